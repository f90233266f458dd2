//! Part-to-whole tiles: a hundred cells, of which each part takes its share.

use super::drawing::Drawing;
use super::{Layout, Room, heading};
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::measure::width;
use crate::theme::{Font, Tone};

/// A hundred cells shared by two parts.
#[derive(Clone, Copy, Debug)]
pub struct Tiles {
    /// The larger part, drawn first.
    pub larger: &'static Figure,
    /// The smaller part.
    pub smaller: &'static Figure,
    /// Both together, derived.
    pub whole: &'static Figure,
    /// The larger part as a share of both, derived.
    pub share: &'static Figure,
    /// How many of the larger there are for each of the smaller, derived.
    pub ratio: &'static Figure,
    /// Says what one cell is worth.
    pub cell_note: Bilingual,
}

const CELLS: u32 = 100;
/// From the baseline of what a cell is worth to the parts below.
const NOTE: f64 = 12.0;

/// The grid of cells.
#[derive(Clone, Copy)]
struct Grid {
    columns: u32,
    /// From a tile's corner to the next, right and down, in CSS pixels.
    pitch: Point,
    /// Between tiles, in CSS pixels.
    gap: f64,
}

/// Lays the tiles out in a room.
#[must_use]
pub fn draw(spec: &Tiles, room: Room) -> Drawing {
    let share = spec.larger.value() / spec.whole.value();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let cells = (share * f64::from(CELLS)).round() as u32;
    let mut drawing = Drawing::new(room);
    let mut at = Point::new(0.0, 12.0);
    drawing.write(spec.cell_note.get(room.lang), &mut at, Font::SMALL, Tone::Muted);
    let top = at.y + NOTE;
    let larger = Part { figure: spec.larger, top, cells, group: 0, draw: draw_phone_card };
    let end = draw_part(&mut drawing, larger, room);
    let smaller = Part {
        figure: spec.smaller,
        top: end + 16.0,
        cells: CELLS.saturating_sub(cells),
        group: 1,
        draw: draw_industry_card,
    };
    let end = draw_part(&mut drawing, smaller, room);
    draw_foot(&mut drawing, spec, end, room);
    drawing
}

fn grid(room: Room) -> Grid {
    let columns: u32 = room.pick(10, 20);
    let (gap, height) = match room.layout {
        Layout::Compact | Layout::Medium => room.fit((3.0, 12.0), (4.0, 18.0)),
        Layout::Narrow => (5.0, 24.0),
        Layout::Wide => (6.0, 26.0),
    };
    let pitch = ((room.width + gap) / f64::from(columns)).min(height * 1.9 + gap);
    Grid { columns, pitch: Point::new(pitch, height + gap), gap }
}

/// One part of the whole.
#[derive(Clone, Copy)]
struct Part {
    figure: &'static Figure,
    top: f64,
    cells: u32,
    group: usize,
    draw: fn(&mut Drawing, Rect, &Figure),
}

/// Heading and cells of a part. Returns where it ends.
fn draw_part(drawing: &mut Drawing, part: Part, room: Room) -> f64 {
    let Part { figure, top, cells, group, draw } = part;
    let Grid { columns, pitch, gap } = grid(room);
    let mut area = heading::draw(drawing, figure, Point::new(0.0, top), room);
    let top = heading::end(area);
    for cell in 0..cells {
        let (column, row) = (f64::from(cell % columns), f64::from(cell / columns));
        let corner = Point::new(column * pitch.x, top + row * pitch.y);
        let tile = Rect::new(corner.x, corner.y, pitch.x - gap, pitch.y - gap);
        area = area.union(tile);
        draw(drawing, tile, figure);
    }
    drawing.target(figure, area, group);
    area.y1
}

/// A SIM card: one corner is cut.
fn draw_phone_card(drawing: &mut Drawing, tile: Rect, figure: &Figure) {
    let Rect { x0, y0, x1, y1 } = tile;
    let cut = (tile.height() * 0.3).round();
    let corners = [(x0, y0), (x1 - cut, y0), (x1, y0 + cut), (x1, y1), (x0, y1)];
    drawing.corners(&corners, Tone::Hue(figure.chapter));
}

/// An industry card: whole corners, and a place for a chip.
fn draw_industry_card(drawing: &mut Drawing, tile: Rect, figure: &Figure) {
    let chip = (tile.height() * 0.18).round();
    drawing.rect(tile, Tone::Hue(figure.chapter));
    drawing.rect(Rect::around(tile.center(), chip), Tone::Paper);
}

/// What follows from the two parts, all derived: their ratio, the larger one's share, the sum.
fn draw_foot(drawing: &mut Drawing, spec: &Tiles, top: f64, room: Room) {
    let mut at = Point::new(0.0, top + 22.0);
    let mut end = at.y;
    for figure in [spec.ratio, spec.share, spec.whole] {
        let seen = room.see(figure);
        let (number, name) = (seen.short(room.lang), seen.name(room.lang));
        let width = width(&name, Font::SMALL).min(room.width);
        if at.x > 0.0 && (room.is_narrow() || at.x + width > room.least().width) {
            at = Point::new(0.0, end + 8.0);
        }
        let mut line = Point::new(at.x, at.y + 20.0);
        drawing.text(&number, line, Font::MARK, Tone::Ink);
        line.y += 20.0;
        drawing.write(&name, &mut line, Font::SMALL, Tone::Muted);
        end = line.y + 8.0;
        drawing.target(figure, Rect::new(at.x, at.y, width, end - at.y), 2);
        at.x += width + 28.0;
    }
    drawing.height = end;
}
