//! The stage of the story: what is seen of it depends on where the reader is, and everything on it is in reach.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::Reader;
use fantoccini::key::Key;

use crate::panel::COLOURS;
use crate::scenario::{Setup, engines};
use crate::site::{Fault, Served, Site};
use crate::step::STEPS;

engines! {
    it_goes_live_over_its_first_picture,
    scrolling_there_and_back_gives_the_same_picture,
    a_link_leads_to_a_step,
    every_step_is_walked_by_keyboard,
    a_guess_is_made_by_pointer_and_by_keys_and_told_afterwards,
    what_people_type_is_understood,
    a_mark_is_read_by_keyboard,
    a_low_window_and_a_wide_one_take_it,
    another_language_keeps_guess_and_place,
    still_readers_see_end_states: Setup::site().reader(Reader { still: true, ..Reader::default() }),
    a_first_trap_is_recovered_from_and_a_second_leaves_pictures: Setup::site().served(Served::default().fault(Fault::TrapWhenTold)),
    without_a_core_there_are_pictures: Setup::site().served(Served::default().fault(Fault::MissingWasm)),
}

/// That the stage is alive; for `Browser::until`.
const LIVE: &str = "document.querySelector('.story').dataset.live === ''";

pub(crate) const CANVAS: &str = "document.querySelector('.stage canvas')";

/// The identifier of the step that is shown.
const CURRENT: &str = "document.querySelector('[data-step][data-current]').id";

pub(crate) async fn open(browser: &Browser, page: &str) {
    browser.goto(page).await;
    browser.until(LIVE).await;
}

/// Scrolls to a step, so far that the reader is half-way through it, and waits until that is painted.
pub(crate) async fn come(browser: &Browser, step: &str) {
    come_as_far(browser, step, 0.5).await;
}

/// Scrolls to a step, so far that the reader has passed a share of it, and waits until that is painted.
pub(crate) async fn come_as_far(browser: &Browser, step: &str, share: f64) {
    let script = format!(
        "const {{ top, height }} = document.querySelector('#{step}').getBoundingClientRect();
        scrollTo({{ top: top + scrollY + height * {share} - innerHeight / 2, behavior: 'instant' }});
        return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(resolve))));"
    );
    browser.async_script(&script).await;
    browser.becomes(CURRENT, &json!(step)).await;
}

/// A number for the picture on the canvas: two pictures of one number are equal.
async fn picture(browser: &Browser) -> Value {
    let script = format!(
        "const canvas = {CANVAS};
        const {{ data }} = canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height);
        let hash = 7;
        for (const pixel of new Uint32Array(data.buffer).slice()) hash = (Math.imul(hash, 31) + pixel) | 0;
        return hash;"
    );
    browser.script(&script).await
}

async fn colours(browser: &Browser) -> u64 {
    let script = format!(
        "{COLOURS} const canvas = {CANVAS};
        return colours(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));"
    );
    browser.script(&script).await.as_u64().expect("a number")
}

async fn it_goes_live_over_its_first_picture(browser: &Browser, _: &Site) {
    for (page, word) in [("/", "62个诈骗电话"), ("/en/", "62 scam calls")] {
        open(browser, page).await;
        assert!(colours(browser).await > 10, "{page} is painted");
        let headline = browser.value("document.querySelector('h1').textContent").await;
        assert!(headline.as_str().is_some_and(|text| text.contains(word)), "{headline}");
        assert_eq!(browser.complaints().await.to_string(), "", "{page}");
    }
    // Things arrive without any act of the reader.
    let before = picture(browser).await;
    browser.until(&format!("{CURRENT} === 'minute'")).await;
    let moved = "return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true)))))";
    browser.async_script(moved).await;
    assert_ne!(picture(browser).await, before);
}

