//! Sentences and readings, from the same figures that the picture shows.

use crate::figure::{DERIVED, Figure, Origin, REPORTED};
use crate::geom::Rect;
use crate::lang::{Bilingual, Lang, joined};
use crate::lens::Lens;
use crate::quantity::Quantity;
use crate::scene::Scene;
use crate::seen::Seen;
use crate::state::State;
use crate::story::Panel;
use serde::Serialize;

/// All that the page needs beside the pixels.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct View {
    /// The BCP 47 tag of the language of all texts.
    pub lang: &'static str,
    /// How to use the chart, for those who cannot see it.
    pub usage: &'static str,
    /// What can be read, in reading order.
    pub targets: Vec<Spot>,
    /// The index of the target that Tab reaches.
    pub focus: u32,
    /// Whether lenses change the picture: its marks are measured, not counted.
    pub measured: bool,
    /// What counts are divided by, and what that does to the chart.
    pub lens: Option<String>,
    /// The index of the target whose label is said beside it.
    pub pointed: Option<u32>,
    /// The reading that is open.
    pub reading: Option<Reading>,
}

/// A target as the page needs it.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Spot {
    /// Left edge, in CSS pixels from the chart's left.
    pub x: f64,
    /// Upper edge, in CSS pixels from the chart's top.
    pub y: f64,
    /// Width, in CSS pixels.
    pub width: f64,
    /// Height, in CSS pixels.
    pub height: f64,
    /// The figure's identifier.
    pub figure: &'static str,
    /// Figure, quantity, unit, and whether it was reported or derived.
    pub label: String,
}

/// All that is known of a figure, in words.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Reading {
    /// The index of the target.
    pub target: u32,
    /// The name.
    pub label: &'static str,
    /// The figure in words.
    pub words: String,
    /// Whether the figure is derived.
    pub derived: bool,
    /// The word for that.
    pub origin: &'static str,
    /// One line that says what is counted.
    pub note: &'static str,
    /// The figure's identifier.
    pub figure: &'static str,
    /// The panel that tells of the figure, where that is another one.
    pub home: Option<&'static str>,
    /// Pairs of a name and a value: arithmetic, rounding, body, period, source.
    pub facts: Vec<[String; 2]>,
}

/// The view of a panel in a state, enlarged as its picture is.
#[must_use]
pub fn view(panel: &Panel, scene: &Scene, state: State, zoom: f64) -> View {
    let lang = state.lang;
    let reading = state.open.and_then(|target| {
        let figure = scene.targets.get(target)?.figure;
        let home = Panel::home(figure).map(|home| home.id).filter(|id| *id != panel.id);
        Some(Reading { target: index(target), home, ..reading(figure, state.lens, lang) })
    });
    View {
        lang: lang.tag(),
        usage: USAGE.get(lang),
        targets: scene
            .targets
            .iter()
            .map(|target| spot(state.lens.see(target.figure), target.rect, lang, zoom))
            .collect(),
        focus: index(state.focus),
        measured: !panel.chart.is_counted(),
        lens: lens(panel, state.lens, lang),
        pointed: state.pointed.map(index),
        reading,
    }
}

// JavaScript counts in 32 bits here: 64 would bring `BigInt` and an error with a number in its text.
fn index(position: usize) -> u32 {
    u32::try_from(position).unwrap_or(u32::MAX)
}

/// How to use a chart by keyboard.
const USAGE: Bilingual = Bilingual {
    zh: "图表：方向键逐一浏览，回车打开详情，Esc 关闭",
    en: "Chart: arrow keys go from mark to mark, Enter opens details, Escape closes",
};

fn spot(figure: Seen, rect: Rect, lang: Lang, zoom: f64) -> Spot {
    Spot {
        x: rect.x0 * zoom,
        y: rect.y0 * zoom,
        width: rect.width() * zoom,
        height: rect.height() * zoom,
        figure: figure.id(),
        label: label(figure, lang),
    }
}

/// How the numbers of a panel were divided. Where marks are counted, they go on counting totals.
fn lens(panel: &Panel, lens: Lens, lang: Lang) -> Option<String> {
    let note = lens.note(lang)?;
    let counted = match lang {
        _ if !panel.chart.is_counted() => "",
        Lang::Zh => "图中标记仍计总数。",
        Lang::En => " Marks show totals.",
    };
    Some(joined(&[&note, counted]))
}

