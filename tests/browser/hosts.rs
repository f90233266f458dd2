//! The pages of `hosts/`: each embeds as others do, and each gets the right height.

use serde_json::json;

use crate::browser::Browser;
use crate::engine::Engine;
use crate::frame::fits;
use crate::scenario::engines;
use crate::site::Site;

engines! {
    each_dialect_gets_the_height,
    a_sandbox_gets_the_height,
    many_and_hostile_hosts_are_borne,
    the_element_and_the_picture_fit_their_hosts,
    a_host_may_choose_the_paper,
}

/// Pages whose frames are open to the test.
const DIALECTS: [&str; 6] = ["datawrapper", "amp", "pym", "embedly", "wordpress", "resizer"];

async fn each_dialect_gets_the_height(browser: &Browser, _: &Site) {
    browser.size(1000, 800).await;
    for name in DIALECTS {
        browser.goto(&format!("/hosts/{name}.html")).await;
        fits(browser, 0).await;
        narrow(browser, CHANGED).await;
        fits(browser, 0).await;
        assert_eq!(browser.complaints().await.to_string(), "", "{name}");
    }
}

/// Remembers the height of the first frame, makes the page narrower, and waits for `condition`.
async fn narrow(browser: &Browser, condition: &str) {
    browser
        .script(
            "window.before = document.querySelector('iframe').clientHeight;
            document.querySelector('[data-width]').click();",
        )
        .await;
    browser.until(condition).await;
}

const CHANGED: &str = "document.querySelector('iframe').clientHeight !== before";

/// The height that the first frame tells when it is asked is the height that it has. It is closed to the test.
const TELLS: &str = "await new Promise((tell) => {
    const [frame] = document.querySelectorAll('iframe');
    frame.scrollIntoView();
    addEventListener('message', ({ source, data }) => {
        if (source === frame.contentWindow && data.type === 'height') tell(data.height === frame.clientHeight);
    });
    frame.contentWindow.postMessage({ sentinel: 'amp', type: 'frames-init' }, '*');
    setTimeout(tell, 500, false); // It may not be there yet.
})";

/// All elements of the page are alive.
const ALIVE: &str = "(await Promise.all(Array.from(document.querySelectorAll('antifraud-infographic'), ({ live }) => live))).every((live) => live === true)";

async fn a_sandbox_gets_the_height(browser: &Browser, _: &Site) {
    browser.size(1000, 800).await;
    for name in ["frame", "strict", "dark", "story"] {
        browser.goto(&format!("/hosts/{name}.html")).await;
        browser.until(ALIVE).await;
        browser.until(&format!("document.querySelector('output').textContent && {TELLS}")).await;
        narrow(browser, &format!("{CHANGED} && {TELLS}")).await;
        // No violation of the strict policy is among the complaints.
        assert_eq!(browser.complaints().await.to_string(), "", "{name}");
    }
}

async fn many_and_hostile_hosts_are_borne(browser: &Browser, _: &Site) {
    browser.goto("/hosts/hostile.html").await;
    browser.until(ALIVE).await;
    fits(browser, 0).await;
    let seen = "(({ shadowRoot: root }) => {
        const lead = getComputedStyle(root.querySelector('[part=lead]'));
        const mark = root.querySelector('.mark');
        return [lead.fontSize, lead.letterSpacing, lead.textTransform, mark.checkVisibility(), mark.offsetWidth > 0];
    })(document.querySelector('antifraud-infographic'))";
    // The root's letters cannot be told from a reader's own; they are followed up to twice the usual.
    assert_eq!(browser.value(seen).await, json!(["32px", "normal", "none", true, true]));
    assert_eq!(browser.complaints().await.to_string(), "");

    browser.goto("/hosts/twenty.html").await;
    browser.until(ALIVE).await;
    for index in 0..10 {
        fits(browser, index).await;
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn the_element_and_the_picture_fit_their_hosts(browser: &Browser, _: &Site) {
    browser.size(1000, 800).await;
    let room = "(({ right, height }) => right <= innerWidth && height > 100)";
    browser.goto("/hosts/element.html").await;
    browser.until(ALIVE).await;
    for _ in 0..2 {
        browser
            .until(&format!(
                "{room}(document.querySelector('antifraud-infographic').getBoundingClientRect())"
            ))
            .await;
        browser.script("document.querySelector('[data-width]').click()").await;
    }
    browser.until("document.querySelector('output').textContent !== ''").await;
    assert_eq!(browser.complaints().await.to_string(), "", "element");

    browser.goto("/hosts/picture.html").await;
    browser.script("document.querySelector('main img').scrollIntoView()").await;
    browser.until(&format!("(({{ complete, naturalWidth }}) => complete && naturalWidth > 300)(document.querySelector('main img')) && {room}(document.querySelector('main img').getBoundingClientRect())")).await;
    assert_eq!(browser.complaints().await.to_string(), "", "picture");

    // Every page is reached from the first, and is there.
    browser.goto("/hosts/").await;
    let found = "(await Promise.all(Array.from(document.querySelectorAll('tbody a'), async ({ href }) => [href, (await fetch(href)).status]))).filter(([, status]) => status !== 200)";
    assert_eq!(browser.async_script(&format!("return {found}")).await, json!([]));
    let count: usize =
        serde_json::from_value(browser.value("document.querySelectorAll('tbody a').length").await)
            .expect("a number");
    assert!(count >= 13, "{count} pages");
}

/// Red, green and blue of the canvas's first pixel.
const PAPER: &str = "Array.from(document.querySelector('antifraud-infographic').shadowRoot.querySelector('canvas').getContext('2d').getImageData(0, 0, 1, 1).data).slice(0, 3)";

async fn a_host_may_choose_the_paper(browser: &Browser, _: &Site) {
    browser.goto("/hosts/paper.html").await;
    browser.until(ALIVE).await;
    // WebKit may go live before a page's style sheet has come.
    browser.until(&format!("String({PAPER}) === '255,241,229'")).await;
    let behind =
        "getComputedStyle(document.querySelector('antifraud-infographic')).backgroundColor";
    assert_eq!(browser.value(behind).await, json!("rgb(255, 241, 229)"));
    if browser.engine() == Engine::Chromium {
        browser.medium("print").await;
        browser.until(&format!("String({PAPER}) === '255,255,255'")).await;
        browser.medium("").await;
        browser.until(&format!("String({PAPER}) === '255,241,229'")).await;
    }
    assert_eq!(browser.complaints().await.to_string(), "");
    // On such a paper the dark theme could not be read: it keeps its own, and one line says so.
    browser
        .script("document.querySelector('antifraud-infographic').setAttribute('theme', 'dark')")
        .await;
    browser.until(&format!("String({PAPER}) === '22,24,28'")).await;
    let complaints = browser.complaints().await;
    assert!(complaints.errors.is_empty() && complaints.console.len() == 1, "{complaints}");
    // What a canvas cannot understand is no colour.
    browser
        .script("document.querySelector('antifraud-infographic').style.setProperty('--antifraud-paper', 'light-dark(#fff8e8, #101820)');
            document.querySelector('antifraud-infographic').repaint()")
        .await;
    browser
        .until(&format!("String({PAPER}) === '22,24,28' || String({PAPER}) === '16,24,32'"))
        .await;
}
