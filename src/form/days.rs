//! A sum of money: what it is for one person, then all of it as days of equal size, beside the sum that is not known.

use super::{Thing, headed, height, inside, marks, paragraph, rounded};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::motion::{phase, smooth};
use crate::stage::places::{Heap, Lattice, Places, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Origin, Scene, Shape, Swarm};

/// A sum of one year.
#[derive(Clone, Copy, Debug)]
pub struct Days {
    /// The sum.
    pub thing: Thing,
    /// What stands behind the part of one person.
    pub each: Bilingual,
    /// What stands before and behind a day's part: what a mark is.
    pub key: [Bilingual; 2],
    /// What a mark is while it is one person's part.
    pub coin: Bilingual,
    /// What is not known, and that the report does not say it.
    pub hole: [Bilingual; 2],
}

/// Marks of the sum.
const DAYS: u32 = 365;

/// When one person's part has come, when it makes room, when the sum has come, and when one asks for more.
const BEATS: [f64; 4] = [0.26, 0.4, 0.8, 0.94];

/// No person is drawn larger, in CSS pixels.
const LARGEST: f64 = 168.0;

/// The picture.
#[must_use]
pub fn draw(spec: &Days, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let (lang, thing, art) = (room.lang, &spec.thing, room.art());
    let [first, leaves, comes, asks] = BEATS;
    let single = thing.in_town() / 1000.0;
    let part = thing.figure.unit.around(&rounded(single, lang), lang);
    let (one, own) = headed(room, art, part.clone(), spec.each.get(lang), thing.hue);
    let (all, body) = headed(room, art, thing.figure.words(lang), thing.name.get(lang), thing.hue);
    let second = phase(progress, leaves, leaves + 0.06);
    scene.write(one, 1.0 - phase(progress, leaves - 0.03, leaves));
    scene.write(all, second);
    let small = room.small();
    let [before, behind] = spec.key.map(|text| text.get(lang));
    let key = joined(&[before, &day(spec, lang), behind]);
    let foot = height(&key, body.width(), small);
    let y0 = body.y0.max(own.y0) + 10.0;
    let body = Rect { y0, y1: body.y1 - foot - small.size * 0.6, ..body }.at_least(40.0);
    let at = Point::new(body.x0, body.y1 + small.size * 1.5);
    scene.write(
        paragraph(spec.coin.get(lang), at, body.width(), small, Hue::Muted),
        1.0 - phase(progress, leaves - 0.03, leaves),
    );
    scene.write(paragraph(&key, at, body.width(), small, Hue::Muted), second);

    let known = room.pick(
        Rect { y1: body.y0 + body.height() * 0.7, ..body },
        Rect { x1: body.x0 + body.width() * 0.6, ..body },
    );
    let heap = Heap::fitting(DAYS, Point::new(known.x0, known.y1), known.width(), known.height());
    let wide = f64::from(heap.base) * heap.pitch;
    let filled = Rect { x1: known.x0 + wide, y0: known.y1 - wide * Heap::ROW, ..known };
    let way = phase(progress, leaves + 0.04, comes);
    let swarm = falling(thing, heap, DAYS, [body.y0, way]);
    scene.faint(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue, phase(way, 0.0, 0.05));
    scene.target(thing.figure, filled);

    // Beside the top of the heap there is room for one person with a part of it.
    let label = room.number().size * 1.3;
    let corner = Rect {
        x0: filled.x0 + wide * 0.74,
        x1: body.x1,
        y0: body.y0,
        y1: filled.y0 + filled.height() * room.pick(0.4, 0.27) - label,
    };
    let zoom = phase(progress, leaves, leaves + 0.12);
    person(
        thing,
        marks(single),
        [body, corner.at_least(16.0)],
        [phase(progress, 0.0, first), zoom],
        &mut scene,
    );
    let at = Point::new(corner.x0, corner.y1 + label);
    let words = Label::new(part, at, room.number(), Anchor::Start, thing.hue);
    scene.write([words], zoom);

    let hole = room.pick(
        Rect { y0: filled.y1 + small.size * 1.2, ..body },
        Rect {
            x0: filled.x1 + 28.0,
            y1: filled.y1,
            y0: filled.y0 + filled.height() * 0.34,
            ..body
        },
    );
    unknown(spec, hole, room, phase(progress, comes, asks), &mut scene);
    scene
}

/// Things that fall into a heap from a height.
fn falling(thing: &Thing, heap: Heap, count: u32, [top, way]: [f64; 2]) -> Swarm {
    let places = Places::Heap(heap);
    let size = heap.pitch * 0.94;
    let middle = heap.corner.x + f64::from(heap.base) * heap.pitch / 2.0;
    let start =
        |at: Point| Spot { at: Point::new(middle + (at.x - middle) * 0.4, top), size, alpha: 1.0 };
    let spots = || Places::Spots(places.points(count).into_iter().map(start).collect());
    let origin = (way < 1.0).then(|| Origin { places: spots(), count, size: 0.0, way });
    Swarm { origin, ..Swarm::new(thing.glyph, size, places, count).hollow() }
}

/// A person beside the coins that would be theirs: first in a large room, then in a small one.
fn person(thing: &Thing, count: u32, rooms: [Rect; 2], [way, zoom]: [f64; 2], scene: &mut Scene) {
    let placed = rooms.map(|room| {
        let size = (room.height() * 0.9).min(room.width() * 0.36).min(LARGEST);
        let corner = Point::new(room.x0, room.y1 - size);
        let one = Lattice { corner, pitch: Point::new(size, size), columns: 1, rises: false };
        let left = room.x0 + size * 1.1;
        let coins = Heap::fitting(count, Point::new(left, room.y1), room.x1 - left, room.height());
        (Swarm::new(Glyph::Person, size, Places::Lattice(one), 1), coins)
    });
    let [(large, from), (small, to)] = placed;
    scene.faint(Key::part(super::PEOPLE, 7), Shape::Swarm(large), Hue::Quiet, 1.0 - zoom);
    scene.faint(Key::part(super::PEOPLE, 8), Shape::Swarm(small), Hue::Quiet, zoom);
    let coins = if zoom > 0.0 {
        let size = from.pitch * 0.94;
        let origin = Origin { places: Places::Heap(from), count, size, way: smooth(zoom) };
        let origin = (zoom < 1.0).then_some(origin);
        Swarm { origin, ..falling(thing, to, count, [0.0, 1.0]) }
    } else {
        falling(thing, from, count, [rooms[0].y0, way])
    };
    scene.faint(
        Key::part(thing.figure.id, 3),
        Shape::Swarm(coins),
        thing.hue,
        phase(way, 0.0, 0.05),
    );
}

/// A day's part of the sum.
fn day(spec: &Days, lang: Lang) -> String {
    let figure = spec.thing.figure;
    figure.unit.around(&Quantity::rounded(figure.value() / f64::from(DAYS), 2).words(lang), lang)
}

/// The sum that is not known: it has no end.
fn unknown(spec: &Days, rect: Rect, room: Room, alpha: f64, scene: &mut Scene) {
    let rect = Rect { x1: room.width + 60.0, ..rect };
    scene.faint(Key::of("hole"), Shape::Hole { rect, open: true }, Hue::Ink, alpha);
    let [what, missing] = spec.hole.map(|text| text.get(room.lang));
    let place = Rect { x0: rect.x0 + 16.0, x1: room.width - room.gutter(), ..rect };
    inside(place, (what, room.number()), (missing, room.small()), alpha, scene);
}
