//! Every reported figure against the source: `source.tsv` holds the numbers as the report writes them.
//!
//! The figures are held against the list, and the list against the report wherever its text lies
//! beside the repository, in `../shared/source/`.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "in a test a panic is the message"
)]

use antifraud_infographic::figure::{Origin, Period, Precision};
use antifraud_infographic::figures::{self, ALL};
use antifraud_infographic::quantity::Quantity;
use antifraud_infographic::story::COUNTS;
use antifraud_infographic::{derived, unit};
use std::collections::HashSet;
use std::path::Path;

const REPORT: &str = "../shared/source/press-conference-2022-04-14.txt";
/// What opens each section of the report but its opening.
const OPENINGS: [&str; 5] = ["一是", "二是", "三是", "四是", "五是"];
/// Numbers in the sections that count nothing: the names of two drives.
const NAMES: [&str; 2] = ["5.10", "2.0"];

/// A number as the report writes it.
struct Row {
    id: &'static str,
    section: u8,
    number: &'static str,
    measure: &'static str,
}

fn rows() -> Vec<Row> {
    let row = |line: &'static str| {
        let [id, section, number, measure] =
            line.split('\t').collect::<Vec<_>>().try_into().unwrap();
        Row { id, section: section.parse().unwrap(), number, measure }
    };
    include_str!("source.tsv").lines().skip(1).map(row).collect()
}

/// The exact decimal that was written, and how it is known: `39.4 万` is 394 × 10³, rounded.
fn read(row: &Row) -> (Quantity, Precision) {
    let (digits, word) = row.number.split_once(' ').unwrap_or((row.number, row.measure));
    let (shift, precision) = match word {
        "万" => (4, Precision::Rounded),
        "亿" => (8, Precision::Rounded),
        "多" => (0, Precision::MoreThan),
        "%" => (0, Precision::Rounded),
        _ => (0, Precision::Exact),
    };
    let decimals = digits.split_once('.').map_or(0, |(_, decimals)| decimals.len());
    let mantissa = digits.replace('.', "").parse().unwrap();
    (Quantity::new(mantissa, shift - i8::try_from(decimals).unwrap()), precision)
}

/// The report in its opening and its five sections, without blanks. `None` where it is not at hand.
fn report() -> Option<Vec<String>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join(REPORT);
    let Ok(text) = std::fs::read_to_string(&path) else {
        eprintln!("{} is not at hand: the list stands alone", path.display());
        return None;
    };
    let dense: Vec<String> = text.lines().map(|line| line.split_whitespace().collect()).collect();
    let starts =
        OPENINGS.map(|opening| dense.iter().position(|line| line.starts_with(opening)).unwrap());
    let opening = dense[..starts[0]].concat();
    // A section is one paragraph.
    Some([opening].into_iter().chain(starts.map(|start| dense[start].clone())).collect())
}

/// Where `number` stands in a text as a number of its own, not as the end of a longer one.
fn places(text: &str, number: &str) -> Vec<usize> {
    let begins =
        |at: usize| !text[..at].ends_with(|char: char| char.is_ascii_digit() || char == '.');
    text.match_indices(number).map(|(at, _)| at).filter(|at| begins(*at)).collect()
}

#[test]
fn a_figure_is_what_the_list_says() {
    for (row, figure) in rows().iter().zip(ALL) {
        let Origin::Reported { precision, section, .. } = figure.origin else {
            panic!("{} is reported", figure.id)
        };
        assert_eq!(figure.id, row.id, "both are in the order of the report");
        assert_eq!((figure.quantity(), precision), read(row), "{}", row.id);
        assert_eq!(section, row.section, "{}", row.id);
        assert_eq!(figure.unit.suffix.zh, row.measure, "{}", row.id);
    }
    assert_eq!(rows().len(), 29);
    assert_eq!(ALL.len(), 29);
}

