//! Every text of the core, in both languages: complete, well punctuated, and true of the figures.

use antifraud_infographic::chart::Chart;
use antifraud_infographic::figure::{Chapter, DERIVED, Figure, Origin, Period, REPORTED};
use antifraud_infographic::lang::{Bilingual, Lang};
use antifraud_infographic::lens::Lens;
use antifraud_infographic::story::{COUNTS, OVERVIEW, PANELS, Panel, SOURCE, fill};
use antifraud_infographic::{derived, describe, figures};

/// A text and where it stands.
struct Text {
    place: String,
    lang: Lang,
    content: String,
}

fn all_figures() -> impl Iterator<Item = &'static Figure> {
    figures::ALL.into_iter().chain(derived::ALL)
}

fn of_figure(figure: &'static Figure) -> Vec<(&'static str, Bilingual)> {
    let mut texts = vec![("label", figure.label), ("note", figure.note)];
    texts.push(("lane", figure.unit.family.label()));
    if let Origin::Reported { body, .. } = figure.origin {
        texts.push(("body", *body));
    }
    texts
}

fn of_panel(panel: &'static Panel) -> Vec<(&'static str, Bilingual)> {
    let words = panel.words();
    let mut texts = vec![
        ("kicker", panel.kicker()),
        ("headline", words.headline),
        ("lead", words.lead),
        ("method", words.method),
    ];
    match panel.chart {
        Chart::Dots(spec) => texts.push(("note", spec.note)),
        Chart::Change(spec) => {
            texts.extend([
                ("before", spec.before),
                ("after", spec.after),
                ("title", spec.ratio.title),
            ]);
        }
        Chart::Bars(spec) => {
            texts.extend([("note", spec.apart_note), ("sliver", spec.sliver_note)]);
        }
        Chart::Tiles(spec) => texts.push(("note", spec.cell_note)),
        Chart::Units(spec) => {
            texts.extend(
                spec.blocks.iter().filter_map(|block| block.title.map(|title| ("title", title))),
            );
        }
        Chart::Crowd(_) => {}
    }
    texts
}

/// Everything that is written in both languages, as it is written.
fn written() -> Vec<(String, Bilingual)> {
    let mut texts = vec![
        ("overview".into(), OVERVIEW),
        ("source".into(), SOURCE),
        ("reported".into(), REPORTED),
        ("derived".into(), DERIVED),
    ];
    let chapters = Chapter::ALL.map(|chapter| (chapter.id().into(), chapter.label()));
    texts.extend(chapters);
    let periods = [Period::PastYear, Period::SinceJune2021, Period::ToDate];
    texts.extend(periods.map(|period| (format!("{period:?}"), period.label())));
    for lens in Lens::ALL {
        texts.push((format!("{lens:?}"), lens.label()));
    }
    for figure in all_figures() {
        let named = |(name, text)| (format!("figure {} {name}", figure.id), text);
        texts.extend(of_figure(figure).into_iter().map(named));
    }
    for panel in &PANELS {
        let named = |(name, text)| (format!("panel {} {name}", panel.id), text);
        texts.extend(of_panel(panel).into_iter().map(named));
    }
    texts
}

/// Everything that a reader sees: placeholders are filled, and readings composed.
fn read() -> Vec<Text> {
    let mut texts = Vec::new();
    for lang in Lang::ALL {
        for lens in Lens::ALL {
            let note = lens.note(lang).into_iter();
            texts.extend(note.map(|content| Text {
                place: format!("{lens:?} note"),
                lang,
                content,
            }));
        }
        for (place, text) in written() {
            texts.push(Text { place, lang, content: fill(text.get(lang), lang) });
        }
        for figure in all_figures() {
            for lens in Lens::ALL {
                let reading = describe::reading(figure, lens, lang);
                let facts = reading.facts.into_iter().map(|fact| fact.join(" = "));
                let label = describe::label(lens.see(figure), lang);
                for content in facts.chain([reading.words, label]) {
                    texts.push(Text { place: format!("{} reading", figure.id), lang, content });
                }
            }
        }
    }
    texts
}

const fn is_wide(char: char) -> bool {
    char as u32 >= 0x2e80
}

/// Holds every text that a reader sees to a rule, which is true of a good one.
fn check(rule: &str, holds: impl Fn(&Text) -> bool) {
    let texts = read();
    let bad: Vec<_> = texts
        .iter()
        .filter(|text| !holds(text))
        .map(|text| format!("{} {:?}: {}", text.place, text.lang, text.content))
        .collect();
    assert!(bad.is_empty(), "{rule}:\n{}", bad.join("\n"));
}

#[test]
fn a_text_is_there_in_both_languages() {
    check("not empty", |text| !text.content.trim().is_empty());
    check("in its language", |text| match text.lang {
        // Units of rates and per cent have no Chinese character.
        Lang::Zh => text.place.ends_with("reading") || text.content.chars().any(is_wide),
        Lang::En => !text.content.chars().any(is_wide),
    });
}

#[test]
fn chinese_punctuation_has_full_width() {
    // Brackets of arithmetic are part of the numbers.
    let is_narrow = |char: char| ",;:?!().".contains(char);
    check("full width beside Chinese", |text| {
        let chars: Vec<_> = text.content.chars().collect();
        let is_bad = |pair: &[char]| match *pair {
            [a, b] => (is_wide(a) && is_narrow(b)) || (is_narrow(a) && is_wide(b)),
            _ => false,
        };
        text.lang == Lang::En || text.content.starts_with("算式") || !chars.windows(2).any(is_bad)
    });
}

