//! Part-to-whole tiles: a hundred cells, of which each part takes its share.

use super::{Drawing, Room};
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::scene::{Mark, Shape, Target, rect, text};
use crate::theme::{LABEL, NUMBER, SMALL, Tone};

/// A hundred cells shared by two parts.
#[derive(Clone, Copy, Debug)]
pub struct Tiles {
    /// The larger part, drawn first.
    pub larger: &'static Figure,
    /// The smaller part.
    pub smaller: &'static Figure,
    /// Both together, derived.
    pub whole: &'static Figure,
    /// How many of the larger there are for each of the smaller, derived.
    pub ratio: &'static Figure,
    /// Says what one cell is worth.
    pub cell_note: Bilingual,
}

const CELLS: u32 = 100;
/// From the panel's top to the first tile.
const HEAD: f64 = 44.0;
/// Between the two parts: the second heading.
const BETWEEN: f64 = 60.0;

/// The grid of cells.
#[derive(Clone, Copy)]
struct Grid {
    columns: u32,
    pitch: Point,
    tile: Point,
}

/// Lays the tiles out in a room.
#[must_use]
pub fn draw(spec: &Tiles, room: Room) -> Drawing {
    let grid = grid(room);
    let share = spec.larger.value() / spec.whole.value();
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 100")]
    let larger = (share * f64::from(CELLS)).round() as u32;
    let mut drawing = Drawing::default();
    let middle = part(
        &mut drawing,
        spec.larger,
        Part { top: 0.0, cells: larger, group: 0, grid, card: phone_card },
        room,
    );
    let end = part(
        &mut drawing,
        spec.smaller,
        Part {
            top: middle + BETWEEN - HEAD,
            cells: CELLS - larger,
            group: 1,
            grid,
            card: industry_card,
        },
        room,
    );
    foot(&mut drawing, spec, end, room);
    drawing
}

fn grid(room: Room) -> Grid {
    let columns: u32 = room.pick(10, 20);
    let (gap, height) = match room.layout {
        super::Layout::Compact => (4.0, 18.0),
        super::Layout::Narrow => (5.0, 24.0),
        super::Layout::Medium => (4.0, 18.0),
        super::Layout::Wide => (6.0, 26.0),
    };
    let pitch = ((room.width + gap) / f64::from(columns)).min(height * 1.9 + gap);
    Grid { columns, pitch: Point::new(pitch, height + gap), tile: Point::new(pitch - gap, height) }
}

/// One part of the whole.
#[derive(Clone, Copy)]
struct Part {
    top: f64,
    cells: u32,
    group: usize,
    grid: Grid,
    card: fn(Rect, &Figure) -> Vec<Mark>,
}

/// Heading and cells of a part. Returns where it ends.
fn part(drawing: &mut Drawing, figure: &'static Figure, part: Part, room: Room) -> f64 {
    let Part { top, cells, group, grid, card } = part;
    let words = text(figure.short(room.lang), 0.0, top + 26.0, NUMBER).bold();
    drawing.marks.push(
        text(figure.label.get(room.lang), words.width() + 10.0, top + 26.0, LABEL)
            .mark(Tone::Muted),
    );
    drawing.marks.push(words.mark(Tone::Ink));
    for cell in 0..cells {
        let (column, row) = (f64::from(cell % grid.columns), f64::from(cell / grid.columns));
        let corner = Point::new(column * grid.pitch.x, top + HEAD + row * grid.pitch.y);
        drawing.marks.extend(card(Rect::new(corner.x, corner.y, grid.tile.x, grid.tile.y), figure));
    }
    let end = top + HEAD + f64::from(cells.div_ceil(grid.columns)) * grid.pitch.y;
    let width = f64::from(grid.columns) * grid.pitch.x;
    drawing.targets.push(Target {
        figure,
        rect: Rect { x0: 0.0, y0: top, x1: width.min(room.width), y1: end },
        group,
    });
    end
}

/// A SIM card: one corner is cut.
fn phone_card(tile: Rect, figure: &Figure) -> Vec<Mark> {
    let cut = (tile.height() * 0.3).round();
    let corners = vec![
        Point::new(tile.x0, tile.y0),
        Point::new(tile.x1 - cut, tile.y0),
        Point::new(tile.x1, tile.y0 + cut),
        Point::new(tile.x1, tile.y1),
        Point::new(tile.x0, tile.y1),
    ];
    vec![Mark { shape: Shape::Polygon(corners), tone: Tone::Hue(figure.chapter) }]
}

/// An industry card: whole corners, lighter, with a chip.
fn industry_card(tile: Rect, figure: &Figure) -> Vec<Mark> {
    let chip = (tile.height() * 0.18).round();
    vec![
        rect(tile, Tone::Tint(figure.chapter)),
        rect(Rect::around(tile.center(), chip), Tone::Hue(figure.chapter)),
    ]
}

/// The ratio and the sum, both derived, and what a cell is worth.
fn foot(drawing: &mut Drawing, spec: &Tiles, top: f64, room: Room) {
    let mut left = 0.0;
    let width = (room.width / 2.0).min(280.0);
    for figure in [spec.ratio, spec.whole] {
        drawing.marks.push(
            text(figure.words(room.lang), left, top + 38.0, LABEL + 4.0).bold().mark(Tone::Ink),
        );
        drawing.marks.push(text(figure.name(room.lang), left, top + 58.0, SMALL).mark(Tone::Muted));
        drawing.targets.push(Target {
            figure,
            rect: Rect::new(left, top + 18.0, width - 8.0, 46.0),
            group: 2,
        });
        left += width;
    }
    drawing
        .marks
        .push(text(spec.cell_note.get(room.lang), 0.0, top + 86.0, SMALL).mark(Tone::Muted));
    drawing.height = top + 94.0;
}
