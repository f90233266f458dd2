//! A chart is read without a pointer.

use fantoccini::key::Key;
use serde_json::json;

use crate::browser::Browser;
use crate::panel::{CLOSED, NAMES, OPEN, Panel, SAID, UNSAID};
use crate::scenario::engines;
use crate::site::Site;

engines! {
    tab_reaches_each_chart_once,
    keys_walk_through_the_marks,
    a_closed_reading_gives_the_focus_back,
    escape_closes_the_menu,
}

/// What has the focus: the panel's name for a mark, `close` for the button of a reading, else the tag.
const FOCUSED: &str = "(() => {
    const { activeElement: element } = document;
    const inner = element.shadowRoot?.activeElement;
    if (inner) return inner.className === 'mark' ? element.getAttribute('panel') : inner.className;
    return element.tagName.toLowerCase();
})()";

async fn tab_reaches_each_chart_once(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    for name in NAMES {
        Panel::named(browser, name).live().await;
    }
    // From the last control before the charts to the first link after them.
    browser.script("document.querySelector('#yours a').focus()").await;
    let mut stops = Vec::new();
    while stops.last().is_none_or(|stop| stop != "a") && stops.len() < 80 {
        browser.keys(&[Key::Tab]).await;
        stops.push(browser.value(FOCUSED).await.as_str().unwrap_or_default().to_owned());
    }
    // What Tab reaches is said in a line, and opened by Enter.
    let charts: Vec<&str> = NAMES.iter().flat_map(|&name| [name, "menu"]).collect();
    let expected = charts.iter().copied().chain(["a"]);
    assert_eq!(stops, expected.collect::<Vec<_>>());
    for name in NAMES {
        let panel = Panel::named(browser, name);
        panel.until(&format!("{CLOSED} && {UNSAID}")).await;
    }
    // The open reading's buttons come after its mark; the overview leads from a mark to the panel of its figure.
    let scale = Panel::named(browser, "scale");
    scale.value::<()>("(root.querySelector('.mark').focus(), null)").await;
    browser.keys(&[Key::Enter]).await;
    at(&scale, 0, OPEN).await;
    for stop in ["cite", "home", "close", "menu"] {
        browser.keys(&[Key::Tab]).await;
        assert_eq!(browser.value(FOCUSED).await, json!(stop));
    }
    scale.until(CLOSED).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn keys_walk_through_the_marks(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    let panel = Panel::named(browser, "pursuit");
    panel.live().await;
    // By a key, so that the ring is shown.
    let before = Panel::named(browser, "scale");
    before.live().await;
    before.value::<()>("(root.querySelector('.mark').focus(), null)").await;
    browser.keys(&[Key::Tab, Key::Tab]).await;
    let last = panel.marks().await.len() - 1;
    let said = format!("{SAID} && {CLOSED}");
    let read = format!("{OPEN} && {UNSAID}");
    let neither = format!("{CLOSED} && {UNSAID}");
    at(&panel, 0, &said).await;
    check_ring(&panel).await;
    for (key, index) in [
        (Key::Right, 1),
        (Key::End, last),
        (Key::Right, last),
        (Key::Left, last - 1),
        (Key::Home, 0),
        (Key::Left, 0),
    ] {
        browser.keys(&[key]).await;
        at(&panel, index, &said).await;
        check_ring(&panel).await;
        let line = "root.querySelector('[part~=line]').textContent";
        panel.until(&format!("{line} === root.activeElement.ariaLabel")).await;
    }
    for (key, state) in [
        (Key::Enter, &read),
        (Key::Enter, &neither),
        (Key::Space, &read),
        (Key::Space, &neither),
        (Key::Enter, &read),
        (Key::Escape, &neither),
        (Key::Escape, &neither),
    ] {
        browser.keys(&[key]).await;
        at(&panel, 0, state).await;
    }
    browser.keys(&[Key::Down]).await;
    let focused = "[...root.querySelectorAll('.mark')].indexOf(root.activeElement)";
    panel.until(&format!("{focused} > 0")).await;
    let group = panel.value(focused).await;
    at(&panel, group, &said).await;
    // From an open reading an arrow goes on, too.
    browser.keys(&[Key::Enter]).await;
    at(&panel, group, &read).await;
    browser.keys(&[Key::Up]).await;
    at(&panel, 0, &said).await;
    browser.keys(&[Key::Escape]).await;
    at(&panel, 0, &neither).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_closed_reading_gives_the_focus_back(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/cards/").await;
    let panel = Panel::first(browser);
    panel.live().await;
    for (button, key) in [(".cite", Key::Escape), (".close", Key::Enter), (".close", Key::Escape)] {
        panel.value::<()>("(root.querySelector('.mark').focus(), null)").await;
        browser.keys(&[Key::Right, Key::Enter]).await;
        at(&panel, 1, OPEN).await;
        panel.value::<()>(&format!("(root.querySelector('{button}').focus(), null)")).await;
        browser.keys(&[key]).await;
        at(&panel, 1, CLOSED).await;
    }
}

async fn escape_closes_the_menu(browser: &Browser, _: &Site) {
    browser.goto("/en/embed/cards/").await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.value::<()>("(root.querySelector('.menu').focus(), null)").await;
    browser.keys(&[Key::Enter]).await;
    panel.until("root.querySelector('[part=menu]') !== null").await;
    browser.keys(&[Key::Tab, Key::Escape]).await;
    panel.until("root.querySelector('[part=menu]') === null").await;
    panel.until("root.activeElement === root.querySelector('.menu')").await;
    // From its table too, which takes the focus.
    browser.keys(&[Key::Enter]).await;
    panel.until("root.querySelector('[part=menu]') !== null").await;
    panel.value::<()>("(root.querySelector('[part=menu] [aria-expanded]').click(), null)").await;
    panel.until("root.activeElement?.part.contains('table')").await;
    browser.keys(&[Key::Escape]).await;
    panel.until("root.querySelector('[part=menu], [part=table]') === null").await;
    panel.until("root.activeElement === root.querySelector('.menu')").await;
    // Its first controls choose what counts are divided by, where that changes the picture.
    browser.goto("/en/embed/pursuit/").await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.value::<()>("(root.querySelector('.menu').focus(), null)").await;
    browser.keys(&[Key::Enter]).await;
    panel.until("root.querySelector('[part=menu] [aria-pressed=true]') !== null").await;
    browser.keys(&[Key::Tab, Key::Tab, Key::Enter]).await;
    panel.until("host.getAttribute('lens') === 'day' && root.querySelector('[part=lens]').textContent !== ''").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// Waits until that mark has the focus, is the one that Tab reaches, and what is said of it is as told.
async fn at(panel: &Panel<'_>, index: usize, state: &str) {
    panel
        .until(&format!(
            "{state} && root.activeElement === root.querySelectorAll('.mark')[{index}]"
        ))
        .await;
    let marks = panel.marks().await;
    let tabbed: Vec<_> = (0..marks.len()).filter(|&index| marks[index].tabbed).collect();
    assert_eq!(tabbed, [index]);
    assert!(marks[index].size.0 >= 24.0 && marks[index].size.1 >= 24.0, "{:?}", marks[index]);
}

/// Waits until the focused mark has a ring in ink, at least 2 px thick, and is in the window, where no bar hides it. The
/// page may scroll there smoothly.
async fn check_ring(panel: &Panel<'_>) {
    panel
        .until(
            "(() => {
                const mark = root.activeElement;
                const { outlineStyle, outlineWidth, outlineColor } = getComputedStyle(mark);
                const { top, bottom } = mark.getBoundingClientRect();
                const bar = document.querySelector('.bar').getBoundingClientRect();
                return outlineStyle === 'solid' && parseFloat(outlineWidth) >= 2 && outlineColor === getComputedStyle(host).color
                    && top >= bar.bottom && bottom <= innerHeight;
            })()",
        )
        .await;
}
