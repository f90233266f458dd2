//! The strip on the cover: a pace that can be paused, and stands still for those who want no motion.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Reader;
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    on_paper_it_is_the_pace_of_a_minute,
    it_counts_until_it_is_paused,
    it_stands_still_where_motion_is_not_wanted: Setup::site().reader(Reader { still: true, ..Reader::default() }),
}

const NUMBERS: &str = "Array.from(document.querySelectorAll('.pace [data-rate]'), ({ textContent }) => textContent).join()";

/// Waits until a time of this page has come, in milliseconds from now: longer than the strip takes for its steps.
async fn pass(browser: &Browser, time: u32) {
    browser.script(&format!("window.later = performance.now() + {time}")).await;
    browser.until("performance.now() > window.later").await;
}

async fn it_counts_until_it_is_paused(browser: &Browser, _: &Site) {
    browser.goto("/en/").await;
    browser.until("!document.querySelector('[data-pause]').hidden").await;
    let first = browser.value(NUMBERS).await;
    browser.until(&format!("{NUMBERS} !== '{}'", first.as_str().expect("numbers"))).await;
    let button = browser.centre("document.querySelector('[data-pause]')").await;
    browser.click(button).await;
    browser.until("document.querySelector('[data-pause]').textContent === 'Resume'").await;
    let paused = browser.value(NUMBERS).await;
    pass(browser, 700).await;
    assert_eq!(browser.value(NUMBERS).await, paused);
    browser.click(button).await;
    browser.until(&format!("{NUMBERS} !== '{}'", paused.as_str().expect("numbers"))).await;
}

async fn it_stands_still_where_motion_is_not_wanted(browser: &Browser, _: &Site) {
    browser.goto("/en/").await;
    browser.until("document.documentElement.querySelector('.themes:not([hidden])') !== null").await;
    let minute = browser.value(NUMBERS).await;
    assert!(minute.as_str().is_some_and(|numbers| numbers.starts_with("3,710,")), "{minute}");
    pass(browser, 700).await;
    assert_eq!(browser.value(NUMBERS).await, minute);
    // Another choice shows no button that would do nothing.
    browser.script("document.querySelector('[data-set-theme=dark]').click()").await;
    assert_eq!(
        browser.value("document.querySelector('[data-pause]').checkVisibility({ visibilityProperty: true })").await,
        Value::Bool(false)
    );
}

async fn on_paper_it_is_the_pace_of_a_minute(browser: &Browser, _: &Site) {
    browser.goto("/en/").await;
    let when = "document.querySelector('.pace .when').textContent";
    browser.until(&format!("{when}.endsWith('opened this page')")).await;
    browser.script("dispatchEvent(new Event('beforeprint'))").await;
    // It stays so while a browser prints.
    pass(browser, 600).await;
    let printed = browser.value(&format!("[{when}, {NUMBERS}]")).await;
    assert_eq!(
        printed,
        json!(["At that year’s average pace, in a minute", "3,710,4,070,440,¥626,100"])
    );
    browser.script("dispatchEvent(new Event('afterprint'))").await;
    browser.until(&format!("{when}.endsWith('opened this page')")).await;
}
