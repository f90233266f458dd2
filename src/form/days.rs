//! A sum of money: what it is for one person, then all of it as days of equal size, beside the sum that is not known.

use super::{PEOPLE, Thing, explain, headed, height, inside, marks, rounded};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::between::through;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::places::{Heap, Places, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};

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

/// No person is drawn larger, in CSS pixels.
const LARGEST: f64 = 168.0;

/// The picture: one person, then what is theirs, then the sum, then what is not known.
#[must_use]
pub fn draw(spec: &Days, progress: f64, room: Room) -> Scene {
    let middle = room.art().center().x;
    let far = |_, at: Point| Point::new(middle + (at.x - middle) * 0.5, -8.0);
    through(3, progress, &far, &|state| at(spec, state, room))
}

fn at(spec: &Days, state: u32, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let (lang, thing, art, small) = (room.lang, &spec.thing, room.art(), room.small());
    let single = thing.in_town() / 1000.0;
    let part = thing.figure.unit.around(&rounded(single, lang), lang);
    let (one, own) = headed(room, art, part.clone(), spec.each.get(lang), thing.hue);
    let number = thing.figure.words(lang);
    let (all, body) = headed(room, art, number, thing.name.get(lang), thing.hue);
    let y0 = own.y0.max(body.y0) + 8.0;
    let is_sum = state > 1;
    scene.write(if is_sum { all } else { one }, 1.0);
    let [before, behind] = spec.key;
    let key = joined(&[before.get(lang), &day(spec, lang), behind.get(lang)]);
    let below = height(&key, art.width(), small);
    let body = Rect { y0, y1: art.y1 - below - small.size * 0.5, ..art }.at_least(40.0);
    let at = Point::new(body.x0, body.y1 + small.size * 1.5);
    let words = if is_sum { &key } else { spec.coin.get(lang) };
    explain(words, at, body.width(), room, &mut scene);
    let wide = body.width();
    let known = room.pick(
        Rect { y1: body.y0 + body.height() * 0.6875, ..body },
        Rect { x1: body.x0 + wide * 0.625, ..body },
    );
    let heap = Heap::fitting(DAYS, Point::new(known.x0, known.y1), known.width(), known.height());
    let base = f64::from(heap.base) * heap.pitch;
    let filled = Rect { x1: known.x0 + base, y0: known.y1 - base * Heap::ROW, ..known };
    scene.target(thing.figure, filled);
    if !is_sum {
        person(thing, marks(single), body, state, &mut scene);
        return scene;
    }
    scene.mark(Key::of(thing.figure.id), coins(thing, heap, DAYS), thing.hue);
    // Beside the top of the heap there is room for one person with a part of it.
    let font = room.number();
    let corner = Rect {
        x0: filled.x0 + base * 0.75,
        y1: filled.y0 + filled.height() * room.pick(0.4375, 0.25) - font.size * 1.25,
        ..body
    };
    person(thing, marks(single), corner.at_least(16.0), state, &mut scene);
    let at = Point::new(corner.x0, corner.y1 + font.size * 1.25);
    scene.say(Label::new(part, at, font, Anchor::Start, thing.hue), 1.0);
    if state > 2 {
        let (x1, y1) = (room.width + 60.0, filled.y1);
        let rect = room.pick(
            Rect { x1, y0: y1 + small.size, ..body },
            Rect { x0: filled.x1 + 28.0, y0: y1 - filled.height() * 0.625, x1, y1 },
        );
        scene.mark(Key::of("hole"), Shape::Hole { rect, open: true }, Hue::Ink);
        let [what, missing] = spec.hole;
        let place = Rect { x0: rect.x0 + 16.0, x1: room.width - room.gutter(), ..rect };
        let (what, missing) = (what.get(lang), missing.get(lang));
        inside(place, (what, font), (missing, small), 1.0, &mut scene);
    }
    scene
}

fn coins(thing: &Thing, heap: Heap, count: u32) -> Shape {
    let size = heap.pitch * 0.9375;
    Shape::Swarm(Swarm::new(thing.glyph, size, Places::Heap(heap), count).hollow())
}

/// A person, and from the second state on the coins that would be theirs.
fn person(thing: &Thing, count: u32, area: Rect, state: u32, scene: &mut Scene) {
    let size = (area.height() * 0.875).min(area.width() * 0.375).min(LARGEST);
    let at = Point::new(area.x0 + size / 2.0, area.y1 - size / 2.0);
    let places = Places::Spots(vec![Spot { at, size, alpha: 1.0 }]);
    let swarm = Swarm::new(Glyph::Person, size, places, 1);
    // The large one does not become the small one: they stand for the same.
    let key = Key::part(PEOPLE, if state > 1 { 8 } else { 7 });
    scene.mark(key, Shape::Swarm(swarm), Hue::Quiet);
    if state > 0 {
        let corner = Point::new(area.x0 + size * 1.125, area.y1);
        let heap = Heap::fitting(count, corner, area.x1 - corner.x, area.height());
        scene.mark(Key::part(thing.figure.id, 3), coins(thing, heap, count), thing.hue);
    }
}

/// A day's part of the sum.
fn day(spec: &Days, lang: Lang) -> String {
    let figure = spec.thing.figure;
    figure.unit.around(&Quantity::rounded(figure.value() / f64::from(DAYS), 2).words(lang), lang)
}
