//! Where walls stand around a town, in one measure; one that is looked at is larger.

use super::town::{Circle, half, people};
use super::wall::Wall;
use super::{PEOPLE, TOWN, Thing, whole};
use crate::geom::Point;
use crate::stage::hue::Hue;
use crate::stage::places::{Disc, Places, Ring, Spot};
use crate::stage::scene::{Key, Scene, Shape, Swarm};

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
const DIM: f64 = 0.4375;

/// Between two walls, in places of a mark.
const GAP: f64 = 0.875;

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

    /// People and walls.
    pub(super) fn draw(&self, scene: &mut Scene) {
        scene.mark(Key::of(PEOPLE), people(self.disc, self.disc.pitch * 0.875), Hue::Ink);
        for placed in &self.placed {
            placed.draw(scene);
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
                        2.5
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
    fn draw(&self, scene: &mut Scene) {
        let (id, hue, count) = (self.thing.figure.id, self.thing.hue, shown(self.thing));
        let Ring { center, radius, pitch, from, .. } = self.ring;
        if from < 0.5 {
            let line = Shape::Circle { center, radius, thickness: 1.0, dashed: !self.dated };
            let part = u8::try_from(self.wall).unwrap_or(0);
            scene.faint(Key::part("wall", 10 + part), line, Hue::Quiet, self.bright);
        }
        let (size, places) = (pitch * 0.9375, Places::Ring(self.ring));
        let swarm = |places, count| {
            Shape::Swarm(Swarm::new(self.thing.glyph, size, places, count).hollow())
        };
        let all = self.thing.in_town();
        if all >= FEW {
            scene.faint(Key::of(id), swarm(places, count), hue, self.bright);
            return;
        }
        for (index, at) in (0..).zip(places.points(count)) {
            // A part of a thing is as much fainter.
            let part = (all - f64::from(index)).min(1.0);
            let place = Places::Spots(vec![Spot { at, size, alpha: 1.0 }]);
            scene.faint(Key::part(id, index), swarm(place, 1), hue, part * self.bright);
        }
    }
}
