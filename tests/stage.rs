//! What is true of the stage: every step, at any progress, in both languages, in any window.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod golden;

use antifraud_infographic::form::Form;
use antifraud_infographic::geom::{Point, Rect};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::scene::Text;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::stage::scene::{Key, Nest, Scene, Shape, Swarm};
use antifraud_infographic::stage::{self, svg::svg};
use antifraud_infographic::steps::STEPS;
use antifraud_infographic::steps::words::{WORDS, say};
use antifraud_infographic::theme::Theme;
use proptest::prelude::{ProptestConfig, proptest};
use std::fmt::Write as _;

/// Windows of readers, in CSS pixels: phones upright and on their side, tablets, laptops, large screens.
const WINDOWS: [(f64, f64); 7] = [
    (320.0, 640.0),
    (390.0, 844.0),
    (768.0, 1024.0),
    (1024.0, 768.0),
    (1280.0, 800.0),
    (1440.0, 900.0),
    (1920.0, 1080.0),
];

const INPUT: Input = Input { seconds: 200.0, guess: Some(200) };

/// A room as the page makes it: the first step's words end where headline and lead do.
fn room((width, height): (f64, f64), lang: Lang) -> Room {
    Room { top: height * 0.3, ..Room::new(width, height, lang) }
}

/// Every step in every window in both languages, with words below of the usual height and of a large one.
fn all() -> impl Iterator<Item = (String, usize, Room)> {
    let rooms = WINDOWS.into_iter().flat_map(|window| {
        [0.0, 0.42].into_iter().flat_map(move |share| {
            Lang::ALL.map(|lang| {
                let name = format!("{lang:?} {} x {}, words {share}", window.0, window.1);
                (name, Room { card: share * window.1, ..room(window, lang) })
            })
        })
    });
    rooms.flat_map(|(name, room)| {
        let steps = STEPS.iter().enumerate();
        steps.map(move |(index, step)| (format!("{} {name}", step.id), index, room))
    })
}

/// Texts that a reader sees at full strength.
fn texts(scene: &Scene) -> Vec<&Text> {
    let seen = scene.labels.iter().filter(|label| label.alpha > 0.9);
    seen.map(|label| &label.text).filter(|text| !text.content.is_empty()).collect()
}

