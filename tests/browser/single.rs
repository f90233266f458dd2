//! Pages in one file.

use std::fs;

use crate::browser::Browser;
use crate::live::{check, check_painted};
use crate::panel::{NAMES, OPEN, Panel};
use crate::scenario::{Setup, engines};
use crate::site::{Fault, Served, Site, dist};

engines! {
    a_panel_in_one_file_goes_live_by_one_request,
    a_story_in_one_file_goes_live_by_one_request,
    one_file_has_its_table_in_itself,
    one_file_heeds_its_address,
    one_file_goes_live_from_a_disk,
    one_file_works_where_it_has_no_address,
    one_file_recovers_from_a_trap: Setup::site().served(Served::default().fault(Fault::Trap { after_calls: 3 })),
}

async fn a_panel_in_one_file_goes_live_by_one_request(browser: &Browser, _: &Site) {
    for (name, lang) in NAMES.into_iter().zip(["zh", "en"].into_iter().cycle()) {
        let site = Site::start(Some(&dist()), Served::default()).await;
        browser.goto(&site.url(&format!("/single/{name}.{lang}.html"))).await;
        check(&Panel::named(browser, name), name).await;
        assert_eq!(browser.complaints().await.to_string(), "", "{name}");
        assert_eq!(site.requests().len(), 1, "{:?}", site.requests());
    }
}

async fn a_story_in_one_file_goes_live_by_one_request(browser: &Browser, _: &Site) {
    for name in ["story", "town", "unknown"] {
        let site = Site::start(Some(&dist()), Served::default()).await;
        browser.goto(&site.url(&format!("/single/{name}.en.html"))).await;
        let shown = Panel::named(browser, name);
        shown.live().await;
        check_painted(&shown, name).await;
        shown.until("root.querySelector('[part=stage]:not([data-moving])') !== null").await;
        if name == "story" {
            // All figures are in the file, and can be taken out of it.
            browser.until("document.querySelectorAll('[id^=figure-]').length > 40").await;
            browser
                .until("atob(document.querySelector('[download]').href.split(',')[1]).startsWith('\\u00ef\\u00bb\\u00bfid,chapter,kind,value')")
                .await;
        }
        assert_eq!(browser.complaints().await.to_string(), "", "{name}");
        assert_eq!(site.requests().len(), 1, "{:?}", site.requests());
    }
}

async fn one_file_has_its_table_in_itself(browser: &Browser, site: &Site) {
    browser.goto("/single/pursuit.en.html").await;
    let panel = Panel::first(browser);
    panel.live().await;
    browser.click(panel.centre("root.querySelector('.menu')").await).await;
    panel.until("root.querySelector('[part=menu]') !== null").await;
    panel
        .value::<()>(
            "(Array.from(root.querySelectorAll('[part=menu] button')).find((button) => button.textContent.startsWith('Table')).click(), null)",
        )
        .await;
    panel.until("root.querySelectorAll('[part=table] tbody tr').length === root.querySelectorAll('.mark').length").await;
    assert_eq!(site.requests(), ["/single/pursuit.en.html"]);
}

/// Its words are in one language, but all else that an address may ask for, it does.
async fn one_file_heeds_its_address(browser: &Browser, site: &Site) {
    browser.goto("/single/pursuit.en.html?lang=zh&lens=day&theme=dark&mark=cases").await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.until(OPEN).await;
    assert!(panel.reading().await.is_some_and(|reading| reading.contains("1,080 cases a day")));
    let headline = browser.value("document.querySelector('[slot=header] h2').textContent").await;
    assert!(
        headline.as_str().is_some_and(|headline| headline.starts_with("394,000 fraud cases")),
        "{headline}"
    );
    assert!(panel.paper().await[0] < 100, "dark");
    assert_eq!(browser.complaints().await.to_string(), "");
    assert_eq!(site.requests().len(), 1);
}

async fn one_file_goes_live_from_a_disk(browser: &Browser, site: &Site) {
    let file = dist().join("single/pursuit.zh.html");
    let file = file.canonicalize().expect("the page in one file");
    browser.goto(&format!("file://{}", file.display())).await;
    check(&Panel::first(browser), "pursuit").await;
    assert!(site.requests().is_empty(), "{:?}", site.requests());
}

async fn one_file_recovers_from_a_trap(browser: &Browser, _: &Site) {
    browser.goto("/single/pursuit.zh.html").await;
    check(&Panel::first(browser), "pursuit").await;
    let complaints = browser.complaints().await;
    assert!(complaints.errors.is_empty(), "{complaints}");
    assert_eq!(complaints.console.len(), 1, "{complaints}");
}

/// A page in `srcdoc` may not change its address.
async fn one_file_works_where_it_has_no_address(browser: &Browser, _: &Site) {
    let panel = fs::read_to_string(dist().join("single/pursuit.en.html")).expect("the panel");
    let inner = panel.replace('&', "&amp;").replace('"', "&quot;");
    let page = format!(
        "<!doctype html><head><title>Host</title></head><iframe srcdoc=\"{inner}\"></iframe>"
    );
    let site = Site::start(None, Served::default().page("/host/", &page)).await;
    browser.goto(&site.url("/host/")).await;
    let inside = "frames[0].document.querySelector";
    browser.until(&format!("await {inside}('[panel=pursuit]').live")).await;
    browser
        .script(&format!(
            "{inside}('[panel=pursuit]').setAttribute('lens', 'day'); frames[0].postMessage({{ source: 'antifraud-infographic', type: 'set', theme: 'dark' }}, '*');"
        ))
        .await;
    browser
        .until(&format!(
            "(({{ shadowRoot }}) => shadowRoot.querySelector('ul').innerHTML.includes('1,080 cases a day'))({inside}('[panel=pursuit]'))"
        ))
        .await;
    browser.until("frames[0].document.documentElement.dataset.theme === 'dark'").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}
