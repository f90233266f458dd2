//! People as fields of cells by one yardstick, under two bars of one scale.

use super::drawing::Drawing;
use super::{Layout, Room, heading};
use crate::cells::Cells;
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::{Lang, joined};
use crate::quantity::Quantity;
use crate::theme::{Font, HAIRLINE, Tone};

/// People as fields of cells, under two bars.
#[derive(Clone, Copy, Debug)]
pub struct Crowd {
    /// Bars of one scale that stand beside each other, since they are not added up.
    pub beside: [&'static Figure; 2],
    /// The fields, from the top.
    pub fields: [&'static Figure; 2],
    /// How many people a cell stands for.
    pub per: Quantity,
}

/// The height of a bar.
const BAR: f64 = 28.0;
/// Between the places of two bars.
const BAR_GAP: f64 = 24.0;
/// Number and name above a bar.
const NAMES: f64 = 44.0;
/// From a part of the chart to the next.
const GAP: f64 = 24.0;
/// From the top of the yardstick to its text's baseline, and from there on.
const BASELINE: f64 = 14.0;
const YARDSTICK: f64 = 22.0;

/// Lays the crowd out in a room.
#[must_use]
pub fn draw(spec: &Crowd, room: Room) -> Drawing {
    let mut drawing = Drawing::new(room);
    draw_bars(&mut drawing, spec, room);
    let top = drawing.height + GAP;
    drawing.ground(Rect::new(0.0, top, room.width, HAIRLINE), Tone::Rule);
    draw_yardstick(&mut drawing, spec, top + 12.0, room);
    for (index, figure) in spec.fields.into_iter().enumerate() {
        draw_field(&mut drawing, spec, figure, index + 1, room);
    }
    drawing.height -= GAP - 4.0;
    drawing
}

/// The bars, each with number and name above it.
fn draw_bars(drawing: &mut Drawing, spec: &Crowd, room: Room) {
    let place = room.fit(room.width, (room.width - BAR_GAP) / 2.0);
    let most = spec.beside.iter().map(|figure| figure.value()).fold(0.0, f64::max);
    let (mut left, mut top) = (0.0, 0.0);
    for figure in spec.beside {
        let number = Point::new(left, top + 17.0);
        drawing.text(&figure.short(room.lang), number, Font::MARK, Tone::Ink);
        let name = Point::new(left, top + 35.0);
        drawing.text(figure.label.get(room.lang), name, Font::SMALL, Tone::Muted);
        let bar = Rect::new(left, top + NAMES, place * figure.value() / most, BAR);
        drawing.bar(bar, figure, false);
        drawing.target(figure, Rect { y0: top, ..bar }, 0);
        drawing.height = bar.y1;
        if room.is_tight() {
            top = bar.y1 + BAR_GAP;
        } else {
            left += place + BAR_GAP;
        }
    }
}

/// What a cell stands for.
fn draw_yardstick(drawing: &mut Drawing, spec: &Crowd, top: f64, room: Room) {
    let number = spec.per.words(room.lang);
    let words = match room.lang {
        Lang::Zh => ["一格代表", &number, "人"],
        Lang::En => ["one cell = ", &number, " people"],
    };
    let mut at = Point::new(0.0, top + BASELINE);
    drawing.write(&joined(&words), &mut at, Font::SMALL, Tone::Muted);
    drawing.height = at.y + YARDSTICK;
}

/// Number and name, and the field below them as wide as the panel.
fn draw_field(
    drawing: &mut Drawing,
    spec: &Crowd,
    figure: &'static Figure,
    group: usize,
    room: Room,
) {
    let top = drawing.height;
    let heading = heading::draw(drawing, figure, Point::new(0.0, top), room);
    let corner = Point::new(0.0, heading::end(heading));
    let cells = cells(figure.value() / spec.per.value(), corner, room);
    drawing.cells(cells, Tone::Hue(figure.chapter));
    let area = Rect { x0: 0.0, y0: top, x1: room.width, y1: cells.rect().y1 };
    drawing.target(figure, area, group);
    drawing.height = area.y1 + GAP;
}

/// The cells of a field. The lines are as long as the panel is wide, and as many at every width of a
/// layout.
fn cells(count: f64, corner: Point, room: Room) -> Cells {
    let (columns, line, gap) = match room.layout {
        Layout::Compact | Layout::Narrow => (40.0, 4.0, 1.0),
        Layout::Medium => (60.0, 6.0, 1.0),
        Layout::Wide => (80.0, 7.0, 2.0),
    };
    let pitch = Point::new((room.width + gap) / columns, line);
    Cells { corner, pitch, gap, columns, count }
}
