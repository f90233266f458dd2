//! Walls around the thousand people: what a scam has to get past, from the outside in. The report links none of them, so
//! none leads into another.

use super::town::{Circle, half, people};
use super::{PEOPLE, TOWN, Thing, whole, written};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, phase, settle, turn};
use crate::stage::places::{Disc, Lattice, Places, Ring, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Mark, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// One wall: things of one kind, side by side.
#[derive(Clone, Copy, Debug)]
pub struct Wall {
    /// What it is made of.
    pub things: &'static [Thing],
    /// Whether the report says over which time.
    pub dated: bool,
}

/// Walls, and how they are told apart.
#[derive(Clone, Copy, Debug)]
pub struct Gates {
    /// From the outermost to the innermost.
    pub walls: &'static [Wall],
    /// Over the numbers of one year, and over those without a period.
    pub headings: [Bilingual; 2],
    /// What stands behind a rate below one that is turned round: one for so many people.
    pub turned: [Bilingual; 2],
}

/// A thing of a wall in its place.
struct Placed {
    thing: &'static Thing,
    ring: Ring,
    /// The wall's place in the order of the walls.
    wall: usize,
    dated: bool,
}

/// Between two walls, in places of a mark.
const GAP: f64 = 0.9;

/// All walls around a town whose people have so much ground, and the outer edge of the outermost.
fn placed(spec: &Gates, center: Point, pitch: f64) -> (Vec<Placed>, f64) {
    let mut radius = Disc { center, pitch }.radius(f64::from(TOWN)) + pitch * GAP;
    let mut placed = Vec::new();
    for (wall, Wall { things, dated }) in spec.walls.iter().enumerate().rev() {
        let mut outer = radius;
        let count = things.iter().fold(0.0, |count, _| count + 1.0);
        for (side, thing) in things.iter().enumerate() {
            let ring = if things.len() == 2 {
                half(center, radius, pitch, side)
            } else {
                let sweep = 1.0 / count;
                let place = things.iter().take(side).fold(0.0, |place, _| place + sweep);
                Ring { center, radius, pitch, from: place - 0.25, sweep }
            };
            outer = outer.max(ring.outer(shown(thing)));
            placed.push(Placed { thing, ring, wall, dated: *dated });
        }
        radius = outer + pitch * GAP;
    }
    (placed, radius)
}

/// How many marks are drawn: a part of a mark takes the place of one.
fn shown(thing: &Thing) -> u32 {
    whole((thing.in_town() + 0.5).max(1.0))
}

/// The picture.
#[must_use]
pub fn draw(spec: &Gates, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let legend = Legend::new(spec, room);
    let body = if room.is_wide() {
        Rect { x1: art.x1 - legend.width - 32.0, ..art }
    } else {
        Rect { y1: art.y1 - legend.height - 10.0, ..art }
    };
    let circle = Circle::within(body);
    let (_, outer) = placed(spec, circle.center, 1.0);
    let pitch = circle.radius / outer;
    let disc = Disc { center: circle.center, pitch };
    scene.mark(Key::of(PEOPLE), people(disc, pitch * 0.86), Hue::Ink);
    let (placed, _) = placed(spec, circle.center, pitch);
    let count = spec.walls.len();
    for wall in &placed {
        let way = way(progress, wall.wall, count);
        wall.draw(pitch, way, &mut scene);
    }
    for (wall, way) in (0..count).map(|wall| (wall, way(progress, wall, count))) {
        number(&placed, wall, circle.center, room, way, &mut scene);
    }
    legend.write(&placed, progress, count, body, room, &mut scene);
    scene
}

/// The number of a wall, from the outside, on it.
fn number(placed: &[Placed], wall: usize, center: Point, room: Room, way: f64, scene: &mut Scene) {
    let Some(first) = placed.iter().find(|placed| placed.wall == wall) else { return };
    let font = room.small();
    let radius = first.ring.radius + first.ring.pitch * 0.5;
    // Walls are closer to each other than letters are high, so that the numbers go round with them.
    let (cos, sin) = turn(0.755 + 0.07 * f64::from(part(wall)));
    let at = Point::new(center.x + cos * radius, center.y + sin * radius + font.size * 0.36);
    let label = Label::new(place(wall), at, font, Anchor::Middle, Hue::Ink);
    scene.faint(
        Key::part("wall", 100 + part(wall)),
        Shape::Rect(label.text.rect()),
        Hue::Ground,
        way,
    );
    scene.write([label], way);
}

/// A wall's number, from one.
fn place(wall: usize) -> String {
    Quantity::new(u64::from(part(wall)) + 1, 0).plain()
}

fn part(wall: usize) -> u8 {
    u8::try_from(wall).unwrap_or(u8::MAX - 100)
}

/// How far a wall has come: one after the other, from the outside.
fn way(progress: f64, wall: usize, count: usize) -> f64 {
    let [wall, count] = [wall, count].map(|number| f64::from(u32::try_from(number).unwrap_or(1)));
    phase(progress * 1.08, wall / count, (wall + 0.8) / count)
}

impl Placed {
    fn draw(&self, pitch: f64, way: f64, scene: &mut Scene) {
        let id = self.thing.figure.id;
        let radius = self.ring.radius - pitch * GAP / 2.0;
        let line =
            Shape::Circle { center: self.ring.center, radius, thickness: 1.0, dashed: !self.dated };
        if self.ring.from <= 0.27 {
            scene.faint(Key::part("wall", 10 + part(self.wall)), line, Hue::Quiet, way);
        }
        let far = mix(self.ring.radius + pitch * 9.0, self.ring.radius, settle(way));
        let ring = Ring { radius: far, ..self.ring };
        // Rows keep their marks on the way in.
        let places = if way < 1.0 {
            shifted(&self.ring, &ring, shown(self.thing))
        } else {
            Places::Ring(self.ring)
        };
        let (count, part) =
            (self.thing.in_town(), self.thing.in_town() - self.thing.in_town().floor());
        // In a thin wall there is room for larger ones.
        let size = pitch * if count < 300.0 { 1.3 } else { 0.92 };
        let swarm = |places, count| {
            Shape::Swarm(Swarm::new(self.thing.glyph, size, places, count).hollow())
        };
        if count >= 10.0 {
            scene.faint(Key::of(id), swarm(places, shown(self.thing)), self.thing.hue, way);
            return;
        }
        // A part of a thing is as much fainter.
        let points = places.points(whole(count) + 1);
        for (index, at) in (0..).zip(points) {
            let alpha = if index < whole(count) { 1.0 } else { part };
            let at = Places::Lattice(Lattice {
                corner: Point::new(at.x - size / 2.0, at.y - size / 2.0),
                pitch: Point::new(size, size),
                columns: 1,
                rises: false,
            });
            let key = Key::part(id, u8::try_from(index).unwrap_or(u8::MAX));
            scene.marks.push(Mark {
                key,
                shape: swarm(at, 1),
                hue: self.thing.hue,
                alpha: alpha * way,
            });
        }
    }
}

/// The points of a ring, moved outwards as far as another ring is larger.
fn shifted(rest: &Ring, far: &Ring, count: u32) -> Places {
    let factor = far.radius / rest.radius;
    let moved = |at: Point| Spot {
        at: Point::new(
            rest.center.x + (at.x - rest.center.x) * factor,
            rest.center.y + (at.y - rest.center.y) * factor,
        ),
        size: rest.pitch * 0.92,
        alpha: 1.0,
    };
    Places::Spots(Places::Ring(*rest).points(count).into_iter().map(moved).collect())
}

/// Numbers and names of all things, in two groups.
struct Legend<'a> {
    spec: &'a Gates,
    width: f64,
    height: f64,
    line: f64,
}

