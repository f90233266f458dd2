//! The page with the whole story, before any script runs.

use serde_json::json;

use crate::browser::Browser;
use crate::engine::Reader;
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    it_is_complete_without_scripts: Setup::site().reader(Reader { scripts: false, ..Reader::default() }),
}

async fn it_is_complete_without_scripts(browser: &Browser, _: &Site) {
    for width in [320, 1280] {
        browser.size(width, 700).await;
        browser.goto("/").await;
        check(browser, "zh-Hans").await;
        browser.click(browser.centre("document.querySelector('[data-language]')").await).await;
        browser.becomes("location.pathname", &json!("/en/")).await;
        browser.becomes("document.readyState", &json!("complete")).await;
        check(browser, "en").await;
        browser.click(browser.centre("document.querySelector('[data-language]')").await).await;
        browser.becomes("location.pathname", &json!("/")).await;
    }
}

async fn check(browser: &Browser, lang: &str) {
    assert_eq!(browser.value("document.documentElement.lang").await, lang);
    // Of a link that scrolls sideways, and of a table's head on a phone, there is nothing to see.
    let parts = browser.value(
        "Array.from(document.querySelectorAll('h1, h2, .standfirst, .credit, .lead, figure footer p, .method > p, tbody th, tbody td, .colophon p'), (part) => part.innerText.trim())",
    );
    let parts: Vec<String> = serde_json::from_value(parts.await).expect("texts");
    let text = browser.text().await.replace(char::is_whitespace, "");
    for part in &parts {
        let part = part.replace(char::is_whitespace, "");
        assert!(!part.is_empty() && text.contains(&part), "{part} in {text}");
    }
    // Steps but the first, panels, all figures and the method have headings of the second rank.
    let heads = browser.value(
        "['h1', 'h2', '[data-step] img'].map((part) => document.querySelectorAll(part).length)",
    );
    assert_eq!(heads.await, json!([1, 9 + NAMES.len() + 2, 10]));
    let blank = "Array.from(document.querySelectorAll('[data-step] img'), (image) => image.complete && image.naturalWidth > 300).filter((seen) => !seen)";
    assert_eq!(browser.value(blank).await, json!([]), "each step has its picture");
    let rows =
        "Array.from(document.querySelectorAll('table'), (table) => table.tBodies[0].rows.length)";
    let rows: Vec<usize> = serde_json::from_value(browser.value(rows).await).expect("numbers");
    assert!(matches!(rows[..], [29, derived] if derived > 0), "{rows:?}");
    assert_eq!(
        browser.value("document.querySelector('[data-controls]').checkVisibility({ visibilityProperty: true })").await,
        json!(false),
        "controls that need scripts are hidden"
    );
    for name in NAMES {
        check_picture(&Panel::named(browser, name), name).await;
    }
}

/// The place is reserved by the style sheet, and is as high as the picture in the file.
async fn check_picture(panel: &Panel<'_>, name: &str) {
    assert!(panel.sees("picture img").await, "{name} is seen");
    let [complete, reserved, natural]: [f64; 3] = panel
        .value(
            "(() => {
                const image = host.querySelector('img');
                const { height } = image.parentElement.getBoundingClientRect();
                return [Number(image.complete), height, image.naturalHeight];
            })()",
        )
        .await;
    assert!(natural > 100.0, "{name} has a picture");
    assert_eq!((complete, reserved), (1.0, natural), "{name}");
}
