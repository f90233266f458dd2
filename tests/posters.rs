//! Pictures that stand alone say what they show and where it comes from, at any width.

#![allow(clippy::panic, clippy::unwrap_used, reason = "in a test a panic is the message")]

use antifraud_infographic::chart::{self, Room};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::lens::Lens;
use antifraud_infographic::poster;
use antifraud_infographic::scene::{Scene, Text};
use antifraud_infographic::story::{PANELS, Panel, SOURCE, fill};
use antifraud_infographic::theme::{Font, Tone};

/// Widths of posters, in CSS pixels: phones, the site's own, and wide ones.
const WIDTHS: [f64; 4] = [320.0, 480.0, 720.0, 1080.0];

/// Every room that a poster is laid out in.
fn rooms() -> impl Iterator<Item = Room> {
    let lenses = |room: Room| Lens::ALL.map(|lens| Room { lens, ..room });
    let langs = |width| Lang::ALL.into_iter().map(move |lang| Room::new(width, lang));
    WIDTHS.into_iter().flat_map(langs).flat_map(lenses)
}

/// Holds every poster in every room against a claim.
fn check(claim: impl Fn(&Panel, Room, &Scene, &str)) {
    for panel in &PANELS {
        for room in rooms() {
            let Room { width, lang, lens, .. } = room;
            let about = format!("{} in {} at {width} px, {}", panel.id, lang.tag(), lens.id());
            claim(panel, room, &poster::scene(panel, room), &about);
        }
    }
}

/// All that is written, without the spaces at which lines break.
fn words(scene: &Scene) -> String {
    scene.texts().map(|text| text.content.replace(' ', "")).collect()
}

#[test]
fn a_poster_holds_chapter_headline_lead_method_and_source() {
    check(|panel, room, poster, about| {
        let (lang, written, words) = (room.lang, words(poster), panel.words());
        for text in
            [panel.kicker(), words.headline, words.lead, words.method, SOURCE].map(|t| t.get(lang))
        {
            let text = fill(text, lang).replace(' ', "");
            assert!(written.contains(&text), "{about}: {text} in {written}");
        }
        let note = room.lens.note(lang).unwrap_or_default().replace(' ', "");
        assert!(written.contains(&note), "{about}: {note} in {written}");
    });
}

#[test]
fn a_poster_holds_the_chart_and_its_texts() {
    check(|panel, room, poster, about| {
        let margin = room.pick(16.0, 32.0);
        let inner = Room::new(room.width - 2.0 * margin, room.lang);
        let chart = chart::scene(&panel.chart, Room { lens: room.lens, ..inner }, None);
        assert!(words(poster).contains(&words(&chart)), "{about}");
        assert!(poster.marks.len() > chart.marks.len(), "{about}");
    });
}

#[test]
fn nothing_in_a_poster_is_cut_off_or_written_over() {
    check(|_, room, poster, about| {
        let texts: Vec<&Text> = poster.texts().collect();
        for (index, text) in texts.iter().enumerate() {
            let rect = text.rect();
            assert!(rect.x0 >= 0.0 && rect.x1 <= room.width, "{about}: {text:?} is cut off");
            assert!(
                rect.y0 >= 0.0 && rect.y1 <= poster.size.height,
                "{about}: {text:?} is cut off"
            );
            for other in &texts[index + 1..] {
                assert!(!rect.overlaps(other.rect()), "{about}: {text:?} is over {other:?}");
            }
        }
    });
}

#[test]
fn a_headline_is_larger_than_anything_above_the_chart() {
    check(|_, _, poster, about| {
        let sizes: Vec<f64> = poster.texts().take(2).map(|text| text.font.size).collect();
        assert!(sizes[0] < sizes[1], "{about}");
        assert!(
            poster.marks.iter().all(|mark| mark.tone != Tone::Wash),
            "{about}: nothing is open"
        );
        assert!(poster.texts().all(|text| text.font.size >= Font::SMALL.size), "{about}");
    });
}
