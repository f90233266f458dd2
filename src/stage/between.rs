//! The picture between two others: the end of one step and the beginning of the next, or two states within a step.

use crate::geom::{Point, Rect};
use crate::stage::motion::{mix, phase, smooth, whole};
use crate::stage::places::{Places, Spot};
use crate::stage::scene::{Label, Mark, Origin, Scene, Shape, Swarm};

/// Where a thing comes from that was not in the picture, by its place in its swarm and where it goes.
type Far<'a> = &'a dyn Fn(u32, Point) -> Point;

/// How much of the time between two states passes until the later one stands.
const MOVES: f64 = 0.65;

/// The picture of a step that goes through states, each drawn as if it stood alone: the first one at 0, the one with the
/// number `last` at 1. New things come from afar.
#[must_use]
pub(crate) fn through(
    last: u32,
    progress: f64,
    far: Far<'_>,
    state: &dyn Fn(u32) -> Scene,
) -> Scene {
    let at = progress * f64::from(last);
    let index = whole(at).min(last.saturating_sub(1));
    let way = phase(at - f64::from(index), 0.0, MOVES);
    if way <= 0.0 {
        state(index)
    } else if way < 1.0 {
        come(&state(index), state(index + 1), way, Some(far))
    } else {
        state(index + 1)
    }
}

/// The picture on the way from `from` to `to`, which it is at 1. Marks of the same key go from place to place; others
/// leave first, or come last, as words do.
#[must_use]
pub(super) fn between(from: &Scene, to: Scene, way: f64) -> Scene {
    come(from, to, way, None)
}

fn come(from: &Scene, to: Scene, way: f64, far: Option<Far<'_>>) -> Scene {
    // Within a step, what leaves is gone before others have come.
    let (gone, read) = if far.is_some() { (0.25, 0.5) } else { (0.7, 0.75) };
    let leaving = 1.0 - phase(way, 0.0, gone);
    let coming = phase(way, 0.3, 1.0);
    let mut scene = Scene { marks: Vec::new(), labels: Vec::new(), ..to };
    for mark in &from.marks {
        if origin(&to.marks, mark).is_none() {
            scene.faint(mark.key, mark.shape.clone(), mark.hue, mark.alpha * leaving);
        }
    }
    for mark in to.marks {
        let (shape, hue, alpha) = match (origin(&from.marks, &mark), far) {
            (Some(origin), _) => {
                let shape = moved(&origin.shape, &mark.shape, smooth(way));
                let hue = if way < 0.5 { origin.hue } else { mark.hue };
                (shape, hue, mix(origin.alpha, mark.alpha, way))
            }
            (None, Some(far)) => {
                let alpha = mark.alpha * phase(way, 0.0, 0.1);
                (arriving(mark.shape, way, far), mark.hue, alpha)
            }
            (None, None) => (mark.shape, mark.hue, mark.alpha * coming),
        };
        scene.faint(mark.key, shape, hue, alpha);
    }
    let stays = |label: &Label, others: &[Label]| far.is_some() && others.contains(label);
    for label in &from.labels {
        let is_same = stays(label, &to.labels);
        scene.say(label.clone(), if is_same { 0.0 } else { 1.0 - phase(way, 0.0, 0.25) });
    }
    for label in to.labels {
        let is_same = stays(&label, &from.labels);
        scene.say(label, if is_same { 1.0 } else { phase(way, read, read + 0.25) });
    }
    scene
}

/// The mark that becomes another one.
fn origin<'a>(marks: &'a [Mark], mark: &Mark) -> Option<&'a Mark> {
    marks.iter().find(|other| other.key == mark.key && is_alike(&other.shape, &mark.shape))
}

/// A shape whose things come from afar.
fn arriving(shape: Shape, way: f64, far: Far<'_>) -> Shape {
    let Shape::Swarm(swarm) = shape else { return shape };
    let Swarm { count, size, .. } = swarm;
    let start = |(index, at)| Spot { at: far(index, at), size, alpha: 1.0 };
    let starts = (0..).zip(swarm.places.points(count)).map(start).collect();
    let origin = Origin { places: Places::Spots(starts), count, size, way };
    Shape::Swarm(Swarm { origin: Some(origin), ..swarm })
}

/// Whether one shape can become the other.
fn is_alike(a: &Shape, b: &Shape) -> bool {
    match (a, b) {
        (Shape::Swarm(a), Shape::Swarm(b)) => {
            a.glyph == b.glyph && a.tilt.to_bits() == b.tilt.to_bits()
        }
        (Shape::Rect(_), Shape::Rect(_))
        | (Shape::Circle { .. }, Shape::Circle { .. })
        | (Shape::Hole { .. }, Shape::Hole { .. }) => true,
        _ => false,
    }
}

fn moved(from: &Shape, to: &Shape, way: f64) -> Shape {
    match (from, to) {
        (Shape::Swarm(from), Shape::Swarm(to)) => {
            let origin =
                Origin { places: from.places.clone(), count: from.count, size: from.size, way };
            Shape::Swarm(Swarm { origin: Some(origin), ..to.clone() })
        }
        (Shape::Rect(from), Shape::Rect(to)) => Shape::Rect(rect(*from, *to, way)),
        (Shape::Hole { rect: from, .. }, Shape::Hole { rect: to, open }) => {
            Shape::Hole { rect: rect(*from, *to, way), open: *open }
        }
        (
            Shape::Circle { radius: from, .. },
            Shape::Circle { center, radius, thickness, dashed },
        ) => {
            let radius = mix(*from, *radius, way);
            Shape::Circle { center: *center, radius, thickness: *thickness, dashed: *dashed }
        }
        _ => to.clone(),
    }
}

fn rect(from: Rect, to: Rect, way: f64) -> Rect {
    Rect {
        x0: mix(from.x0, to.x0, way),
        y0: mix(from.y0, to.y0, way),
        x1: mix(from.x1, to.x1, way),
        y1: mix(from.y1, to.y1, way),
    }
}
