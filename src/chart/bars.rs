//! Bars on one linear axis, and one bar on a scale of its own.

use super::{Drawing, Layout, Room};
use crate::figure::{DERIVED, Figure};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::measure;
use crate::scale::Linear;
use crate::scene::{Anchor, Mark, Target, bar, rect, ring, text};
use crate::theme::{HAIRLINE, LABEL, NUMBER, OUTLINE, SMALL, Tone, Weight};

/// Bars on one linear axis, and one bar on a scale of its own.
#[derive(Clone, Copy, Debug)]
pub struct Bars {
    /// What shares the axis, from the top.
    pub shared: &'static [Rated],
    /// What is too small for that axis.
    pub apart: &'static Figure,
    /// Says that `apart` has a scale of its own.
    pub apart_note: Bilingual,
    /// Points at `apart` on the shared axis.
    pub sliver_note: Bilingual,
}

/// A figure and how many that is a second.
#[derive(Clone, Copy, Debug)]
pub struct Rated {
    /// The figure.
    pub figure: &'static Figure,
    /// The rate, derived.
    pub rate: &'static Figure,
}

/// The height of a bar.
const BAR: f64 = 34.0;
/// From the top of a row to its bar: name and number.
const HEAD: f64 = 38.0;
/// The radius of a ring that stands for one a second.
const RING: f64 = 4.0;
/// From a row of rings to the next.
const LINE: f64 = 12.0;

/// Where something stands: the scale holds left and right.
#[derive(Clone, Copy)]
struct Row {
    top: f64,
    group: usize,
    scale: Linear,
}

/// Lays the bars out in a room.
#[must_use]
pub fn draw(spec: &Bars, room: Room) -> Drawing {
    let scale = Linear { max: shared_max(spec), start: 0.0, length: shared_width(room) };
    let mut drawing = Drawing::default();
    let step = HEAD + BAR + rates_height(room) + 26.0;
    let mut row = Row { top: 0.0, group: 0, scale };
    for rated in spec.shared {
        draw_bar(&mut drawing, rated.figure, row, room);
        draw_rate(&mut drawing, rated.rate, spec, Row { top: row.top + HEAD + BAR, ..row }, room);
        row = Row { top: row.top + step, group: row.group + 1, ..row };
    }
    let bottom = row.top - 8.0;
    drawing.ground.extend(axis(scale, 0.0..bottom, 4, room));
    let left = room.pick(0.0, scale.length + 56.0);
    let own = Linear { max: spec.apart.value(), start: left, length: room.width - left };
    let apart = Row { top: room.pick(bottom + 64.0, 0.0), scale: own, ..row };
    let end = draw_apart(&mut drawing, spec, apart, scale, room);
    drawing.height = room.pick(end, end.max(bottom + 28.0));
    drawing
}

fn shared_width(room: Room) -> f64 {
    room.pick(room.width, (room.width * 0.62).round())
}

fn shared_max(spec: &Bars) -> f64 {
    spec.shared.iter().map(|rated| rated.figure.value()).fold(0.0, f64::max)
}

/// The height of note and rings below a bar.
fn rates_height(room: Room) -> f64 {
    24.0 + ring_rows(room) * LINE
}

/// Rows of rings. A single row is as long as its bar, for both count the same year.
fn ring_rows(room: Room) -> f64 {
    match room.layout {
        Layout::Compact | Layout::Narrow => 3.0,
        Layout::Medium => 2.0,
        Layout::Wide => 1.0,
    }
}

/// Name, number and bar.
fn draw_bar(drawing: &mut Drawing, figure: &'static Figure, row: Row, room: Room) {
    let Row { top, group, scale } = row;
    let area = Rect {
        x0: scale.start,
        y0: top + HEAD,
        x1: scale.at(figure.value()),
        y1: top + HEAD + BAR,
    };
    drawing.marks.extend(heading(figure, scale.start, top, room));
    drawing.marks.push(bar(area, figure.chapter, figure.is_derived(), OUTLINE));
    drawing.targets.push(Target {
        figure,
        rect: Rect { y0: top, x1: scale.start + scale.length, ..area },
        group,
    });
}

/// The number, large, and the name after it.
fn heading(figure: &Figure, left: f64, top: f64, room: Room) -> [Mark; 2] {
    let words = text(figure.short(room.lang), left, top + 25.0, NUMBER).bold();
    let name = text(figure.label.get(room.lang), left + words.width() + 10.0, top + 25.0, LABEL);
    [words.mark(Tone::Ink), name.mark(Tone::Muted)]
}