async fn scrolling_there_and_back_gives_the_same_picture(browser: &Browser, _: &Site) {
    browser.size(1000, 700).await;
    open(browser, "/en/").await;
    for (step, other) in [("year", "police"), ("town", "unknown"), ("gates", "minute")] {
        come(browser, step).await;
        let before = picture(browser).await;
        come(browser, other).await;
        assert_ne!(picture(browser).await, before, "{other} is another picture");
        come(browser, step).await;
        assert_eq!(picture(browser).await, before, "{step}");
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_link_leads_to_a_step(browser: &Browser, _: &Site) {
    open(browser, "/en/#town").await;
    browser.becomes(CURRENT, &json!("town")).await;
    open(browser, "/#nowhere").await;
    assert_eq!(browser.value(CURRENT).await, json!("minute"));
    browser.click(browser.place("document.querySelector('.ticks [href=\"#gates\"]')").await).await;
    browser.becomes(CURRENT, &json!("gates")).await;
}

/// Opens the story step by step.
async fn walk(browser: &Browser, page: &str) {
    open(browser, page).await;
    browser.click(browser.place("document.querySelector('[data-walk]')").await).await;
    browser.until("document.querySelector('.story').dataset.mode === 'steps'").await;
}

async fn every_step_is_walked_by_keyboard(browser: &Browser, _: &Site) {
    walk(browser, "/en/").await;
    let box_height = "document.querySelector('.story').getBoundingClientRect().height";
    let height = browser.value(box_height).await;
    for (index, step) in STEPS.into_iter().enumerate() {
        browser.becomes(CURRENT, &json!(step)).await;
        assert_eq!(browser.value(box_height).await, height, "{step}");
        // What can be read comes once the step rests; the guess is not told by it.
        let spots = "document.querySelectorAll('[data-story]:not([data-moving]) [part=spots] button').length";
        browser.until(&format!("{spots} > {}", i32::from(step != "guess") - 1)).await;
        browser.keys(&[Key::Right]).await;
        if step == "guess" {
            browser.until(&format!("{CURRENT} === 'guess' && {spots} > 0")).await;
            browser.keys(&[Key::Right]).await;
        }
        assert!(index < STEPS.len());
    }
    assert_eq!(browser.value(CURRENT).await, json!("yours"), "there is no step behind the last");
    browser.keys(&[Key::Left]).await;
    browser.becomes(CURRENT, &json!("unknown")).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_guess_is_made_by_pointer_and_by_keys_and_told_afterwards(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    walk(browser, "/en/").await;
    for step in ["year", "town", "guess"] {
        browser.keys(&[Key::Right]).await;
        browser.becomes(CURRENT, &json!(step)).await;
    }
    let value = "Number(document.querySelector('[data-entry=guess]').value)";
    let (x, y): (f64, f64) = (930.0, 520.0);
    browser.click((x, y)).await;
    browser.until(&format!("{value} > 0 && {value} <= 1000")).await;
    let said = "document.querySelector('#guess output').textContent";
    let answer = browser.value(said).await;
    assert!(
        answer.as_str().is_some_and(|text| !text.contains("44") && text.contains("Next")),
        "{answer}"
    );
    // As a field is filled by keys.
    browser.script("const input = document.querySelector('[data-entry=guess]'); input.focus(); input.value = '250'; input.dispatchEvent(new Event('input', { bubbles: true }))").await;
    browser.until(&format!("{said}.startsWith('250')")).await;
}

async fn what_people_type_is_understood(browser: &Browser, _: &Site) {
    open(browser, "/").await;
    for (entry, step, typed, expected) in [
        ("household", "town", "４", "一家4口"),
        ("household", "town", "-1", "请填一个数"),
        ("household", "town", "", ""),
        ("income", "sum", "10万", "6.3年"),
        ("income", "sum", "1e99", "请填一个数"),
        ("guess", "guess", " 1,0 0 ", "100人"),
        ("guess", "guess", "5000", "1000人"),
    ] {
        let script = format!(
            "const input = document.querySelector('[data-entry={entry}]');
            input.value = '{typed}';
            input.dispatchEvent(new Event('input', {{ bubbles: true }}));
            return document.querySelector('#{step} output').textContent;"
        );
        let said = browser.script(&script).await;
        let said = said.as_str().expect("a text");
        assert!(
            said.contains(expected) && said.is_empty() == expected.is_empty(),
            "{typed}: {said}"
        );
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_mark_is_read_by_keyboard(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    open(browser, "/en/").await;
    come_as_far(browser, "count", 0.75).await;
    browser.until("document.querySelector('[data-story]:not([data-moving]) [part=spots] [data-figure=campaigns]')").await;
    browser.script("document.querySelector('[part=spots] [data-figure=campaigns]').focus({ preventScroll: true })").await;
    browser.keys(&[Key::Enter]).await;
    let reading = "document.querySelector('.reading')";
    browser.until(&format!("{reading}.checkVisibility()")).await;
    let text = browser.value(&format!("{reading}.textContent")).await;
    for part in ["Nationwide campaigns", "150 campaigns", "reported", "Ministry of Public Security"]
    {
        assert!(text.as_str().is_some_and(|text| text.contains(part)), "{part} in {text}");
    }
    browser.keys(&[Key::Escape]).await;
    browser
        .until(&format!(
            "!{reading}.checkVisibility() && document.activeElement.dataset.figure === 'campaigns'"
        ))
        .await;
}

async fn a_low_window_and_a_wide_one_take_it(browser: &Browser, _: &Site) {
    open(browser, "/en/").await;
    for (width, height) in [(1000, 500), (500, 560), (1600, 900)] {
        browser.size(width, height).await;
        for step in ["year", "gates", "unknown"] {
            come(browser, step).await;
            let fits = "document.documentElement.scrollWidth <= innerWidth";
            assert_eq!(browser.value(fits).await, json!(true), "{step} at {width} x {height}");
        }
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn another_language_keeps_guess_and_place(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    open(browser, "/en/").await;
    come(browser, "guess").await;
    browser.script("const input = document.querySelector('[data-entry=guess]'); input.value = '300'; input.dispatchEvent(new Event('input', { bubbles: true }))").await;
    browser.click(browser.place("document.querySelector('[data-language]')").await).await;
    browser.becomes("document.documentElement.lang", &json!("zh-Hans")).await;
    browser.until("document.querySelector('#guess output').textContent.startsWith('300人')").await;
    assert_eq!(browser.value(CURRENT).await, json!("guess"));
    assert_eq!(
        browser.value("document.querySelector('[data-entry=guess]').value").await,
        json!("300")
    );
}

async fn still_readers_see_end_states(browser: &Browser, _: &Site) {
    browser.size(1000, 700).await;
    open(browser, "/en/").await;
    let before = picture(browser).await;
    let later = "return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => resolve(true))))";
    browser.async_script(later).await;
    assert_eq!(picture(browser).await, before, "the minute is full, and nothing moves");
    come(browser, "town").await;
    let half = picture(browser).await;
    browser.script("scrollBy({ top: 30, behavior: 'instant' })").await;
    browser.async_script(later).await;
    assert_eq!(picture(browser).await, half, "a step is at its end as soon as it is there");
}

async fn a_first_trap_is_recovered_from_and_a_second_leaves_pictures(browser: &Browser, _: &Site) {
    browser.size(1000, 700).await;
    open(browser, "/en/").await;
    browser.trap().await;
    come(browser, "town").await;
    let again = "__probe.console.filter((line) => line.includes('is started again')).length";
    browser.becomes(again, &json!(1)).await;
    browser.script(&format!("window.before = {CANVAS}.toDataURL()")).await;
    come(browser, "police").await;
    browser.until(&format!("{CANVAS}.toDataURL() !== window.before")).await;
    assert_eq!(browser.value("document.querySelector('.story').dataset.still").await, Value::Null);
    browser.trap().await;
    // Whatever asks the core next ends it, be that this or the clock; from then on no step is followed.
    browser.script("scrollBy({ top: 300, behavior: 'instant' })").await;
    browser.until("document.querySelector('.story').dataset.still === ''").await;
    assert_eq!(browser.complaints().await.errors.join("; "), "");
}

async fn without_a_core_there_are_pictures(browser: &Browser, _: &Site) {
    browser.goto("/en/").await;
    browser.until("document.querySelector('.story').dataset.still === ''").await;
    browser.until("document.querySelectorAll('[data-step] > img').length === 10").await;
    browser
        .script("document.querySelector('#gates img').scrollIntoView({ behavior: 'instant' })")
        .await;
    browser.until("document.querySelector('#gates img').naturalWidth > 300").await;
    assert_eq!(
        browser.value("document.querySelector('.stage').checkVisibility()").await,
        json!(false)
    );
}
