//! The harness holds what it promises, on pages of its own: an error that it could not see would be no error to any test.

use std::collections::BTreeSet;

use fantoccini::key::Key;
use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::{Engine, Reader, Scheme};
use crate::scenario::{Setup, engines};
use crate::site::{Fault, Served, Site};

engines! {
    a_page_takes_mouse_touch_and_keys: Setup::pages(input()),
    complaints_are_recorded: Setup::pages(complaining()),
    the_viewport_has_the_size_asked_for: Setup::pages(input()),
    wishes_of_the_reader_reach_the_page: Setup::pages(input()).reader(wishful()),
    without_scripts_the_page_is_static: Setup::pages(scripted()).reader(Reader { scripts: false, ..Reader::default() }),
    faults_take_effect: Setup::pages(Served::default()),
    a_next_scenario_finds_nothing_of_the_last: Setup::pages(input()),
}

fn input() -> Served {
    Served::default().page(
        "/",
        r#"<!doctype html><html lang="zh"><head><meta charset="utf-8"><title>Input</title>
        <meta http-equiv="Content-Security-Policy" content="default-src 'self'; script-src 'self'">
        <link rel="stylesheet" href="/page.css"><script type="module" src="/page.js"></script></head>
        <body><button id="one">一</button> <button id="two">two</button></body></html>"#,
    ).file("/page.css", "text/css", b"#two { position: absolute; right: 0; top: 50px }").file(
        "/page.js",
        "text/javascript",
        b"window.seen = [];
        for (const type of ['pointerdown', 'pointerenter', 'click', 'keydown', 'focusin']) {
            document.querySelector('#two').addEventListener(type, (event) =>
                seen.push([type, event.pointerType, event.key && (event.shiftKey ? 'Shift+' : '') + event.key].filter(Boolean).join(' ')));
        }",
    )
}

async fn a_page_takes_mouse_touch_and_keys(browser: &Browser, site: &Site) {
    browser.goto("/").await;
    browser.until("window.seen").await;
    let two = browser.centre("document.querySelector('#two')").await;

    browser.hover(two).await;
    browser.until("seen.includes('pointerenter mouse')").await;
    browser.click(two).await;
    browser
        .until(
            "seen.includes('pointerdown mouse') && seen.some((what) => what.startsWith('click'))",
        )
        .await;

    browser.script("seen.length = 0").await;
    browser.tap(two).await;
    browser
        .until(
            "seen.includes('pointerdown touch') && seen.some((what) => what.startsWith('click'))",
        )
        .await;

    browser.script("seen.length = 0; document.querySelector('#one').focus()").await;
    browser.keys(&[Key::Tab, Key::Right, Key::Enter]).await;
    browser.until("seen.includes('focusin') && seen.includes('keydown ArrowRight') && seen.includes('keydown Enter')").await;
    browser.key_with(Key::Shift, Key::Tab).await;
    // WebKitGTK moves the focus, and calls the key «Unidentified».
    browser
        .until("seen.includes('keydown Shift+Shift') && document.activeElement.id === 'one'")
        .await;

    // Engines ask for the parts of a page in an order of their own.
    let requests = BTreeSet::from_iter(site.requests());
    assert_eq!(requests, BTreeSet::from(["/", "/page.css", "/page.js"].map(str::to_owned)));
    assert_eq!(browser.complaints().await.to_string(), "");
    assert!(browser.screenshot().await.starts_with(b"\x89PNG"));
}

fn complaining() -> Served {
    Served::default().page(
        "/",
        r#"<!doctype html><title>Complaints</title>
        <meta http-equiv="Content-Security-Policy" content="script-src 'self'">
        <script>window.inline = true</script>
        <img src="/missing.png" alt=""><img src="http://127.0.0.1:9/elsewhere.png" alt="">
        <script src="/page.js"></script>"#,
    ).file(
        "/page.js",
        "text/javascript",
        b"console.error('first', new Error('second')); console.warn('third'); console.log('never');
        Promise.reject(new Error('fourth')); setTimeout(() => { throw new Error('fifth'); });",
    )
}

