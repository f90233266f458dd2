//! Dots on a powers-of-ten axis, a lane for each family of units.

use super::{Drawing, Room};
use crate::figure::{Chapter, Figure};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang};
use crate::measure;
use crate::quantity::Quantity;
use crate::scale::PowersOfTen;
use crate::scene::{self, Anchor, Mark, Target, disc, rect, text};
use crate::theme::{HAIRLINE, LABEL, SMALL, Tone, Weight};
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
/// Between what stands in one row.
const ROW_GAP: f64 = 16.0;
/// From the panel's top to the first lane: note, key and axis labels.
const HEAD: f64 = 76.0;

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
    let scale = axis(room);
    let row_height = room.pick(36.0, 28.0);
    let mut drawing = Drawing { marks: head(spec, room), ..Drawing::default() };
    let mut y = HEAD;
    for (group, &family) in spec.lanes.iter().enumerate() {
        let places = places(spec, family, room.least());
        let lane_head = lane_head(family, &places, room);
        let rows = places.iter().map(|place| place.row + 1).max().unwrap_or(0);
        drawing.ground.push(rect(Rect::new(0.0, y, room.width, HAIRLINE), Tone::Rule));
        drawing.marks.push(
            text(family.label().get(room.lang), 0.0, y + room.pick(16.0, 25.0), SMALL)
                .bold()
                .mark(Tone::Ink),
        );
        for place in places {
            #[expect(clippy::cast_precision_loss, reason = "a few rows")]
            let top = y + lane_head + place.row as f64 * row_height;
            let (marks, extent) =
                dot(place, scale.at(place.figure.value()), top + row_height / 2.0, room);
            let target = Rect { y0: top + 1.0, y1: top + row_height - 1.0, ..extent.grown(4.0) };
            drawing.marks.extend(marks);
            drawing.targets.push(Target { figure: place.figure, rect: target, group });
        }
        #[expect(clippy::cast_precision_loss, reason = "a few rows")]
        let height = rows as f64 * row_height;
        y += lane_head + height + room.pick(8.0, 6.0);
    }
    drawing.height = y;
    let grid = powers(scale, room, y);
    drawing.ground = grid.into_iter().chain(drawing.ground).collect();
    knock_out(&mut drawing);
    drawing
}

/// From a lane's upper edge to its first row: none where the lane's name has room beside the dots.
fn lane_head(family: Family, places: &[Place], room: Room) -> f64 {
    let scale = axis(room.least());
    let name = measure::width(family.label().get(room.lang), SMALL, Weight::Bold);
    let extents = places
        .iter()
        .map(|place| dot(*place, scale.at(place.figure.value()), 0.0, room.least()).1.x0);
    let free = extents.fold(f64::INFINITY, f64::min);
    room.pick(if name + ROW_GAP < free { 4.0 } else { 22.0 }, 6.0)
}

/// Texts stand on paper, not on gridlines.
fn knock_out(drawing: &mut Drawing) {
    let papers: Vec<Mark> = drawing
        .marks
        .iter()
        .filter_map(|mark| match &mark.shape {
            scene::Shape::Text(text) if text.at.y > HEAD => Some(rect(text.rect(), Tone::Paper)),
            _ => None,
        })
        .collect();
    drawing.ground.extend(papers);
}

/// The axis, whose last power has room for half a label at its right.
fn axis(room: Room) -> PowersOfTen {
    let start = room.pick(RADIUS, 136.0);
    PowersOfTen { first: FIRST, last: LAST, start, length: room.width - start - RADIUS }
}

/// Note, chapters and axis labels.
fn head(spec: &Dots, room: Room) -> Vec<Mark> {
    let mut marks = vec![text(spec.note.get(room.lang), 0.0, 13.0, SMALL).mark(Tone::Muted)];
    let mut x = 0.0;
    for chapter in Chapter::ALL {
        let label = text(chapter.label().get(room.lang), x + 12.0, 35.0, SMALL);
        marks.push(disc(Point::new(x + 4.0, 30.5), 4.0, Tone::Hue(chapter)));
        x += 12.0 + label.width() + 10.0;
        marks.push(label.mark(Tone::Muted));
    }
    marks
}

