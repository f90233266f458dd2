//! What is known, and beside it what is not: each in turn fills the room, then all of them share it.

use super::{Thing, fitting, height, marks, paragraph};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, noise, phase, smooth};
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

/// When each of three is looked at, and when all of them are.
const FOCUS: [f64; 3] = [0.0, 0.26, 0.52];
const ALL: f64 = 0.8;

/// How high one is that is not looked at, as a share of one that is.
const LOW: f64 = 0.16;

/// Marks on their way into a hole.
const TRAIL: u32 = 32;

/// The picture.
#[must_use]
pub fn draw(spec: &Holes, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let (small, words) = (room.small(), spec.small.get(room.lang));
    let foot = height(words, art.width(), small) + small.size * 0.4;
    let body = Rect { y1: art.y1 - foot, ..art }.at_least(90.0);
    let shares: Vec<f64> =
        spec.large.iter().zip(FOCUS).map(|(_, at)| share(at, progress)).collect();
    let each = body.height() / shares.iter().sum::<f64>();
    let mut y0 = body.y0;
    for (((part, known), share), from) in (0..).zip(spec.large).zip(shares).zip(FOCUS) {
        let area = Rect { y0, y1: y0 + share * each - small.size, ..body }.at_least(20.0);
        y0 += share * each;
        let band = Band { part, area, way: phase(progress, from, from + 0.24), room };
        band.draw(known, spec.missing, &mut scene);
    }
    let at = Point::new(art.x0, body.y1 + small.size * 1.1);
    scene.write(paragraph(words, at, art.width(), small, Hue::Muted), phase(progress, ALL, 1.0));
    scene
}

/// How high the one is that is looked at from `at` on.
fn share(at: f64, progress: f64) -> f64 {
    let comes = if at > 0.0 { smooth(phase(progress, at - 0.04, at + 0.06)) } else { 1.0 };
    let goes = smooth(phase(progress, at + 0.22, at + 0.32));
    let alone = mix(LOW, 1.0, comes * (1.0 - goes));
    mix(alone, 1.0, smooth(phase(progress, ALL - 0.02, 1.0)))
}

/// One of them in its part of the room.
struct Band {
    part: u8,
    area: Rect,
    /// How far its marks have come, 0 to 1.
    way: f64,
    room: Room,
}

impl Band {
    fn draw(&self, known: &Known, missing: Bilingual, scene: &mut Scene) {
        let (area, room) = (self.area, self.room);
        let (number, name) = (room.number(), room.small());
        let labelled = phase(area.height(), 58.0 * room.zoom, 84.0 * room.zoom);
        let foot = (number.size + name.size * 1.5) * labelled;
        let body = Rect { y1: area.y1 - foot, ..area }.at_least(8.0);
        let middle = area.x0 + area.width() * room.pick(0.37, 0.34);
        let count = match known.count {
            Count::Town => marks(known.thing.in_town()),
            Count::Days(days) => days,
        };
        let corner = Point::new(body.x0, body.y0);
        let lattice = Lattice::fitting(count, corner, middle - body.x0 - 14.0, body.height());
        let size = lattice.pitch.x * 0.9;
        let (id, hue) = (known.thing.figure.id, known.thing.hue);
        let dark = if self.part == 0 { 1.0 } else { 0.35 };
        let bright = mix(dark, 1.0, phase(self.way, 0.0, 0.2));
        let swarm = Swarm::new(known.thing.glyph, size, Places::Lattice(lattice), count).hollow();
        scene.faint(Key::of(id), Shape::Swarm(swarm), hue, bright);
        // It has no end in the window.
        let rect = Rect { x0: middle, x1: room.width + 60.0, ..area };
        let hole = Shape::Hole { rect, open: true };
        scene.faint(Key::part("hole", self.part), hole, Hue::Ink, phase(self.way, 0.0, 0.3));
        self.known(known, phase(labelled, 0.8, 1.0) * bright, body.y1, middle - 10.0, scene);
        let words = self.asked(known.hole.map(|line| line.get(room.lang)), missing, rect, scene);
        let trail = Swarm::new(known.thing.glyph, size, self.trail(rect, size, words), TRAIL);
        let alpha = phase(self.way, 0.05, 0.2);
        scene.faint(Key::part(id, 9), Shape::Swarm(trail.hollow()), hue, alpha);
        scene.target(known.thing.figure, Rect { x1: middle - 12.0, ..area });
    }

