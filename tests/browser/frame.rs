//! A panel in a frame: what it tells its host, what it does for it, and what it does not.

use std::fs;

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::host::{HOST, open};
use crate::scenario::{Setup, engines};
use crate::site::{Fault, Served, Site, dist};

engines! {
    it_obeys_its_address_and_its_host: Setup::pages(Served::default()),
    a_mark_in_its_address_leaves_the_hosts_page_alone: Setup::pages(Served::default()),
    a_reading_is_in_the_part_that_is_seen: Setup::pages(Served::default()),
    it_takes_no_notice_of_noise: Setup::pages(Served::default()),
    a_crafted_name_is_not_spoken: Setup::pages(Served::default()),
    it_gives_up_on_a_host_that_does_not_follow: Setup::pages(Served::default()),
    it_lives_or_shows_its_picture: Setup::pages(Served::default()),
}

/// A frame that a page holds.
pub(crate) fn frame(path: &str, attributes: &str) -> String {
    format!(r#"<iframe {attributes} src="{path}" title="panel" width="800" height="500"></iframe>"#)
}

/// A page with `body` that gives its frames the heights which they tell.
fn framed(body: &str) -> Served {
    let html = format!(
        r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title><script src="/told.js"></script></head>
        <body>{body}</body></html>"#
    );
    Served::default().page(HOST, &html).file(
        "/told.js",
        "text/javascript",
        include_bytes!("told.js"),
    )
}

/// That frame number `index` is as high as what is in it, which is laid out for its width, and alive or not.
fn fitting(index: usize, live: bool) -> String {
    format!(
        "await (async (frame) => {{
            const {{ body }} = frame.contentDocument;
            const panel = body.querySelector('antifraud-infographic');
            if (await panel.live !== {live}) return false;
            const {{ width }} = panel.shadowRoot.querySelector('canvas').getBoundingClientRect();
            const isLaidOut = !{live} || Math.abs(width - panel.clientWidth) < 1;
            return isLaidOut && frame.clientHeight === Math.ceil(body.getBoundingClientRect().height);
        }})(document.querySelectorAll('iframe')[{index}])"
    )
}

/// Waits until frame number `index` has the height of its panel, which is alive.
pub(crate) async fn fits(browser: &Browser, index: usize) {
    // Browsers neither load nor lay out what is far from the reader.
    browser.script(&format!("document.querySelectorAll('iframe')[{index}].scrollIntoView()")).await;
    browser.until(&fitting(index, true)).await;
}

/// The value of an expression about the `root` of the page in the first frame, and its `panel`.
async fn within(browser: &Browser, expression: &str) -> Value {
    let body = format!(
        "const root = document.querySelector('iframe').contentDocument.documentElement;
        const panel = root.querySelector('antifraud-infographic');
        return ({expression});"
    );
    browser.script(&body).await
}

/// Sends a message, an expression, to the first frame.
async fn send(browser: &Browser, message: &str) {
    browser.script(&format!("frames[0].postMessage({message}, '*')")).await;
}

/// That the page was told a message of ours by its first frame, with this in it.
async fn until_told(browser: &Browser, kind: &str) {
    browser.until(&format!("told.some((data) => data?.source === 'antifraud-infographic' && data.v === 1 && data.type === '{kind}')")).await;
}

async fn it_obeys_its_address_and_its_host(browser: &Browser, _: &Site) {
    let page = framed(&frame("/embed/cards/?theme=dark&lens=day&lang=en&lens2=x", ""));
    let _site = open(browser, page).await;
    fits(browser, 0).await;
    let asked = "[root.dataset.theme, root.lang, panel.getAttribute('theme'), panel.getAttribute('lang'), panel.getAttribute('lens')]";
    assert_eq!(within(browser, asked).await, json!(["dark", "en", "dark", "en", "day"]));
    let headline =
        "Array.from(panel.shadowRoot.querySelectorAll('h3'), (h3) => h3.checkVisibility())";
    assert_eq!(within(browser, headline).await, json!([true]), "the panel's own words");
    until_told(browser, "ready").await;
    send(browser, "{ source: 'antifraud-infographic', type: 'set', theme: 'light', lang: 'zh', lens: 'total' }").await;
    browser.until("frames[0].document.documentElement.lang === 'zh'").await;
    fits(browser, 0).await;
    assert_eq!(within(browser, asked).await, json!(["light", "zh", "light", "zh", "total"]));
    // On a phone the foot of a frame may be out of sight, so the reading is at its mark.
    browser.script("document.querySelector('iframe').width = 400").await;
    fits(browser, 0).await;
    within(browser, "panel.shadowRoot.querySelector('.mark').click()").await;
    until_told(browser, "select").await;
    browser.until("(({ shadowRoot: root }) => Math.abs(root.querySelector('[part=reading]').getBoundingClientRect().top
        - root.querySelector('.mark').getBoundingClientRect().bottom) < 20)(frames[0].document.querySelector('antifraud-infographic'))").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_mark_in_its_address_leaves_the_hosts_page_alone(browser: &Browser, _: &Site) {
    let frame = frame("/en/embed/pursuit/?mark=cases", "");
    let body = format!("<input autofocus><p style=\"height: 1500px\">{frame}");
    let _site = open(browser, framed(&body)).await;
    browser.script("document.querySelector('input').focus()").await;
    until_told(browser, "select").await;
    let reading = "panel.shadowRoot.querySelector('[part=reading]').checkVisibility()";
    assert_eq!(within(browser, reading).await, json!(true));
    let place = browser.value("[document.activeElement.tagName, scrollY]").await;
    assert_eq!(place, json!(["INPUT", 0]));
}

