//! Numbers and names of all walls, in two groups: with a period, and without.

use super::wall::{Gates, place};
use super::{Thing, taken};
use crate::geom::{Point, Rect};
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::places::{Lattice, Places};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// Where it stands, below the picture or beside it.
pub(super) struct Legend {
    /// What it leaves of the room.
    pub(super) beside: Rect,
    height: f64,
    line: f64,
}

impl Legend {
    pub(super) fn new(spec: &Gates, room: Room) -> Self {
        let art = room.art();
        let line = room.small().size * room.pick(1.4375, 1.875);
        let rows = |dated: bool| {
            let walls = spec.walls.iter().filter(|wall| wall.dated == dated);
            walls.flat_map(|wall| wall.things).fold(1.0, |rows, _| rows + 1.0)
        };
        let (one, other): (f64, f64) = (rows(true), rows(false));
        let height = room.pick(one.max(other), one + other + 1.0) * line;
        let beside = room.pick(
            Rect { y1: art.y1 - height - 10.0, ..art },
            Rect { x1: art.x1 - 250.0 * room.zoom - 32.0, ..art },
        );
        Self { beside, height, line }
    }

    pub(super) fn write(&self, spec: &Gates, room: Room, scene: &mut Scene) {
        let (art, lang, small) = (room.art(), room.lang, room.small());
        let bold = Font { weight: Weight::Bold, ..small };
        let top = room
            .pick(art.y1 - self.height + self.line * 0.8125, art.center().y - self.height / 2.0);
        let mut y = top;
        let mut left = room.pick(art.x0, self.beside.x1 + 32.0);
        for dated in [true, false] {
            let heading = spec.heading(dated, lang).into();
            let at = Point::new(left, y);
            scene.say(Label::new(heading, at, bold, Anchor::Start, Hue::Muted), 1.0);
            // As the walls stand, from the outside in.
            let walls = (0..).zip(spec.walls).filter(|(_, wall)| wall.dated == dated);
            for (wall, thing) in
                walls.flat_map(|(at, wall)| wall.things.iter().map(move |thing| (at, thing)))
            {
                y += self.line;
                entry(spec, (wall, thing), Point::new(left, y), room, scene);
            }
            left += room.pick(art.width() / 2.0, 0.0);
            y = room.pick(top, y + self.line * 2.0);
        }
    }
}

/// A wall's number, its thing, how many, and a name.
fn entry(spec: &Gates, (wall, thing): (u32, &Thing), at: Point, room: Room, scene: &mut Scene) {
    let (lang, small) = (room.lang, room.small());
    let bold = Font { weight: Weight::Bold, ..small };
    let number = spec.number(thing, lang);
    let icon = at.x + small.size * 1.125;
    let x = icon + small.size * 1.5;
    let beside = Point::new(x + width(&number, bold) + 6.0, at.y);
    let labels = vec![
        Label::new(place(wall), at, small, Anchor::Start, Hue::Muted),
        Label::new(number, Point::new(x, at.y), bold, Anchor::Start, thing.hue),
        Label::new(thing.name.get(lang).into(), beside, small, Anchor::Start, Hue::Ink),
    ];
    scene.target(thing.figure, taken(&labels));
    let corner = Point::new(icon, at.y - small.size * 0.875);
    let pitch = Point::new(small.size, small.size);
    let place = Places::Lattice(Lattice { corner, pitch, columns: 1, rises: false });
    let swarm = Shape::Swarm(Swarm::new(thing.glyph, small.size, place, 1).hollow());
    scene.mark(Key::part(thing.figure.id, 200), swarm, thing.hue);
    scene.write(labels, 1.0);
}
