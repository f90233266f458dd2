//! A guess is made with a finger.

use serde_json::Value;

use crate::browser::{Browser, Point};
use crate::scenario::engines;
use crate::site::Site;
use crate::stage::{CANVAS, come_as_far, open};

engines! {
    a_tap_lights_the_people_within_its_distance,
}

/// The number in the field.
const GUESS: &str = "Number(document.querySelector('[data-entry=guess]').value)";

/// Taps on the stage and returns the guess.
async fn tap(browser: &Browser, place: Point) -> u64 {
    let (x, y) = place;
    browser.until(&format!("document.elementFromPoint({x}, {y}) === {CANVAS}")).await;
    let before = browser.value(GUESS).await;
    browser.tap(place).await;
    browser.until(&format!("{GUESS} !== {before}")).await;
    browser.value(GUESS).await.as_u64().expect("a whole number")
}

async fn a_tap_lights_the_people_within_its_distance(browser: &Browser, _: &Site) {
    browser.size(390, 844).await;
    open(browser, "/en/").await;
    // Here the reader is asked; further on the answer is told.
    come_as_far(browser, "guess", 0.3).await;
    let picture = format!("{CANVAS}.toDataURL()");
    browser.script(&format!("window.before = {picture}")).await;
    let scrolled = browser.value("scrollY").await;
    // The town's middle is in that of the window.
    let far = tap(browser, (275.0, 330.0)).await;
    let near = tap(browser, (205.0, 330.0)).await;
    assert!(0 < near && near < far && far <= 1000, "{near} and {far} people");
    browser.until(&format!("{picture} !== window.before")).await;
    let said = browser.value("document.querySelector('#guess output').textContent").await;
    assert!(
        said.as_str()
            .is_some_and(|said| said.starts_with(&near.to_string()) && said.contains("Next")),
        "{said}"
    );
    assert_eq!(browser.value("scrollY").await, scrolled);
    assert_eq!(browser.value("document.querySelector('.reading').hidden").await, Value::Bool(true));
    assert_eq!(browser.complaints().await.to_string(), "");
}
