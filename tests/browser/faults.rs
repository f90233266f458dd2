//! What goes wrong between the page and the core: the picture stays, one line says why, and nothing throws.

use crate::browser::Browser;
use crate::host::{self, HOST, faulty};
use crate::live;
use crate::panel::{OPEN, Panel};
use crate::scenario::{Setup, engines};
use crate::site::{Fault, Served, Site};

engines! {
    without_a_core_the_picture_stays: Setup::pages(Served::default()),
    what_failed_is_asked_for_again: Setup::pages(Served::default()),
    a_wrong_type_is_told_and_lived_with: Setup::site().served(faulty(Fault::WrongWasmType)),
    a_first_trap_is_recovered_from: Setup::pages(Served::default()),
    a_second_trap_leaves_the_picture: Setup::pages(Served::default()),
    a_trap_in_any_act_throws_nothing: Setup::site().served(faulty(Fault::TrapWhenTold)),
}

async fn open(browser: &Browser, fault: Fault) -> (Site, Panel<'_>) {
    (host::open(browser, faulty(fault)).await, Panel::first(browser))
}

async fn without_a_core_the_picture_stays(browser: &Browser, _: &Site) {
    for fault in
        [Fault::MissingWasm, Fault::CorruptWasm, Fault::WasmBlockedByPolicy, Fault::MissingGlue]
    {
        let (_site, panel) = open(browser, fault).await;
        panel.still().await;
        assert_eq!(panel.message().await, None, "{fault:?}");
        assert_eq!(panel.reading().await, None, "{fault:?}");
        check(browser, &format!("{fault:?}"), &["the static picture stays: "]).await;
        // Nor does it throw later.
        panel.value::<()>("(host.repaint(), host.setAttribute('theme', 'dark'), null)").await;
        panel.until("(await host.live) === false").await;
        assert!(browser.complaints().await.errors.is_empty(), "{fault:?}");
    }
}

async fn what_failed_is_asked_for_again(browser: &Browser, _: &Site) {
    // The network fails once for the module and once for the words.
    let script = "const real = fetch, failed = new Set();
        window.fetch = (address, ...rest) => {
            const kind = /wasm|words/.exec(address)?.[0];
            if (!kind || failed.has(kind)) return real(address, ...rest);
            failed.add(kind);
            return Promise.reject(new Error('no network'));
        };";
    let _site =
        host::open(browser, host::page("en", script, &host::panel("panel=\"cards\""))).await;
    let panel = Panel::first(browser);
    panel.still().await;
    panel.value::<()>("(host.parentNode.append(host), null)").await;
    live::check(&panel, "cards").await;
    panel.until("root.querySelector('h3').textContent !== ''").await;
}

/// No error, and these lines in the console.
async fn check(browser: &Browser, about: &str, lines: &[&str]) {
    let complaints = browser.complaints().await;
    assert!(complaints.errors.is_empty(), "{about}: {complaints}");
    assert_eq!(complaints.console.len(), lines.len(), "{about}: {complaints}");
    for (found, line) in complaints.console.iter().zip(lines) {
        let start = format!("warn: antifraud-infographic: {line}");
        assert!(found.starts_with(&start), "{about}: {found}");
    }
}

async fn a_wrong_type_is_told_and_lived_with(browser: &Browser, site: &Site) {
    browser.goto(HOST).await;
    live::check(&Panel::first(browser), "pursuit").await;
    let wasm = site.requests().into_iter().find(|path| path.contains(".wasm"));
    check(browser, "wrong type", &[&site.url(&wasm.expect("the wasm is asked for"))]).await;
}

const AGAIN: &str = "the core failed and is started again: ";

/// The trap comes at the first call, or at the second, and so on until a panel is alive and read.
async fn a_first_trap_is_recovered_from(browser: &Browser, _: &Site) {
    for after_calls in 0..8 {
        let (_site, panel) = open(browser, Fault::Trap { after_calls }).await;
        panel.live().await;
        // The reader's first act may be lost to the trap, but not the second.
        for mark in [1, 0, 1] {
            let read = format!("(root.querySelectorAll('.mark')[{mark}].click(), null)");
            panel.value::<()>(&read).await;
            panel.live().await;
        }
        panel.until(OPEN).await;
        assert!(panel.reading().await.is_some_and(|reading| reading.contains("39.4万")));
        // By now it has come, so that what lives stays alive.
        live::check(&panel, "pursuit").await;
        check(browser, &format!("trap after {after_calls} calls"), &[AGAIN]).await;
    }
}

async fn a_second_trap_leaves_the_picture(browser: &Browser, _: &Site) {
    let each = (1..5).map(|after_calls| Fault::TrapEach { after_calls });
    for fault in each.chain([Fault::TrapAlways]) {
        let (_site, panel) = open(browser, fault).await;
        panel.still().await;
        let lines = [AGAIN, "the static picture stays: "];
        check(browser, &format!("{fault:?}"), &lines).await;
    }
}

async fn a_trap_in_any_act_throws_nothing(browser: &Browser, _: &Site) {
    for act in [
        "host.repaint()",
        "host.setAttribute('theme', 'dark')",
        "host.setAttribute('lang', 'en')",
        "host.setAttribute('panel', 'pursuit')",
        "host.style.width = '300px'",
        "root.querySelectorAll('.mark')[1].focus()",
        "root.querySelectorAll('.mark')[1].click()",
        "host.remove()",
    ] {
        browser.goto(HOST).await;
        let panel = Panel::first(browser);
        panel.live().await;
        panel.value::<()>("(window.panel = host, null)").await;
        browser.trap().await;
        panel.value::<()>(&format!("({act}, null)")).await;
        browser.script("document.body.append(window.panel)").await;
        live::check(&panel, "pursuit").await;
        let complaints = browser.complaints().await;
        assert!(complaints.errors.is_empty(), "{act}: {complaints}");
        assert!(complaints.console.len() <= 1, "{act}: {complaints}");
    }
}
