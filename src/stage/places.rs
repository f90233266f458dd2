//! Where many equal marks stand: a lattice, a disc, a ring, or wherever they happen to be.

use crate::geom::Point;
use crate::stage::motion::{noise, turn, whole, within};

/// A mark's centre, its size and how opaque it is.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Spot {
    /// The centre.
    pub at: Point,
    /// Width and height, in CSS pixels.
    pub size: f64,
    /// 0 to 1.
    pub alpha: f64,
}

/// Places for any number of marks, in an order that does not depend on how many they are.
#[derive(Clone, Debug, PartialEq)]
pub enum Places {
    /// Rows and columns.
    Lattice(Lattice),
    /// A round crowd.
    Disc(Disc),
    /// Rows along a part of a circle.
    Ring(Ring),
    /// A heap.
    Heap(Heap),
    /// Marks on their way, each by itself.
    Spots(Vec<Spot>),
}

/// Rows of equal cells.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Lattice {
    /// The upper left corner; where rows rise, the lower left one.
    pub corner: Point,
    /// Width and height of a cell, in CSS pixels.
    pub pitch: Point,
    /// Cells in a row.
    pub columns: u32,
    /// Whether each further row stands above the one before, its cells taken in no order that one could see: as what
    /// falls fills a box.
    pub rises: bool,
}

/// A heap: each row has one mark less than the one below it, and stands in its gaps.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Heap {
    /// The lower left corner.
    pub corner: Point,
    /// From mark to mark, in CSS pixels.
    pub pitch: f64,
    /// Marks in the lowest row.
    pub base: u32,
}

/// A crowd around a centre, each with as much ground: the seeds of a sunflower.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Disc {
    /// The middle of the crowd.
    pub center: Point,
    /// The square root of the ground that each has, in CSS pixels.
    pub pitch: f64,
}

/// Rows of marks around a centre, from the inner one outwards.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Ring {
    /// The middle of the circle.
    pub center: Point,
    /// The inner edge, in CSS pixels.
    pub radius: f64,
    /// From mark to mark along a row, and from row to row.
    pub pitch: f64,
    /// Where the rows begin, in turns clockwise from the right.
    pub from: f64,
    /// How much of a turn they take.
    pub sweep: f64,
}

impl Places {
    /// The centres of the first `count` places.
    #[must_use]
    pub fn points(&self, count: u32) -> Vec<Point> {
        match self {
            Self::Lattice(lattice) => (0..count).map(|index| lattice.at(index)).collect(),
            Self::Heap(heap) => heap.points(count),
            Self::Disc(disc) => disc.points(count),
            Self::Ring(ring) => ring.points(count),
            Self::Spots(spots) => spots.iter().map(|spot| spot.at).collect(),
        }
    }
}

impl Lattice {
    /// The lattice of square cells for `count` marks that fills a room best, with its corner at the room's.
    #[must_use]
    pub fn fitting(count: u32, corner: Point, width: f64, height: f64) -> Self {
        let (count, width, height) = (f64::from(count.max(1)), width.max(1.0), height.max(1.0));
        let rows_at = |columns: f64| (count / columns).ceil();
        let pitch_at = |columns: f64| (width / columns).min(height / rows_at(columns));
        let near = within((count * width / height).sqrt().floor(), 1.0, count);
        let around = [-2.0, -1.0, 0.0, 1.0, 2.0, 3.0].map(|step| within(near + step, 1.0, count));
        let best = around.into_iter().fold(near, |best, columns| {
            if pitch_at(columns) > pitch_at(best) { columns } else { best }
        });
        let pitch = pitch_at(best);
        Self { corner, pitch: Point::new(pitch, pitch), columns: whole(best), rises: false }
    }

    /// How many rows so many marks take.
    #[must_use]
    pub fn rows(&self, count: u32) -> u32 {
        count.div_ceil(self.columns.max(1))
    }

    /// The centre of a cell.
    #[must_use]
    pub fn at(&self, index: u32) -> Point {
        let columns = self.columns.max(1);
        let (row, place) = (index / columns, index % columns);
        let column = if self.rises { self.shuffled(row, place) } else { place };
        let down = (f64::from(row) + 0.5) * self.pitch.y;
        let y = if self.rises { self.corner.y - down } else { self.corner.y + down };
        Point::new(self.corner.x + (f64::from(column) + 0.5) * self.pitch.x, y)
    }

    /// The column that is filled as the `place`-th of its row: in no order that one could see, each column once. Numbers of
    /// so many bits are mixed, which never makes two the same, until the outcome is a column.
    fn shuffled(&self, row: u32, place: u32) -> u32 {
        let columns = self.columns.max(1);
        let mask = columns.next_power_of_two().max(2) - 1;
        let half = mask.count_ones() / 2 + 1;
        let key = whole(noise(row) * 65_536.0);
        let mut column = place;
        loop {
            column = column.wrapping_mul(0x6d).wrapping_add(key) & mask;
            column ^= column >> half;
            column = column.wrapping_mul(0xb5) & mask;
            column ^= column >> half;
            if column < columns {
                return column;
            }
        }
    }
}

impl Heap {
    /// From row to row, as a share of what is from mark to mark: half the square root of three.
    pub const ROW: f64 = 0.866_025_403_784_438_6;

    /// The heap of so many marks that fits a room best, on the room's lower edge.
    #[must_use]
    pub fn fitting(count: u32, corner: Point, width: f64, height: f64) -> Self {
        let mut base = 1;
        while base * (base + 1) / 2 < count {
            base += 1;
        }
        let rows = f64::from(base) * Self::ROW + 1.0 - Self::ROW;
        Self { corner, pitch: (width / f64::from(base)).min(height / rows), base }
    }

