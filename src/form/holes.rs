//! What is known, and beside it what is not: each in turn fills the room, then all of them share it.

use super::{Thing, explain, fitting, height, marks};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::scene::Anchor;
use crate::stage::between::through;
use crate::stage::hue::Hue;
use crate::stage::motion::{noise, phase};
use crate::stage::places::{Lattice, Places, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// Something known, and what it makes one ask.
#[derive(Clone, Copy, Debug)]
pub struct Known {
    /// What is known.
    pub thing: Thing,
    /// How many marks it has here.
    pub count: Count,
    /// What is not known, as a question in two lines.
    pub hole: [Bilingual; 2],
}

/// How many marks a known thing has.
#[derive(Clone, Copy, Debug)]
pub enum Count {
    /// As many as for each thousand residents.
    Town,
    /// So many, of equal size.
    Days(u32),
}

/// Large holes, and small ones in a line.
#[derive(Clone, Copy, Debug)]
pub struct Holes {
    /// At the scale of what they belong to.
    pub large: &'static [Known],
    /// What else is not known.
    pub small: Bilingual,
    /// That the report does not say it.
    pub missing: Bilingual,
}

/// How high one is that is not looked at, as a share of one that is.
const LOW: f64 = 0.1875;

/// Marks on their way into a hole.
const TRAIL: u32 = 32;

/// The picture: what is known, then each question by itself, then all of them.
#[must_use]
pub fn draw(spec: &Holes, progress: f64, room: Room) -> Scene {
    let last = spec.large.iter().fold(1, |last, _| last + 1);
    through(last, progress, &|_, at| at, &|state| at(spec, [state, last], progress, room))
}

fn at(spec: &Holes, [state, last]: [u32; 2], progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let (small, words) = (room.small(), spec.small.get(room.lang));
    let y1 = art.y1 - height(words, art.width(), small) - small.size * 0.375;
    let body = Rect { y1, ..art }.at_least(90.0);
    let share = |number| if state == last || state.max(1) == number { 1.0 } else { LOW };
    let shares = (1..last).fold(0.0, |sum, number| sum + share(number));
    let mut y0 = body.y0;
    for (number, known) in (1..last).zip(spec.large) {
        let high = body.height() * share(number) / shares;
        let area = Rect { y0, y1: y0 + high - small.size, ..body }.at_least(20.0);
        y0 += high;
        let band = Band { number, area, is_asked: state >= number, progress, room };
        band.draw(known, spec.missing, &mut scene);
    }
    if state == last {
        let at = Point::new(art.x0, body.y1 + small.size);
        explain(words, at, art.width(), room, &mut scene);
    }
    scene
}

/// One of them in its part of the room.
struct Band {
    number: u32,
    area: Rect,
    is_asked: bool,
    progress: f64,
    room: Room,
}

impl Band {
    fn draw(&self, known: &Known, missing: Bilingual, scene: &mut Scene) {
        let (area, room, thing) = (self.area, self.room, &known.thing);
        let foot = room.number().size + room.small().size * 1.5;
        let is_named = area.height() >= foot * 1.75;
        let foot = if is_named { foot } else { 0.0 };
        let body = Rect { y1: area.y1 - foot, ..area }.at_least(8.0);
        let middle = area.x0 + area.width() * room.pick(0.375, 0.34375);
        let count = match known.count {
            Count::Town => marks(thing.in_town()),
            Count::Days(days) => days,
        };
        let corner = Point::new(body.x0, body.y0);
        let lattice = Lattice::fitting(count, corner, middle - body.x0 - 14.0, body.height());
        let size = lattice.pitch.x * 0.875;
        let swarm =
            |places, count| Shape::Swarm(Swarm::new(thing.glyph, size, places, count).hollow());
        let (id, hue) = (thing.figure.id, thing.hue);
        let part = u8::try_from(self.number).unwrap_or(0);
        let alpha = if self.is_asked || self.number == 1 { 1.0 } else { 0.375 };
        scene.faint(Key::of(id), swarm(Places::Lattice(lattice), count), hue, alpha);
        if is_named {
            self.known(thing, body.y1, middle - 10.0, scene);
        }
        if self.is_asked {
            // It has no end in the window.
            let rect = Rect { x0: middle, x1: room.width + 60.0, ..area };
            scene.mark(Key::part("hole", part), Shape::Hole { rect, open: true }, Hue::Ink);
            let words = self.asked(known.hole, missing, rect, scene);
            let trail = swarm(self.trail(rect, size, words), TRAIL);
            scene.mark(Key::part(id, 9), trail, hue);
        }
        scene.target(thing.figure, Rect { x1: middle - 12.0, ..area });
    }

    /// Number and name of what is known, below its marks.
    fn known(&self, thing: &Thing, top: f64, right: f64, scene: &mut Scene) {
        let (room, small) = (self.room, self.room.small());
        let words = thing.figure.short(room.lang);
        let number = fitting(&words, room.number(), right - self.area.x0);
        let at = Point::new(self.area.x0, top + room.number().size);
        scene.say(Label::new(words, at, number, Anchor::Start, thing.hue), 1.0);
        let at = Point::new(at.x, at.y + small.size * 1.375);
        let name = thing.name.get(room.lang).into();
        scene.say(Label::new(name, at, small, Anchor::Start, Hue::Ink), 1.0);
    }

    /// The question, as large as the hole allows; below it, that nobody is told. Returns what the words take.
    fn asked(
        &self,
        question: [Bilingual; 2],
        missing: Bilingual,
        hole: Rect,
        scene: &mut Scene,
    ) -> Rect {
        let (room, high) = (self.room, hole.height());
        let x = hole.x0 + (room.width - hole.x0) * 0.09375;
        let wide = room.width - room.gutter() - x;
        let small = room.label();
        let [first, second] = question;
        let (first, second) = (first.get(room.lang), second.get(room.lang));
        let font = room.font(50.0, 120.0, Weight::Headline);
        let font = Font { size: font.size.min(high * 0.3125), ..font };
        let font = fitting(second, fitting(first, font, wide), wide);
        let font = Font { size: font.size.max(room.small().size), ..font };
        let is_both = font.size * 2.5 + small.size * 2.25 <= high;
        let all = font.size * 2.5 + if is_both { small.size * 1.75 } else { 0.0 };
        let top = hole.center().y - all / 2.0;
        let mut taken = Rect::new(x, top, wide, 0.0);
        if font.size * 2.25 > high {
            return taken;
        }
        let missing = if is_both { missing.get(room.lang) } else { "" };
        for (words, down, font, hue) in [
            (first, font.size, font, Hue::Ink),
            (second, font.size * 2.25, font, Hue::Ink),
            (missing, all - small.size * 0.25, small, Hue::Muted),
        ] {
            let at = Point::new(x, top + down);
            let label = Label::new(words.into(), at, font, Anchor::Start, hue);
            taken = taken.union(label.text.rect());
            scene.say(label, 1.0);
        }
        taken
    }

    /// Marks that set out for the hole and find no place to land, nor one among its words.
    fn trail(&self, hole: Rect, size: f64, words: Rect) -> Places {
        let size = size.max(9.0);
        let (high, wide) = (hole.height() - size, hole.width() - 60.0);
        let mut spots = Vec::new();
        for index in 0..TRAIL {
            let own = noise(index) + self.progress * 4.0;
            let own = own - own.floor();
            let y = hole.y0 + size / 2.0 + high * noise(index ^ 0x77);
            let far = 0.1875 + 0.8125 * noise(index ^ 0x99);
            let x = hole.x0 + far * own * (0.375 + 0.625 * own) * wide;
            let at = Point::new(x, y);
            let is_apart = !Rect::around(at, size * 0.625).overlaps(words);
            let alpha = phase(own, 0.0, 0.125) * (1.0 - phase(own, 0.25, 1.0));
            spots.push(Spot { at, size, alpha: if is_apart { alpha } else { 0.0 } });
        }
        Places::Spots(spots)
    }
}