async fn complaints_are_recorded(browser: &Browser, site: &Site) {
    browser.goto("/").await;
    browser.until("__probe.errors.length >= 4").await;
    let complaints = browser.complaints().await;
    let errors = complaints.errors.join("\n");
    for expected in ["fourth", "fifth", "/missing.png", "/elsewhere.png"] {
        assert!(errors.contains(expected), "{expected} in {errors}");
    }
    assert_eq!(complaints.console, ["error: first Error: second", "warn: third"]);
    assert_eq!(complaints.violations.len(), 1, "{complaints}");
    assert!(complaints.violations[0].starts_with("script-src-elem"), "{complaints}");
    let elsewhere = "img-src: http://127.0.0.1:9/elsewhere.png".to_owned();
    assert_eq!(complaints.foreign, BTreeSet::from([elsewhere]));
    assert!(site.requests().contains(&"/missing.png".to_owned()));
}

async fn the_viewport_has_the_size_asked_for(browser: &Browser, _: &Site) {
    for (width, height) in [(1280, 800), (320, 640), (1600, 900)] {
        browser.size(width, height).await;
        browser.goto("/").await;
        browser.until("window.seen").await;
        assert_eq!(browser.value("[innerWidth, innerHeight]").await, json!([width, height]));
        assert_eq!(picture_size(&browser.screenshot().await), (width, height));
        let place = browser.centre("document.querySelector('#two')").await;
        browser.click((f64::from(width) - 2.0, place.1)).await;
        browser.until("seen.some((what) => what.startsWith('click'))").await;
    }
}

/// The size in a PNG's first chunk.
fn picture_size(png: &[u8]) -> (u32, u32) {
    let number = |at: usize| u32::from_be_bytes([png[at], png[at + 1], png[at + 2], png[at + 3]]);
    (number(16), number(20))
}

/// What a page can find of those that were before it: their sizes, storage, cookies, names, and places in a history.
const TRACES: &str = "[innerWidth, innerHeight, { ...sessionStorage }, document.cookie, name, history.length, scrollY,
    matchMedia('print').matches, document.hasFocus(), document.querySelectorAll(':hover').length]";

async fn a_next_scenario_finds_nothing_of_the_last(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    let before = browser.value(TRACES).await;
    browser.size(500, 400).await;
    browser
        .script(
            "sessionStorage.setItem('kept', 1);
            document.cookie = 'kept=1';
            window.name = 'kept';
            document.body.style.height = '4000px';
            history.pushState(null, '', '#kept');",
        )
        .await;
    browser.hover(browser.centre("document.querySelector('#two')").await).await;
    browser.hold(Key::Shift).await;
    if browser.engine() == Engine::Chromium {
        browser.medium("print").await;
    }
    assert_ne!(browser.value(TRACES).await, before);
    browser.script("open('/')").await;

    browser.renew().await.expect("a browser as new");
    browser.goto("/").await;
    assert_eq!(browser.value(TRACES).await, before);
    browser.until("window.seen").await;
    browser.script("document.querySelector('#two').focus()").await;
    browser.keys(&[Key::Enter]).await;
    browser.until("seen.includes('keydown Enter')").await;
}

fn wishful() -> Reader {
    Reader { ratio: 2.0, scheme: Scheme::Dark, still: true, scripts: true }
}

async fn wishes_of_the_reader_reach_the_page(browser: &Browser, _: &Site) {
    browser.size(800, 600).await;
    browser.goto("/").await;
    let query = "[devicePixelRatio, innerWidth, matchMedia('(prefers-color-scheme: dark)').matches,
        matchMedia('(prefers-reduced-motion: reduce)').matches]";
    assert_eq!(browser.value(query).await, json!([2, 800, true, true]));
    assert_eq!(picture_size(&browser.screenshot().await), (1600, 1200));
}

