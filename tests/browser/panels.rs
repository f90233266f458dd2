//! The panels of the story page: they go live, and their marks can be read by mouse, finger and keyboard.

use fantoccini::key::Key;

use crate::browser::Browser;
use crate::panel::Panel;
use crate::scenario::engines;
use crate::site::Site;

engines! {
    every_panel_goes_live,
    a_mark_is_read_by_mouse,
    a_mark_is_read_by_touch,
    a_mark_is_read_by_keyboard,
    an_unknown_panel_says_so_and_keeps_its_picture,
}

const PANELS: [&str; 4] = ["scale", "pursuit", "blocked", "cards"];

const SHOWS: &str = "root.querySelector('[part~=reading]').checkVisibility()";

async fn open<'a>(browser: &'a Browser, name: &str) -> Panel<'a> {
    browser.goto("/").await;
    let panel = Panel::named(browser, name);
    panel.live().await;
    panel
}

async fn every_panel_goes_live(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    for name in PANELS {
        let panel = Panel::named(browser, name);
        panel.value::<()>("(host.scrollIntoView(), null)").await;
        panel.live().await;
        assert!(panel.colours().await > 1, "{name} is painted");
        assert!(panel.sees("canvas").await, "{name} is seen");
        assert_eq!(panel.message().await, None);
        assert_eq!(panel.marks().await.iter().filter(|mark| mark.tabbed).count(), 1, "{name}");
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_mark_is_read_by_mouse(browser: &Browser, _: &Site) {
    let panel = open(browser, "pursuit").await;
    assert_eq!(panel.reading().await, None);
    browser.hover(panel.place(0).await).await;
    panel.until(SHOWS).await;
    assert!(panel.reading().await.is_some());
}

async fn a_mark_is_read_by_touch(browser: &Browser, _: &Site) {
    let panel = open(browser, "pursuit").await;
    browser.tap(panel.place(0).await).await;
    panel.until(SHOWS).await;
    assert!(panel.reading().await.is_some());
}

async fn a_mark_is_read_by_keyboard(browser: &Browser, _: &Site) {
    let panel = open(browser, "pursuit").await;
    panel.value::<()>("(root.querySelector('button[tabindex=\"0\"]').focus(), null)").await;
    browser.keys(&[Key::Right]).await;
    panel.until("root.activeElement === root.querySelectorAll('button')[1]").await;
    assert!(panel.marks().await[1].focused);
    panel.until(SHOWS).await;
    let second = panel.reading().await;
    browser.keys(&[Key::Left]).await;
    panel.until("root.activeElement === root.querySelectorAll('button')[0]").await;
    assert_ne!(panel.reading().await, second);
}

async fn an_unknown_panel_says_so_and_keeps_its_picture(browser: &Browser, _: &Site) {
    let panel = open(browser, "cards").await;
    panel.set("panel", "nothing").await;
    let panel = Panel::named(browser, "nothing");
    panel.until("root.querySelector('[part~=message]').checkVisibility()").await;
    assert!(panel.message().await.is_some());
    assert!(panel.sees("picture, img, svg").await);
}
