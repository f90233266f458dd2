//! Things thrown on a table, each at an angle of its own: where they lie, and how they come.

use super::Thing;
use crate::geom::{Point, Rect};
use crate::stage::motion::{mix, noise, phase, smooth, stagger};
use crate::stage::places::{Lattice, Places, Spot};
use crate::stage::scene::{Key, Scene, Shape, Swarm};

/// The angles at which things lie, in turns.
const TILTS: [f64; 5] = [-0.045, 0.02, -0.01, 0.055, -0.025];

/// Sizes on the way are multiples of this, in CSS pixels, so that few of them have to be worked out.
const STEP: f64 = 3.0;

/// Where things lie: in a lattice that no hand would lay out, each a little off its place.
pub(super) fn lying(count: u32, area: Rect) -> Vec<Spot> {
    let corner = Point::new(area.x0, area.y0);
    let lattice = Lattice::fitting(count, corner, area.width(), area.height());
    let (pitch, rows) = (lattice.pitch.x, f64::from(lattice.rows(count)));
    // What is left over of the room is between them.
    let wide = area.width() / f64::from(lattice.columns.max(1));
    let high = (area.height() / rows).min(pitch * 1.3);
    let lattice = Lattice { pitch: Point::new(wide.min(pitch * 1.5), high), ..lattice };
    let off = |seed: u32, index: u32| (noise(index ^ seed) - 0.5) * pitch * 0.2;
    let spot = |index| {
        let at = lattice.at(index);
        let at = Point::new(at.x + off(0x3d, index), at.y + off(0x5a, index));
        Spot { at, size: pitch * 0.84, alpha: 1.0 }
    };
    (0..count).map(spot).collect()
}

/// Things on their way: dropped one after the other where they first lie, then moved to where they rest.
pub(super) fn draw(
    thing: &Thing,
    [first, rest]: [&[Spot]; 2],
    [drop, moved]: [f64; 2],
    alpha: f64,
    scene: &mut Scene,
) {
    let count = u32::try_from(rest.len()).unwrap_or(0);
    // All are of one size at any moment.
    let [from, to] = [first, rest].map(|spots| spots.first().map_or(1.0, |spot| spot.size));
    let size = mix(from, to, smooth(moved));
    let size = if moved > 0.0 && moved < 1.0 { (size / STEP).ceil() * STEP } else { size };
    let top = first.first().map_or(0.0, |spot| spot.at.y);
    let spot = |((index, first), rest): ((u32, &Spot), &Spot)| {
        let fall = stagger(drop, index, count, 0.8);
        let moved = smooth(stagger(moved, index, count, 0.3));
        let at = Point::new(mix(first.at.x, rest.at.x, moved), mix(first.at.y, rest.at.y, moved));
        let at = Point::new(at.x, mix(top, at.y, fall * fall));
        Spot { at, size, alpha: phase(fall, 0.0, 0.2) }
    };
    let spots: Vec<Spot> = (0..).zip(first).zip(rest).map(spot).collect();
    for (start, tilt) in TILTS.into_iter().enumerate() {
        let own: Vec<Spot> = spots.iter().skip(start).step_by(TILTS.len()).copied().collect();
        let own: Vec<Spot> = own.into_iter().filter(|spot| spot.alpha > 0.0).collect();
        let count = u32::try_from(own.len()).unwrap_or(0);
        let swarm = Swarm { tilt, ..Swarm::new(thing.glyph, size, Places::Spots(own), count) };
        scene.faint(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue, alpha);
    }
}
