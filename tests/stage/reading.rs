//! What is said: words, and answers to what a reader points at or types.

use crate::room;
use antifraud_infographic::geom::Point;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::steps::STEPS;
use antifraud_infographic::steps::words::{WORDS, say};

#[test]
fn a_pointer_lights_as_many_people_as_its_circle_holds() {
    use antifraud_infographic::form::guess::{at, disc};
    let room = room((390.0, 844.0), Lang::Zh);
    let disc = disc(room);
    assert_eq!(at(room, disc.center), 1.min(at(room, disc.center)));
    let edge = Point::new(disc.center.x + disc.radius(200.0), disc.center.y);
    assert_eq!(at(room, edge), 200);
    assert_eq!(at(room, Point::new(-5000.0, 0.0)), 1000);
}

#[test]
fn words_are_short_and_their_numbers_come_from_figures() {
    assert_eq!(WORDS.len(), STEPS.len());
    for (step, words) in STEPS.iter().zip(&WORDS) {
        for lang in Lang::ALL {
            for text in [words.headline, words.text] {
                let said = say(text.get(lang), lang);
                assert!(!said.contains(['{', '}']), "{}: {said}", step.id);
            }
            let said = say(words.text.get(lang), lang);
            let (length, most) = match lang {
                Lang::Zh => (said.chars().count(), 72),
                Lang::En => (said.split_whitespace().count(), 40),
            };
            assert!(length <= most, "{} {lang:?}: {length} of {most}: {said}", step.id);
        }
    }
}

#[test]
fn a_step_answers_what_was_typed() {
    use antifraud_infographic::form::entry::{Entry, answer};
    let ask = |id: &str, text: &str, lang| {
        let step = STEPS.iter().find(|step| step.id == id).expect("a step of that name");
        answer(&step.form, Entry::read(text), lang)
    };
    let town = ask("town", "4", Lang::En);
    assert!(
        town.contains("household of 4") && town.contains("5.5") && town.contains("6.1"),
        "{town}"
    );
    assert!(ask("sum", "10万", Lang::Zh).contains("6.3年"));
    assert!(ask("sum", "-5", Lang::En).contains("for example"));
    assert!(ask("guess", "两百", Lang::Zh).contains("例如"));
    assert_eq!(ask("guess", "", Lang::Zh), "");
    assert_eq!(ask("year", "4", Lang::En), "");
}
