//! Where walls stand around a town, the marks of all of them in one measure, and how they go from one state to the next.

use super::gates::Wall;
use super::town::{Circle, half, people};
use super::{PEOPLE, TOWN, Thing, whole};
use crate::geom::Point;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, phase, smooth};
use crate::stage::places::{Disc, Places, Ring, Spot};
use crate::stage::scene::{Key, Origin, Scene, Shape, Swarm};

/// Walls that stand around the people.
pub(super) struct Walls {
    disc: Disc,
    placed: Vec<Placed>,
}

/// A thing of a wall in its place.
struct Placed {
    thing: &'static Thing,
    ring: Ring,
    /// The wall's place in the order of the walls.
    wall: u32,
    dated: bool,
    /// How opaque it is: less while another is looked at.
    bright: f64,
}

/// How opaque a wall is while another is looked at.
const DIM: f64 = 0.45;

/// Between two walls, in places of a mark.
const GAP: f64 = 0.9;

/// Fewer marks than these are drawn one by one, and larger; more than those are never drawn larger.
const FEW: f64 = 10.0;
const MANY: f64 = 500.0;

impl Walls {
    /// The first `count` walls in a circle, one of them larger since it is looked at.
    pub(super) fn new(
        walls: &'static [Wall],
        count: u32,
        looked: Option<u32>,
        circle: &Circle,
    ) -> Self {
        let (_, outer) = placed(walls, count, looked, circle.center, 1.0);
        let pitch = circle.radius / outer;
        let (placed, _) = placed(walls, count, looked, circle.center, pitch);
        Self { disc: Disc { center: circle.center, pitch }, placed }
    }

    /// The middle of all.
    pub(super) const fn center(&self) -> Point {
        self.disc.center
    }

    /// Where the first row of a wall is, in CSS pixels from the middle.
    pub(super) fn radius(&self, wall: u32) -> f64 {
        let own = self.placed.iter().find(|placed| placed.wall == wall);
        own.map_or(0.0, |placed| placed.ring.radius + placed.ring.pitch / 2.0)
    }

    /// The walls on their way from where they stood before; one that did not stand yet comes from the outside.
    pub(super) fn draw(&self, before: &Self, way: f64, scene: &mut Scene) {
        let size = |disc: Disc| disc.pitch * 0.86;
        // Before anything moves, they are where another step may lead them to.
        let goal = if way > 0.0 { self.disc } else { before.disc };
        if let Shape::Swarm(swarm) = people(goal, size(goal)) {
            let places = Places::Disc(before.disc);
            let origin = Origin { places, count: TOWN, size: size(before.disc), way };
            let is_moving = way > 0.0 && way < 1.0;
            let swarm = Swarm { origin: is_moving.then_some(origin), ..swarm };
            scene.mark(Key::of(PEOPLE), Shape::Swarm(swarm), Hue::Ink);
        }
        for own in &self.placed {
            let same = |other: &&Placed| other.thing.figure.id == own.thing.figure.id;
            own.draw(before.placed.iter().find(same), way, scene);
        }
    }
}

/// The walls for people who have so much ground, from the inner one outwards; and the outer edge of the outermost.
fn placed(
    walls: &'static [Wall],
    count: u32,
    looked: Option<u32>,
    center: Point,
    unit: f64,
) -> (Vec<Placed>, f64) {
    let mut radius = Disc { center, pitch: unit }.radius(f64::from(TOWN)) + unit * GAP;
    let mut placed = Vec::new();
    let standing: Vec<(u32, &Wall)> = (0..count).zip(walls).collect();
    for (wall, Wall { things, dated }) in standing.into_iter().rev() {
        let most = things.iter().map(Thing::in_town).fold(0.0, f64::max);
        let is_looked = looked == Some(wall);
        let bright = if is_looked || looked.is_none() { 1.0 } else { DIM };
        let pitch = unit
            * match (most < FEW, most > MANY) {
                (true, _) => {
                    if is_looked {
                        7.0
                    } else {
                        3.0
                    }
                }
                (_, true) => 1.0,
                _ => {
                    if is_looked {
                        2.6
                    } else {
                        1.25
                    }
                }
            };
        let mut outer = radius;
        for (side, thing) in things.iter().enumerate() {
            let ring = if things.len() == 2 {
                half(center, radius, pitch, side)
            } else {
                Ring { center, radius, pitch, from: -0.25, sweep: 1.0 }
            };
            outer = outer.max(ring.outer(shown(thing)));
            placed.push(Placed { thing, ring, wall, dated: *dated, bright });
        }
        radius = outer + unit * GAP;
    }
    (placed, radius)
}

