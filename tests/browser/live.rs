//! Panels go live, and the page does not notice.

use serde_json::Value;

use crate::browser::Browser;
use crate::panel::{ALL_SETTLED, COLOURS, NAMES, Panel};
use crate::scenario::engines;
use crate::site::{Fault, Served, Site, dist};

engines! {
    every_panel_of_the_story_goes_live,
    nothing_moves_when_the_canvas_takes_over,
    nothing_moves_in_the_story,
}

async fn every_panel_of_the_story_goes_live(browser: &Browser, _: &Site) {
    for page in ["/", "/en/"] {
        browser.goto(page).await;
        for name in NAMES {
            check(&Panel::named(browser, name), name).await;
        }
        assert_eq!(browser.complaints().await.to_string(), "", "{page}");
    }
}

/// The stage of a panel is seen and painted.
pub(crate) async fn check_painted(panel: &Panel<'_>, name: &str) {
    assert!(panel.sees(".picture canvas").await, "{name} is seen");
    panel
        .until(&format!(
            "(() => {{ {COLOURS} const canvas = root.querySelector('.picture canvas');
            return colours(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height)) > 4; }})()"
        ))
        .await;
}

/// A panel that lives is painted, seen and in reach of the keyboard, and its picture is gone.
pub(crate) async fn check(panel: &Panel<'_>, name: &str) {
    panel.live().await;
    assert!(panel.sees("canvas").await, "{name} is seen");
    assert!(!panel.sees("picture, .still").await, "the picture of {name} is gone");
    assert!(panel.colours().await > 2, "{name} is painted");
    assert_eq!(panel.message().await, None);
    assert_eq!(panel.marks().await.iter().filter(|mark| mark.tabbed).count(), 1, "{name}");
}

/// Boxes of everything around the charts, and of the charts: left, top, width and height in the page.
const PLACES: &str = "(() => {
    const charts = Array.from(document.querySelectorAll('antifraud-infographic'), ({ shadowRoot }) => shadowRoot.querySelector('.chart'));
    return [...document.querySelectorAll('h1, h2, figure, section, table, header, footer, nav, .tools'), ...charts].map((element) => {
        const { left, top, width, height } = element.getBoundingClientRect();
        return [element.className || element.tagName, ...[left, top + scrollY, width, height].map((length) => Math.round(length * 100) / 100)];
    });
})()";

/// What the engine itself counts as a shift, where it counts.
const SHIFTS: &str = "
    if (!PerformanceObserver.supportedEntryTypes.includes('layout-shift')) return [];
    return new Promise((resolve) => {
        const say = (list) => resolve(list.getEntries().map(({ value, sources }) =>
            `${value} ${sources.map(({ node }) => node?.className || node?.nodeName)}`));
        new PerformanceObserver(say).observe({ type: 'layout-shift', buffered: true });
        requestAnimationFrame(() => requestAnimationFrame(() => resolve([])));
    });";

async fn nothing_moves_when_the_canvas_takes_over(browser: &Browser, site: &Site) {
    let still = Site::start(Some(&dist()), Served::default().fault(Fault::MissingWasm)).await;
    for width in [320, 700, 1280] {
        browser.size(width, 700).await;
        for page in ["/embed/cards/", "/en/embed/story/", "/embed/guess/", "/en/embed/gates/"] {
            let before = places(browser, &still.url(page)).await;
            let after = places(browser, &site.url(page)).await;
            assert_eq!(before, after, "{page} at {width} px");
            let shifts = browser.async_script(SHIFTS).await;
            assert_eq!(shifts.as_array().map(Vec::len), Some(0), "{page} at {width} px: {shifts}");
        }
    }
}

/// The stage takes the place of its first picture, and the panels below that of theirs.
async fn nothing_moves_in_the_story(browser: &Browser, _: &Site) {
    for width in [320, 700, 1280] {
        browser.size(width, 700).await;
        for page in ["/", "/en/"] {
            browser.goto(page).await;
            browser.until("document.querySelector('.story').dataset.live === ''").await;
            browser.until(ALL_SETTLED).await;
            let shifts = browser.async_script(SHIFTS).await;
            assert_eq!(shifts.as_array().map(Vec::len), Some(0), "{page} at {width} px: {shifts}");
        }
    }
}

async fn places(browser: &Browser, page: &str) -> Value {
    browser.goto(page).await;
    browser.until(ALL_SETTLED).await;
    browser.value(PLACES).await
}
