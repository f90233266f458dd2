//! Light and dark: the system's, the reader's, and a host's.

use std::fs;

use serde_json::json;

use crate::browser::Browser;
use crate::engine::{Reader, Scheme};
use crate::host::{self, HOST};
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site, dist};

engines! {
    the_system_is_followed_until_the_reader_chooses: dark(),
    a_links_theme_lasts_until_the_reader_chooses: dark(),
    a_choice_needs_no_storage: dark(),
    the_attribute_is_stronger_than_the_system: Setup::site()
        .served(host::page("zh", "", &host::panel("panel=\"cards\" theme=\"dark\""))),
}

const LIGHT: [u8; 3] = [0xfb, 0xf9, 0xf4];
const DARK: [u8; 3] = [0x16, 0x18, 0x1c];

fn dark() -> Setup {
    Setup::site().reader(Reader { scheme: Scheme::Dark, ..Reader::default() })
}

/// Canvases, page and buttons agree on a theme.
async fn check(browser: &Browser, paper: [u8; 3], pressed: &str) {
    for name in NAMES {
        let panel = Panel::named(browser, name);
        panel.live().await;
        assert_eq!(panel.paper().await, paper, "{name}");
    }
    let [red, green, blue] = paper;
    let page = "[getComputedStyle(document.body).backgroundColor,
        document.querySelector('[data-set-theme][aria-pressed=true]').dataset.setTheme]";
    assert_eq!(browser.value(page).await, json!([format!("rgb({red}, {green}, {blue})"), pressed]));
}

async fn choose(browser: &Browser, theme: &str) {
    let button = format!("document.querySelector('[data-set-theme={theme}]')");
    browser.click(browser.place(&button).await).await;
    browser.until(&format!("{button}.ariaPressed === 'true'")).await;
}

async fn the_system_is_followed_until_the_reader_chooses(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    check(browser, DARK, "auto").await;
    choose(browser, "light").await;
    check(browser, LIGHT, "light").await;
    browser.reload().await;
    check(browser, LIGHT, "light").await;
    browser.goto("/en/").await;
    check(browser, LIGHT, "light").await;
    // Changing the language does not undo the choice.
    browser.click(browser.place("document.querySelector('[data-language]')").await).await;
    browser.until("document.documentElement.lang === 'zh-Hans'").await;
    check(browser, LIGHT, "light").await;
    choose(browser, "auto").await;
    check(browser, DARK, "auto").await;
    browser.reload().await;
    check(browser, DARK, "auto").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// The story in a browser that denies storage to it.
fn denied() -> Served {
    let page = fs::read_to_string(dist().join("index.html")).expect("the story");
    let page = page.replacen("<head>", "<head><script src=\"/deny.js\"></script>", 1);
    Served::default().page("/", &page).file(
        "/deny.js",
        "text/javascript",
        b"Object.defineProperty(window, 'localStorage', { get() { throw new DOMException('denied', 'SecurityError'); } });",
    )
}

async fn a_links_theme_lasts_until_the_reader_chooses(browser: &Browser, _: &Site) {
    browser.goto("/?theme=light").await;
    check(browser, LIGHT, "light").await;
    browser.goto("/").await;
    check(browser, DARK, "auto").await;
    browser.goto("/?theme=light").await;
    check(browser, LIGHT, "light").await;
    choose(browser, "dark").await;
    browser.reload().await;
    check(browser, DARK, "dark").await;
}

async fn a_choice_needs_no_storage(browser: &Browser, _: &Site) {
    let site = Site::start(Some(&dist()), denied()).await;
    browser.goto(&site.url("/")).await;
    check(browser, DARK, "auto").await;
    choose(browser, "light").await;
    check(browser, LIGHT, "light").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn the_attribute_is_stronger_than_the_system(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::named(browser, "cards");
    panel.live().await;
    for (theme, paper) in [("dark", DARK), ("light", LIGHT), ("dark", DARK), ("auto", LIGHT)] {
        panel.set("theme", theme).await;
        assert_eq!(panel.paper().await, paper, "{theme}");
        let [red, green, blue] = paper;
        let host: String = panel.value("getComputedStyle(host).backgroundColor").await;
        assert_eq!(host, format!("rgb({red}, {green}, {blue})"), "{theme}");
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}
