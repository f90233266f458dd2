//! What one mark of a unit chart looks like.

use super::drawing::{Drawing, circle, cut};
use crate::geom::{Point, Rect};
use crate::lang::Lang;
use crate::measure;
use crate::scene::{Anchor, Text};
use crate::theme::{Font, OUTLINE, Tone};

/// What a mark looks like.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A disc, for people.
    Person,
    /// A square, for places, gangs and things.
    Thing,
    /// A square as large as twenty in a line can be, where there are no more.
    Tile,
    /// A square with an arrow down. The first month is named, since the report names it, and the last, since it follows.
    Month,
    /// A stroke; every fifth lies across the four before it.
    Stroke,
}

/// The ninth month, which the report does not name.
const LAST_MONTH: usize = 8;

/// From a line of a month's name to the next.
const LINE: f64 = 17.0;

/// One mark in its cell.
#[derive(Clone, Copy, Debug)]
pub struct Place {
    /// The room for the mark.
    pub cell: Rect,
    /// How much of the mark there is, from 0 to 1.
    pub part: f64,
    /// How many marks stand before it.
    pub index: usize,
    /// Whether what it counts was computed rather than reported. Of things only.
    pub is_derived: bool,
}

/// Draws a mark, or its left part.
pub fn draw(drawing: &mut Drawing, glyph: Glyph, place: Place, tone: Tone, lang: Lang) {
    let Rect { x0, y0, .. } = place.cell;
    let most = if glyph == Glyph::Tile { f64::INFINITY } else { 14.0 };
    let size = most.min(place.cell.width() - 3.0);
    let square = Rect::new(x0, y0 + 1.0, size, size);
    match glyph {
        Glyph::Person => {
            let (center, radius) = (square.center(), size / 2.0);
            if place.part < 1.0 {
                drawing.polygon(circle(center, radius, cut(place.part)), tone);
            } else {
                drawing.disc(center, radius, tone);
            }
        }
        Glyph::Thing | Glyph::Tile if place.is_derived => {
            drawing.frame(Rect { x1: x0 + size * place.part, ..square }, OUTLINE, tone);
        }
        Glyph::Thing | Glyph::Tile => {
            drawing.rect(Rect { x1: x0 + size * place.part, ..square }, tone);
        }
        Glyph::Month => draw_month(drawing, place, tone, lang),
        Glyph::Stroke => draw_stroke(drawing, place, tone),
    }
}

/// A month with an arrow down: fewer cases filed than a year before.
fn draw_month(drawing: &mut Drawing, place: Place, tone: Tone, lang: Lang) {
    let Rect { x0, y0, .. } = place.cell;
    let square = Rect::new(x0, y0, place.cell.width() - 4.0, 30.0);
    drawing.rect(square, tone);
    let Point { x, y } = square.center();
    let arrow = [(x - 6.0, y - 4.0), (x + 6.0, y - 4.0), (x, y + 5.0)];
    drawing.corners(&arrow, Tone::Paper);
    let last = match lang {
        Lang::Zh => "2022年2月·推算",
        Lang::En => "February 2022 · derived",
    };
    let first = match lang {
        Lang::Zh => "2021年6月",
        Lang::En => "June 2021",
    };
    let font = Font::SMALL;
    let mut at = Point::new(square.x0, square.y1 + 16.0);
    if place.index == 0 {
        drawing.text(first, at, font, Tone::Muted);
    } else if place.index == LAST_MONTH {
        at.x = square.x1;
        for content in measure::lines(last, font, at.x) {
            drawing.anchored(Text { at, content, font, anchor: Anchor::End }, Tone::Muted);
            at.y += LINE;
        }
    }
}

/// A stroke of a tally.
fn draw_stroke(drawing: &mut Drawing, place: Place, tone: Tone) {
    let Rect { x0, y0, x1, .. } = place.cell;
    if place.index % 5 == 4 {
        let (left, right) = (x0 - 4.0 * (x1 - x0), x0 - 4.0);
        let corners = [(left, y0 + 14.0), (right, y0 + 4.0), (right, y0 + 6.0), (left, y0 + 16.0)];
        drawing.corners(&corners, tone);
    } else {
        drawing.rect(Rect::new(x0, y0, OUTLINE, 20.0), tone);
    }
}
