//! The picture between the end of one step and the beginning of the next.

use crate::geom::Rect;
use crate::stage::motion::{mix, phase, smooth};
use crate::stage::scene::{Mark, Origin, Scene, Shape, Swarm};

/// The picture on the way from `from` to `to`, which it is at 1. Marks of the same key go from place to place; others
/// leave first, or come last, as words do.
#[must_use]
pub(super) fn between(from: &Scene, to: Scene, way: f64) -> Scene {
    let leaving = 1.0 - phase(way, 0.0, 0.7);
    let coming = phase(way, 0.3, 1.0);
    let stays = |mark: &Mark| {
        to.marks.iter().any(|other| other.key == mark.key && is_alike(&mark.shape, &other.shape))
    };
    let mut scene = Scene { marks: Vec::new(), labels: Vec::new(), ..to };
    for mark in from.marks.iter().filter(|mark| !stays(mark)) {
        scene.faint(mark.key, mark.shape.clone(), mark.hue, mark.alpha * leaving);
    }
    for mark in &to.marks {
        let origin = from
            .marks
            .iter()
            .find(|other| other.key == mark.key && is_alike(&other.shape, &mark.shape));
        match origin {
            Some(origin) => {
                let shape = moved(&origin.shape, &mark.shape, smooth(way));
                let alpha = mix(origin.alpha, mark.alpha, way);
                let hue = if way < 0.5 { origin.hue } else { mark.hue };
                scene.faint(mark.key, shape, hue, alpha);
            }
            None => scene.faint(mark.key, mark.shape.clone(), mark.hue, mark.alpha * coming),
        }
    }
    scene.write(from.labels.iter().cloned(), 1.0 - phase(way, 0.0, 0.25));
    scene.write(to.labels, phase(way, 0.75, 1.0));
    scene
}

/// Whether one shape can become the other.
fn is_alike(a: &Shape, b: &Shape) -> bool {
    match (a, b) {
        (Shape::Swarm(a), Shape::Swarm(b)) => a.glyph == b.glyph,
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
