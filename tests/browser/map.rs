//! The overview as the map of the page, and the chapters as its index.

use serde_json::json;

use crate::browser::Browser;
use crate::panel::{NAMES, OPEN, Panel};
use crate::scenario::engines;
use crate::site::Site;

engines! {
    a_dot_leads_to_the_panel_of_its_figure,
    a_chapter_leads_to_its_first_panel,
    the_bar_shows_the_chapter_that_is_read,
}

async fn a_dot_leads_to_the_panel_of_its_figure(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    browser.goto("/en/").await;
    for name in NAMES {
        Panel::named(browser, name).live().await;
    }
    let scale = Panel::named(browser, "scale");
    let dots = scale.marks().await;
    let calls =
        dots.iter().position(|mark| mark.label.starts_with("Calls blocked")).expect("calls");
    browser.click(scale.place(calls).await).await;
    scale.until(OPEN).await;
    browser.click(scale.centre("root.querySelector('.home')").await).await;
    let blocked = Panel::named(browser, "blocked");
    blocked.until(OPEN).await;
    assert!(blocked.reading().await.is_some_and(|reading| reading.contains("1.95 billion calls")));
    let focused =
        blocked.marks().await.into_iter().find(|mark| mark.focused).expect("a focused mark");
    assert!(focused.label.starts_with("Calls blocked"), "{focused:?}");
    blocked
        .until("(({ top, bottom }) => top >= 0 && bottom <= innerHeight)(root.activeElement.getBoundingClientRect())")
        .await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_chapter_leads_to_its_first_panel(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    browser.goto("/").await;
    // The chapters are in the bar once the reader is below the story.
    Panel::first(browser).live().await;
    browser.until("document.querySelector('.chapters').checkVisibility()").await;
    for (chapter, panel) in [("industry", "cards"), ("strike", "pursuit")] {
        let link = format!("document.querySelector('.chapters [data-chapter={chapter}]')");
        browser.click(browser.place(&link).await).await;
        browser.until(&format!("location.hash === '#{panel}'")).await;
        let top = format!("document.getElementById('{panel}').getBoundingClientRect().top");
        browser.until(&format!("Math.abs({top} - 56) < 4")).await;
        // The chapters stay in reach.
        assert_eq!(
            browser
                .value("document.querySelector('.chapters').getBoundingClientRect().top >= 0")
                .await,
            json!(true)
        );
    }
}

async fn the_bar_shows_the_chapter_that_is_read(browser: &Browser, site: &Site) {
    browser.size(390, 800).await;
    browser.goto("/en/").await;
    let current = "Array.from(document.querySelectorAll('.chapters [aria-current]'), ({ textContent }) => textContent).join()";
    for (section, chapter) in [("scale", "Overview"), ("money", "Warning"), ("method", "Method")] {
        browser
            .script(&format!(
                "document.getElementById('{section}').scrollIntoView({{ behavior: 'instant' }})"
            ))
            .await;
        browser.until(&format!("{current} === '{chapter}'")).await;
        // It is in view, in a bar that is too narrow for all.
        browser
            .until("(({ left, right }) => left >= 0 && right <= innerWidth)(document.querySelector('[aria-current]').getBoundingClientRect())")
            .await;
    }
    browser.script("scrollTo({ top: 0, behavior: 'instant' })").await;
    browser.until(&format!("{current} === ''")).await;
    // It speaks the other language with the page, which asks for nothing that is not there.
    browser
        .script("document.getElementById('outreach').scrollIntoView({ behavior: 'instant' })")
        .await;
    browser.until(&format!("{current} === 'Outreach'")).await;
    browser.script("document.querySelector('[data-language]').click()").await;
    browser.until(&format!("{current} !== '' && !/[A-Za-z]/.test({current})")).await;
    assert_eq!(browser.complaints().await.to_string(), "");
    assert!(site.requests().iter().all(|path| !path.starts_with("/en/pictures/")));
}
