//! How much of each pixel of a thing is covered, worked out once for each size.

use crate::geom::Point;
use crate::stage::glyph::Glyph;
use crate::stage::motion::turn;

/// How much of each pixel of a thing is covered.
#[derive(Clone, Debug)]
pub(super) struct Mask {
    /// Pixels in a line, and lines.
    pub(super) size: u32,
    /// 0 to 255, line by line from the top.
    pub(super) cover: Vec<u8>,
}

/// Masks of one thing by their size.
#[derive(Clone, Debug)]
pub(super) struct Masks {
    glyph: Glyph,
    hollow: bool,
    tilt: f64,
    sizes: Vec<Option<Mask>>,
}

/// From this size on, in pixels, fewer points of a pixel are looked at: edges are a smaller part of what is seen.
const LARGE: u32 = 28;

impl Mask {
    fn new(glyph: Glyph, hollow: bool, tilt: f64, size: u32) -> Self {
        let (cos, sin) = turn(tilt);
        let length = f64::from(size);
        // Points of a pixel that are looked at, in each direction.
        let samples = if size < LARGE { 4 } else { 2 };
        // An outline is a little more than a pixel broad, or a tenth of a large thing.
        let line = hollow.then(|| (1.25 / length).max(0.11));
        let cover = |pixel: u32| {
            let (column, row) = (f64::from(pixel % size), f64::from(pixel / size));
            let covered = (0..samples * samples).filter(|sample| {
                let x = column + (f64::from(sample % samples) + 0.5) / f64::from(samples);
                let y = row + (f64::from(sample / samples) + 0.5) / f64::from(samples);
                let (x, y) = (x / length - 0.5, y / length - 0.5);
                glyph.covers(Point::new(0.5 + x * cos + y * sin, 0.5 + y * cos - x * sin), line)
            });
            let covered = u32::try_from(covered.count()).unwrap_or(0);
            u8::try_from(covered * 255 / (samples * samples)).unwrap_or(u8::MAX)
        };
        Self { size, cover: (0..size * size).map(cover).collect() }
    }
}

impl Masks {
    pub(super) const fn new(glyph: Glyph, hollow: bool, tilt: f64) -> Self {
        Self { glyph, hollow, tilt, sizes: Vec::new() }
    }

    /// Whether these are the masks of a thing.
    pub(super) fn are_of(&self, glyph: Glyph, hollow: bool, tilt: f64) -> bool {
        self.glyph == glyph && self.hollow == hollow && self.tilt.to_bits() == tilt.to_bits()
    }

    /// The mask of a size in pixels, made when it is first asked for.
    pub(super) fn of_size(&mut self, size: u32) -> Option<&Mask> {
        let place = usize::try_from(size).ok()?;
        if place >= self.sizes.len() {
            self.sizes.resize(place + 1, None);
        }
        let (glyph, hollow, tilt) = (self.glyph, self.hollow, self.tilt);
        let mask = self.sizes.get_mut(place)?;
        Some(mask.get_or_insert_with(|| Mask::new(glyph, hollow, tilt, size)))
    }
}
