//! Dots on a powers-of-ten axis, a lane for each family of units.

use super::Room;
use super::drawing::Drawing;
use crate::figure::{Chapter, Figure};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scale::PowersOfTen;
use crate::scene::{Anchor, Mark, Shape, Text};
use crate::theme::{Font, HAIRLINE, Tone};
use crate::unit::Family;

/// Dots on a powers-of-ten axis.
#[derive(Clone, Copy, Debug)]
pub struct Dots {
    /// What is shown.
    pub figures: &'static [&'static Figure],
    /// The lanes, from the top.
    pub lanes: &'static [Family],
    /// How to read the axis.
    pub note: Bilingual,
}

/// The axis runs from 10 to 10^12.
const FIRST: u8 = 1;
const LAST: u8 = 12;
const RADIUS: f64 = 6.0;
/// From the dot's centre to its label.
const LABEL_GAP: f64 = 12.0;
/// Between a number and the name beside it.
const NAME_GAP: f64 = 5.0;
/// Between what stands in one row.
const ROW_GAP: f64 = 16.0;
/// Around a dot and its label.
const MARGIN: f64 = 4.0;
/// From a row's edge to what can be pointed at.
const INSET: f64 = 1.0;
/// From the panel's top to the first lane: note, key and axis labels.
const HEAD: f64 = 76.0;
/// From the panel's top to the gridlines.
const GRID: f64 = 66.0;

/// A figure in its lane.
#[derive(Clone, Copy)]
struct Place {
    figure: &'static Figure,
    row: usize,
    side: Anchor,
}

/// Lays the dots out in a room.
#[must_use]
pub fn draw(spec: &Dots, room: Room) -> Drawing {
    let mut drawing = Drawing::default();
    draw_head(&mut drawing, spec, room);
    let mut top = HEAD;
    for (group, &family) in spec.lanes.iter().enumerate() {
        top =
            draw_lane(&mut drawing, Lane { family, group, top }, &places(spec, family, room), room);
    }
    drawing.height = top;
    draw_powers(&mut drawing, room);
    // Labels stand on paper, not on gridlines.
    for target in &drawing.targets {
        let paper = target.rect.grown(INSET);
        drawing.ground.push(Mark { shape: Shape::Rect(paper), tone: Tone::Paper });
    }
    drawing
}

/// A lane and where it starts.
#[derive(Clone, Copy)]
struct Lane {
    family: Family,
    group: usize,
    top: f64,
}

/// A lane with its name and its dots. Returns where it ends.
fn draw_lane(drawing: &mut Drawing, lane: Lane, places: &[Place], room: Room) -> f64 {
    let Lane { family, group, top } = lane;
    let scale = axis(room);
    let row_height = room.pick(36.0, 28.0);
    drawing.ground(Rect::new(0.0, top, room.width, HAIRLINE), Tone::Rule);
    let name = Point::new(0.0, top + room.pick(17.0, 25.0));
    drawing.text(family.label().get(room.lang), name, Font::SMALL_BOLD, Tone::Ink);
    let first = top + lane_head(family, places, room);
    let mut end = first;
    for place in places {
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let y = first + place.row as f64 * row_height;
        let center = Point::new(scale.at(place.figure.value()), y + row_height / 2.0);
        drawing.disc(center, RADIUS, Tone::Hue(place.figure.chapter));
        let [number, name] = labels(*place, center, room);
        let extent =
            Rect::around(center, RADIUS).union(number.rect()).union(name.rect()).grown(MARGIN);
        drawing.anchored(number, Tone::Ink);
        drawing.anchored(name, Tone::Muted);
        drawing.target(
            place.figure,
            Rect { y0: y + INSET, y1: y + row_height - INSET, ..extent },
            group,
        );
        end = end.max(y + row_height);
    }
    end + room.pick(8.0, 6.0)
}

/// From a lane's upper edge to its first row: little where the lane's name has room beside the dots.
fn lane_head(family: Family, places: &[Place], room: Room) -> f64 {
    let name = width(family.label().get(room.lang), Font::SMALL_BOLD);
    let free =
        places.iter().map(|place| extent(*place, room.least()).x0).fold(f64::INFINITY, f64::min);
    room.pick(if name + ROW_GAP < free { 4.0 } else { 22.0 }, 6.0)
}

/// The axis; dots stand inside the panel.
fn axis(room: Room) -> PowersOfTen {
    let start = room.pick(RADIUS, 136.0);
    PowersOfTen { first: FIRST, last: LAST, start, length: room.width - start - RADIUS }
}

