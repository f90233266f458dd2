//! Counts through a lens: by the control of the page, by its address, by the attribute.

use serde_json::json;

use crate::browser::Browser;
use crate::host::{self, HOST};
use crate::panel::{ALL_SETTLED, NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    a_link_with_a_lens_leads_to_its_panel,
    the_control_shows_all_panels_through_it,
    a_lens_that_does_not_exist_is_ignored,
    a_glide_that_is_overtaken_ends_where_it_shall:
        Setup::site().served(host::page("en", "", &host::panel("panel=\"pursuit\" lens=\"day\""))),
}

/// What a reader of assistive technology hears of the cases solved.
async fn cases(browser: &Browser) -> String {
    let marks = Panel::named(browser, "pursuit").marks().await;
    let label = marks.into_iter().map(|mark| mark.label).find(|label| {
        label.contains("这一年")
            || label.starts_with("破获案件")
            || label.starts_with("Cases solved:")
    });
    label.expect("a mark of the cases solved")
}

async fn choose(browser: &Browser, lens: &str) {
    let change = "select.dispatchEvent(new Event('change', { bubbles: true }))";
    browser
        .script(&format!("const select = document.querySelector('[data-set-lens]'); select.value = '{lens}'; {change}"))
        .await;
}

async fn the_control_shows_all_panels_through_it(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    for name in NAMES {
        Panel::named(browser, name).live().await;
    }
    assert_eq!(cases(browser).await, "破获案件：39.4万起（通报）");
    choose(browser, "day").await;
    for name in NAMES {
        Panel::named(browser, name)
            .until("root.querySelector('.lens').textContent.includes('365')")
            .await;
    }
    assert_eq!(cases(browser).await, "破获案件：1080起/天（推算）");
    assert_eq!(browser.value("location.search").await, json!("?lens=day"));
    // Another language keeps it, and so does a reader who comes back.
    browser.click(browser.centre("document.querySelector('[data-language]')").await).await;
    browser.until("document.documentElement.lang === 'en'").await;
    Panel::named(browser, "pursuit").until("root.querySelector('.panel').lang === 'en'").await;
    assert_eq!(cases(browser).await, "Cases solved: 1,080 cases a day (derived)");
    assert_eq!(browser.value("location.pathname + location.search").await, json!("/en/?lens=day"));
    browser.reload().await;
    let panel = Panel::named(browser, "pursuit");
    panel.live().await;
    panel.until("root.querySelector('.lens').textContent.includes('365')").await;
    assert_eq!(cases(browser).await, "Cases solved: 1,080 cases a day (derived)");
    assert_eq!(
        browser.value("document.querySelector('[data-set-lens]').value").await,
        json!("day")
    );
    choose(browser, "total").await;
    panel.until("root.querySelector('.lens').textContent === ''").await;
    assert_eq!(cases(browser).await, "Cases solved: 394,000 cases (reported)");
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// Panels above it take a line more, while the page is on its way.
async fn a_link_with_a_lens_leads_to_its_panel(browser: &Browser, _: &Site) {
    browser.size(390, 800).await;
    browser.goto("/en/?lens=day#cards").await;
    browser.until(ALL_SETTLED).await;
    let top = "document.querySelector('#cards').getBoundingClientRect().top";
    browser.until(&format!("{top} >= 0 && {top} < 200")).await;
}

async fn a_lens_that_does_not_exist_is_ignored(browser: &Browser, _: &Site) {
    browser.goto("/en/?lens=week").await;
    Panel::named(browser, "pursuit").live().await;
    assert_eq!(cases(browser).await, "Cases solved: 394,000 cases (reported)");
    let complaints = browser.complaints().await;
    assert_eq!((complaints.errors.len(), complaints.console.len()), (0, 1), "{complaints}");
    assert!(complaints.console.iter().all(|line| line.contains("week")), "{complaints}");
    Panel::named(browser, "pursuit").set("lens", "__proto__").await;
    let complaints = browser.complaints().await;
    assert_eq!((complaints.errors.len(), complaints.console.len()), (0, 2), "{complaints}");
    assert_eq!(cases(browser).await, "Cases solved: 394,000 cases (reported)");
}

async fn a_glide_that_is_overtaken_ends_where_it_shall(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.settled().await;
    assert_eq!(cases(browser).await, "Cases solved: 1,080 cases a day (derived)");
    let pixels = "root.querySelector('canvas').toDataURL()";
    let day: String = panel.value(pixels).await;
    for lens in ["minute", "second", "total", "residents"] {
        panel.set("lens", lens).await;
        assert_ne!(panel.value::<String>(pixels).await, day, "{lens}");
    }
    panel.set("lens", "day").await;
    panel.until(&format!("{pixels} === '{day}'")).await;
    assert_eq!(cases(browser).await, "Cases solved: 1,080 cases a day (derived)");
}
