//! Unit charts: one mark stands for so many, and is drawn as often as the figure says.

use super::drawing::Drawing;
use super::field::{self, Field};
use super::glyph::{self, Glyph, Place};
use super::{Layout, Room, heading};
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, joined};
use crate::quantity::Quantity;
use crate::scene::Target;
use crate::theme::{Font, HAIRLINE, Tone};
use crate::unit::Family;

/// Rows of marks under headings.
#[derive(Clone, Copy, Debug)]
pub struct Units {
    /// From the top.
    pub blocks: &'static [Block],
}

/// Rows that belong together.
#[derive(Clone, Copy, Debug)]
pub struct Block {
    /// What they have in common.
    pub title: Option<Bilingual>,
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
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Marks {
    /// Mark by mark, all of one look.
    Glyphs(Glyph),
    /// As a field of cells, with the share of a derived figure framed.
    Field(Option<&'static Figure>),
    /// Not at all: number and name are the picture. Two such rows share a line where there is room.
    None,
}

/// From the panel's left to the marks, where names stand beside them.
const ASIDE: f64 = 216.0;
/// From the end of a row to the next.
const GAP: f64 = 24.0;
/// From the baseline of a block's title to its first row.
const TITLE: f64 = 20.0;
/// From the marks to the baseline of what one stands for, and on to its end.
const NOTE: f64 = 16.0;
const NOTE_END: f64 = 4.0;

/// A mark that stands for one thing.
const ONE: Quantity = Quantity::new(1, 0);

/// Lays the rows out in a room.
#[must_use]
pub fn draw(spec: &Units, room: Room) -> Drawing {
    let mut drawing = Drawing::new(room);
    let mut group = 0;
    // That a mark stands for one needs no words.
    let mut said = ONE;
    for block in spec.blocks {
        if let Some(title) = block.title {
            draw_title(&mut drawing, title.get(room.lang), room);
        }
        // The top of a row that leaves the place of its marks to the next.
        let mut free = None;
        for row in block.rows {
            let has_none = matches!(row.marks, Marks::None) && !room.is_narrow();
            let beside = free.take().filter(|_| has_none);
            let corner = match beside {
                Some(top) => Point::new(ASIDE, top),
                None => Point::new(0.0, drawing.height),
            };
            if has_none && beside.is_none() {
                free = Some(drawing.height);
            }
            let end = draw_row(&mut drawing, row, corner, group, room);
            if row.per != said && !matches!(row.marks, Marks::None) {
                draw_note(&mut drawing, row, end, room);
                said = row.per;
            }
            drawing.height += GAP;
            group += 1;
        }
    }
    drawing.height -= GAP - 4.0;
    drawing
}

/// The heading of a block, under a rule where blocks stand above.
fn draw_title(drawing: &mut Drawing, title: &str, room: Room) {
    if drawing.height > 0.0 {
        drawing.ground(Rect::new(0.0, drawing.height, room.width, HAIRLINE), Tone::Rule);
        drawing.height += 14.0;
    }
    let mut at = Point::new(0.0, drawing.height + 14.0);
    drawing.write(title, &mut at, Font::LABEL_BOLD, Tone::Ink);
    drawing.height = at.y + TITLE;
}

/// Number, name and marks; the drawing then ends with the row. Returns where the marks end.
fn draw_row(drawing: &mut Drawing, row: &Row, at: Point, group: usize, room: Room) -> f64 {
    let Row { figure, per, marks } = *row;
    let heading = heading::draw(drawing, figure, at, room);
    let below = Point::new(0.0, heading::end(heading));
    let corner = room.pick(below, Point::new(ASIDE, at.y + 4.0));
    let place = drawing.targets.len();
    let area = match marks {
        Marks::Glyphs(glyph) => draw_glyphs(drawing, row, glyph, corner, room),
        Marks::Field(framed) => {
            let field = Field { figure, per: per.value(), framed };
            field::draw(drawing, field, corner, group, room)
        }
        Marks::None => heading,
    };
    let end = area.y1;
    drawing.height = end.max(heading.y1).ceil();
    // The name of a framed share stands between heading and cells, so the field ends below it.
    let is_shared = drawing.targets.len() > place;
    let rect = if is_shared { area } else { Rect { y0: at.y, ..area.union(heading) } };
    drawing.targets.insert(place, Target { figure, rect, group });
    end
}

/// What a mark stands for, below the marks.
fn draw_note(drawing: &mut Drawing, row: &Row, top: f64, room: Room) {
    let mark = match row.marks {
        Marks::Field(_) => Bilingual { zh: "一格", en: "one cell" },
        Marks::Glyphs(Glyph::Person) => Bilingual { zh: "一个圆点", en: "one disc" },
        Marks::Glyphs(_) | Marks::None => Bilingual { zh: "一个方块", en: "one square" },
    };
    let people = Bilingual { zh: "人", en: " people" };
    let number = match row.figure.unit.family {
        Family::Money => row.figure.unit.words(row.per, room.lang),
        Family::People => joined(&[&row.per.words(room.lang), people.get(room.lang)]),
        _ => row.per.words(room.lang),
    };
    let stands_for = Bilingual { zh: "代表", en: " = " };
    let mut at = Point::new(room.pick(0.0, ASIDE), top + NOTE);
    let words = joined(&[mark.get(room.lang), stands_for.get(room.lang), &number]);
    drawing.write(&words, &mut at, Font::SMALL, Tone::Muted);
    drawing.height = drawing.height.max(at.y + NOTE_END);
}

/// Marks in lines, a part mark for the rest. Returns the room that they take.
fn draw_glyphs(drawing: &mut Drawing, row: &Row, glyph: Glyph, corner: Point, room: Room) -> Rect {
    let (columns, size) = line(glyph, room);
    let mut rest = row.figure.value() / row.per.value();
    let cell = Rect::new(corner.x, corner.y, size.x, size.y);
    let mut place = Place { cell, part: 1.0, index: 0, is_derived: row.figure.is_derived() };
    let mut area = place.cell;
    while rest > 0.001 {
        place.part = rest.min(1.0);
        glyph::draw(drawing, glyph, place, Tone::Hue(row.figure.chapter), room.lang);
        area = area.union(place.cell);
        rest -= 1.0;
        place.index += 1;
        let next = Point::new(place.cell.x1, place.cell.y0);
        let next = if place.index.is_multiple_of(columns) {
            Point::new(corner.x, next.y + size.y)
        } else {
            next
        };
        place.cell = Rect::new(next.x, next.y, size.x, size.y);
    }
    area
}

/// How many marks stand in a line, and the cell of each.
fn line(glyph: Glyph, room: Room) -> (usize, Point) {
    let columns = match (glyph, room.layout) {
        (Glyph::Month, _) => room.fit(5, 9),
        (Glyph::Tile | Glyph::Stroke, _) if room.is_tight() => 10,
        (Glyph::Tile, _) => 20,
        (Glyph::Person | Glyph::Thing, Layout::Compact) => room.fit(11, 22),
        (Glyph::Stroke, Layout::Compact) | (_, Layout::Narrow | Layout::Medium) => 25,
        (Glyph::Person | Glyph::Thing | Glyph::Stroke, Layout::Wide) => 50,
    };
    let (height, most) = match glyph {
        Glyph::Month => (room.fit(68.0, 50.0), 72.0),
        Glyph::Tile => (room.pick(18.0, 32.0), room.pick(18.0, 32.0)),
        Glyph::Person | Glyph::Thing => (18.0, 18.0),
        Glyph::Stroke => (28.0, 18.0),
    };
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let width = ((room.width - room.pick(0.0, ASIDE)) / columns as f64).min(most);
    (columns, Point::new(width, height))
}
