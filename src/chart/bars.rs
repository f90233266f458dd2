//! Bars on one linear axis, and one bar on a scale of its own.

use super::Room;
use super::drawing::Drawing;
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::measure;
use crate::scale::Linear;
use crate::scene::Text;
use crate::theme::{Font, HAIRLINE, Tone};

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
/// From the baseline of number and name to the bar, and from the number's to that of a name below it.
const HEAD: f64 = 13.0;
const NAME: f64 = 20.0;
/// From a bar to the baseline of the rate below it, and from there on.
const RATE: f64 = 18.0;
const RATE_END: f64 = 10.0;
/// From a line of a note to the next.
const NOTE_LINE: f64 = 18.0;
/// From the sliver to the note beside it.
const SLIVER_GAP: f64 = 12.0;
/// Axis labels below an axis.
const AXIS: f64 = 28.0;

/// Where a row stands; its scale holds left and right.
#[derive(Clone, Copy)]
struct Row {
    top: f64,
    group: usize,
    scale: Linear,
    room: Room,
}

/// Lays the bars out in a room.
#[must_use]
pub fn draw(spec: &Bars, room: Room) -> Drawing {
    let length = shared(room);
    let values = spec.shared.iter().map(|rated| room.see(rated.figure).value());
    let scale = Linear { max: values.fold(0.0, f64::max), start: 0.0, length };
    let mut drawing = Drawing::new(room);
    let mut row = Row { top: 0.0, group: 0, scale, room };
    for rated in spec.shared {
        row.top = draw_bar(&mut drawing, rated.figure, row);
        row.top = draw_rate(&mut drawing, rated.rate, row) + 20.0;
        row.group += 1;
    }
    let bottom = row.top - 8.0;
    draw_axis(&mut drawing, bottom, scale, room);
    if room.is_stacked() {
        drawing.ground(Rect::new(0.0, bottom + AXIS + 16.0, room.width, HAIRLINE), Tone::Rule);
    }
    let area = apart(room);
    let own = Linear { max: room.see(spec.apart).value(), start: area.x0, length: area.width() };
    let apart = Row { top: room.stack(bottom + AXIS + 36.0, 0.0), scale: own, ..row };
    let end = draw_apart(&mut drawing, spec, apart, scale);
    drawing.height = end.max(bottom + AXIS);
    drawing
}

/// Number, name and bar. Returns where it ends.
fn draw_bar(drawing: &mut Drawing, figure: &'static Figure, row: Row) -> f64 {
    let Row { top, group, scale, room } = row;
    let mut at = Point::new(scale.start, top + 25.0);
    let seen = room.see(figure);
    let number = seen.short(room.lang);
    let end = drawing.write(&number, &mut at, Font::NUMBER, Tone::Ink).x1;
    let name = figure.label.get(room.lang);
    if room.is_tight() {
        at.y += NAME;
        drawing.text(name, at, Font::LABEL, Tone::Muted);
    } else {
        drawing.text(name, Point::new(end + 8.0, at.y), Font::LABEL, Tone::Muted);
    }
    let y0 = at.y + HEAD;
    let bar = Rect { x0: at.x, y0, x1: scale.at(seen.value()), y1: y0 + BAR };
    drawing.bar(bar, figure, seen.is_derived());
    drawing.target(figure, Rect { y0: top, x1: at.x + scale.length, ..bar }, group);
    bar.y1
}

/// How many that is a second, below the bar. Returns where it ends.
fn draw_rate(drawing: &mut Drawing, rate: &'static Figure, row: Row) -> f64 {
    let Row { top, group, scale, room } = row;
    let words = room.see(rate).marked(&rate.words(room.lang), room.lang);
    let mut at = Point::new(scale.start, top + RATE);
    let area = drawing.write(&words, &mut at, Font::SMALL, Tone::Ink);
    let end = at.y + RATE_END;
    drawing.target(rate, Rect { y0: top + 2.0, y1: end, ..area }, group);
    end
}

/// A line with ticks and labels; where labels would touch, every second one stays.
fn draw_axis(drawing: &mut Drawing, top: f64, scale: Linear, room: Room) {
    let baseline = top + 18.0;
    drawing.ground(Rect::new(scale.start, top, scale.length, HAIRLINE), Tone::Rule);
    let mut free =
        drawing.text("0", Point::new(scale.start, baseline), Font::SMALL, Tone::Muted).x1;
    for tick in scale.ticks(4) {
        let at = Point::new(scale.at(tick.value()), baseline);
        drawing.ground(Rect::new(at.x - HAIRLINE, top, HAIRLINE, 5.0), Tone::Muted);
        let end = scale.start + scale.length;
        let text = Text::within(tick.brief(room.lang), at, scale.start, end);
        if text.rect().x0 > free + 12.0 {
            free = drawing.anchored(text, Tone::Muted).x1;
        }
    }
}

/// The bar on its own scale, and how short it would be on the shared one. Returns where it ends.
fn draw_apart(drawing: &mut Drawing, spec: &Bars, row: Row, shared: Linear) -> f64 {
    let Row { scale, room, .. } = row;
    let bottom = draw_bar(drawing, spec.apart, row) + 10.0;
    draw_axis(drawing, bottom, scale, room);
    let note = Rect::new(scale.start, bottom + AXIS + 8.0, scale.length, 0.0);
    let end = draw_note(drawing, spec.apart_note.get(room.lang), note, Tone::Muted);
    let length = shared.at(room.see(spec.apart).value()) - shared.start;
    drawing.ground(Rect::new(scale.start, end + 12.0 + BAR, scale.length, HAIRLINE), Tone::Rule);
    drawing.rect(
        Rect::new(scale.start, end + 12.0, length.max(HAIRLINE), BAR),
        Tone::Hue(spec.apart.chapter),
    );
    let beside = Rect { x0: scale.start + SLIVER_GAP, y0: end + 12.0, ..note };
    draw_note(drawing, spec.sliver_note.get(room.lang), beside, Tone::Ink);
    bottom + AXIS + 8.0 + notes_height(spec, room)
}

/// The height of both notes, with the lines that they take at the least width of the layout.
fn notes_height(spec: &Bars, room: Room) -> f64 {
    let width = apart(room.least()).width();
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let height = |note: Bilingual, width: f64| {
        measure::lines(note.get(room.lang), Font::SMALL, width).len() as f64 * NOTE_LINE
    };
    let sliver = height(spec.sliver_note, width - SLIVER_GAP).max(BAR);
    height(spec.apart_note, width) + 12.0 + sliver + 4.0
}

/// Left and right of the scale apart.
fn apart(room: Room) -> Rect {
    let left = room.stack(0.0, shared(room) + 56.0);
    Rect::new(left, 0.0, room.width - left, 0.0)
}

/// The length of the shared scale.
fn shared(room: Room) -> f64 {
    room.stack(room.width, (room.width * 0.62).round())
}

/// A note in as many lines as it needs. Returns where it ends.
fn draw_note(drawing: &mut Drawing, note: &str, area: Rect, tone: Tone) -> f64 {
    let mut end = area.y0;
    for line in measure::lines(note, Font::SMALL, area.width()) {
        drawing.text(&line, Point::new(area.x0, end + 13.0), Font::SMALL, tone);
        end += NOTE_LINE;
    }
    end
}