async fn a_reading_is_in_the_part_that_is_seen(browser: &Browser, _: &Site) {
    browser.size(500, 600).await;
    let _site = open(browser, framed(&frame("/en/embed/scale/", "style=\"width: 100%\""))).await;
    fits(browser, 0).await;
    // A mark near the foot of the window, in a frame that goes on below.
    browser
        .script(
            "const frame = document.querySelector('iframe');
            const root = frame.contentDocument.querySelector('antifraud-infographic').shadowRoot;
            const marks = Array.from(root.querySelectorAll('.mark'));
            const mark = marks.at(12);
            const foot = frame.getBoundingClientRect().top + mark.getBoundingClientRect().bottom;
            scrollBy({ top: foot - innerHeight + 20, behavior: 'instant' });
            mark.click();",
        )
        .await;
    let in_sight = "(() => {
        const frame = document.querySelector('iframe');
        const reading = frame.contentDocument.querySelector('antifraud-infographic').shadowRoot.querySelector('[part=reading]');
        const { height, bottom } = reading.getBoundingClientRect();
        return height > 0 && frame.getBoundingClientRect().top + bottom <= innerHeight;
    })()";
    browser.until(in_sight).await;
    // It stays there when all is painted anew.
    send(browser, "{ source: 'antifraud-infographic', type: 'set', theme: 'dark' }").await;
    browser.until("frames[0].document.documentElement.dataset.theme === 'dark'").await;
    browser.until(in_sight).await;
}

/// Messages that mean nothing, and one that would if it came from the host.
const NOISE: &str = "
    const frame = frames[0];
    for (const noise of [
        null, undefined, 1, '', [], {}, { source: 'antifraud-infographic' }, { type: 'set', theme: 'dark' },
        { source: 'antifraud-infographic', type: 'set', theme: 'purple', lang: 'fr', lens: {} },
        { source: 'antifraud-infographic', type: 'set', theme: ['dark'], lang: { toString: 1 }, panel: 'scale' },
        '[iFrameSizer]', '[iFrameSizer]:::', 'pymxPYMx0xPYMxwidthxPYMx1', '{', '[iFrameSizer]' + 'x'.repeat(1e6) + ':8:',
        { sentinel: 'amp', type: 'embed-size', height: 9 }, new Map([['source', 'antifraud-infographic']]), new ArrayBuffer(1e6),
    ]) frame.postMessage(noise, '*');
    told.length = 0;
    for (let time = 0; time < 10000; time += 1) frame.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    for (let time = 0; time < 10000; time += 1) frame.postMessage({ source: 'antifraud-infographic', type: 'set', theme: time % 2 ? 'light' : 'auto' }, '*');
    // Last, so that nothing undoes what it asks for.
    const stranger = document.createElement('iframe');
    document.body.append(stranger);
    stranger.contentWindow.Function('frame', `frame.postMessage({ source: 'antifraud-infographic', type: 'set', theme: 'dark' }, '*')`)(frame);";

/// By a name in its address a frame could say to a host of pym.js whatever the address wants.
async fn a_crafted_name_is_not_spoken(browser: &Browser, _: &Site) {
    for (name, is_spoken) in [
        ("graphic-1", true),
        ("axPYMxnavigateToxPYMxhttps%3A%2F%2Fevil.example", false),
        ("a%22b", false),
    ] {
        let address = format!("/embed/cards/?childId={name}");
        let _site = open(browser, framed(&frame(&address, ""))).await;
        fits(browser, 0).await;
        let spoken = "told.some((data) => typeof data === 'string' && data.startsWith('pym'))";
        assert_eq!(browser.value(spoken).await, json!(is_spoken), "{name}");
    }
}

