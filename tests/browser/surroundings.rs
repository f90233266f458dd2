//! Panels in pages of others that lay out, scale, turn or divide what they hold.

use serde_json::json;

use crate::browser::Browser;
use crate::host::{self, HOST};
use crate::panel::Panel;
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site, dist};

engines! {
    a_layout_that_asks_gets_a_natural_width: Setup::pages(Served::default()),
    the_pointer_finds_marks_that_are_scaled: Setup::pages(Served::default()),
    a_page_from_right_to_left_turns_nothing: Setup::pages(Served::default()),
    a_footer_alone_leaves_the_panels_own_words: Setup::pages(Served::default()),
    the_language_is_found_across_a_shadow_root: Setup::pages(Served::default()),
}

/// Opens a page with `body` in English, on a site of its own.
async fn open(browser: &Browser, body: &str) -> Site {
    let site = Site::start(Some(&dist()), host::page("en", "", body)).await;
    browser.goto(&site.url(HOST)).await;
    site
}

async fn a_layout_that_asks_gets_a_natural_width(browser: &Browser, _: &Site) {
    browser.size(1280, 700).await;
    for style in [
        "display: flex",
        "display: flex; flex-direction: column; align-items: center",
        "display: grid; grid-template-columns: auto auto; justify-content: start",
        "display: inline-block",
        "float: left",
    ] {
        let body = format!(
            "<div style=\"{style}\">{}<p>Aside</p></div>",
            host::panel("panel=\"pursuit\"")
        );
        let _site = open(browser, &body).await;
        let panel = Panel::first(browser);
        panel.live().await;
        let width: f64 = panel.value("root.querySelector('canvas').clientWidth").await;
        assert!((600.0..=1264.0).contains(&width), "{style}: {width}");
    }
}

async fn the_pointer_finds_marks_that_are_scaled(browser: &Browser, _: &Site) {
    browser.size(1280, 900).await;
    for scale in ["0.5", "1.4"] {
        let body = format!(
            "<div style=\"width: 600px; transform: scale({scale}); transform-origin: 0 0\">{}</div>",
            host::panel("panel=\"cards\"")
        );
        let _site = open(browser, &body).await;
        let panel = Panel::first(browser);
        panel.live().await;
        for index in 0..panel.marks().await.len() {
            browser.click(panel.place(index).await).await;
            let described =
                format!("root.querySelectorAll('.mark')[{index}].hasAttribute('aria-describedby')");
            panel.until(&described).await;
            browser.script("document.activeElement.blur(), scrollTo(0, 0)").await;
            panel.value::<()>("(root.querySelector('.close').click(), null)").await;
        }
    }
}

async fn a_page_from_right_to_left_turns_nothing(browser: &Browser, _: &Site) {
    let body = format!("<div dir=\"rtl\">{}</div>", host::panel("panel=\"pursuit\""));
    let _site = open(browser, &body).await;
    let panel = Panel::first(browser);
    panel.live().await;
    let directions = "['canvas', 'h3', '.foot'].map((part) => getComputedStyle(root.querySelector(part)).direction)";
    assert_eq!(panel.value::<Vec<String>>(directions).await, ["ltr"; 3]);
}

async fn a_footer_alone_leaves_the_panels_own_words(browser: &Browser, _: &Site) {
    let body = "<antifraud-infographic panel=\"pursuit\"><p slot=\"footer\">Our credit</p></antifraud-infographic>";
    let _site = open(browser, body).await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.until("root.querySelector('h3').textContent.startsWith('Cases solved up')").await;
    assert_eq!(
        browser.value("document.querySelector('[slot]').checkVisibility()").await,
        json!(true)
    );
    assert!(!panel.sees("[part=foot]").await);
    // A page is divided by its own header and footer.
    assert_eq!(panel.value::<usize>("root.querySelectorAll('header, footer').length").await, 0);
}

async fn the_language_is_found_across_a_shadow_root(browser: &Browser, _: &Site) {
    let _site = open(browser, "<div id=\"other\"></div>").await;
    browser
        .script(
            "const panel = document.createElement('antifraud-infographic');
            panel.setAttribute('panel', 'cards');
            document.getElementById('other').attachShadow({ mode: 'open' }).append(panel);
            window.panel = panel;",
        )
        .await;
    browser.until("await window.panel.live").await;
    let lang = "window.panel.shadowRoot.querySelector('.chart').lang";
    assert_eq!(browser.value(lang).await, json!("en"));
}