/// A figure in one line: `Cases solved: 394,000 cases (reported)`.
#[must_use]
pub fn label(figure: Seen, lang: Lang) -> String {
    let (colon, open, close) = match lang {
        Lang::Zh => ("：", "（", "）"),
        Lang::En => (": ", " (", ")"),
    };
    joined(&[figure.label(lang), colon, &figure.words(lang), open, origin(figure, lang), close])
}

/// "reported" or "derived".
#[must_use]
pub fn origin(figure: Seen, lang: Lang) -> &'static str {
    (if figure.is_derived() { DERIVED } else { REPORTED }).get(lang)
}

/// All that is known of a figure, in words.
#[must_use]
pub fn reading(figure: &'static Figure, lens: Lens, lang: Lang) -> Reading {
    let seen = lens.see(figure);
    Reading {
        target: 0,
        label: figure.label.get(lang),
        words: seen.words(lang),
        derived: seen.is_derived(),
        origin: origin(seen, lang),
        note: figure.note.get(lang),
        figure: figure.id,
        home: None,
        facts: facts(figure, lens, lang),
    }
}

fn facts(figure: &'static Figure, lens: Lens, lang: Lang) -> Vec<[String; 2]> {
    let seen = lens.see(figure);
    let named = |zh: &'static str, en: &'static str| String::from(Bilingual { zh, en }.get(lang));
    let mut facts = Vec::new();
    let arithmetic = |words| [named("算式", "Arithmetic"), words];
    let range = [named("舍入区间", "Rounding"), interval(seen, lang)];
    if let Some(words) = seen.arithmetic(lang) {
        facts.push(arithmetic(words));
    }
    match figure.origin {
        Origin::Reported { section, period, body, .. } => {
            facts.push(range);
            facts.push([named("实施单位", "Agency"), body.get(lang).into()]);
            facts.push([named("时段", "Period"), period.label().get(lang).into()]);
            facts.push([named("出处", "Passage"), passage(figure, section, lang)]);
        }
        Origin::Derived { formula, .. } => {
            facts.push(arithmetic(formula.words(lang)));
            facts.push(range);
        }
    }
    if let Some(obstacle) = lens.obstacle(figure) {
        facts.push([lens.label().get(lang).into(), obstacle.get(lang).into()]);
    }
    facts
}

/// What rounding leaves open: `393,500 – 394,500`; exact and open numbers say so. Signs stay at their
/// numbers, units are left out.
#[must_use]
pub fn interval(figure: Seen, lang: Lang) -> String {
    let bounds = figure.bounds();
    let unit = figure.unit();
    let sign = if unit.is_sign() { unit.suffix.get(lang) } else { "" };
    let signed = |number: String| match lang {
        Lang::Zh => joined(&[&number, sign]),
        Lang::En => joined(&[unit.prefix_en, &number, sign]),
    };
    let named = |zh: &'static str, en: &'static str| Bilingual { zh, en }.get(lang);
    match bounds.high {
        Some(high) if high == bounds.low => named("以整数给出", "given as a whole number").into(),
        Some(high) if bounds.low.mantissa == 0 => {
            joined(&[named("至多", "at most "), &signed(high.words(lang))])
        }
        Some(high) => {
            let (low, high) = (signed(bounds.low.exactly(lang)), signed(high.exactly(lang)));
            joined(&[&low, named("～", " – "), &high])
        }
        None => joined(&[named("多于", "over "), &signed(bounds.low.words(lang))]),
    }
}

/// Where the report gives a figure, and the chapter that tells of it here, so that not its hue alone does.
#[must_use]
pub fn passage(figure: &Figure, section: u8, lang: Lang) -> String {
    joined(&[&source(section, lang), " · ", figure.chapter.label().get(lang)])
}

/// The part of the report: its opening, or one of its five sections.
#[must_use]
pub fn source(section: u8, lang: Lang) -> String {
    let number = Quantity::new(section.into(), 0).plain();
    match (section, lang) {
        (0, Lang::Zh) => "2022年4月14日通报，开头".into(),
        (0, Lang::En) => "report of 14 April 2022, opening".into(),
        (_, Lang::Zh) => joined(&["2022年4月14日通报，第", &number, "部分"]),
        (_, Lang::En) => joined(&["report of 14 April 2022, section ", &number]),
    }
}

/// The chart in one paragraph, for those who do not see it.
#[must_use]
pub fn summary(panel: &Panel, lens: Lens, lang: Lang) -> String {
    let separator = match lang {
        Lang::Zh => "；",
        Lang::En => "; ",
    };
    let labels: Vec<_> = panel.figures.iter().map(|figure| label(lens.see(figure), lang)).collect();
    labels.join(separator)
}