    fn points(&self, count: u32) -> Vec<Point> {
        let (mut row, mut place) = (0, 0);
        let point = |_| {
            if place == self.base.saturating_sub(row).max(1) {
                (row, place) = (row + 1, 0);
            }
            let x = f64::from(place) + 0.5 + f64::from(row) / 2.0;
            place += 1;
            let up = 0.5 + f64::from(row) * Self::ROW;
            Point::new(self.corner.x + x * self.pitch, self.corner.y - up * self.pitch)
        };
        (0..count).map(point).collect()
    }
}

/// A golden angle: its cosine and its sine.
const GOLDEN: (f64, f64) = (-0.737_368_878_078_319_7, 0.675_490_294_261_523_8);

impl Disc {
    /// The disc for `count` marks within a radius.
    #[must_use]
    pub fn within(count: u32, center: Point, radius: f64) -> Self {
        Self { center, pitch: radius * (std::f64::consts::PI / f64::from(count.max(1))).sqrt() }
    }

    /// The radius of a circle around the first `count`.
    #[must_use]
    pub fn radius(&self, count: f64) -> f64 {
        self.pitch * (count / std::f64::consts::PI).sqrt()
    }

    /// How many stand within a radius.
    #[must_use]
    pub fn within_radius(&self, radius: f64) -> u32 {
        whole((radius / self.pitch) * (radius / self.pitch) * std::f64::consts::PI + 0.5)
    }

    fn points(&self, count: u32) -> Vec<Point> {
        let (mut cos, mut sin) = (1.0, 0.0);
        let point = |index| {
            let radius = self.radius(f64::from(index) + 0.5);
            let point = Point::new(self.center.x + cos * radius, self.center.y + sin * radius);
            (cos, sin) = (cos * GOLDEN.0 - sin * GOLDEN.1, cos * GOLDEN.1 + sin * GOLDEN.0);
            point
        };
        (0..count).map(point).collect()
    }
}

impl Ring {
    /// How many marks the row at that index takes.
    fn capacity(&self, row: f64) -> u32 {
        let radius = self.radius + (row + 0.5) * self.pitch;
        whole(self.sweep * std::f64::consts::TAU * radius / self.pitch).max(1)
    }

    /// The outer edge of the rows that `count` marks take, in CSS pixels from the centre.
    #[must_use]
    pub fn outer(&self, count: u32) -> f64 {
        let (mut row, mut rest) = (0.0, count);
        while rest > 0 {
            rest = rest.saturating_sub(self.capacity(row));
            row += 1.0;
        }
        self.radius + row * self.pitch
    }

    fn points(&self, count: u32) -> Vec<Point> {
        let mut points = Vec::new();
        let (mut row, mut rest) = (0.0, count);
        while rest > 0 {
            let here = self.capacity(row).min(rest);
            let radius = self.radius + (row + 0.5) * self.pitch;
            // A last row that is not full stands as close as the others, in the middle; a single row is spread.
            let part =
                if row > 0.0 { f64::from(here) / f64::from(self.capacity(row)) } else { 1.0 };
            let (from, sweep) = (self.from + self.sweep * (1.0 - part) / 2.0, self.sweep * part);
            for index in 0..here {
                let (cos, sin) = turn(from + sweep * (f64::from(index) + 0.5) / f64::from(here));
                points.push(Point::new(self.center.x + cos * radius, self.center.y + sin * radius));
            }
            rest -= here;
            row += 1.0;
        }
        points
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_falls_fills_every_column_of_a_row_once() {
        for columns in [1, 2, 7, 61, 64, 118] {
            let lattice = Lattice {
                corner: Point::new(0.0, 0.0),
                pitch: Point::new(1.0, 1.0),
                columns,
                rises: true,
            };
            let mut taken: Vec<u32> =
                (0..columns).map(|place| lattice.shuffled(3, place)).collect();
            taken.sort_unstable();
            assert_eq!(taken, (0..columns).collect::<Vec<_>>());
        }
    }

    #[test]
    fn a_fitting_lattice_stays_in_its_room() {
        for (count, width, height) in
            [(1, 10.0, 10.0), (365, 800.0, 500.0), (634, 300.0, 90.0), (7, 5.0, 400.0)]
        {
            let lattice = Lattice::fitting(count, Point::new(0.0, 0.0), width, height);
            assert!(f64::from(lattice.columns) * lattice.pitch.x <= width + 1e-9);
            assert!(f64::from(lattice.rows(count)) * lattice.pitch.y <= height + 1e-9);
        }
    }

    #[test]
    fn a_ring_has_as_many_points_as_were_asked_for_between_its_edges() {
        let ring =
            Ring { center: Point::new(0.0, 0.0), radius: 50.0, pitch: 4.0, from: 0.25, sweep: 0.5 };
        let points = ring.points(500);
        assert_eq!(points.len(), 500);
        let outer = ring.outer(500);
        assert!(points.iter().all(|at| (50.0..outer).contains(&(at.x * at.x + at.y * at.y).sqrt()) && at.x < 1.0));
    }

    #[test]
    fn a_disc_holds_all_within_its_radius() {
        let disc = Disc::within(1000, Point::new(0.0, 0.0), 100.0);
        assert!(disc.points(1000).iter().all(|at| (at.x * at.x + at.y * at.y).sqrt() < 100.0));
        assert_eq!(disc.within_radius(disc.radius(44.0)), 44);
    }
}
