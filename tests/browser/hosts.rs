//! The pages of `hosts/`: each embeds as others do, and each gets the right height.

use serde_json::json;

use crate::browser::Browser;
use crate::frame::fits;
use crate::scenario::engines;
use crate::site::Site;

engines! {
    each_dialect_gets_the_height,
    a_sandbox_gets_the_height,
    many_and_hostile_hosts_are_borne,
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
    assert_eq!(browser.value(seen).await, json!(["16px", "normal", "none", true, true]));
    assert_eq!(browser.complaints().await.to_string(), "");

    browser.goto("/hosts/twenty.html").await;
    browser.until(ALIVE).await;
    for index in 0..10 {
        fits(browser, index).await;
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}
