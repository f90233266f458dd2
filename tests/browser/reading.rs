//! A mark is read by mouse or finger, and what its reading says.

use fantoccini::key::Key;
use serde::Deserialize;
use serde_json::{Map, Value};

use crate::browser::Browser;
use crate::figures::exported;
use crate::host;
use crate::panel::{CLOSED, NAMES, OPEN, Panel, SAID, UNSAID};
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    by_mouse,
    by_touch,
    its_words_can_be_selected,
    it_leaves_the_foot_of_a_window_that_becomes_low,
    a_tapped_mark_stays_in_sight,
    on_a_phone_it_is_at_the_foot_of_the_window_whatever_is_around: Setup::pages(Served::default()),
    every_mark_says_all_that_is_known,
    it_keeps_the_focus_while_it_says_the_same,
    it_stays_in_the_window,
    it_stands_by_the_width_of_now,
}

/// What stands in a reading.
#[derive(Debug, Deserialize)]
struct Reading {
    label: String,
    words: String,
    note: String,
    origin: String,
    facts: Vec<(String, String)>,
}

/// Opens each mark as what reads the screen does, and returns an expression's value for each. The reading is there at once.
fn each(expression: &str) -> String {
    format!(
        "Array.from(root.querySelectorAll('.mark'), (mark) => {{
            mark.click();
            const reading = root.querySelector('[part~=reading]');
            const text = (selector) => reading.querySelector(selector).textContent;
            return {expression};
        }})"
    )
}

async fn open<'a>(browser: &'a Browser, page: &str, name: &str) -> Panel<'a> {
    browser.goto(page).await;
    let panel = Panel::named(browser, name);
    panel.live().await;
    panel
}

async fn by_mouse(browser: &Browser, _: &Site) {
    browser.size(1280, 700).await;
    let panel = open(browser, "/", "pursuit").await;
    assert_eq!(panel.reading().await, None);
    let (first, second) = (panel.place(0).await, panel.place(1).await);
    let first = (first.0, panel.place(0).await.1);
    let beside = (4.0, first.1);

    // Under the pointer a mark is said in one line, and read by a click.
    browser.hover(first).await;
    panel.until(&format!("{SAID} && {CLOSED}")).await;
    let line: String = panel.value("root.querySelector('[part~=line]').textContent").await;
    assert_eq!(line, panel.marks().await[0].label);
    browser.hover(beside).await;
    panel.until(UNSAID).await;
    browser.hover(first).await;
    panel.until(SAID).await;
    browser.keys(&[Key::Escape]).await;
    panel.until(UNSAID).await;

    browser.click(first).await;
    panel.until(&format!("{OPEN} && {UNSAID}")).await;
    let reading = panel.reading().await;
    assert!(reading.is_some_and(|reading| reading.contains("破获案件")));
    browser.hover(beside).await;
    browser.hover((second.0 + 1.0, beside.1)).await;
    browser.hover(beside).await;
    assert!(panel.reading().await.is_some(), "the pointer may leave it");
    panel.until(UNSAID).await;
    browser.click(first).await;
    panel.until(CLOSED).await;

    browser.hover(beside).await;
    browser.click(first).await;
    panel.until(OPEN).await;
    let close = panel.centre("root.querySelector('.close')").await;
    browser.click(close).await;
    panel.until(CLOSED).await;

    browser.click(panel.place(0).await).await;
    panel.until(OPEN).await;
    browser.click(beside).await;
    panel.until(CLOSED).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// As when a phone's window is split: there it stands beside its mark, as in the page.
async fn it_leaves_the_foot_of_a_window_that_becomes_low(browser: &Browser, _: &Site) {
    browser.size(450, 700).await;
    let panel = open(browser, "/en/embed/cards/", "cards").await;
    browser.tap(panel.place(0).await).await;
    panel
        .until(&format!("{OPEN} && root.querySelector('[part~=reading]').popover === 'manual'"))
        .await;
    browser.size(450, 470).await;
    panel.until(&format!("{OPEN} && root.querySelector('[part~=reading]').popover === null")).await;
    let boxes = "['[part~=reading]', '.chart'].map((part) => root.querySelector(part).getBoundingClientRect().left)";
    let [reading, chart]: [f64; 2] = panel.value(boxes).await;
    assert!(reading >= chart, "{reading} beside {chart}");
}

/// A press that begins in it may end beside it, and leaves it as it is.
async fn its_words_can_be_selected(browser: &Browser, _: &Site) {
    browser.size(1280, 700).await;
    let panel = open(browser, "/en/", "pursuit").await;
    browser.click(panel.place(0).await).await;
    panel.until(OPEN).await;
    let read = panel.reading().await;
    let note = panel.centre("root.querySelector('.note')").await;
    let beside = panel.value("(({ left, bottom }) => [left - 40, bottom - 20])(root.querySelector('[part~=reading]').getBoundingClientRect())").await;
    browser.drag(note, beside).await;
    assert_eq!(panel.reading().await, read);
}

/// A window of WebKit's has no focus when it is as small as this.
mod zoomed {
    use super::at_a_high_zoom_the_focus_brings_it_into_the_window;
    use crate::scenario::engines;

    engines! {
        but WebKit;
        at_a_high_zoom_the_focus_brings_it_into_the_window,
    }
}

/// At 400 % a window of 1280 by 1024 px is this small.
async fn at_a_high_zoom_the_focus_brings_it_into_the_window(browser: &Browser, _: &Site) {
    browser.size(320, 256).await;
    let panel = open(browser, "/en/", "scale").await;
    panel.value::<()>("(root.querySelector('.mark').focus(), null)").await;
    let last = panel.marks().await.len() - 1;
    for index in 1..=last {
        // From an open reading an arrow leads on to the line of the next mark.
        browser.keys(&[Key::Right]).await;
        panel
            .until(&format!(
                "root.querySelectorAll('.mark')[{index}] === root.activeElement && {SAID}"
            ))
            .await;
        browser.keys(&[Key::Enter]).await;
        panel.until(OPEN).await;
        let seen = "(() => {
            const bar = document.querySelector('.bar').getBoundingClientRect().bottom;
            const seen = (part) => {
                const { top, bottom } = part.getBoundingClientRect();
                return Math.min(bottom, innerHeight) - Math.max(top, bar);
            };
            return seen(root.activeElement) >= 20 && seen(root.querySelector('[part~=reading]')) >= 60;
        })()";
        panel.until(seen).await;
    }
}

