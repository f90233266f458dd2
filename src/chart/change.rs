//! Before and after on one linear axis, with the change as a bracket.

use super::Room;
use super::drawing::{Drawing, circle, cut};
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, joined};
use crate::scale::Linear;
use crate::scene::{Anchor, Text};
use crate::theme::{Font, HAIRLINE, OUTLINE, Tone};

/// Before and after on one linear axis.
#[derive(Clone, Copy, Debug)]
pub struct Change {
    /// What changed, from the top; all of one scale.
    pub pairs: &'static [Pair],
    /// A ratio before and after, on no axis.
    pub ratio: Ratio,
    /// The name of the time before.
    pub before: Bilingual,
    /// The name of the time after.
    pub after: Bilingual,
}

/// A figure with its change and the level before.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The level before, derived.
    pub before: &'static Figure,
    /// The level after.
    pub after: &'static Figure,
    /// The change in per cent.
    pub change: &'static Figure,
}

/// A ratio before and after.
#[derive(Clone, Copy, Debug)]
pub struct Ratio {
    /// What the ratio says.
    pub title: Bilingual,
    /// The ratio before, derived.
    pub before: &'static Figure,
    /// The ratio after, derived.
    pub after: &'static Figure,
}

/// The height of a bar, which holds two lines.
const BAR: f64 = 48.0;
/// From the top of a pair to its first bar, and to its second.
const UPPER: f64 = 26.0;
const LOWER: f64 = 78.0;
/// From the top of a pair to the top of the next.
const PAIR: f64 = 156.0;
/// In a tight room bars stand below their lines: how far, how much higher both are together, and what the change below the
/// bars takes.
const BELOW: f64 = 44.0;
const HIGHER: f64 = 20.0;
const CHANGE: f64 = 30.0;
/// Axis labels below the bars.
const AXIS: f64 = 28.0;
/// Between a name and gridlines.
const MARGIN: f64 = 4.0;
/// The radius of a head that stands for one suspect.
const RADIUS: f64 = 18.0;

/// Lays the pairs and the ratio out in a room.
#[must_use]
pub fn draw(spec: &Change, room: Room) -> Drawing {
    let length = room.stack(room.width, (room.width * 0.62).round());
    let max = spec.pairs.iter().map(|pair| room.see(pair.after).value()).fold(0.0, f64::max);
    let scale = Linear { max, start: 0.0, length };
    let pair_height = PAIR + room.fit(2.0 * HIGHER + CHANGE, 0.0);
    #[expect(clippy::cast_precision_loss, reason = "a few pairs")]
    let bottom = spec.pairs.len() as f64 * pair_height - 20.0;
    let mut drawing = Drawing::new(room);
    draw_axis(&mut drawing, scale, bottom, room);
    let mut top = 0.0;
    for (group, pair) in spec.pairs.iter().enumerate() {
        draw_pair(&mut drawing, spec, pair, Row { top, group, scale, room });
        top += pair_height;
    }
    let corner = room.stack(Point::new(0.0, bottom + AXIS + 24.0), Point::new(length + 56.0, 0.0));
    let end = draw_ratio(&mut drawing, spec, corner, room);
    drawing.height = room.stack(end, bottom + AXIS);
    drawing
}

/// Where a pair stands.
#[derive(Clone, Copy)]
struct Row {
    top: f64,
    group: usize,
    scale: Linear,
    room: Room,
}

/// Gridlines behind the bars and labels below them.
fn draw_axis(drawing: &mut Drawing, scale: Linear, bottom: f64, room: Room) {
    let top = room.fit(bottom - 4.0, UPPER);
    let line = |x: f64| Rect::new(x, top, HAIRLINE, bottom - top);
    let baseline = bottom + 18.0;
    drawing.ground(line(0.0), Tone::Rule);
    let mut free = drawing.text("0", Point::new(0.0, baseline), Font::SMALL, Tone::Muted).x1;
    for tick in scale.ticks(3) {
        let at = Point::new(scale.at(tick.value()), baseline);
        drawing.ground(line(at.x - HAIRLINE), Tone::Rule);
        let label = Text::within(tick.words(room.lang), at, 0.0, scale.length);
        if label.rect().x0 > free {
            free = drawing.anchored(label, Tone::Muted).x1;
        }
    }
}