fn scripted() -> Served {
    Served::default().page(
        "/",
        r#"<!doctype html><title>Static</title><p id="text">written</p><noscript><p>static</p></noscript>
        <script src="/page.js"></script>"#,
    ).file("/page.js", "text/javascript", b"document.querySelector('#text').textContent = 'scripted'")
}

async fn without_scripts_the_page_is_static(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    let text = browser.text().await;
    assert!(text.contains("written") && text.contains("static"), "{text}");
    assert_eq!(
        browser.value("document.querySelector('#text').textContent").await,
        json!("written")
    );
    assert!(browser.screenshot().await.starts_with(b"\x89PNG"));
}

/// A module with one function, `answer`, that returns 42; glue which loads it; and a page which calls it twice, in each of
/// two instances.
fn module(fault: Fault) -> Served {
    const WASM: &[u8] = b"\0asm\x01\0\0\0\x01\x05\x01\x60\0\x01\x7f\x03\x02\x01\0\x07\x0a\x01\x06answer\0\0\x0a\x06\x01\x04\0\x41\x2a\x0b";
    Served::default()
        .fault(fault)
        .page("/", r#"<!doctype html><title>Module</title><script type="module" src="/page.js"></script>"#)
        .file("/core.1a2b.wasm", "application/wasm", WASM)
        .file(
            "/core.1a2b.js",
            "text/javascript",
            b"export const load = async () => {
                const { module, instance } = await WebAssembly.instantiateStreaming(fetch('/core.1a2b.wasm'));
                return [instance, await WebAssembly.instantiate(module)];
            };",
        )
        .file(
            "/page.js",
            "text/javascript",
            b"const attempt = (call) => { try { return call(); } catch (error) { return `${error}`; } };
            try {
                const { load } = await import('/core.1a2b.js');
                const instances = await load();
                window.call = () => instances.map(({ exports }) => attempt(exports.answer));
                window.results = [...call(), ...call(), instances[1] instanceof WebAssembly.Instance];
            } catch (error) { window.results = error.name; }",
        )
}

/// What the page of `module` sees under each fault, in every engine.
async fn faults_take_effect(browser: &Browser, _: &Site) {
    const TRAP: &str = "RuntimeError: unreachable";
    let lives = json!([42, 42, 42, 42, true]);
    check(browser, Fault::None, &lives).await;
    check(browser, Fault::MissingWasm, &json!("TypeError")).await;
    check(browser, Fault::CorruptWasm, &json!("CompileError")).await;
    check(browser, Fault::WrongWasmType, &json!("TypeError")).await;
    check(browser, Fault::WasmBlockedByPolicy, &json!("CompileError")).await;
    check(browser, Fault::MissingGlue, &json!("TypeError")).await;
    check(browser, Fault::Trap { after_calls: 1 }, &json!([42, 42, TRAP, 42, true])).await;
    check(browser, Fault::TrapEach { after_calls: 1 }, &json!([42, 42, TRAP, TRAP, true])).await;
    check(browser, Fault::TrapAlways, &json!([TRAP, TRAP, TRAP, TRAP, true])).await;
    check(browser, Fault::TrapWhenTold, &lives).await;
    browser.trap().await;
    assert_eq!(browser.value("call()").await, json!([TRAP, TRAP]));
}

async fn check(browser: &Browser, fault: Fault, expected: &Value) {
    let site = Site::start(None, module(fault)).await;
    browser.goto(&site.url("/")).await;
    browser.until("'results' in window").await;
    assert_eq!(&browser.value("results").await, expected, "{fault:?}");
    let glue = "/core.1a2b.js";
    let expected: &[&str] = match fault {
        Fault::MissingGlue => &["/", "/page.js", glue],
        _ => &["/", "/page.js", glue, "/core.1a2b.wasm"],
    };
    assert_eq!(site.requests(), expected, "{fault:?}");
}
