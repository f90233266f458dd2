//! The page and its panels speak the other language in place.

use serde_json::json;

use crate::browser::{Browser, Point};
use crate::host::{self, HOST};
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    the_story_changes_in_place_and_back,
    without_the_other_page_the_link_is_followed,
    the_attribute_changes_a_panel: Setup::site().served(host::page("zh", "", &host::panel("panel=\"pursuit\""))),
}

async fn link(browser: &Browser) -> Point {
    browser.place("document.querySelector('[data-language]')").await
}

/// The canvas as a string, to see whether it changes.
const PIXELS: &str = "root.querySelector('canvas').toDataURL()";

async fn the_story_changes_in_place_and_back(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    for name in NAMES {
        Panel::named(browser, name).live().await;
    }
    browser.script("window.stays = document.querySelector('antifraud-infographic')").await;
    let pursuit = Panel::named(browser, "pursuit");
    let chinese: String = pursuit.value(PIXELS).await;
    check(browser, "zh-Hans", "/", "39.4万").await;
    browser.click(link(browser).await).await;
    check(browser, "en", "/en/", "394,000").await;
    assert_ne!(pursuit.value::<String>(PIXELS).await, chinese);
    browser.click(link(browser).await).await;
    check(browser, "zh-Hans", "/", "39.4万").await;
    // Marks glide back to where they were.
    pursuit.until(&format!("{PIXELS} === '{chinese}'")).await;
    // Back to a place on the page, which stays in its language, and so does its address.
    browser.script("location.hash = 'pursuit'").await;
    browser.click(link(browser).await).await;
    check(browser, "en", "/en/", "394,000").await;
    browser.script("history.back()").await;
    browser.until("location.hash === ''").await;
    check(browser, "en", "/en/", "394,000").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// Everything is in that language, and in the page that was loaded first.
async fn check(browser: &Browser, lang: &str, path: &str, cases: &str) {
    browser.until(&format!("document.documentElement.lang === '{lang}'")).await;
    let page = "[location.pathname, document.title.length > 0,
        stays === document.querySelector('antifraud-infographic'),
        document.querySelector('[data-controls]').checkVisibility({ visibilityProperty: true })]";
    assert_eq!(browser.value(page).await, json!([path, true, true, true]));
    let is_chinese = lang != "en";
    let texts = browser.value("Array.from(document.querySelectorAll('h1, h2, .lead, caption'), ({ textContent }) => textContent)");
    let texts: Vec<String> = serde_json::from_value(texts.await).expect("texts");
    for name in NAMES {
        let panel = Panel::named(browser, name);
        panel.until(&format!("root.querySelector('.panel').lang === '{lang}'")).await;
        let labels = panel.marks().await.into_iter().map(|mark| mark.label);
        for text in labels.chain(texts.iter().cloned()) {
            let found = text.chars().any(|char| ('\u{4e00}'..='\u{9fff}').contains(&char));
            assert_eq!(found, is_chinese, "{text} in {path}");
        }
    }
    assert!(says(&Panel::named(browser, "pursuit"), cases).await, "{cases}");
}

/// Whether a mark's label holds these words.
async fn says(panel: &Panel<'_>, words: &str) -> bool {
    panel.marks().await.iter().any(|mark| mark.label.contains(words))
}

async fn without_the_other_page_the_link_is_followed(browser: &Browser, site: &Site) {
    browser.goto("/").await;
    browser.until("!document.querySelector('[data-controls]').hidden").await;
    let link = link(browser).await;
    browser
        .script(
            "window.stays = true; window.fetch = () => Promise.reject(new TypeError('offline'))",
        )
        .await;
    browser.click(link).await;
    browser
        .becomes(
            "[location.pathname, document.readyState, 'stays' in window]",
            &json!(["/en/", "complete", false]),
        )
        .await;
    assert!(site.requests().contains(&"/en/".to_owned()));
    let panel = Panel::named(browser, "pursuit");
    panel.live().await;
    assert!(says(&panel, "394,000").await);
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn the_attribute_changes_a_panel(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::named(browser, "pursuit");
    panel.settled().await;
    let headline = "root.querySelector('h3').textContent";
    let chinese: (String, String) = panel.value(&format!("[{headline}, {PIXELS}]")).await;
    assert!(says(&panel, "39.4万").await, "the page's language");
    panel.set("lang", "en").await;
    panel.until("root.querySelector('ul').innerHTML.includes('394,000')").await;
    // The words around the chart are a file of their own, which comes a moment later.
    panel.until(&format!("{headline} !== '{}'", chinese.0)).await;
    let english: (String, String) = panel.value(&format!("[{headline}, {PIXELS}]")).await;
    assert!(english.0 != chinese.0 && english.1 != chinese.1, "{}", english.0);
    panel.set("lang", "zh-CN").await;
    panel.until("root.querySelector('ul').innerHTML.includes('39.4万')").await;
    panel.until(&format!("{headline} === '{}' && {PIXELS} === '{}'", chinese.0, chinese.1)).await;
    // An open reading is translated, and stays open.
    panel.value::<()>("(root.querySelectorAll('.mark')[1].click(), null)").await;
    panel.set("lang", "en").await;
    panel.until("root.querySelector('.value').textContent.includes('394,000')").await;
    assert!(panel.reading().await.is_some_and(|reading| reading.contains("reported")));
    assert_eq!(browser.complaints().await.to_string(), "");
}
