//! A field of cells: one mark, however many they are.

use crate::geom::{Point, Rect};

/// Cells in lines of equal length, of which the last may be shorter and end in a part of a cell.
///
/// It is drawn as one or two rectangles with gaps of paper, so that its cost is in its lines, not in
/// its cells: 6,178 of them take some 200 rectangles.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Cells {
    /// The upper left corner of the first cell.
    pub corner: Point,
    /// From a cell's corner to the next, right and down, in CSS pixels.
    pub pitch: Point,
    /// Between cells, in CSS pixels.
    pub gap: f64,
    /// Cells in a line.
    pub columns: f64,
    /// All cells; a fraction is a part of the last one, from its left.
    pub count: f64,
}

impl Cells {
    /// What the cells take: all lines, at their full length.
    #[must_use]
    pub fn rect(&self) -> Rect {
        let lines = (self.count / self.columns).ceil();
        let Point { x, y } = self.pitch;
        let width = self.columns.min(self.count.ceil()) * x - self.gap;
        Rect::new(self.corner.x, self.corner.y, width, lines * y - self.gap)
    }

    /// The cells, larger by `scale` and then moved by `by`.
    #[must_use]
    pub fn placed(self, by: Point, scale: f64) -> Self {
        let point = |at: Point| Point::new(at.x * scale, at.y * scale);
        let corner = point(self.corner);
        Self {
            corner: Point::new(by.x + corner.x, by.y + corner.y),
            pitch: point(self.pitch),
            gap: self.gap * scale,
            ..self
        }
    }

    /// What is drawn, in drawing order: rectangles in the colour of the mark, and with `true` those of
    /// paper on them.
    #[must_use]
    pub fn drawn(&self) -> Vec<(Rect, bool)> {
        let cuts = self.cuts();
        let mut drawn = Vec::new();
        for body in self.bodies() {
            // The body itself is the first.
            for (index, cut) in cuts.iter().enumerate() {
                let rect = cut.intersection(body);
                if rect.width() > 0.0 && rect.height() > 0.0 {
                    drawn.push((rect, index > 0));
                }
            }
        }
        drawn
    }

    /// The full lines with the gap below them, and the last line if it is shorter; either may be
    /// empty.
    fn bodies(&self) -> [Rect; 2] {
        let Self { corner, pitch, gap, columns, count } = *self;
        let lines = (count / columns).floor();
        let rest = count - lines * columns;
        let part = (rest - rest.floor()) * (pitch.x - gap);
        let width = rest.floor() * pitch.x + if part > 0.0 { part } else { -gap };
        let full = Rect::new(corner.x, corner.y, columns * pitch.x - gap, lines * pitch.y);
        [full, Rect::new(corner.x, full.y1, width, pitch.y - gap)]
    }

    /// Everything, and then the lines of paper between cells.
    fn cuts(&self) -> Vec<Rect> {
        let Self { corner, pitch, gap, columns, count } = *self;
        let whole = Rect { x1: f64::INFINITY, y1: f64::INFINITY, ..Rect::around(corner, 0.0) };
        let mut cuts = vec![whole];
        let mut column = 0.0;
        while column < columns {
            let left = corner.x + column * pitch.x;
            cuts.push(Rect { x0: left - gap, x1: left, ..whole });
            column += 1.0;
        }
        let mut line = 0.0;
        while line * columns < count + columns {
            let top = corner.y + line * pitch.y;
            cuts.push(Rect { y0: top - gap, y1: top, ..whole });
            line += 1.0;
        }
        cuts
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const CELLS: Cells = Cells {
        corner: Point::new(0.0, 0.0),
        pitch: Point::new(12.0, 7.0),
        gap: 2.0,
        columns: 10.0,
        count: 23.4,
    };

    /// How many separate cells a field shows: what bodies are left of in the gaps, at pixel size.
    fn count(cells: Cells) -> usize {
        let drawn = cells.drawn();
        let is_ink = |x: i32, y: i32| {
            let at = Point::new(f64::from(x) + 0.5, f64::from(y) + 0.5);
            let round = |rect: &Rect| {
                let Rect { x0, y0, x1, y1 } = *rect;
                Rect { x0: x0.round(), y0: y0.round(), x1: x1.round(), y1: y1.round() }
            };
            let top = drawn.iter().rfind(|(rect, _)| round(rect).contains(at));
            top.is_some_and(|(_, is_paper)| !is_paper)
        };
        let is_corner = |x, y| is_ink(x, y) && !is_ink(x - 1, y) && !is_ink(x, y - 1);
        (0..40)
            .flat_map(|y| (0..140).map(move |x| (x, y)))
            .filter(|&(x, y)| is_corner(x, y))
            .count()
    }

    #[test]
    fn as_many_cells_are_seen_as_there_are() {
        assert_eq!(count(CELLS), 24, "the last one is a part");
        assert_eq!(count(Cells { count: 20.0, ..CELLS }), 20);
        assert_eq!(count(Cells { count: 7.0, ..CELLS }), 7);
    }
}