#[test]
fn quotation_marks_are_never_straight() {
    check("curved", |text| !text.content.contains(['"', '\'', '`']));
}

#[test]
fn brackets_and_quotation_marks_close_as_they_open() {
    check("balanced", |text| {
        [('(', ')'), ('（', '）'), ('“', '”'), ('《', '》')].into_iter().all(|(open, close)| {
            text.content.matches(open).count() == text.content.matches(close).count()
        })
    });
}

#[test]
fn a_sentence_ends_with_a_full_stop_and_a_name_does_not() {
    for (place, text) in written() {
        let is_sentence = place.ends_with(" lead")
            || place.ends_with(" method")
            || (place.starts_with("figure ") && place.ends_with(" note"));
        assert_eq!(text.zh.ends_with('。'), is_sentence, "{place}: {}", text.zh);
        assert_eq!(text.en.ends_with('.'), is_sentence, "{place}: {}", text.en);
    }
}

#[test]
fn a_part_of_a_chinese_headline_fits_in_the_line_of_a_phone() {
    // 12 characters, or as many quarters as digits at most take. Lines break after punctuation; where they cannot, it may
    // come to stand at a line's start.
    for panel in &PANELS {
        for part in fill(panel.words().headline.zh, Lang::Zh).split_inclusive(['，', '、']) {
            let quarters: usize = part.chars().map(|char| if is_wide(char) { 4 } else { 3 }).sum();
            assert!(quarters <= 48, "{}: {part}", panel.id);
        }
    }
}

#[test]
fn texts_have_no_blanks_too_many() {
    check("single blanks", |text| {
        text.content.trim() == text.content && !text.content.contains("  ")
    });
}

/// The identifiers in braces; `#` asks for a bare number.
fn placeholders(text: &'static str) -> impl Iterator<Item = &'static str> {
    text.split(['{', '}']).skip(1).step_by(2).map(|id| id.trim_start_matches('#'))
}

#[test]
fn every_placeholder_names_a_figure_of_its_panel() {
    for panel in &PANELS {
        for (name, text) in of_panel(panel) {
            for lang in Lang::ALL {
                let place = format!("{} {name} {lang:?}", panel.id);
                for id in placeholders(text.get(lang)) {
                    let of_panel = panel.figures.iter().any(|figure| figure.id == id);
                    assert!(of_panel, "{place}: {id}");
                }
                assert!(!fill(text.get(lang), lang).contains(['{', '}']), "{place}");
            }
        }
    }
}

#[test]
fn both_languages_name_the_same_figures() {
    let ids = |text: &'static str| {
        let mut ids: Vec<_> = placeholders(text).collect();
        ids.sort_unstable();
        ids
    };
    for (place, text) in written() {
        assert_eq!(ids(text.zh), ids(text.en), "{place}");
    }
}

#[test]
fn panels_type_no_number_that_a_figure_has() {
    // Days of the year, the one of a growth factor, the dates and the scale of a drawing; the number
    // of counts is held by a test below.
    let allowed = ["365", "1", "25", "2021", "6", "2022", "2", "9", "100", "10", "000"];
    for panel in &PANELS {
        for (name, text) in of_panel(panel) {
            for lang in Lang::ALL {
                let outside: String = text.get(lang).split(['{', '}']).step_by(2).collect();
                for number in outside.split(|char: char| !char.is_ascii_digit()) {
                    let is_known = number.is_empty() || allowed.contains(&number);
                    assert!(is_known, "{} {name} {lang:?}: {number}", panel.id);
                }
            }
        }
    }
}

#[test]
fn what_the_texts_claim_in_words_is_true_of_the_figures() {
    let value = |figure: &Figure| figure.value();
    let check = |claim: &str, range: std::ops::Range<f64>, value: f64| {
        assert!(range.contains(&value), "{claim}: {value}");
    };
    let values = COUNTS.map(Figure::value);
    let least = values.into_iter().fold(f64::INFINITY, f64::min);
    let greatest = values.into_iter().fold(0.0, f64::max);
    check("25 counts", 25.0..26.0, values.into_iter().map(|_| 1.0).sum());
    check("plays are the most", greatest..greatest + 1.0, value(&figures::PLAYS));
    check("cities are the fewest", least..least + 1.0, value(&figures::CITIES));
    check("more than sixty calls a second", 60.0..70.0, value(&derived::CALLS_PER_SECOND));
    check("more than sixty texts a second", 60.0..70.0, value(&derived::TEXTS_PER_SECOND));
    check("nine months", 9.0..10.0, value(&figures::STREAK));
    check("seventeen cities", 17.0..18.0, value(&figures::CITIES));
    check("twenty counties", 20.0..21.0, value(&figures::COUNTIES));
    for blocked in [&figures::CALLS, &figures::TEXTS] {
        let times = value(blocked) / value(&figures::SITES);
        check(
            "sites are three orders of magnitude fewer",
            10_f64.powf(2.5)..10_f64.powf(3.5),
            times,
        );
    }
}
