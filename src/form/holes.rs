//! What is known beside what is not.

use super::{Thing, marks};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, noise, phase};
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
    /// What is not known.
    pub hole: Bilingual,
}

/// How many marks a known thing has.
#[derive(Clone, Copy, Debug)]
pub enum Count {
    /// As many as for each thousand residents.
    Town,
    /// So many, of equal size.
    Days(u32),
}

/// Large holes and small ones.
#[derive(Clone, Copy, Debug)]
pub struct Holes {
    /// At the scale of what they belong to.
    pub large: &'static [Known],
    /// What else is not known.
    pub small: &'static [Bilingual],
    /// That the report does not say it.
    pub missing: Bilingual,
}

/// The picture.
#[must_use]
pub fn draw(spec: &Holes, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let small = room.small();
    let rows = small_rows(spec, art, small, room);
    let foot = rows.len_height(small) + small.size * 2.0;
    let body = Rect { y1: art.y1 - foot, ..art }.at_least(90.0);
    let count = f64::from(u32::try_from(spec.large.len()).unwrap_or(1));
    let band = body.height() / count;
    for (place, known) in (0..).map(f64::from).zip(spec.large) {
        let area = Rect { y0: body.y0 + place * band, y1: body.y0 + (place + 1.0) * band, ..body };
        let way = phase(progress, place * 0.22, place * 0.22 + 0.3);
        known.draw(spec, area, way, room, &mut scene);
    }
    let alpha = phase(progress, 0.7, 0.9);
    let missing = spec.missing.get(room.lang).into();
    let bold = Font { weight: Weight::Bold, ..small };
    let at = Point::new(art.x0, body.y1 + small.size * 1.6);
    scene.write([Label::new(missing, at, bold, Anchor::Start, Hue::Muted)], alpha);
    rows.write(body.y1 + small.size * 2.2, small, alpha, &mut scene);
    scene
}

impl Known {
    fn draw(&self, spec: &Holes, area: Rect, way: f64, room: Room, scene: &mut Scene) {
        let lang = room.lang;
        let (number, name, small) = (room.number(), room.label(), room.small());
        let foot = number.size * 1.15 + small.size * 1.6;
        let body = Rect { y1: area.y1 - foot - number.size * 0.5, ..area }.at_least(12.0);
        let middle = area.x0 + area.width() * room.pick(0.5, 0.52);
        let count = match self.count {
            Count::Town => marks(self.thing.in_town()),
            Count::Days(days) => days,
        };
        let corner = Point::new(body.x0, body.y0);
        let lattice = Lattice::fitting(count, corner, middle - body.x0 - 20.0, body.height());
        let size = lattice.pitch.x * 0.9;
        let swarm = Swarm::new(self.thing.glyph, size, Places::Lattice(lattice), count).hollow();
        let id = self.thing.figure.id;
        scene.mark(Key::of(id), Shape::Swarm(swarm), self.thing.hue);
        let rect = Rect { x0: middle, x1: area.x1, y0: body.y0, y1: body.y1 };
        scene.faint(
            Key::part("hole", self.part()),
            Shape::Hole { rect, open: true },
            Hue::Ink,
            way,
        );
        self.travel(rect, size, way, scene);
        let y = body.y1 + number.size * 1.15;
        let words = self.thing.figure.short(lang);
        let beside = area.x0 + width(&words, number) + 8.0;
        let known = self.thing.name.get(lang);
        let at = if beside + width(known, name) <= middle - 8.0 {
            Point::new(beside, y)
        } else {
            Point::new(area.x0, y + small.size * 1.5)
        };
        scene.write(
            [
                Label::new(words, Point::new(area.x0, y), number, Anchor::Start, self.thing.hue),
                Label::new(known.into(), at, name, Anchor::Start, Hue::Ink),
            ],
            1.0,
        );
        let place = Rect { x0: middle + 14.0, x1: room.width - room.gutter(), ..rect };
        let bold = Font { weight: Weight::Bold, ..name };
        super::inside(
            place,
            (self.hole.get(lang), bold),
            (spec.missing.get(lang), small),
            way,
            scene,
        );
        scene.target(self.thing.figure, Rect { x1: middle - 12.0, ..area });
    }

    fn part(&self) -> u8 {
        // Told apart by what is known beside them.
        self.thing
            .figure
            .id
            .bytes()
            .fold(7, |sum: u8, byte| sum.wrapping_mul(31).wrapping_add(byte))
    }

    /// Marks that set out for the hole and find no place to land.
    fn travel(&self, hole: Rect, size: f64, way: f64, scene: &mut Scene) {
        let size = size.max(7.0);
        let spot = |index: u32| {
            let own = phase(way, noise(index) * 0.5, noise(index) * 0.5 + 0.5);
            let y = hole.y0 + (0.1 + 0.8 * noise(index ^ 0x77)) * hole.height();
            let x = mix(
                hole.x0 - 24.0,
                hole.x0 + hole.width() * (0.3 + 0.5 * noise(index ^ 0x99)),
                own,
            );
            let alpha = phase(own, 0.0, 0.15) * (1.0 - phase(own, 0.5, 1.0));
            Spot { at: Point::new(x, y), size, alpha }
        };
        let spots: Vec<_> = (0..14).map(spot).filter(|spot| spot.alpha > 0.0).collect();
        let count = u32::try_from(spots.len()).unwrap_or(0);
        let swarm = Swarm::new(self.thing.glyph, size, Places::Spots(spots), count);
        scene.mark(Key::part(self.thing.figure.id, 9), Shape::Swarm(swarm), self.thing.hue);
    }
}

/// Small holes with their words, in rows.
struct Small {
    rows: Vec<Vec<(String, f64)>>,
}

/// The small holes in as few rows as they need.
fn small_rows(spec: &Holes, art: Rect, font: Font, room: Room) -> Small {
    let box_size = font.size * 1.2;
    let (mut rows, mut row, mut x) = (Vec::new(), Vec::new(), art.x0);
    for words in spec.small {
        let words = words.get(room.lang);
        let wide = box_size + 6.0 + width(words, font);
        if x + wide > art.x1 && !row.is_empty() {
            rows.push(std::mem::take(&mut row));
            x = art.x0;
        }
        row.push((words.into(), x));
        x += wide + 18.0;
    }
    rows.push(row);
    Small { rows }
}

impl Small {
    fn len_height(&self, font: Font) -> f64 {
        self.rows.iter().fold(0.0, |sum, _| sum + font.size * 1.75)
    }

    fn write(&self, top: f64, font: Font, alpha: f64, scene: &mut Scene) {
        let size = font.size * 1.2;
        let mut part = 100;
        for (line, row) in (0..).map(f64::from).zip(&self.rows) {
            let y = top + line * font.size * 1.75;
            for (words, x) in row {
                let rect = Rect::new(*x, y, size, size);
                scene.faint(
                    Key::part("hole", part),
                    Shape::Hole { rect, open: false },
                    Hue::Ink,
                    alpha,
                );
                let at = Point::new(x + size + 6.0, y + size * 0.8);
                scene.write([Label::new(words.clone(), at, font, Anchor::Start, Hue::Ink)], alpha);
                part += 1;
            }
        }
    }
}