/// A gridline for each power of ten, and labels as close as they fit.
fn powers(scale: PowersOfTen, room: Room, bottom: f64) -> Vec<Mark> {
    let every = match (room.lang, room.is_stacked()) {
        (_, false) => 1,
        (Lang::Zh, true) => 2,
        (Lang::En, true) => 3,
    };
    let mut marks = Vec::new();
    for (power, x) in scale.powers() {
        marks.push(rect(Rect::new(x - HAIRLINE / 2.0, 66.0, HAIRLINE, bottom - 66.0), Tone::Rule));
        if power.is_multiple_of(every) && power < LAST {
            let label = power_label(power, room.lang);
            marks.push(
                text(label, x, 60.0, SMALL)
                    .anchored(if power == FIRST && room.is_stacked() {
                        Anchor::Start
                    } else {
                        Anchor::Middle
                    })
                    .mark(Tone::Muted),
            );
        }
    }
    marks
}

/// A power of ten in words, short enough to stand beside the next one.
fn power_label(power: u8, lang: Lang) -> String {
    let exponent = i8::try_from(power).unwrap_or(i8::MAX);
    let words = Quantity::new(1, exponent).words(lang);
    match lang {
        Lang::Zh => words,
        Lang::En => words.replace(" million", "m").replace(" billion", "bn"),
    }
}

/// Puts the figures of a lane into rows: the first row in which dot and label are free.
fn places(spec: &Dots, family: Family, room: Room) -> Vec<Place> {
    let scale = axis(room);
    let mut figures: Vec<_> =
        spec.figures.iter().copied().filter(|figure| figure.unit.family == family).collect();
    figures.sort_by(|a, b| a.value().total_cmp(&b.value()));
    let mut rows: Vec<Vec<Rect>> = Vec::new();
    let mut places = Vec::new();
    for figure in figures {
        let x = scale.at(figure.value());
        let fits = x + LABEL_GAP + label_width(figure, room) <= room.width - 4.0;
        let side = if fits { Anchor::Start } else { Anchor::End };
        let place = Place { figure, row: 0, side };
        let extent = dot(place, x, 0.0, room).1.grown(ROW_GAP / 2.0);
        let free = rows
            .iter()
            .position(|row| row.iter().all(|taken| taken.x1 < extent.x0 || extent.x1 < taken.x0));
        let row = free.unwrap_or(rows.len());
        match rows.get_mut(row) {
            Some(taken) => taken.push(extent),
            None => rows.push(vec![extent]),
        }
        places.push(Place { row, ..place });
    }
    places
}

fn label_width(figure: &Figure, room: Room) -> f64 {
    let words = measure::width(&figure.short(room.lang), LABEL, Weight::Bold);
    let label = measure::width(figure.label.get(room.lang), SMALL, Weight::Regular);
    room.pick(words.max(label), words + 5.0 + label)
}

/// A dot with its label, and the box that holds both, `middle` being the row's centre line.
fn dot(place: Place, x: f64, middle: f64, room: Room) -> (Vec<Mark>, Rect) {
    let Place { figure, side, .. } = place;
    let away = |distance: f64| match side {
        Anchor::Start | Anchor::Middle => x + distance,
        Anchor::End => x - distance,
    };
    let words =
        text(figure.short(room.lang), away(LABEL_GAP), middle + room.pick(-2.0, 5.0), LABEL)
            .bold()
            .anchored(side);
    let label_gap = room.pick(LABEL_GAP, LABEL_GAP + words.width() + 5.0);
    let label =
        text(figure.label.get(room.lang), away(label_gap), middle + room.pick(13.0, 4.5), SMALL)
            .anchored(side);
    let center = Point::new(x, middle);
    let extent = Rect::around(center, RADIUS).union(words.rect()).union(label.rect());
    let marks = vec![
        disc(center, RADIUS, Tone::Hue(figure.chapter)),
        words.mark(Tone::Ink),
        label.mark(Tone::Muted),
    ];
    (marks, extent)
}