    /// Number and name of what is known, below its marks.
    fn known(&self, known: &Known, alpha: f64, top: f64, right: f64, scene: &mut Scene) {
        let (room, left) = (self.room, self.area.x0);
        let words = known.thing.figure.short(room.lang);
        let number = fitting(&words, room.number(), right - left);
        let name = known.thing.name.get(room.lang);
        let small = room.small();
        let y = top + room.number().size;
        let beside = left + width(&words, number) + 8.0;
        let at = if beside + width(name, small) <= right {
            Point::new(beside, y)
        } else {
            Point::new(left, y + small.size * 1.35)
        };
        scene.write(
            [
                Label::new(words, Point::new(left, y), number, Anchor::Start, known.thing.hue),
                Label::new(name.into(), at, small, Anchor::Start, Hue::Ink),
            ],
            alpha,
        );
    }

    /// The question, as large as the hole allows; below it, that nobody is told. Returns what the words take.
    fn asked(
        &self,
        question: [&str; 2],
        missing: Bilingual,
        hole: Rect,
        scene: &mut Scene,
    ) -> (Rect, f64) {
        let (room, high) = (self.room, hole.height());
        let x = hole.x0 + (room.width - hole.x0) * 0.1;
        let wide = room.width - room.gutter() - x;
        let small = room.label();
        let font = Font { size: high * 0.3, ..room.font(50.0, 120.0, Weight::Headline) };
        let font = Font { size: font.size.min(room.font(50.0, 120.0, font.weight).size), ..font };
        let font = question.into_iter().fold(font, |font, line| fitting(line, font, wide));
        let font = Font { size: font.size.max(room.small().size), ..font };
        let is_both = font.size * 2.6 + small.size * 2.2 <= high;
        let all = font.size * 2.5 + if is_both { small.size * 1.7 } else { 0.0 };
        let top = hole.center().y - all / 2.0;
        let line = |(words, down): (&str, f64)| {
            let at = Point::new(x, top + font.size * down);
            Label::new(words.into(), at, font, Anchor::Start, Hue::Ink)
        };
        let mut labels: Vec<Label> = question.into_iter().zip([1.0, 2.25]).map(line).collect();
        if is_both {
            let at = Point::new(x, top + all - small.size * 0.3);
            let missing = missing.get(room.lang).into();
            labels.push(Label::new(missing, at, small, Anchor::Start, Hue::Muted));
        }
        let alpha = phase(self.way, 0.3, 0.6) * phase(high, font.size * 2.0, font.size * 2.5);
        let all = labels.iter().map(|label| label.text.rect()).reduce(Rect::union);
        scene.write(labels, alpha);
        (all.unwrap_or(hole), alpha)
    }

    /// Marks that set out for the hole and find no place to land, nor one among its words.
    fn trail(&self, hole: Rect, size: f64, (words, alpha): (Rect, f64)) -> Places {
        let size = size.max(9.0);
        let (high, wide) = (hole.height() - size, hole.width() - 60.0);
        let spot = |index: u32| {
            let own = noise(index) + self.way * 0.8;
            let own = own - own.floor();
            let y = hole.y0 + size / 2.0 + high * noise(index ^ 0x77);
            let x = hole.x0
                + mix(-0.02, 0.2 + 0.8 * noise(index ^ 0x99), own * (0.35 + 0.65 * own)) * wide;
            let at = Point::new(x, y);
            let is_apart = !Rect::around(at, size * 0.6).overlaps(words);
            let own = phase(own, 0.0, 0.12) * (1.0 - phase(own, 0.3, 1.0));
            Spot { at, size, alpha: if is_apart { own } else { own * (1.0 - alpha) } }
        };
        Places::Spots((0..TRAIL).map(spot).collect())
    }
}
