//! The picture between two pictures.

use crate::geom::{Point, Rect};
use crate::scene::{Mark, Scene, Shape};
use std::mem::discriminant;

/// How long marks glide, in milliseconds.
pub const DURATION: f64 = 400.0;

/// A glide from one picture to another.
#[derive(Clone, Debug, PartialEq)]
pub struct Glide {
    /// Where it began.
    pub from: Scene,
    /// When it began, in milliseconds of any clock.
    pub start: f64,
}

impl Glide {
    /// How far it has come, from 0 to 1, or `None` when it is over. A clock that stands still or
    /// runs backwards ends it.
    #[must_use]
    pub fn way(&self, now: f64) -> Option<f64> {
        let way = (now - self.start) / DURATION;
        (0.0..1.0).contains(&way).then_some(way)
    }
}

/// The picture on the way from `from` to `to`, which itself is the end. It has no targets: what can
/// be read is where it will be.
///
/// A mark of `to` comes from the mark of `from` that is as often of its kind and colour: both
/// pictures draw the same figures in the same order. One that has no such mark stands still.
#[must_use]
pub fn between(from: &Scene, to: &Scene, way: f64) -> Scene {
    // Fast away, slow to arrive: the eye follows the start and rests on the end.
    let eased = 1.0 - (1.0 - way) * (1.0 - way) * (1.0 - way);
    let mut origins: Vec<&Mark> = from.marks.iter().collect();
    let mut marks = to.marks.clone();
    for mark in &mut marks {
        let is_origin = |origin: &&Mark| {
            origin.tone == mark.tone && discriminant(&origin.shape) == discriminant(&mark.shape)
        };
        if let Some(index) = origins.iter().position(is_origin) {
            glide(&origins.remove(index).shape, &mut mark.shape, eased);
        }
    }
    Scene { marks, targets: Vec::new(), ..*to }
}

/// Moves a shape back to where it is on its way. Polygons, frames and cells stand still.
fn glide(from: &Shape, to: &mut Shape, way: f64) {
    match (from, to) {
        (Shape::Rect(a), Shape::Rect(b)) => {
            *b = Rect {
                x0: mix(a.x0, b.x0, way),
                y0: mix(a.y0, b.y0, way),
                x1: mix(a.x1, b.x1, way),
                y1: mix(a.y1, b.y1, way),
            };
        }
        (Shape::Disc { center: a, .. }, Shape::Disc { center: b, .. }) => *b = point(*a, *b, way),
        (Shape::Text(a), Shape::Text(b)) => {
            // Anchors may differ: what glides is where the text begins.
            let shift = a.rect().x0 - b.rect().x0;
            b.at = point(Point::new(b.at.x + shift, a.at.y), b.at, way);
        }
        _ => {}
    }
}

fn mix(from: f64, to: f64, way: f64) -> f64 {
    // So that both ends are exact.
    from * (1.0 - way) + to * way
}

fn point(from: Point, to: Point, way: f64) -> Point {
    Point::new(mix(from.x, to.x, way), mix(from.y, to.y, way))
}
