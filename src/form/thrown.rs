//! Things that lie on a table as they were thrown, each at an angle of its own.

use super::{Thing, marks};
use crate::geom::{Point, Rect};
use crate::stage::motion::noise;
use crate::stage::places::{Lattice, Places, Spot};
use crate::stage::scene::{Key, Scene, Shape, Swarm};

/// The angles at which things lie, in turns.
const TILTS: [f64; 5] = [-0.046_875, 0.015_625, -0.011_718_75, 0.054_687_5, -0.023_437_5];

/// As many things as the figure says, in a lattice that no hand would lay out: each a little off its place.
pub(super) fn draw(thing: &Thing, area: Rect, scene: &mut Scene) {
    let count = marks(thing.figure.value());
    let corner = Point::new(area.x0, area.y0);
    let lattice = Lattice::fitting(count, corner, area.width(), area.height());
    let (pitch, size) = (lattice.pitch.x, lattice.pitch.x * 0.875);
    // What is left over of the room is between them.
    let wide = (area.width() / f64::from(lattice.columns.max(1))).min(pitch * 1.5);
    let high = (area.height() / f64::from(lattice.rows(count))).min(pitch * 1.25);
    let lattice = Lattice { pitch: Point::new(wide, high), ..lattice };
    for (start, tilt) in (0..).zip(TILTS) {
        let mut spots = Vec::new();
        for index in (start..count).step_by(TILTS.len()) {
            let at = lattice.at(index);
            let off = |seed: u32| (noise(index ^ seed) - 0.5) * pitch * 0.1875;
            let at = Point::new(at.x + off(0x3d), at.y + off(0x5a));
            spots.push(Spot { at, size, alpha: 1.0 });
        }
        let count = u32::try_from(spots.len()).unwrap_or(0);
        let swarm = Swarm { tilt, ..Swarm::new(thing.glyph, size, Places::Spots(spots), count) };
        scene.mark(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue);
    }
    scene.target(thing.figure, area);
}