impl<'a> Legend<'a> {
    fn new(spec: &'a Gates, room: Room) -> Self {
        let line = room.small().size * room.pick(1.42, 1.9);
        let rows = |dated: bool| {
            let things =
                spec.walls.iter().filter(|wall| wall.dated == dated).flat_map(|wall| wall.things);
            things.fold(1.0, |rows, _| rows + 1.0)
        };
        let (one, other): (f64, f64) = (rows(true), rows(false));
        let height = room.pick(one.max(other), one + other + 1.0) * line;
        Self { spec, width: 250.0 * room.zoom, height, line }
    }

    fn write(
        &self,
        placed: &[Placed],
        progress: f64,
        count: usize,
        body: Rect,
        room: Room,
        scene: &mut Scene,
    ) {
        let art = room.art();
        let mut y =
            room.pick(art.y1 - self.height + self.line * 0.8, art.center().y - self.height / 2.0);
        let top = y;
        let column = room.pick(art.width() / 2.0, 0.0);
        for (place, (heading, dated)) in self.spec.headings.iter().zip([true, false]).enumerate() {
            let left = room.pick(art.x0, body.x1 + 32.0) + if place == 1 { column } else { 0.0 };
            if place == 1 {
                y = room.pick(top, y + self.line);
            }
            let small = room.small();
            let bold = Font { weight: Weight::Bold, ..small };
            let heading = heading.get(room.lang).into();
            scene.write(
                [Label::new(heading, Point::new(left, y), bold, Anchor::Start, Hue::Muted)],
                1.0,
            );
            // As the walls stand, from the outside in.
            for wall in 0..count {
                for thing in
                    placed.iter().filter(|thing| thing.wall == wall && thing.dated == dated)
                {
                    y += self.line;
                    self.entry(thing, Point::new(left, y), way(progress, wall, count), room, scene);
                }
            }
        }
    }

    fn entry(&self, placed: &Placed, at: Point, way: f64, room: Room, scene: &mut Scene) {
        let (lang, thing) = (room.lang, placed.thing);
        let small = room.small();
        let bold = Font { weight: Weight::Bold, ..small };
        let count = thing.in_town();
        let number = if count < 1.0 {
            let [before, behind] = self.spec.turned.map(|text| text.get(lang));
            joined(&[before, &super::rounded(f64::from(TOWN) / count, lang), behind])
        } else {
            written(count, lang)
        };
        let icon_at = at.x + small.size * 1.1;
        let x = icon_at + small.size * 1.5;
        let beside = x + width(&number, bold) + 6.0;
        let wall = Label::new(place(placed.wall), at, small, Anchor::Start, Hue::Muted);
        let labels = [
            wall,
            Label::new(number, Point::new(x, at.y), bold, Anchor::Start, thing.hue),
            Label::new(
                thing.name.get(lang).into(),
                Point::new(beside, at.y),
                small,
                Anchor::Start,
                Hue::Ink,
            ),
        ];
        let rect = labels.iter().map(|label| label.text.rect()).reduce(Rect::union);
        let lattice = Lattice {
            corner: Point::new(icon_at, at.y - small.size * 0.9),
            pitch: Point::new(small.size, small.size),
            columns: 1,
            rises: false,
        };
        let icon = Swarm::new(thing.glyph, small.size, Places::Lattice(lattice), 1);
        scene.faint(
            Key::part(thing.figure.id, 200),
            Shape::Swarm(icon),
            thing.hue,
            mix(0.15, 1.0, way),
        );
        scene.write(labels, mix(0.15, 1.0, way));
        if let Some(rect) = rect {
            scene.target(thing.figure, rect);
        }
    }
}