/// How to read the axis, and the chapters with their colours.
fn draw_head(drawing: &mut Drawing, spec: &Dots, room: Room) {
    drawing.text(spec.note.get(room.lang), Point::new(0.0, 13.0), Font::SMALL, Tone::Muted);
    let mut x = 0.0;
    for chapter in Chapter::ALL {
        drawing.disc(Point::new(x + 4.0, 30.5), 4.0, Tone::Hue(chapter));
        let label = chapter.label().get(room.lang);
        x = drawing.text(label, Point::new(x + 12.0, 35.0), Font::SMALL, Tone::Muted).x1 + 10.0;
    }
}

/// Labels stand at every power of ten, or at those that are round in the language.
fn every(room: Room) -> u8 {
    let widest = (FIRST..LAST)
        .map(|power| width(&power_label(power, room), Font::SMALL))
        .fold(0.0, f64::max);
    match room.lang {
        _ if widest + 10.0 < axis(room.least()).step() => 1,
        Lang::Zh => 2,
        Lang::En => 3,
    }
}

fn power_label(power: u8, room: Room) -> String {
    Quantity::new(1, power.cast_signed()).brief(room.lang)
}

/// A gridline for each power of ten, and labels as close as they fit.
fn draw_powers(drawing: &mut Drawing, room: Room) {
    let every = every(room);
    let scale = axis(room);
    for power in FIRST..=LAST {
        let x = scale.start + f64::from(power - FIRST) * scale.step();
        drawing.ground(
            Rect::new(x - HAIRLINE / 2.0, GRID, HAIRLINE, drawing.height - GRID),
            Tone::Rule,
        );
        if power.is_multiple_of(every) && power < LAST {
            let content = power_label(power, room);
            let at = Point::new(x, GRID - 6.0);
            drawing.anchored(
                Text { at, content, font: Font::SMALL, anchor: Anchor::Middle },
                Tone::Muted,
            );
        }
    }
}

/// Puts the figures of a lane into rows, decided at the least width: the first row that is free.
fn places(spec: &Dots, family: Family, room: Room) -> Vec<Place> {
    let room = room.least();
    let mut rows: Vec<Vec<Rect>> = Vec::new();
    let mut places = Vec::new();
    for figure in sorted(spec.figures, family) {
        let mut place = Place { figure, row: 0, side: Anchor::Start };
        if extent(place, room).x1 + MARGIN + INSET > room.width {
            place.side = Anchor::End;
        }
        let extent = extent(place, room).grown(ROW_GAP / 2.0);
        let is_free =
            |row: &Vec<Rect>| row.iter().all(|taken| taken.x1 < extent.x0 || extent.x1 < taken.x0);
        place.row = rows.iter().position(is_free).unwrap_or(rows.len());
        match rows.get_mut(place.row) {
            Some(row) => row.push(extent),
            None => rows.push(vec![extent]),
        }
        places.push(place);
    }
    places
}

/// The figures of a family, the smallest first.
fn sorted(figures: &[&'static Figure], family: Family) -> Vec<&'static Figure> {
    let mut sorted: Vec<&'static Figure> = Vec::new();
    for figure in figures {
        if figure.unit.family == family {
            let rank = sorted.partition_point(|other| other.value() <= figure.value());
            sorted.insert(rank, figure);
        }
    }
    sorted
}

/// The box that holds a dot and its labels.
fn extent(place: Place, room: Room) -> Rect {
    let center = Point::new(axis(room).at(place.figure.value()), 0.0);
    let [number, name] = labels(place, center, room);
    Rect::around(center, RADIUS).union(number.rect()).union(name.rect())
}

/// Number and name of a dot: beside each other, or one below the other where room is scarce.
fn labels(place: Place, center: Point, room: Room) -> [Text; 2] {
    let Place { figure, side: anchor, .. } = place;
    let direction = if anchor == Anchor::End { -1.0 } else { 1.0 };
    let at = |distance: f64, baseline: f64| {
        Point::new(center.x + direction * distance, center.y + baseline)
    };
    let content = figure.short(room.lang);
    let beside = LABEL_GAP + width(&content, Font::LABEL_BOLD) + NAME_GAP;
    let number = at(LABEL_GAP, room.pick(-2.0, 5.0));
    let name = room.pick(at(LABEL_GAP, 13.0), at(beside, 4.5));
    [
        Text { at: number, content, font: Font::LABEL_BOLD, anchor },
        Text { at: name, content: figure.label.get(room.lang).into(), font: Font::SMALL, anchor },
    ]
}
