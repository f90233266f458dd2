//! Counts through a lens: by a panel's menu, by the page's address, by the attribute.

use crate::browser::Browser;
use crate::host::{self, HOST};
use crate::panel::{ALL_SETTLED, NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    a_link_with_a_lens_leads_to_its_panel,
    a_menu_shows_its_panel_through_it,
    a_link_without_a_panel_shows_all_through_it,
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

/// Chooses a lens in the menu of a panel.
async fn choose(panel: &Panel<'_>, label: &str) {
    panel.value::<()>("(root.querySelector('.menu').click(), null)").await;
    panel.until("root.querySelector('[part=menu]') !== null").await;
    panel
        .value::<()>(&format!(
            "(Array.from(root.querySelectorAll('[part=menu] [aria-pressed]')).find(({{ textContent }}) => textContent === '{label}').click(), null)"
        ))
        .await;
}

async fn a_menu_shows_its_panel_through_it(browser: &Browser, _: &Site) {
    browser.goto("/").await;
    for name in NAMES {
        Panel::named(browser, name).live().await;
    }
    assert_eq!(cases(browser).await, "破获案件：39.4万起（通报）");
    let panel = Panel::named(browser, "pursuit");
    choose(&panel, "每天").await;
    panel.until("root.querySelector('.lens').textContent.includes('365')").await;
    assert_eq!(cases(browser).await, "破获案件：1080起/天（推算）");
    // The others stay as they are. Where marks are counted there is nothing to choose.
    for name in NAMES.into_iter().filter(|name| *name != "pursuit") {
        let other = Panel::named(browser, name);
        assert!(other.value::<bool>("root.querySelector('.lens').textContent === ''").await);
    }
    let counted = Panel::named(browser, "drives");
    counted.value::<()>("(root.querySelector('.menu').click(), null)").await;
    counted.until("root.querySelector('[part=menu]') !== null").await;
    assert!(
        counted.value::<bool>("root.querySelector('[part=menu] [aria-pressed]') === null").await
    );
    // Another language keeps it.
    browser.click(browser.centre("document.querySelector('[data-language]')").await).await;
    browser.until("document.documentElement.lang === 'en'").await;
    panel.until("root.querySelector('.panel').lang === 'en'").await;
    assert_eq!(cases(browser).await, "Cases solved: 1,080 cases a day (derived)");
    choose(&panel, "In total").await;
    panel.until("root.querySelector('.lens').textContent === ''").await;
    assert_eq!(cases(browser).await, "Cases solved: 394,000 cases (reported)");
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_link_without_a_panel_shows_all_through_it(browser: &Browser, _: &Site) {
    browser.goto("/en/?lens=day").await;
    for name in NAMES {
        let panel = Panel::named(browser, name);
        panel.live().await;
        panel.until("root.querySelector('.lens').textContent.includes('365')").await;
    }
    // Even where marks are counted the way back is in the menu.
    let counted = Panel::named(browser, "drives");
    choose(&counted, "In total").await;
    counted.until("root.querySelector('.lens').textContent === ''").await;
    assert_eq!(cases(browser).await, "Cases solved: 1,080 cases a day (derived)");
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// That panel alone is shown through it.
async fn a_link_with_a_lens_leads_to_its_panel(browser: &Browser, _: &Site) {
    browser.size(390, 800).await;
    browser.goto("/en/?lens=day#cards").await;
    browser.until(ALL_SETTLED).await;
    let top = "document.querySelector('#cards').getBoundingClientRect().top";
    browser.until(&format!("{top} >= 0 && {top} < 200")).await;
    let seen: Vec<String> = serde_json::from_value(
        browser.value("Array.from(document.querySelectorAll('[lens]'), (panel) => panel.getAttribute('panel'))").await,
    )
    .expect("names of panels");
    assert_eq!(seen, ["cards"]);
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