/// Name, bars, numbers and bracket of a pair.
fn draw_pair(drawing: &mut Drawing, spec: &Change, pair: &Pair, row: Row) {
    let Row { top, group, scale, room } = row;
    let name = pair.after.label.get(room.lang);
    let name = drawing.text(name, Point::new(0.0, top + 14.0), Font::LABEL_BOLD, Tone::Ink);
    drawing.ground(Rect { x1: name.x1 + MARGIN, ..name }, Tone::Paper);
    let (higher, below) = room.fit((HIGHER, BELOW), (0.0, 0.0));
    let rect = |down: f64, figure| {
        Rect::new(0.0, top + down, scale.at(room.see(figure).value()), BAR + higher)
    };
    let (upper, lower) = (rect(UPPER, pair.before), rect(LOWER + higher, pair.after));
    drawing.ground(upper, Tone::Paper);
    for (rect, figure, time) in [(upper, pair.before, spec.before), (lower, pair.after, spec.after)]
    {
        let seen = room.see(figure);
        drawing.bar(Rect { y0: rect.y0 + below, ..rect }, figure, seen.is_derived());
        // A hollow bar is paper.
        let is_on_paper = seen.is_derived() || room.is_tight();
        let tone = if is_on_paper { Tone::Ink } else { Tone::Paper };
        let baseline = |down| Point::new(room.fit(0.0, 12.0), rect.y0 + down);
        let time = seen.marked(time.get(room.lang), room.lang);
        drawing.text(&time, baseline(18.0), Font::SMALL, tone);
        drawing.text(&seen.short(room.lang), baseline(38.0), Font::MARK, tone);
        drawing.target(figure, rect, group);
    }
    let bracket = Rect { x0: upper.x1, y0: upper.center().y, x1: lower.x1, y1: lower.y0 };
    let below = lower.y1 + 6.0;
    let bracket = room.fit(Rect { y0: below, y1: below, ..bracket }, bracket);
    draw_bracket(drawing, pair.change, bracket, row);
}

/// A dimension line over what was added, and the change on it, or beside it where it is short.
fn draw_bracket(drawing: &mut Drawing, change: &'static Figure, bracket: Rect, row: Row) {
    let Rect { x0, y0, x1, y1 } = bracket;
    let tone = Tone::Hue(change.chapter);
    drawing.rect(Rect { x0: x0 + 4.0, y1: y0 + OUTLINE, ..bracket }, tone);
    drawing.rect(Rect { x0: x1 - OUTLINE, y0: y0 - 7.0, x1, y1 }, tone);
    let content = joined(&["+", &change.words(row.room.lang)]);
    let at = Point::new(f64::midpoint(x0, x1), y0 - 7.0);
    let over = Text { at, content, font: Font::MARK, anchor: Anchor::Middle };
    let room = over.rect();
    let words = if !row.room.is_tight() && room.width() + 16.0 < bracket.width() {
        drawing.anchored(over, Tone::Ink)
    } else {
        let at = row.room.fit(Point::new(0.0, y0 + 22.0), Point::new(x1 + 8.0, y0 + 6.0));
        drawing.anchored(Text { at, anchor: Anchor::Start, ..over }, Tone::Ink)
    };
    let area = Rect { x0: x0 + 4.0, y0: y0 - 24.0, x1: words.x1.max(x1), y1: y0 + 24.0 };
    let tight = Rect { y0, y1: y0 + 26.0, ..words };
    drawing.target(change, row.room.fit(tight, area), row.group);
}

/// Two numbers with as many hollow heads as they say, part heads for the rest. Returns where they end.
fn draw_ratio(drawing: &mut Drawing, spec: &Change, corner: Point, room: Room) -> f64 {
    let ratio = &spec.ratio;
    let Point { x, y } = corner;
    let width = room.width - x;
    if room.is_stacked() {
        drawing.ground(Rect::new(x, y, width, HAIRLINE), Tone::Rule);
    }
    let title = ratio.title.get(room.lang);
    let mut at = Point::new(x, y + room.stack(24.0, 14.0));
    drawing.write(title, &mut at, Font::LABEL_BOLD, Tone::Ink);
    at.y += room.stack(12.0, 14.0);
    let below = Point::new(0.0, 130.0);
    let step = room.stack(room.fit(below, Point::new(width / 2.0, 0.0)), below);
    for (name, figure) in [(spec.before, ratio.before), (spec.after, ratio.after)] {
        let number = figure.quantity().words(room.lang);
        let name = room.see(figure).marked(name.get(room.lang), room.lang);
        drawing.text(&name, Point::new(at.x, at.y + 18.0), Font::SMALL, Tone::Muted);
        drawing.text(&number, Point::new(at.x, at.y + 48.0), Font::NUMBER, Tone::Ink);
        draw_heads(drawing, figure, Point::new(at.x + RADIUS + 1.0, at.y + 86.0));
        let area = Rect::new(at.x, at.y, (width / 2.0).min(160.0) - 8.0, 112.0);
        drawing.target(figure, area, spec.pairs.len());
        at = Point::new(at.x + step.x, at.y + step.y);
    }
    at.y - step.y + 126.0
}

/// Rings in a row: whole ones, and the left part of one, hollow too, for the rest.
fn draw_heads(drawing: &mut Drawing, figure: &Figure, first: Point) {
    let tone = Tone::Hue(figure.chapter);
    let mut center = first;
    let mut rest = figure.value();
    while rest >= 1.0 {
        drawing.ring(center, RADIUS, OUTLINE, tone);
        center.x += 2.0 * RADIUS + 6.0;
        rest -= 1.0;
    }
    let width = cut(rest);
    drawing.polygon(circle(center, RADIUS, width), tone);
    let inner = RADIUS - OUTLINE;
    let hollow = (RADIUS * (2.0 * width - 1.0) - OUTLINE + inner) / (2.0 * inner);
    drawing.polygon(circle(center, inner, hollow.max(0.0)), Tone::Paper);
}
