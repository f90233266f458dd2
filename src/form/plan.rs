//! Blocks of squares of one measure in two bands, each block standing on its band's ground.

use crate::geom::{Point, Rect};
use crate::stage::motion::{whole, within};
use crate::stage::places::Lattice;
use crate::stage::room::Room;

/// A block of squares in its place.
#[derive(Clone, Copy, Debug)]
pub(super) struct Block {
    /// The lower left corner.
    corner: Point,
    columns: u32,
    /// How many squares.
    pub(super) count: u32,
    /// From square to square, in CSS pixels.
    pub(super) pitch: f64,
}

impl Block {
    /// The block that fills a room best, on its lower edge.
    pub(super) fn fitting(count: u32, body: Rect) -> Self {
        let corner = Point::new(body.x0, body.y1);
        let lattice = Lattice::fitting(count, corner, body.width(), body.height());
        Self { corner, columns: lattice.columns, count, pitch: lattice.pitch.x }
    }

    /// Its squares, row by row from the ground up.
    pub(super) fn lattice(&self) -> Lattice {
        let pitch = Point::new(self.pitch, self.pitch);
        Lattice { corner: self.corner, pitch, columns: self.columns, rises: true }
    }

    /// Its edges.
    pub(super) fn rect(&self) -> Rect {
        let rows = f64::from(self.count.div_ceil(self.columns.max(1)));
        let (wide, high) = (f64::from(self.columns) * self.pitch, rows * self.pitch);
        Rect::new(self.corner.x, self.corner.y - high, wide, high)
    }
}

/// All blocks, in one measure.
pub(super) struct Plan {
    /// In the upper band.
    pub(super) pairs: Vec<Block>,
    /// In the lower band.
    pub(super) apart: Vec<Block>,
    /// The baseline of the title of the lower band.
    pub(super) title: f64,
}

impl Plan {
    /// The largest squares with which two bands of blocks, each below its labels, fit a room. A block has a count and the
    /// width of its name.
    pub(super) fn new([years, counts]: [&[(u32, f64)]; 2], body: Rect, room: Room) -> Self {
        let label = room.small().size * 2.875;
        let height = (body.height() - label * 2.5).max(16.0);
        let middle = body.y0 + label + height * 0.5;
        let mut pitch = height / 8.0;
        while pitch > 1.0
            && wide(years, height, pitch).max(wide(counts, height, pitch)) > body.width()
        {
            pitch *= 0.96875;
        }
        let pairs = blocks(years, body, middle, height, pitch);
        let apart = blocks(counts, body, body.y1, height, pitch);
        Self { pairs, apart, title: body.y1 - height * 0.5 - label }
    }
}

/// How many columns a block takes in half of a height.
fn columns(count: u32, height: f64, pitch: f64) -> u32 {
    count.div_ceil(whole(height * 0.5 / pitch).max(1))
}

/// How much room a block takes: with what keeps it apart from the next one, and at least as much as its name.
fn slot((count, name): (u32, f64), height: f64, pitch: f64) -> f64 {
    (f64::from(columns(count, height, pitch) + 2) * pitch).max(name)
}

/// How wide blocks are beside each other.
fn wide(counts: &[(u32, f64)], height: f64, pitch: f64) -> f64 {
    counts.iter().fold(0.0, |sum, block| sum + slot(*block, height, pitch))
}

/// Blocks beside each other on the ground `y`; what is left over stands between them.
fn blocks(counts: &[(u32, f64)], body: Rect, y: f64, height: f64, pitch: f64) -> Vec<Block> {
    let gaps = counts.iter().fold(-1.0, |gaps, _| gaps + 1.0);
    let left = (body.width() - wide(counts, height, pitch)) / f64::max(gaps, 1.0);
    // But never so much that they fall apart.
    let gap = within(left, 0.0, 96.0);
    let mut x = body.x0;
    let mut blocks = Vec::new();
    for block in counts {
        let columns = columns(block.0, height, pitch);
        blocks.push(Block { corner: Point::new(x, y), columns, count: block.0, pitch });
        x += slot(*block, height, pitch) + gap;
    }
    blocks
}