async fn by_touch(browser: &Browser, _: &Site) {
    browser.size(390, 700).await;
    let panel = open(browser, "/en/", "pursuit").await;
    let first = panel.place(0).await;
    browser.tap(first).await;
    panel.until(OPEN).await;
    assert!(panel.reading().await.is_some_and(|reading| reading.contains("394,000")));
    browser.tap(first).await;
    panel.until(CLOSED).await;
    browser.tap(first).await;
    panel.until(OPEN).await;
    browser.tap((2.0, first.1)).await;
    panel.until(CLOSED).await;
    // From one mark to another without closing.
    browser.tap(first).await;
    panel.until(OPEN).await;
    browser.tap(panel.place(1).await).await;
    panel.until("root.querySelectorAll('.mark')[1].hasAttribute('aria-describedby')").await;
    panel.until(OPEN).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_tapped_mark_stays_in_sight(browser: &Browser, _: &Site) {
    browser.size(390, 700).await;
    let panel = open(browser, "/en/", "pursuit").await;
    let last = panel.marks().await.len() - 1;
    panel
        .value::<()>(&format!(
            "(scrollBy({{ top: root.querySelectorAll('.mark')[{last}].getBoundingClientRect().bottom - innerHeight + 40, behavior: 'instant' }}), null)"
        ))
        .await;
    let tapped = panel
        .value(&format!("(({{ x, y }}) => [x + 12, y + 12])(root.querySelectorAll('.mark')[{last}].getBoundingClientRect())"))
        .await;
    browser.tap(tapped).await;
    panel.until(OPEN).await;
    // The page may scroll smoothly.
    panel
        .until(&format!(
            "root.querySelectorAll('.mark')[{last}].getBoundingClientRect().bottom <= root.querySelector('[part~=reading]').getBoundingClientRect().top"
        ))
        .await;
    browser.keys(&[Key::Escape]).await;
    panel.until(CLOSED).await;
    browser.tap(panel.place(last).await).await;
    panel.until(OPEN).await;
    browser.script("scrollBy(0, 2000)").await;
    panel.until(CLOSED).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// A host's carousel moves what is in it, and would take a fixed box along.
async fn on_a_phone_it_is_at_the_foot_of_the_window_whatever_is_around(
    browser: &Browser,
    _: &Site,
) {
    browser.size(390, 700).await;
    for around in [
        "transform: translateX(-390px); position: relative; left: 390px",
        "content-visibility: auto",
    ] {
        let body = format!(
            "<div style=\"height: 900px\"></div><div style=\"{around}\">{}</div>",
            host::panel("panel=\"pursuit\"")
        );
        let _site = host::open(browser, host::page("en", "", &body)).await;
        let panel = Panel::first(browser);
        panel.value::<()>("(host.scrollIntoView(), null)").await;
        panel.settled().await;
        browser.tap(panel.place(0).await).await;
        panel.until(OPEN).await;
        panel
            .until("(({ left, right, bottom }) => left >= 0 && right <= innerWidth && Math.abs(innerHeight - 8 - bottom) < 1)(root.querySelector('[part~=reading]').getBoundingClientRect())")
            .await;
        browser.tap(panel.centre("root.querySelector('.close')").await).await;
        panel.until(CLOSED).await;
    }
}

async fn every_mark_says_all_that_is_known(browser: &Browser, _: &Site) {
    for (page, lang) in [("/", "zh"), ("/en/", "en")] {
        browser.goto(page).await;
        let figures = exported(browser).await;
        for name in NAMES {
            let panel = Panel::named(browser, name);
            panel.live().await;
            let readings: Vec<Reading> = panel
                .value(&each(
                    "{
                        label: text('.name span'), words: text('.value'), note: text('.note'), origin: text('.origin'),
                        facts: Array.from(reading.querySelectorAll('dt'), (name) => [name.textContent, name.nextSibling.textContent]),
                    }",
                ))
                .await;
            let marks = panel.marks().await;
            assert_eq!(readings.len(), marks.len());
            for (reading, mark) in readings.iter().zip(marks) {
                assert!(mark.label.contains(&reading.label) && mark.label.contains(&reading.words));
                let named = |figure: &&Map<String, Value>| {
                    figure[&format!("label_{lang}")] == *reading.label
                };
                let figure = figures.iter().find(named);
                check(reading, figure.unwrap_or_else(|| panic!("no figure for {reading:?}")), lang);
            }
        }
        assert_eq!(browser.complaints().await.to_string(), "");
    }
}

fn check(reading: &Reading, figure: &Map<String, Value>, lang: &str) {
    let is_derived = figure["kind"] == "derived";
    let [arithmetic, source, reported, derived] = match lang {
        "zh" => ["算式", "出处", "通报", "推算"],
        _ => ["Arithmetic", "Passage", "reported", "derived"],
    };
    let fact = |wanted: &str| {
        reading.facts.iter().find(|(name, _)| name == wanted).map(|(_, value)| value.as_str())
    };
    assert!(!reading.words.is_empty() && !reading.note.is_empty(), "{reading:?}");
    let value = figure["value"].as_f64().unwrap_or_default();
    let apart = (understood(&reading.words) - value).abs();
    assert!(apart <= value * 1e-9, "{reading:?} of {figure:?}");
    assert_eq!(reading.origin, if is_derived { derived } else { reported });
    let (there, absent) = if is_derived { (arithmetic, source) } else { (source, arithmetic) };
    assert!(fact(there).is_some_and(|value| value.contains(char::is_numeric)), "{reading:?}");
    assert_eq!(fact(absent), None, "{reading:?}");
}

/// The number that a reader takes from words with one number.
fn understood(words: &str) -> f64 {
    let is_part = |char: &char| char.is_ascii_digit() || ",.".contains(*char);
    let first = words.chars().skip_while(|char| !char.is_ascii_digit()).take_while(is_part);
    let digits: String = first.filter(|char| *char != ',').collect();
    let powers = [("万", 1e4), ("亿", 1e8), (" million", 1e6), (" billion", 1e9)];
    let power =
        powers.iter().find(|(word, _)| words.contains(word)).map_or(1.0, |(_, power)| *power);
    let number = digits.parse::<f64>();
    number.unwrap_or_else(|_| panic!("no number in {words}")) * power
}

async fn it_keeps_the_focus_while_it_says_the_same(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    let panel = open(browser, "/en/", "pursuit").await;
    panel
        .value::<()>(
            "(root.querySelector('.mark').click(), root.querySelector('.cite').focus(), null)",
        )
        .await;
    browser.size(1000, 800).await;
    panel.until("root.querySelector('canvas').clientWidth < 1000").await;
    panel.value::<()>("(host.setAttribute('theme', 'dark'), null)").await;
    panel.until("root.activeElement === root.querySelector('.cite')").await;
}

async fn it_stays_in_the_window(browser: &Browser, _: &Site) {
    for (width, height) in [(320, 640), (1280, 800)] {
        browser.size(width, height).await;
        for page in ["/", "/en/"] {
            browser.goto(page).await;
            for name in NAMES {
                let panel = Panel::named(browser, name);
                panel.live().await;
                let rooms: Vec<Option<[f64; 4]>> = panel.value(ROOMS).await;
                assert!(!rooms.is_empty());
                for (index, room) in rooms.iter().enumerate() {
                    let fits = room.is_some_and(|room| room.iter().all(|&length| length >= 0.0));
                    assert!(fits, "mark {index} of {name} in {page} at {width} px: {room:?}");
                }
            }
        }
    }
}

/// How far each mark's reading is from the sides of the window, when it is opened with its mark in the middle; nothing when
/// it is not seen. Each is closed before the next is opened, and none is opened twice: WebKit takes long to open one.
const ROOMS: &str = "Array.from(root.querySelectorAll('.mark'), (mark) => {
    root.querySelector('.close')?.click();
    mark.scrollIntoView({ block: 'center', behavior: 'instant' });
    mark.click();
    const reading = root.querySelector('[part~=reading]');
    const { left, top, right, bottom } = reading.getBoundingClientRect();
    return reading.checkVisibility() ? [left, top, innerWidth - right, innerHeight - bottom] : null;
})";

/// A panel gets narrower, and is read before an observer could have told so.
async fn it_stands_by_the_width_of_now(browser: &Browser, _: &Site) {
    browser.size(1280, 800).await;
    let panel = open(browser, "/", "scale").await;
    let overhang: f64 = panel
        .value(
            "(() => {
                host.style.width = '700px';
                Array.from(root.querySelectorAll('.mark')).at(-1).click();
                const right = (selector) => root.querySelector(selector).getBoundingClientRect().right;
                return right('[part~=reading]') - right('.chart');
            })()",
        )
        .await;
    assert!(overhang <= 0.0, "{overhang} px beside the panel");
}