async fn it_takes_no_notice_of_noise(browser: &Browser, _: &Site) {
    let _site = open(browser, framed(&frame("/embed/cards/?theme=light", ""))).await;
    fits(browser, 0).await;
    browser.script(NOISE).await;
    // Messages keep their order: when the last of them is done, all before it were heard.
    send(browser, "{ source: 'antifraud-infographic', type: 'set', lang: 'en' }").await;
    browser.until("frames[0].document.documentElement.lang === 'en'").await;
    fits(browser, 0).await;
    assert_eq!(
        within(
            browser,
            "[root.dataset.theme, panel.getAttribute('theme'), panel.getAttribute('panel')]"
        )
        .await,
        json!(["light", "light", "cards"])
    );
    let answers = browser.value("told.filter((data) => data?.type === 'embed-size').length").await;
    assert!(answers.as_u64().is_some_and(|count| (1..2000).contains(&count)), "{answers} answers");
    let bare =
        "told.filter((data) => data === null || Object.keys(data).join() === 'height').length";
    assert_eq!(browser.value(bare).await, json!(0));
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// In the frame no wait takes any time, and the host is told how long each would have been.
const HASTE: &str = "const setTimeout = (act, pause) => {
    parent.postMessage({ pause }, '*');
    return globalThis.setTimeout(act);
};";

/// A host that keeps a list of those waits, and follows no height.
const DEAF: &str = "<!doctype html><title>Host</title><script>
    globalThis.pauses = [];
    addEventListener('message', ({ data }) => { if (data?.pause) pauses.push(data.pause); });
</script>";

async fn it_gives_up_on_a_host_that_does_not_follow(browser: &Browser, _: &Site) {
    let (name, script) = frame_script();
    let page = Served::default().page(HOST, &[DEAF, &frame("/embed/cards/", "")].concat());
    let hasty = [HASTE, &script].concat();
    let _site = open(browser, page.file(&name, "text/javascript", hasty.as_bytes())).await;
    browser.until("pauses.at(-1) === 6400").await;
    // Had the frame anything more to say, it would have done so before it heard this.
    send(browser, "{ source: 'antifraud-infographic', type: 'set', theme: 'dark' }").await;
    browser.until("pauses.lastIndexOf(16) > pauses.indexOf(6400)").await;
    browser.until("pauses.at(-1) === 6400").await;
    let pauses: Vec<u32> = serde_json::from_value(browser.value("pauses").await).expect("numbers");
    for (former, next) in pauses.iter().zip(pauses.iter().skip(1)) {
        let later = if *former == 16 { 100 } else { 2 * former };
        let in_turn = *next == later && later <= 6400;
        assert!(in_turn || *next == 16, "{next} after {former}: {pauses:?}");
    }
}

/// Address and content of the script that frames load.
fn frame_script() -> (String, String) {
    let mut files = fs::read_dir(dist()).expect("the built site").flatten();
    let is_frame =
        |name: &str| matches!(name.split('.').collect::<Vec<_>>()[..], ["frame", _, "js"]);
    let file =
        files.find(|file| file.file_name().to_str().is_some_and(is_frame)).expect("frame.*.js");
    let script = fs::read_to_string(file.path()).expect("a script");
    (format!("/{}", file.file_name().display()), script)
}

/// Whatever is forbidden, the frame ends in a panel or in its picture, and says so in a line at most.
async fn it_lives_or_shows_its_picture(browser: &Browser, _: &Site) {
    // No origin of its own, hence no storage, no cookies, and its own files as if from elsewhere.
    let alone = framed(&frame("/embed/cards/", "sandbox=\"allow-scripts\""));
    let _site = open(browser, alone).await;
    until_told(browser, "ready").await;
    browser.until(FOLLOWED).await;
    assert_eq!(browser.complaints().await.to_string(), "");

    let scriptless = framed(&frame("/embed/cards/", "sandbox=\"allow-same-origin\""));
    let _site = open(browser, scriptless).await;
    assert_eq!(within(browser, PICTURES).await, json!(1));

    for fault in [Fault::MissingWasm, Fault::WasmBlockedByPolicy] {
        let _site = open(browser, framed(&frame("/embed/cards/", "")).fault(fault)).await;
        until_told(browser, "error").await;
        browser.until(&fitting(0, false)).await;
        assert_eq!(within(browser, PICTURES).await, json!(1), "{fault:?}");
        let complaints = browser.complaints().await;
        // Firefox says so where the preload finds nothing.
        assert!(
            complaints.errors.iter().all(|line| line.starts_with("not loaded")),
            "{fault:?}: {complaints}"
        );
        assert_eq!(complaints.console.len(), 1, "{fault:?}: {complaints}");
    }
}

/// The frame has the height that it told last.
const FOLLOWED: &str = "document.querySelector('iframe').clientHeight === told.findLast((data) => data?.type === 'height').height";

/// How many pictures are shown.
const PICTURES: &str = "Array.from(panel.querySelectorAll('.still > svg')).filter((svg) => svg.checkVisibility()).length";
