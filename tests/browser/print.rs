//! On paper: light colours, every panel drawn, nothing blank.

use serde_json::json;

use crate::browser::Browser;
use crate::engine::{Engine, Reader, Scheme};
use crate::panel::{COLOURS, NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;
use crate::stage::open;
use crate::step::STEPS;

engines! {
    a_dark_page_is_printed_light: Setup::site().reader(Reader { scheme: Scheme::Dark, ..Reader::default() }),
    every_step_is_printed,
}

const WHITE: [u8; 3] = [0xff; 3];
const DARK: [u8; 3] = [0x16, 0x18, 0x1c];

/// Every canvas has this paper, and is drawn on.
async fn check(browser: &Browser, paper: [u8; 3]) {
    for name in NAMES {
        let panel = Panel::named(browser, name);
        assert_eq!(panel.paper().await, paper, "{name}");
        assert!(panel.sees("canvas").await && panel.colours().await > 3, "{name} is drawn");
    }
}

async fn a_dark_page_is_printed_light(browser: &Browser, _: &Site) {
    browser.goto("/en/").await;
    for name in NAMES {
        Panel::named(browser, name).live().await;
    }
    // What engines fire before they copy the page, and after.
    for (event, paper) in [("beforeprint", WHITE), ("afterprint", DARK)] {
        browser.script(&format!("dispatchEvent(new Event('{event}'))")).await;
        check(browser, paper).await;
    }
    // Chromium alone can be told to take a screen for paper.
    if browser.engine() == Engine::Chromium {
        browser.medium("print").await;
        browser.until("matchMedia('print').matches").await;
        Panel::named(browser, "outreach").until("root.querySelector('canvas').getContext('2d').getImageData(0, 0, 1, 1).data[0] > 200").await;
        check(browser, WHITE).await;
        let widths = "Array.from(document.querySelectorAll('antifraud-infographic'), ({ shadowRoot }) => shadowRoot.querySelector('canvas').clientWidth)";
        let widths: Vec<u32> = serde_json::from_value(browser.value(widths).await).expect("widths");
        assert!(widths.iter().all(|&width| width <= 704), "{widths:?}");
        let page = "[getComputedStyle(document.body).backgroundColor, document.querySelector('.bar').checkVisibility()]";
        assert_eq!(browser.value(page).await, json!(["rgb(255, 255, 255)", false]));
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn every_step_is_printed(browser: &Browser, _: &Site) {
    open(browser, "/en/").await;
    if browser.engine() == Engine::Chromium {
        let paper = browser.print().await;
        let images = String::from_utf8_lossy(&paper).matches("/Subtype /Image").count();
        assert!(images >= STEPS.len(), "{images} pictures of {} bytes", paper.len());
    } else {
        browser.script("dispatchEvent(new Event('beforeprint'))").await;
    }
    let sheets = format!(
        "{COLOURS} return Array.from(document.querySelectorAll('[data-step] > canvas.sheet'), (canvas) =>
            [canvas.parentElement.id, colours(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height))]);"
    );
    let sheets: Vec<(String, u32)> =
        serde_json::from_value(browser.script(&sheets).await).expect("names and numbers");
    assert!(sheets.iter().map(|(step, _)| step).eq(STEPS), "{sheets:?}");
    assert!(sheets.iter().all(|(_, colours)| *colours > 2), "{sheets:?}");
    assert_eq!(browser.complaints().await.to_string(), "");
}
