//! The figures as files for other programs.

use antifraud_infographic::describe;
use antifraud_infographic::figure::{Figure, Origin};
use antifraud_infographic::lang::{Bilingual, Lang};
use antifraud_infographic::quantity::Quantity;
use antifraud_infographic::{derived, figures};
use std::collections::BTreeMap;

use anyhow::{Context, Result};
use serde::Serialize;
use serde_json::json;

use crate::exhibit::Exhibit;

/// One figure, as a line or an object.
#[derive(Serialize)]
struct Row {
    id: &'static str,
    chapter: &'static str,
    /// `reported` or `derived`.
    kind: &'static str,
    /// A plain number.
    value: String,
    /// The least value that rounding leaves open, a plain number.
    value_low: String,
    /// The greatest value that rounding leaves open; empty for "more than".
    value_high: String,
    unit: &'static str,
    unit_family: &'static str,
    label_zh: &'static str,
    label_en: &'static str,
    body_zh: &'static str,
    body_en: &'static str,
    period_zh: &'static str,
    period_en: &'static str,
    source_zh: String,
    source_en: String,
    formula: String,
}

fn rows() -> impl Iterator<Item = Row> {
    figures::ALL.into_iter().chain(derived::ALL).map(row)
}

fn row(figure: &'static Figure) -> Row {
    let bounds = figure.bounds();
    let none = Bilingual { zh: "", en: "" };
    let (kind, body, period, section, formula) = match figure.origin {
        Origin::Reported { section, period, body, .. } => {
            ("reported", *body, period.label(), Some(section), String::new())
        }
        Origin::Derived { formula, .. } => ("derived", none, none, None, formula.ids()),
    };
    let source = |lang| section.map(|section| describe::source(section, lang)).unwrap_or_default();
    Row {
        id: figure.id,
        chapter: figure.chapter.id(),
        kind,
        value: figure.quantity().plain(),
        value_low: bounds.low.plain(),
        value_high: bounds.high.map(Quantity::plain).unwrap_or_default(),
        unit: figure.unit.id,
        unit_family: figure.unit.family.id(),
        label_zh: figure.label.zh,
        label_en: figure.label.en,
        body_zh: body.zh,
        body_en: body.en,
        period_zh: period.zh,
        period_en: period.en,
        source_zh: source(Lang::Zh),
        source_en: source(Lang::En),
        formula,
    }
}

/// The figures as comma-separated values with a header line, marked as UTF-8 for spreadsheets.
pub(crate) fn csv() -> Result<String> {
    let mut writer = csv::Writer::from_writer(Vec::from("\u{feff}"));
    for row in rows() {
        writer.serialize(row)?;
    }
    let bytes = writer.into_inner().context("cannot finish figures.csv")?;
    Ok(String::from_utf8(bytes)?)
}

/// All figures as a JSON array. Values are numbers, and `null` where a bound is open.
pub(crate) fn json() -> Result<String> {
    Ok(serde_json::to_string_pretty(&objects(rows())?)? + "\n")
}

/// Some figures as [`json`] gives them, in one line, to be written into an element of a page.
pub(crate) fn json_of(figures: &[&'static Figure]) -> Result<String> {
    let json = serde_json::to_string(&objects(figures.iter().copied().map(row))?)?;
    Ok(json.replace('<', "\\u003c"))
}

fn objects(rows: impl Iterator<Item = Row>) -> Result<Vec<serde_json::Value>> {
    let object = |row| {
        let mut object = serde_json::to_value(row)?;
        for name in ["value", "value_low", "value_high"] {
            if let Some(value) = object.get_mut(name) {
                // Parsed as JSON, so that no digit passes through a binary number.
                *value =
                    serde_json::from_str(value.as_str().unwrap_or_default()).unwrap_or_default();
            }
        }
        Ok(object)
    };
    rows.map(object).collect()
}

/// The words around all exhibits by their names, as JSON, for elements that stand in a page without them.
pub(crate) fn words(lang: Lang) -> Result<String> {
    let each = |shown: Exhibit| {
        let words = json!({
            "kicker": shown.kicker(lang),
            "headline": shown.headline(lang),
            // Each step of the story has words of its own.
            "lead": if let Exhibit::Story = shown { String::new() } else { shown.lead(lang) },
            "foot": shown.foot(lang),
        });
        (shown.name(), words)
    };
    let words: BTreeMap<_, _> = Exhibit::all().map(each).collect();
    Ok(serde_json::to_string(&words)?)
}
