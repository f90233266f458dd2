//! Blocks of squares of one measure in two bands, each standing on a ground.

use crate::geom::{Point, Rect};
use crate::stage::motion::within;
use crate::stage::places::Lattice;
use std::ops::Range;

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

/// One measure for all blocks: how large a square is, and how many stand above each other in each band.
pub(super) struct Plan {
    pitch: f64,
    /// Rows of the upper band.
    pub(super) tall: u32,
    /// Rows of the lower band.
    pub(super) low: u32,
}

impl Plan {
    /// The largest squares with which two bands of blocks, each below its labels, fit a room.
    pub(super) fn new(
        body: Rect,
        pairs: &[u32],
        (apart, names): (&[u32], &[f64]),
        label: f64,
    ) -> Self {
        let height = body.height() - label * 2.6;
        let mut best = Self { pitch: 1.0, tall: 20, low: 14 };
        for tall in 6..=60 {
            for low in 5..=40 {
                let across = wide(pairs, tall).max(wide(apart, low));
                let pitch = (body.width() / f64::from(across)).min(height / f64::from(tall + low));
                let slots = apart
                    .iter()
                    .zip(names)
                    .map(|(count, name)| (f64::from(count.div_ceil(low)) * pitch).max(*name));
                if pitch > best.pitch && slots.sum::<f64>() + pitch * 4.0 <= body.width() {
                    best = Self { pitch, tall, low };
                }
            }
        }
        best
    }

    /// The height of so many rows.
    pub(super) fn height(&self, rows: u32) -> f64 {
        f64::from(rows) * self.pitch
    }

    /// Blocks of so many rows, side by side, on the ground `y`; each has at least the width of its name.
    pub(super) fn blocks(
        &self,
        Range { start, end }: Range<f64>,
        y: f64,
        counts: &[u32],
        rows: u32,
        names: &[f64],
    ) -> Vec<Block> {
        let wide = |(&count, &name): (&u32, &f64)| {
            (f64::from(count.div_ceil(rows)) * self.pitch).max(name)
        };
        let slots: Vec<f64> = counts.iter().zip(names).map(wide).collect();
        let gaps = f64::from(u32::try_from(counts.len()).unwrap_or(1).saturating_sub(1)).max(1.0);
        // What is left over stands between them, but never so much that they fall apart.
        let left = (end - start - slots.iter().sum::<f64>()) / gaps;
        let gap = within(left, 0.0, self.pitch * 12.0 + 60.0);
        let mut x = start;
        let block = |(&count, slot): (&u32, f64)| {
            let corner = Point::new(x, y);
            x += slot + gap;
            Block { corner, columns: count.div_ceil(rows), count, pitch: self.pitch }
        };
        counts.iter().zip(slots).map(block).collect()
    }
}

/// How many columns blocks of so many rows take, with gaps of two between them.
fn wide(counts: &[u32], rows: u32) -> u32 {
    counts.iter().map(|count| count.div_ceil(rows) + 2).sum::<u32>().saturating_sub(2).max(1)
}
