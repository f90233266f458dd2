//! Pictures are values: finite at any progress in any window, the same whatever came before, of as many marks as counted.

use crate::{INPUT, count, end, room};
use antifraud_infographic::form::Form;
use antifraud_infographic::geom::Rect;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::stage;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::stage::scene::Shape;
use antifraud_infographic::steps::STEPS;
use proptest::prelude::{ProptestConfig, proptest};

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
        ("police", "suspects", 634),
        ("police", "cases_before", 307),
        ("police", "cases", 394),
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
fn forms_name_no_figure_of_the_report() {
    for form in [
        "days", "entry", "gates", "growth", "guess", "handful", "holes", "legend", "nest", "plan",
        "rain", "stay", "thrown", "town", "wall", "walls",
    ] {
        let path = format!("{}/src/form/{form}.rs", env!("CARGO_MANIFEST_DIR"));
        let code = std::fs::read_to_string(path).expect("a form");
        for name in ["figures::", "derived::CASES", "Chapter", "STEPS", "PANELS"] {
            assert!(!code.contains(name), "{form} names {name}");
        }
    }
    assert!(matches!(STEPS[0].form, Form::Rain(_)));
}
