//! A field of cells, too many to be drawn one by one.

use super::Room;
use super::drawing::Drawing;
use crate::cells::Cells;
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::joined;
use crate::theme::{Font, OUTLINE, Tone};

/// Cells in a line: a line of a field is a hundred.
const COLUMNS: u16 = 100;

/// The least height of a line, in CSS pixels: on a phone cells are higher than wide.
const LEAST: f64 = 5.0;

/// The name above framed cells: to its baseline, and from there on.
const NAME: f64 = 14.0;
const NAME_END: f64 = 18.0;

/// From framed cells to the outer edge of their frame.
const FRAME: f64 = OUTLINE + 1.0;

/// A field of cells.
#[derive(Clone, Copy, Debug)]
pub struct Field {
    /// The figure that the cells count.
    pub figure: &'static Figure,
    /// What one cell stands for.
    pub per: f64,
    /// A derived figure whose share of the field is framed.
    pub framed: Option<&'static Figure>,
}

/// Draws a field from a corner on. Returns the room that it takes.
pub fn draw(drawing: &mut Drawing, field: Field, corner: Point, group: usize, room: Room) -> Rect {
    // A frame stands around cells and inside the panel: where a name stands aside, it hangs over into its room.
    let corner = match field.framed {
        Some(_) => Point::new(corner.x + room.pick(FRAME, 0.0), corner.y),
        None => corner,
    };
    let mut top = corner;
    if let Some(figure) = field.framed {
        draw_name(drawing, figure, &mut top, group, room);
    }
    let (pitch, gap) = (pitch(room, corner.x), room.fit(0.5, 1.0));
    let cells = Cells {
        corner: top,
        pitch,
        gap,
        columns: f64::from(COLUMNS),
        count: (field.figure.value() / field.per).round(),
    };
    drawing.cells(cells, Tone::Hue(field.figure.chapter));
    if let Some(figure) = field.framed {
        let width = (figure.value() / field.per).round() * pitch.x - gap;
        let share = Rect::new(top.x, top.y, width, pitch.y - gap);
        drawing.frame(share.grown(FRAME), OUTLINE, Tone::Ink);
    }
    cells.rect()
}

/// From a cell to the next, in CSS pixels: whole where it can be, so that all cells look alike. Cells are as high as in
/// the least width of the layout, and as wide as there is room for.
fn pitch(room: Room, aside: f64) -> Point {
    let pitch = |width: f64| {
        let pitch = (width - aside) / f64::from(COLUMNS);
        if pitch >= 4.0 { pitch.floor() } else { pitch }
    };
    Point::new(pitch(room.width), pitch(room.least().width).max(LEAST))
}

/// Names a framed share above it, and moves the point to where the cells begin.
fn draw_name(
    drawing: &mut Drawing,
    figure: &'static Figure,
    at: &mut Point,
    group: usize,
    room: Room,
) {
    let words = joined(&[figure.label.get(room.lang), " ", &figure.short(room.lang)]);
    let words = room.see(figure).marked(&words, room.lang);
    let left = room.pick(0.0, at.x);
    let mut line = Point::new(left, at.y + NAME);
    let text = drawing.write(&words, &mut line, Font::SMALL, Tone::Ink);
    drawing.target(figure, Rect { y0: at.y - 2.0, y1: line.y + 8.0, ..text }, group);
    at.y = line.y + NAME_END;
}
