//! A thousand people, and around them what there is for each thousand of the country.

use super::{PEOPLE, TOWN, Thing, headed, marks, taken, written};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::motion::phase;
use crate::stage::places::{Disc, Places, Ring, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Origin, Scene, Shape, Swarm};

/// Two things that a town is surrounded by.
#[derive(Clone, Copy, Debug)]
pub struct Town {
    /// At the left and at the right.
    pub things: [Thing; 2],
    /// What the people are, behind their number.
    pub people: Bilingual,
}

/// What is drawn in a circle.
pub(super) struct Circle {
    /// The middle.
    pub(super) center: Point,
    /// CSS pixels.
    pub(super) radius: f64,
}

impl Circle {
    /// The largest circle in a room.
    pub(super) fn within(body: Rect) -> Self {
        let body = body.at_least(40.0);
        Self { center: body.center(), radius: body.width().min(body.height()) / 2.0 }
    }
}

/// The ground that each has so that all of them fill a circle, with a wall between the people and the others.
pub(super) fn pitch(circle: &Circle, count: f64) -> f64 {
    // The wall, and rows that are not quite full, take a tenth.
    circle.radius * (std::f64::consts::PI / count).sqrt() * 0.93
}

/// The half of a ring for a thing: at the left for the first, at the right for the second.
pub(super) fn half(center: Point, radius: f64, pitch: f64, side: usize) -> Ring {
    let gap = 0.012;
    let from = if side == 0 { 0.25 } else { 0.75 };
    Ring { center, radius, pitch, from: from + gap, sweep: 0.5 - 2.0 * gap }
}

/// The people of a town.
pub(super) fn people(disc: Disc, size: f64) -> Shape {
    Shape::Swarm(Swarm::new(Glyph::Person, size, Places::Disc(disc), TOWN))
}

/// The picture.
#[must_use]
pub fn draw(spec: &Town, progress: f64, room: Room) -> Scene {
    let lang = room.lang;
    let mut scene = Scene::empty(room);
    let number = written(f64::from(TOWN), lang);
    let (labels, body) = headed(room, room.art(), number, spec.people.get(lang), Hue::Ink);
    let mut ground = vec![taken(&labels)];
    if room.is_wide() && room.words {
        ground.push(Rect { x0: 0.0, x1: room.art().x0 - 24.0, y0: 0.0, y1: room.height });
    }
    scene.write(labels, 1.0);
    let foot = room.pick(room.number().size * 2.6, 8.0);
    let body = Rect { y1: body.y1 - foot, ..body };
    let circle = Circle::within(body);
    let around: f64 = spec.things.iter().map(Thing::in_town).sum();
    let pitch = pitch(&circle, around + f64::from(TOWN));
    let disc = Disc { center: circle.center, pitch };
    scene.mark(Key::of(PEOPLE), people(disc, pitch * 0.86), Hue::Ink);
    let wall = disc.radius(f64::from(TOWN)) + pitch * 0.8;
    let line = Shape::Circle { center: circle.center, radius: wall, thickness: 2.0, dashed: false };
    scene.faint(Key::of("wall"), line, Hue::Ink, phase(progress, 0.0, 0.15));
    for (side, thing) in spec.things.iter().enumerate() {
        let from = if side == 0 { 0.0625 } else { 0.4375 };
        let way = phase(progress, from, from + 0.4375);
        let ring = half(circle.center, wall + pitch * 0.5, pitch, side);
        let count = marks(thing.in_town());
        let swarm = Swarm::new(thing.glyph, pitch * 0.9, Places::Ring(ring), count).hollow();
        let swarm = Swarm { origin: arriving(&ring, count, room, way), ..swarm };
        scene.faint(
            Key::of(thing.figure.id),
            Shape::Swarm(swarm),
            thing.hue,
            phase(way, 0.0, 0.05),
        );
        let own = name(thing, side, room, &circle, body, way, &mut scene);
        if way > 0.0 {
            ground.push(own);
        }
    }
    // What flies in passes behind what is written.
    for (part, rect) in (0..).zip(ground) {
        scene.mark(Key::part("ground", part), Shape::Rect(rect.grown(4.0)), Hue::Ground);
    }
    scene
}

/// Where things come from that fly to the wall: from beyond the edge of the stage, each from its own side.
fn arriving(ring: &Ring, count: u32, room: Room, way: f64) -> Option<Origin> {
    let far = (room.width + room.height) * 0.35;
    let ring = *ring;
    let spot = |at: Point| {
        let (x, y) = (at.x - ring.center.x, at.y - ring.center.y);
        let length = (x * x + y * y).sqrt().max(1.0);
        Spot {
            at: Point::new(at.x + x / length * far, at.y + y / length * far),
            size: 0.0,
            alpha: 1.0,
        }
    };
    let spots = Places::Ring(ring).points(count).into_iter().map(spot).collect();
    (way < 1.0).then_some(Origin {
        places: Places::Spots(spots),
        count,
        size: ring.pitch * 2.2,
        way,
    })
}

/// The number and the name of a thing, on its side, once it comes. Returns where they are.
fn name(
    thing: &Thing,
    side: usize,
    room: Room,
    circle: &Circle,
    body: Rect,
    way: f64,
    scene: &mut Scene,
) -> Rect {
    let lang = room.lang;
    let (font, small) = (room.number(), room.small());
    let number = written(thing.in_town(), lang);
    let words = thing.name.get(lang);
    let wide = width(&number, font).max(width(words, small));
    let (x, anchor) = match (side, room.is_wide()) {
        (0, false) => (body.x0, Anchor::Start),
        (_, false) => (body.x1, Anchor::End),
        (0, true) => ((circle.center.x - circle.radius - 20.0).max(body.x0 + wide), Anchor::End),
        (_, true) => ((circle.center.x + circle.radius + 20.0).min(body.x1 - wide), Anchor::Start),
    };
    let y = room.pick(body.y1 + font.size * 1.2, circle.center.y);
    let labels = vec![
        Label::new(number, Point::new(x, y), font, anchor, thing.hue),
        Label::new(words.into(), Point::new(x, y + small.size * 1.5), small, anchor, Hue::Ink),
    ];
    let rect = taken(&labels);
    scene.write(labels, phase(way, 0.3, 0.7));
    scene.target(thing.figure, rect);
    rect
}
