//! The minute in the hour, the day and the year.

use crate::{INPUT, WINDOWS, room};
use antifraud_infographic::geom::Rect;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::stage;
use antifraud_infographic::stage::scene::{Nest, Scene, Shape};

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
