//! Marks on their way from one picture to another: `scale` between two layouts.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use antifraud_infographic::chart::{Room, scene};
use antifraud_infographic::geom::Rect;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::scene::{Scene, Shape};
use antifraud_infographic::story::Panel;
use antifraud_infographic::tween::{DURATION, Glide, between};

/// The overview in a wide window, and on a phone.
fn both() -> [Scene; 2] {
    let chart = &Panel::find("scale").unwrap().chart;
    [1080.0, 390.0].map(|width| scene(chart, Room::new(width, Lang::En), None))
}

/// The boxes of all discs and texts: what a reader follows.
fn followed(scene: &Scene) -> Vec<Rect> {
    let boxes = scene.marks.iter().filter_map(|mark| match &mark.shape {
        Shape::Disc { center, radius } => Some(Rect::around(*center, *radius)),
        Shape::Text(text) => Some(text.rect()),
        Shape::Rect(_) | Shape::Frame { .. } | Shape::Polygon(_) | Shape::Cells(_) => None,
    });
    boxes.collect()
}

/// How far the farthest mark is from where it is in the other picture, in CSS pixels.
fn distance(a: &Scene, b: &Scene) -> f64 {
    let apart = |(a, b): (Rect, Rect)| (a.x0 - b.x0).abs().max((a.y0 - b.y0).abs());
    followed(a).into_iter().zip(followed(b)).map(apart).fold(0.0, f64::max)
}

#[test]
fn a_glide_starts_where_it_was_and_ends_where_it_shall_be() {
    let [from, to] = both();
    assert!(distance(&from, &to) > 100.0, "the layouts differ");
    for [from, to] in [[&from, &to], [&to, &from]] {
        let discs = |scene: &Scene| {
            scene.marks.iter().filter(|mark| matches!(mark.shape, Shape::Disc { .. })).count()
        };
        assert_eq!(discs(&between(from, to, 0.0)), discs(from));
        assert_eq!(between(from, to, 1.0).marks, to.marks);
    }
}

#[test]
fn a_glide_makes_no_jump() {
    let [from, to] = both();
    let whole = distance(&from, &to);
    let mut last = between(&from, &to, 0.0);
    for step in 1..=100 {
        let next = between(&from, &to, f64::from(step) / 100.0);
        assert!(distance(&last, &next) < whole * 0.05, "at {step} per cent");
        last = next;
    }
}

#[test]
fn a_glide_that_is_interrupted_starts_again_where_it_is_and_ends_right() {
    let [from, to] = both();
    let half = between(&from, &to, 0.5);
    let back = between(&half, &from, 0.0);
    assert!(distance(&half, &back) < 1e-9, "no jump where it turns");
    assert_eq!(between(&half, &from, 1.0).marks, from.marks);
}

#[test]
fn a_glide_is_over_after_its_time_and_with_a_clock_that_is_none() {
    let glide = Glide { from: both().into_iter().next().unwrap(), start: 1000.0 };
    assert_eq!(glide.way(1000.0), Some(0.0));
    assert_eq!(glide.way(1000.0 + DURATION / 2.0), Some(0.5));
    for over in [1000.0 + DURATION, 1e9, 999.0, f64::NAN] {
        assert_eq!(glide.way(over), None, "{over}");
    }
    assert_eq!(Glide { start: f64::NAN, ..glide }.way(1000.0), None, "reduced motion");
}