/// As many rings as there are a second.
fn draw_rate(drawing: &mut Drawing, rate: &'static Figure, spec: &Bars, row: Row, room: Room) {
    let most = spec.shared.iter().map(|rated| rated.rate.value()).fold(0.0, f64::max);
    let columns = (most / ring_rows(room)).ceil().max(1.0);
    let pitch = row.scale.length / columns;
    let radius = RING.min(pitch * 0.38);
    let left = row.scale.start;
    let words = [&rate.words(room.lang), " · ", DERIVED.get(room.lang)].concat();
    drawing.marks.push(text(words, left, row.top + 18.0, SMALL).mark(Tone::Ink));
    let mut area = Rect::new(left, row.top + 4.0, 0.0, 20.0);
    let mut index = 0.0;
    while index < rate.value() {
        let (column, line) = (index % columns, (index / columns).floor());
        let center = Point::new(left + column * pitch + radius, row.top + 30.0 + line * LINE);
        drawing.marks.extend(ring(center, radius, HAIRLINE, Tone::Hue(rate.chapter)));
        area = area.union(Rect::around(center, radius));
        index += 1.0;
    }
    drawing.targets.push(Target { figure: rate, rect: area, group: row.group });
}

/// Gridlines behind the bars and labels below them.
fn axis(scale: Linear, rows: std::ops::Range<f64>, count: u32, room: Room) -> Vec<Mark> {
    let zero = text("0", scale.start, rows.end + 18.0, SMALL).mark(Tone::Muted);
    let mut marks =
        vec![zero, rect(Rect::new(scale.start, rows.end, scale.length, HAIRLINE), Tone::Rule)];
    let ticks = scale.ticks(count);
    let widest = ticks
        .iter()
        .map(|tick| measure::width(&tick.words(room.lang), SMALL, Weight::Regular))
        .fold(0.0, f64::max);
    let step = ticks.first().map_or(0.0, |tick| tick.value());
    for (index, tick) in ticks.into_iter().enumerate() {
        let x = scale.at(tick.value());
        marks.push(rect(Rect::new(x - HAIRLINE, rows.end, HAIRLINE, 5.0), Tone::Muted));
        // Where labels would touch, every second one stays.
        if index % 2 == 1 || scale.at(step) - scale.start > widest + 16.0 {
            let anchor = if x + widest / 2.0 > room.width { Anchor::End } else { Anchor::Middle };
            marks.push(
                text(tick.words(room.lang), x, rows.end + 18.0, SMALL)
                    .anchored(anchor)
                    .mark(Tone::Muted),
            );
        }
    }
    marks
}

/// The bar on its own scale, and how short it would be on the shared one. Returns where it ends.
fn draw_apart(drawing: &mut Drawing, spec: &Bars, row: Row, shared: Linear, room: Room) -> f64 {
    let Row { top, scale, .. } = row;
    if room.is_stacked() {
        drawing.ground.push(rect(Rect::new(0.0, top - 20.0, room.width, HAIRLINE), Tone::Rule));
    }
    draw_bar(drawing, spec.apart, row, room);
    let bottom = top + HEAD + BAR + 10.0;
    drawing.ground.extend(axis(scale, bottom..bottom, 2, room));
    let lines = |note: Bilingual, width: f64| {
        measure::lines(note.get(room.lang), SMALL, Weight::Regular, width)
    };
    let mut y = bottom + 48.0;
    for line in lines(spec.apart_note, scale.length) {
        drawing.marks.push(text(line, scale.start, y, SMALL).mark(Tone::Muted));
        y += 18.0;
    }
    let sliver = shared.at(spec.apart.value()) - shared.start;
    drawing.marks.push(rect(
        Rect::new(scale.start, y + 2.0, sliver.max(HAIRLINE), BAR),
        Tone::Hue(spec.apart.chapter),
    ));
    let mut line_y = y + 16.0;
    for line in lines(spec.sliver_note, scale.length - 12.0) {
        drawing.marks.push(text(line, scale.start + 12.0, line_y, SMALL).mark(Tone::Ink));
        line_y += 18.0;
    }
    bottom + 48.0 + 120.0
}
