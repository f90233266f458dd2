//! A sum of money as days of equal size, beside the sum that is not known.

use super::{Thing, headed, height, paragraph, whole};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;
use crate::stage::hue::Hue;
use crate::stage::motion::phase;
use crate::stage::places::{Heap, Places};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Scene, Shape, Swarm};

/// A sum of one year.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// The sum.
    pub thing: Thing,
    /// What stands before and behind a day's part: what a mark is.
    pub key: [Bilingual; 2],
    /// What is not known, and that the report does not say it.
    pub hole: [Bilingual; 2],
}

/// Marks of the sum.
const DAYS: u32 = 365;

/// The picture.
#[must_use]
pub fn draw(spec: &Days, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let lang = room.lang;
    let number = spec.thing.figure.words(lang);
    let (labels, body) =
        headed(room, room.art(), number, spec.thing.name.get(lang), spec.thing.hue);
    scene.write(labels, 1.0);
    let small = room.small();
    let [before, behind] = spec.key.map(|text| text.get(lang));
    let key = joined(&[before, &day(spec, lang), behind]);
    let foot = height(&key, body.width(), small);
    let body =
        Rect { y0: body.y0 + 10.0, y1: body.y1 - foot - small.size * 0.6, ..body }.at_least(40.0);
    let known = room.pick(
        Rect { y1: body.y0 + body.height() * 0.66, ..body },
        Rect { x1: body.x0 + body.width() * 0.56, ..body },
    );
    let heap = Heap::fitting(DAYS, Point::new(known.x0, known.y1), known.width(), known.height());
    let count = whole(f64::from(DAYS) * phase(progress, -0.2, 0.6) + 0.5);
    let swarm = Swarm::new(spec.thing.glyph, heap.pitch * 0.94, Places::Heap(heap), count).hollow();
    scene.mark(Key::of(spec.thing.figure.id), Shape::Swarm(swarm), spec.thing.hue);
    let (wide, high) =
        (f64::from(heap.base) * heap.pitch, f64::from(heap.base) * heap.pitch * Heap::ROW);
    let filled = Rect { x1: known.x0 + wide, y0: known.y1 - high, ..known };
    scene.target(spec.thing.figure, filled);
    scene.write(
        paragraph(
            &key,
            Point::new(body.x0, body.y1 + small.size * 1.5),
            body.width(),
            small,
            Hue::Muted,
        ),
        1.0,
    );
    let hole = room.pick(
        Rect { y0: filled.y1 + small.size * 1.2, ..body },
        Rect { x0: filled.x1 + 28.0, y1: filled.y1, y0: filled.y0 + high * 0.3, ..body },
    );
    unknown(spec, hole, room, phase(progress, 0.6, 0.8), &mut scene);
    scene
}

/// A day's part of the sum.
fn day(spec: &Days, lang: Lang) -> String {
    let figure = spec.thing.figure;
    figure.unit.around(&Quantity::rounded(figure.value() / f64::from(DAYS), 2).words(lang), lang)
}

/// The sum that is not known: it has no end.
fn unknown(spec: &Days, rect: Rect, room: Room, alpha: f64, scene: &mut Scene) {
    scene.faint(Key::of("hole"), Shape::Hole { rect, open: true }, Hue::Ink, alpha);
    let [what, missing] = spec.hole.map(|text| text.get(room.lang));
    let place = Rect { x0: rect.x0 + 16.0, x1: room.width - room.gutter(), ..rect };
    super::inside(place, (what, room.number()), (missing, room.small()), alpha, scene);
}