#[test]
fn no_text_is_cut_off_or_written_over_another_at_rest() {
    let mut faults = Vec::new();
    for (name, index, room) in all() {
        let scene = stage::scene(index, 1.0, [room; 2], &INPUT);
        let window = Rect::new(0.0, 0.0, room.width, room.height).grown(1.0);
        let texts = texts(&scene);
        for (place, text) in texts.iter().enumerate() {
            let rect = text.rect();
            if rect.union(window) != window {
                faults.push(format!("{name}: “{}” is cut off at {rect:?}", text.content));
            }
            for other in &texts[place + 1..] {
                if rect.overlaps(other.rect()) {
                    faults.push(format!("{name}: “{}” is over “{}”", text.content, other.content));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn letters_are_never_smaller_than_13_pixels() {
    for (name, index, room) in all() {
        for text in texts(&stage::scene(index, 1.0, [room; 2], &INPUT)) {
            assert!(text.font.size >= 13.0, "{name}: “{}”", text.content);
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_picture_is_finite_and_has_its_targets_in_the_window(
        step in 0_usize..12,
        progress in -0.5_f64..1.5,
        width in 0.0_f64..2600.0,
        height in 0.0_f64..1600.0,
        zoom in 1.0_f64..2.0,
        seconds in 0.0_f64..1e6,
        guess in 0_u32..5000,
        is_zh in proptest::bool::ANY,
    ) {
        let lang = if is_zh { Lang::Zh } else { Lang::En };
        let room = Room { zoom, ..room((width, height), lang) };
        let input = Input { seconds, guess: Some(guess) };
        let scene = stage::scene(step, progress, [room; 2], &input);
        assert!(!scene.marks.is_empty());
        for mark in &scene.marks {
            assert!((0.0..=1.0).contains(&mark.alpha), "{mark:?}");
            assert!(is_finite(&mark.shape), "{mark:?}");
        }
        for label in &scene.labels {
            let rect = label.text.rect();
            assert!(rect.x0.is_finite() && rect.y1.is_finite(), "{label:?}");
        }
    }

    #[test]
    fn the_way_to_a_picture_does_not_matter(step in 0_usize..10, progress in 0.0_f64..1.0) {
        let room = room((1280.0, 800.0), Lang::En);
        let before = stage::scene(step, progress, [room; 2], &INPUT);
        let _ = stage::scene(9 - step, 1.0 - progress, [room; 2], &INPUT);
        assert_eq!(before, stage::scene(step, progress, [room; 2], &INPUT));
    }
}

fn is_finite(shape: &Shape) -> bool {
    let corners =
        |rect: &Rect| [rect.x0, rect.y0, rect.x1, rect.y1].iter().all(|edge| edge.is_finite());
    match shape {
        Shape::Rect(rect) | Shape::Hole { rect, .. } => corners(rect),
        Shape::Nest(nest) => nest.cell.is_finite() && corners(&nest.day(364)),
        Shape::Circle { center, radius, .. } => center.x.is_finite() && radius.is_finite(),
        Shape::Swarm(swarm) => swarm
            .spots()
            .iter()
            .all(|spot| spot.at.x.is_finite() && spot.at.y.is_finite() && spot.size >= 0.0),
    }
}

/// The end state of a step that stands alone in a wide window.
fn end(id: &str) -> Scene {
    let index = STEPS.iter().position(|step| step.id == id).expect("a step of that name");
    stage::alone(index, 1.0, room((1280.0, 800.0), Lang::En), &INPUT)
}

/// How many marks of a key a scene has.
fn count(scene: &Scene, name: &'static str) -> u32 {
    let of_key = scene.marks.iter().filter(|mark| mark.key == Key::of(name));
    of_key.map(|mark| if let Shape::Swarm(swarm) = &mark.shape { swarm.count } else { 0 }).sum()
}

#[test]
fn marks_are_as_many_as_the_rounded_figure() {
    for (step, name, expected) in [
        ("minute", "calls", 3710),
        ("minute", "texts", 4072),
        ("town", "people", 1000),
        ("town", "calls", 1380),
        ("town", "texts", 1515),
        ("guess", "protected", 44),
        ("gates", "phone_cards", 55),
        ("gates", "industry_cards", 14),
        ("gates", "warnings", 163),
        ("gates", "refused", 92),
        ("gates", "alerts_pushed", 29),
        ("gates", "alerts_local", 30),
        ("police", "suspects_before", 359),
        ("police", "suspects", 634 - 359),
        ("police", "cases_before", 307),
        ("police", "cases", 394 - 307),
        ("police", "card_suspects", 440),
        ("police", "returned", 210),
        ("police", "penalised", 200),
        ("police", "exit_suspects", 51),
        ("sum", "money", 365),
        ("count", "cities", 17),
        ("count", "counties", 20),
        ("count", "campaigns", 150),
        ("count", "streak", 9),
    ] {
        assert_eq!(count(&end(step), name), expected, "{step}: {name}");
    }
}

#[test]
fn the_sky_fills_at_the_pace_of_the_year_and_holds_one_minute() {
    let room = room((1280.0, 800.0), Lang::En);
    let landed = |seconds| {
        let scene = stage::scene(0, 0.0, [room; 2], &Input { seconds, ..INPUT });
        (count(&scene, "calls"), count(&scene, "texts"))
    };
    assert_eq!(landed(0.0), (0, 0));
    assert_eq!(landed(1.0), (62, 68));
    assert_eq!(landed(30.0), (1855, 2036));
    for seconds in [60.0, 61.0, 3600.0, 1e9] {
        assert_eq!(landed(seconds), (3710, 4072), "{seconds} s");
    }
}

#[test]
fn the_reader_who_scrolls_fills_the_minute() {
    let room = room((1280.0, 800.0), Lang::En);
    let input = Input { seconds: 5.0, ..INPUT };
    let landed = [0.0, 0.3, 0.6, 1.0]
        .map(|progress| count(&stage::scene(0, progress, [room; 2], &input), "calls"));
    assert!(landed.is_sorted(), "{landed:?}");
    assert_eq!(landed[3], 3710);
}

/// The nest of a picture, if it has one.
fn nest(scene: &Scene) -> Option<&Nest> {
    scene
        .marks
        .iter()
        .find_map(|mark| if let Shape::Nest(nest) = &mark.shape { Some(nest) } else { None })
}

#[test]
fn a_minute_an_hour_a_day_and_a_year_have_exact_areas_at_every_instant() {
    let area = |rect: Rect| rect.width() * rect.height();
    for window in WINDOWS {
        for percent in 0..=100 {
            let scene = stage::alone(1, f64::from(percent) / 100.0, room(window, Lang::Zh), &INPUT);
            let Some(nest) = nest(&scene) else { continue };
            let minute = area(nest.minute(nest.own));
            for day in [0, 100, 364] {
                assert!((area(nest.day(day)) / minute - 1440.0).abs() < 1e-6);
                let first = nest.minute(day * 1440);
                let last = nest.minute(day * 1440 + 1439);
                let tile = nest.day(day).grown(1e-6);
                assert_eq!(tile.union(first).union(last), tile);
            }
        }
    }
}

#[test]
fn the_year_is_in_the_window_at_the_end() {
    for window in WINDOWS {
        let scene = stage::alone(1, 1.0, room(window, Lang::En), &INPUT);
        let nest = nest(&scene).expect("a year");
        let clip = nest.clip.grown(0.5);
        for day in 0..365 {
            assert_eq!(nest.day(day).union(clip), clip, "day {day} at {window:?}");
        }
    }
}

/// Where the marks of a key are.
fn spots(scene: &Scene, name: &'static str) -> Vec<Point> {
    let swarm = scene.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Swarm(swarm) if mark.key == Key::of(name) => Some(swarm),
        _ => None,
    });
    swarm.map(Swarm::spots).unwrap_or_default().into_iter().map(|spot| spot.at).collect()
}

#[test]
fn what_was_a_call_stays_a_call_and_never_jumps() {
    let room = room((1280.0, 800.0), Lang::En);
    let input = Input { seconds: 60.0, ..INPUT };
    // From the minute to the nest, and among the steps of the town.
    for (step, name) in [(1, "calls"), (3, "people"), (4, "people"), (5, "suspects")] {
        let mut before: Vec<Point> = Vec::new();
        for permille in 0..=200 {
            let scene = stage::scene(step, f64::from(permille) / 1000.0, [room; 2], &input);
            let now = spots(&scene, name);
            for (a, b) in before.iter().zip(&now) {
                let far = ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt();
                assert!(far < 60.0, "step {step}, {name} jumps {far:.0} px at {permille} ‰");
            }
            before = now;
        }
    }
}

#[test]
fn a_step_begins_where_the_one_before_ended() {
    let room = room((1280.0, 800.0), Lang::En);
    let input = Input { seconds: 60.0, ..INPUT };
    for step in 1..STEPS.len() {
        let end = stage::scene(step - 1, 1.0, [room; 2], &input);
        let start = stage::scene(step, 0.0, [room; 2], &input);
        let shown = |scene: &Scene| -> Vec<String> {
            let labels = scene.labels.iter().filter(|label| label.alpha > 0.99);
            labels.map(|label| label.text.content.clone()).collect()
        };
        assert_eq!(shown(&start), shown(&end), "step {step}");
    }
}

#[test]
fn every_step_can_be_read_and_what_is_read_is_in_the_window() {
    for (name, index, room) in all() {
        let scene = stage::scene(index, 1.0, [room; 2], &INPUT);
        assert!(!scene.targets.is_empty(), "{name}");
        let window = Rect::new(0.0, 0.0, room.width, room.height).grown(1.0);
        for target in &scene.targets {
            let seen = target.rect.intersection(window);
            assert!(
                seen.width() >= 23.0 && seen.height() >= 20.0,
                "{name}: {} {:?}",
                target.figure.id,
                target.rect
            );
        }
    }
}

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

/// A scene in lines: what is drawn with its bounds, and all texts.
fn described(scene: &Scene) -> String {
    let mut text = String::new();
    let rounded = |rect: Rect| {
        let [x0, y0, x1, y1] =
            [rect.x0, rect.y0, rect.x1, rect.y1].map(|edge| (edge * 10.0).round() / 10.0);
        format!("{x0} {y0} {x1} {y1}")
    };
    for mark in &scene.marks {
        let shape = match &mark.shape {
            Shape::Rect(rect) => format!("rect {}", rounded(*rect)),
            Shape::Hole { rect, open } => {
                format!("hole {} {}", rounded(*rect), if *open { "open" } else { "closed" })
            }
            Shape::Nest(nest) => format!(
                "nest {} of {} in {}",
                rounded(nest.day(0)),
                nest.columns,
                rounded(nest.clip)
            ),
            Shape::Circle { center, radius, .. } => {
                format!("circle {}", rounded(Rect::around(*center, *radius)))
            }
            Shape::Swarm(swarm) => {
                let spots = swarm.spots();
                let boxes = spots.iter().map(|spot| Rect::around(spot.at, spot.size / 2.0));
                let bounds = boxes.reduce(Rect::union).map_or("nowhere".into(), rounded);
                format!("{} {:?} {bounds}", spots.len(), swarm.glyph)
            }
        };
        let alpha = (mark.alpha * 100.0).round();
        let _ =
            writeln!(text, "{} {} {:?} {alpha}% {shape}", mark.key.name, mark.key.part, mark.hue);
    }
    for label in &scene.labels {
        let Text { at, content, font, .. } = &label.text;
        let (x, y, alpha) = (
            (at.x * 10.0).round() / 10.0,
            (at.y * 10.0).round() / 10.0,
            (label.alpha * 100.0).round(),
        );
        let _ = writeln!(
            text,
            "“{content}” {x} {y} {:?} {} {:?} {alpha}%",
            label.hue, font.size, font.weight
        );
    }
    text
}

#[test]
fn every_step_is_as_its_golden() {
    for (index, step) in STEPS.iter().enumerate() {
        for window in [(390.0, 844.0), (1280.0, 800.0)] {
            for lang in Lang::ALL {
                let mut text = String::new();
                for progress in [0.0, 0.5, 1.0] {
                    let scene = stage::scene(index, progress, [room(window, lang); 2], &INPUT);
                    let _ = write!(text, "# progress {progress}\n{}", described(&scene));
                }
                golden::check(&format!("stage.{}.{}.{}.txt", step.id, lang.tag(), window.0), &text);
            }
        }
    }
}

#[test]
fn the_picture_of_the_readme() {
    let town = STEPS.iter().position(|step| step.id == "town").expect("a step of that name");
    let scene = stage::alone(town, 1.0, Room::alone(840.0, 520.0, Lang::En), &INPUT);
    golden::check("readme.svg", &svg(&scene, Theme::Dark, Lang::En, "A town of a thousand"));
}

#[test]
fn forms_name_no_figure_of_the_report() {
    for form in [
        "days", "entry", "gates", "growth", "guess", "handful", "holes", "nest", "rain", "stay",
        "town",
    ] {
        let path = format!("{}/src/form/{form}.rs", env!("CARGO_MANIFEST_DIR"));
        let code = std::fs::read_to_string(path).expect("a form");
        for name in ["figures::", "derived::CASES", "Chapter", "STEPS", "PANELS"] {
            assert!(!code.contains(name), "{form} names {name}");
        }
    }
    assert!(matches!(STEPS[0].form, Form::Rain(_)));
}