/// How many marks are drawn: a part of a mark takes the place of one.
fn shown(thing: &Thing) -> u32 {
    let count = thing.in_town();
    if count < FEW { whole(count) + 1 } else { whole(count + 0.5) }
}

impl Placed {
    fn size(&self) -> f64 {
        self.ring.pitch * 0.94
    }

    fn draw(&self, before: Option<&Self>, way: f64, scene: &mut Scene) {
        let (id, hue, count) = (self.thing.figure.id, self.thing.hue, shown(self.thing));
        let part = u8::try_from(self.wall).unwrap_or(0);
        let alpha = before.map_or(phase(way, 0.0, 0.2), |before| mix(before.bright, 1.0, way));
        let alpha = mix(alpha, alpha.min(self.bright), way);
        let inner = |placed: &Self| placed.ring.radius - placed.ring.pitch * 0.1;
        let radius = mix(before.map_or(inner(self) * 1.6, inner), inner(self), smooth(way));
        let center = before.map_or(self.ring.center, |before| before.ring.center);
        let [x, y] = [(center.x, self.ring.center.x), (center.y, self.ring.center.y)]
            .map(|(from, to)| mix(from, to, smooth(way)));
        let line =
            Shape::Circle { center: Point::new(x, y), radius, thickness: 1.0, dashed: !self.dated };
        if self.ring.from <= 0.27 {
            scene.faint(Key::part("wall", 10 + part), line, Hue::Quiet, alpha);
        }
        let from = before.map_or_else(|| self.far(), |before| Places::Ring(before.ring));
        let size = before.map_or_else(|| self.size(), Self::size);
        let places = Places::Ring(self.ring);
        if self.thing.in_town() >= FEW {
            let origin = (way < 1.0).then_some(Origin { places: from, count, size, way });
            let swarm = Swarm::new(self.thing.glyph, self.size(), places, count).hollow();
            scene.faint(Key::of(id), Shape::Swarm(Swarm { origin, ..swarm }), hue, alpha);
            return;
        }
        // A part of a thing is as much fainter.
        let part = self.thing.in_town() - self.thing.in_town().floor();
        let (from, places) = (from.points(count), places.points(count));
        for (index, (from, at)) in (0..).zip(from.into_iter().zip(places)) {
            let way = smooth(way);
            let at = Point::new(mix(from.x, at.x, way), mix(from.y, at.y, way));
            let spot = Spot { at, size: mix(size, self.size(), way), alpha: 1.0 };
            let one =
                Swarm::new(self.thing.glyph, spot.size, Places::Spots(vec![spot]), 1).hollow();
            let own = if u32::from(index) + 1 < count { 1.0 } else { part };
            scene.faint(Key::part(id, index), Shape::Swarm(one), hue, own * alpha);
        }
    }

    /// Where its marks come from: in the same directions, far out.
    fn far(&self) -> Places {
        let center = self.ring.center;
        let out = |at: Point| {
            let (x, y) = (at.x - center.x, at.y - center.y);
            let at = Point::new(center.x + x * 1.8, center.y + y * 1.8);
            Spot { at, size: self.size(), alpha: 1.0 }
        };
        let points = Places::Ring(self.ring).points(shown(self.thing));
        Places::Spots(points.into_iter().map(out).collect())
    }
}
