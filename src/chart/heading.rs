//! Number and name of a figure over or beside marks that are counted.

use super::Room;
use super::drawing::Drawing;
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lens::Lens;
use crate::measure::width;
use crate::theme::{Font, Tone};

/// From the top to the baseline of the number.
const BASELINE: f64 = 21.0;
/// From a number to the name beside it.
const BESIDE: f64 = 8.0;
/// From the number's baseline to that of the name below it, and on to what a lens makes of the number.
const LINE: f64 = 19.0;
/// From the heading to the marks below it.
const GAP: f64 = 8.0;

/// Writes number and name: in a line where labels stand above marks and there is room, else one below the other. Marks count
/// totals, and so does the number; what a lens makes of it stands below. Returns the room that they take.
pub(super) fn draw(
    drawing: &mut Drawing,
    figure: &'static Figure,
    corner: Point,
    room: Room,
) -> Rect {
    let number = figure.short(room.lang);
    let name = Lens::Total.see(figure).name(room.lang);
    let line = width(&number, Font::NUMBER) + BESIDE + width(&name, Font::LABEL);
    let mut at = Point::new(corner.x, corner.y + BASELINE);
    let mut area = drawing.write(&number, &mut at, Font::NUMBER, Tone::Ink);
    if room.is_narrow() && line < room.least().width {
        let beside = Point::new(area.x1 + BESIDE, at.y);
        area = drawing.text(&name, beside, Font::LABEL, Tone::Muted).union(area);
    } else {
        at.y += LINE;
        area = drawing.write(&name, &mut at, Font::SMALL, Tone::Muted).union(area);
    }
    let seen = room.see(figure);
    if seen.is_divided() {
        let rate = seen.marked(&seen.short(room.lang), room.lang);
        at.y += LINE;
        area = drawing.write(&rate, &mut at, Font::SMALL, Tone::Ink).union(area);
    }
    area
}

/// Where the marks below a heading begin.
#[must_use]
pub(super) fn end(heading: Rect) -> f64 {
    (heading.y1 + GAP).round()
}
