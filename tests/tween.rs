//! Marks on their way from one picture to another: `scale` between its two axes.

#![allow(clippy::unwrap_used, reason = "in a test a panic is the message")]

use antifraud_infographic::chart::{Room, scene};
use antifraud_infographic::geom::Rect;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::scene::{Scene, Shape};
use antifraud_infographic::story::Panel;
use antifraud_infographic::tween::{DURATION, Glide, between};

const WIDTH: f64 = 1080.0;

/// The overview on the axis of powers of ten, and on the linear one.
fn both() -> [Scene; 2] {
    let chart = &Panel::find("scale").unwrap().chart;
    [false, true]
        .map(|alternate| scene(chart, Room { alternate, ..Room::new(WIDTH, Lang::En) }, None))
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
    assert!(distance(&from, &to) > 100.0, "the axes differ");
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

/// The panel `protected` with its cells whole, and with each split into ten.
fn fields() -> [Scene; 2] {
    let chart = &Panel::find("protected").unwrap().chart;
    [false, true]
        .map(|alternate| scene(chart, Room { alternate, ..Room::new(WIDTH, Lang::En) }, None))
}

/// How many lines of the large field have their cells split.
fn split(scene: &Scene) -> f64 {
    let of = |shape: &Shape| match shape {
        Shape::Cells(cells) => Some(cells.split),
        Shape::Rect(_)
        | Shape::Frame { .. }
        | Shape::Disc { .. }
        | Shape::Polygon(_)
        | Shape::Text(_) => None,
    };
    scene.marks.iter().find_map(|mark| of(&mark.shape)).unwrap()
}

#[test]
fn cells_split_line_by_line_and_a_glide_turns_back_from_where_it_is() {
    let [whole, tens] = fields();
    let lines = split(&tens);
    assert!(split(&whole) < 1.0 && lines > 50.0);
    let midway = between(&whole, &tens, 0.25);
    assert!(split(&midway) > 1.0 && split(&midway) < lines - 1.0);
    let back = between(&midway, &whole, 0.0);
    assert!((split(&back) - split(&midway)).abs() < 1e-9);
    assert_eq!(between(&midway, &whole, 1.0).marks, whole.marks);
}

#[test]
fn the_switch_of_a_field_changes_no_size_and_moves_no_target() {
    let [whole, tens] = fields();
    assert_eq!((whole.size, whole.targets, whole.switch), (tens.size, tens.targets, tens.switch));
}
