//! Unit charts: one mark stands for so many, and is drawn as often as the figure says.

use super::drawing::Drawing;
use super::field::{self, Field};
use super::glyph::{self, Glyph, Place};
use super::{Layout, Room};
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang};
use crate::quantity::Quantity;
use crate::theme::{Font, HAIRLINE, Tone};

/// Rows of marks under headings.
#[derive(Clone, Copy, Debug)]
pub struct Units {
    /// From the top.
    pub blocks: &'static [Block],
}

/// Rows that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// What they have in common; empty for nothing.
    pub title: Bilingual,
    /// From the top.
    pub rows: &'static [Row],
}

/// A figure as marks.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    /// The figure.
    pub figure: &'static Figure,
    /// What one mark stands for.
    pub per: Quantity,
    /// How it is drawn.
    pub marks: Marks,
}

/// How a row is drawn.
#[derive(Clone, Copy, Debug)]
pub enum Marks {
    /// Mark by mark, all of one look.
    Glyphs(Glyph),
    /// As a field of cells, with the share of a derived figure framed.
    Field(Option<&'static Figure>),
    /// Not at all: number and name are the picture.
    None,
}

/// From the top of a row to its marks: number and name.
const HEAD: f64 = 34.0;
/// From the end of a row to the next.
const GAP: f64 = 26.0;
/// From the top of a block to its first row.
const TITLE: f64 = 34.0;
/// What a mark stands for, in a line below the marks.
const NOTE: f64 = 20.0;

/// Lays the rows out in a room.
#[must_use]
pub fn draw(spec: &Units, room: Room) -> Drawing {
    let mut drawing = Drawing::default();
    let mut group = 0;
    for block in spec.blocks {
        draw_title(&mut drawing, block.title.get(room.lang), room);
        for row in block.rows {
            draw_row(&mut drawing, row, group, room);
            group += 1;
        }
    }
    drawing.height -= GAP - 4.0;
    drawing
}

/// The heading of a block, under a rule where blocks stand above.
fn draw_title(drawing: &mut Drawing, title: &str, room: Room) {
    if title.is_empty() {
        return;
    }
    if drawing.height > 0.0 {
        drawing.ground(Rect::new(0.0, drawing.height, room.width, HAIRLINE), Tone::Rule);
        drawing.height += 14.0;
    }
    let at = Point::new(0.0, drawing.height + 14.0);
    drawing.text(title, at, Font::LABEL_BOLD, Tone::Ink);
    drawing.height += TITLE;
}

/// Number, name, the marks, and what one of them stands for.
fn draw_row(drawing: &mut Drawing, row: &Row, group: usize, room: Room) {
    let Row { figure, per, marks } = *row;
    let (top, lang) = (drawing.height, room.lang);
    let number =
        drawing.text(&figure.short(lang), Point::new(0.0, top + 21.0), Font::NUMBER, Tone::Ink);
    let name = Point::new(number.x1 + 8.0, top + 21.0);
    let heading = drawing.text(&figure.name(lang), name, Font::LABEL, Tone::Muted).union(number);
    let corner = Point::new(0.0, top + HEAD);
    let at = drawing.targets.len();
    let area = match marks {
        Marks::Glyphs(glyph) => draw_glyphs(drawing, row, glyph, corner, room),
        Marks::Field(framed) => {
            let field = Field { figure, per: per.value(), framed };
            field::draw(drawing, field, corner, group, room)
        }
        Marks::None => heading,
    };
    // A framed share is read after the field, and lies between its heading and its cells.
    let is_shared = drawing.targets.len() > at;
    let area = if is_shared { area } else { area.union(heading) };
    let area = Rect { y0: if is_shared { area.y0 } else { top }, ..area };
    drawing.targets.insert(at, crate::scene::Target { figure, rect: area, group });
    drawing.height = area.y1 + GAP;
    if per.value() > 1.0 {
        let at = Point::new(0.0, area.y1 + 16.0);
        drawing.text(&one_mark(figure, per, lang), at, Font::SMALL, Tone::Muted);
        drawing.height += NOTE;
    }
}

/// What a mark stands for, in words.
fn one_mark(figure: &Figure, per: Quantity, lang: Lang) -> String {
    let equals = match lang {
        Lang::Zh => "一格 = ",
        Lang::En => "one mark = ",
    };
    [equals, &figure.unit.words(per, lang)].concat()
}

/// Marks in lines of tens, a part mark for the rest. Returns the room that they take.
fn draw_glyphs(drawing: &mut Drawing, row: &Row, glyph: Glyph, corner: Point, room: Room) -> Rect {
    let (columns, size) = line(glyph, room);
    let mut rest = row.figure.value() / row.per.value();
    let mut place =
        Place { cell: Rect::new(corner.x, corner.y, size.x, size.y), part: 1.0, index: 0 };
    let mut area = place.cell;
    while rest > 0.001 {
        place.part = rest.min(1.0);
        glyph::draw(drawing, glyph, place, Tone::Hue(row.figure.chapter), room.lang);
        area = area.union(place.cell);
        rest -= 1.0;
        place.index += 1;
        let next = Point::new(place.cell.x1, place.cell.y0);
        let next =
            if place.index.is_multiple_of(columns) { Point::new(corner.x, next.y + size.y) } else { next };
        place.cell = Rect::new(next.x, next.y, size.x, size.y);
    }
    area
}

/// How many marks stand in a line, and the cell of each.
fn line(glyph: Glyph, room: Room) -> (usize, Point) {
    let (columns, height, most) = match (glyph, room.layout) {
        (Glyph::Month, _) => (9, 50.0, 72.0),
        (Glyph::Person | Glyph::Thing | Glyph::Stroke, Layout::Compact) => (20, 15.0, 18.0),
        (Glyph::Person | Glyph::Thing | Glyph::Stroke, Layout::Narrow) => (25, 15.0, 18.0),
        (Glyph::Person | Glyph::Thing | Glyph::Stroke, Layout::Medium | Layout::Wide) => {
            (50, 15.0, 18.0)
        }
    };
    let height = if glyph == Glyph::Stroke { 28.0 } else { height };
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let width = (room.width / columns as f64).min(most);
    (columns, Point::new(width, height))
}
