//! Texts on the canvas, by the widths that the engine's own fonts give them.

use antifraud_infographic::measure;
use antifraud_infographic::theme::{Font, Weight};
use serde::Deserialize;

use crate::browser::Browser;
use crate::engine::Reader;
use crate::host::{self, HOST};
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    real_widths_are_within_the_measure:
        Setup::site().served(served()).reader(Reader { still: true, ..Reader::default() }),
    letters_grow_with_the_reader_s:
        Setup::site().served(served()).reader(Reader { still: true, ..Reader::default() }),
}

/// Widths of a chart: those of the story at 320, 390, 768 and 1280 px, the narrower of those windows, and where layouts begin.
const WIDTHS: [u32; 10] = [280, 288, 320, 358, 390, 400, 600, 704, 840, 1080];

/// A text as it was drawn, in CSS pixels: the ratio is one.
#[derive(Debug, Deserialize)]
struct Drawn {
    text: String,
    size: f64,
    bold: bool,
    left: f64,
    width: f64,
    baseline: f64,
}

impl Drawn {
    fn right(&self) -> f64 {
        self.left + self.width
    }

    /// The upper edge of the characters' square.
    fn top(&self) -> f64 {
        self.baseline - antifraud_infographic::paint::TOP * self.size
    }

    fn bottom(&self) -> f64 {
        self.top() + self.size
    }

    fn overlaps(&self, other: &Self) -> bool {
        self.left < other.right()
            && other.left < self.right()
            && self.top() < other.bottom()
            && other.top() < self.bottom()
    }

    fn font(&self) -> Font {
        let weight = if self.bold { Weight::Bold } else { Weight::Regular };
        Font { size: self.size, weight }
    }
}

/// A page that records what is drawn, with one panel in a box.
pub(crate) fn served() -> Served {
    let panel = host::panel("panel=\"scale\"");
    host::page("zh", include_str!("record.js"), &format!("<div id=\"box\">{panel}</div>"))
}

/// Calls `see` with what is drawn of every panel in both languages at each width, in CSS pixels, and with what that is.
async fn each_picture(panel: &Panel<'_>, see: impl Fn(&[Drawn], f64, &str)) {
    for name in NAMES {
        panel.set("panel", name).await;
        panel.until("root.querySelector('canvas').checkVisibility()").await;
        panel.live().await;
        for lang in ["zh", "en"] {
            for (width, drawn) in WIDTHS.into_iter().zip(draw(panel, lang).await) {
                see(&drawn, f64::from(width), &format!("{name} in {lang} at {width} px"));
            }
        }
    }
}

async fn real_widths_are_within_the_measure(browser: &Browser, _: &Site) {
    browser.size(1280, 700).await;
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    each_picture(&panel, |drawn, width, about| {
        assert!(drawn.len() > 5, "{about} has texts");
        check(drawn, width, about);
    })
    .await;
}

/// A reader's own size of letters, by the root: charts and their words follow from once to twice, and nothing is cut.
async fn letters_grow_with_the_reader_s(browser: &Browser, _: &Site) {
    browser.size(1280, 700).await;
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    let letters = "parseFloat(getComputedStyle(root.querySelector('.panel')).fontSize)";
    for (asked, times) in [(24.0, 1.5), (10.0, 1.0), (40.0, 2.0), (32.0, 2.0)] {
        browser.script(&format!("document.documentElement.style.fontSize = '{asked}px'")).await;
        panel.until(&format!("{letters} === {}", 16.0 * times)).await;
        let smallest = Font::SMALL.size * times;
        panel.until(&format!("drawn.at(-1).size >= {smallest}")).await;
    }
    each_picture(&panel, |drawn, width, about| {
        let smallest = drawn.iter().map(|text| text.size).fold(f64::INFINITY, f64::min);
        assert!((smallest - 2.0 * Font::SMALL.size).abs() < 0.01, "{about}: {smallest}");
        check(drawn, width, about);
    })
    .await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// What is drawn in a language, at each of the widths.
async fn draw(panel: &Panel<'_>, lang: &str) -> Vec<Vec<Drawn>> {
    panel
        .value(&format!(
            "{WIDTHS:?}.map((width) => {{
                host.parentElement.style.width = `${{width}}px`;
                host.lang = '{lang}';
                drawn.length = 0;
                host.repaint();
                return [...drawn];
            }})"
        ))
        .await
}

fn check(drawn: &[Drawn], width: f64, about: &str) {
    for (index, text) in drawn.iter().enumerate() {
        let most = measure::width(&text.text, text.font());
        assert!(text.width <= most + 0.01, "{about}: {text:?} is wider than {most}");
        assert!(text.left >= 0.0 && text.right() <= width + 0.01, "{about}: {text:?} is cut off");
        for other in &drawn[index + 1..] {
            assert!(!text.overlaps(other), "{about}: {text:?} overlaps {other:?}");
        }
    }
}