#[test]
fn a_number_of_the_list_stands_once_in_its_section_in_the_order_of_the_list() {
    let Some(sections) = report() else { return };
    let mut last = (0, 0);
    for row in rows() {
        let written = format!("{}{}", row.number.replace(' ', ""), row.measure);
        let places = places(&sections[usize::from(row.section)], &written);
        assert_eq!(places.len(), 1, "{}: {written} in section {}", row.id, row.section);
        let place = (row.section, places[0]);
        assert!(last < place, "{}: {written} stands before its predecessor", row.id);
        last = place;
    }
}

#[test]
fn a_number_of_the_sections_is_in_the_list() {
    let Some(sections) = report() else { return };
    for (section, text) in (0_u8..).zip(&sections).skip(1) {
        let mut written: Vec<_> =
            text.split(|char: char| !char.is_ascii_digit() && char != '.').collect();
        written.retain(|number| !number.is_empty() && !NAMES.contains(number));
        let of_section = rows().into_iter().filter(|row| row.section == section);
        let listed: Vec<_> =
            of_section.map(|row| row.number.split(' ').next().unwrap_or_default()).collect();
        assert_eq!(written, listed, "section {section}");
    }
}

#[test]
fn a_figure_has_an_id_of_its_own() {
    let figures: Vec<_> = ALL.into_iter().chain(derived::ALL).collect();
    let ids: HashSet<_> = figures.iter().map(|figure| figure.id).collect();
    assert_eq!(ids.len(), figures.len());
    for id in ids {
        let is_snake = |char: char| char.is_ascii_lowercase() || char == '_';
        assert!(!id.is_empty() && id.chars().all(is_snake), "{id}");
    }
}

#[test]
fn counts_are_all_figures_but_money_two_changes_and_the_streak() {
    let others =
        [&figures::MONEY, &figures::STREAK, &figures::CASES_CHANGE, &figures::SUSPECTS_CHANGE];
    let counts: Vec<_> = ALL.into_iter().filter(|figure| !others.contains(figure)).collect();
    assert_eq!(counts, COUNTS);
    assert_eq!(counts.len(), 25);
    for figure in counts {
        assert!(
            ![unit::YUAN, unit::MONTH, unit::PERCENT].contains(figure.unit),
            "{} is a count",
            figure.id
        );
    }
}

#[test]
fn a_derived_figure_is_computed_from_figures_that_exist() {
    for figure in derived::ALL {
        let Origin::Derived { formula, .. } = figure.origin else {
            panic!("{} is derived", figure.id)
        };
        let ids = formula.ids();
        let names = ids.split(|char: char| !char.is_ascii_lowercase() && char != '_');
        for id in names.filter(|id| !id.is_empty()) {
            let input = antifraud_infographic::story::find_figure(id);
            assert!(input.is_some_and(|input| input.id != figure.id), "{}: {ids}", figure.id);
        }
    }
}

#[test]
fn a_figure_lies_within_what_rounding_leaves_open() {
    for figure in ALL.into_iter().chain(derived::ALL) {
        let bounds = figure.bounds();
        let high = bounds.high.map_or(f64::INFINITY, Quantity::value);
        // A derived figure is rounded for the reader; its bounds may have a digit more.
        let value = match figure.origin {
            Origin::Reported { .. } => figure.value(),
            Origin::Derived { formula, .. } => formula.range().mid,
        };
        assert!((bounds.low.value()..=high).contains(&value), "{}: {bounds:?}", figure.id);
    }
}

#[test]
fn a_number_of_the_year_stands_in_a_section_that_names_it() {
    let Some(report) = report() else { return };
    for figure in ALL {
        let Origin::Reported { section, period, .. } = figure.origin else { continue };
        let is_of_year = period == Period::PastYear;
        let names_it = report[usize::from(section)].contains("一年来");
        // The opening names the year too, but what it counts has a date of its own.
        assert_eq!(is_of_year, names_it && section > 0, "{}", figure.id);
    }
}
