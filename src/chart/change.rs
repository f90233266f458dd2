//! Before and after on one linear axis, with the change as a bracket.

use super::{Drawing, Room};
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::scale::Linear;
use crate::scene::{Anchor, Mark, Shape, Target, bar, disc, rect, ring, text};
use crate::theme::{HAIRLINE, LABEL, LARGE, OUTLINE, SMALL, Tone};

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

const BAR: f64 = 30.0;
/// From the top of a pair to the top of the next.
const PAIR: f64 = 156.0;
/// Axis labels below the bars.
const AXIS: f64 = 28.0;

/// Lays the pairs and the ratio out in a room.
#[must_use]
pub fn draw(spec: &Change, room: Room) -> Drawing {
    let width = room.pick(room.width, (room.width * 0.62).round());
    let max = spec.pairs.iter().map(|pair| pair.after.value()).fold(0.0, f64::max);
    let scale = Linear { max, start: 0.0, length: width };
    #[expect(clippy::cast_precision_loss, reason = "a few pairs")]
    let bottom = spec.pairs.len() as f64 * PAIR - 20.0;
    let mut drawing = Drawing { ground: axis(scale, bottom, room), ..Drawing::default() };
    let mut top = 0.0;
    for (group, pair) in spec.pairs.iter().enumerate() {
        draw_pair(&mut drawing, spec, pair, Row { top, group, scale }, room);
        top += PAIR;
    }
    let corner = room.pick(Point::new(0.0, bottom + AXIS + 24.0), Point::new(width + 56.0, 0.0));
    draw_ratio(&mut drawing, spec, corner, room);
    drawing.height = room.pick(corner.y + 160.0, bottom + AXIS);
    drawing
}

/// Where a pair stands.
#[derive(Clone, Copy)]
struct Row {
    top: f64,
    group: usize,
    scale: Linear,
}

fn axis(scale: Linear, bottom: f64, room: Room) -> Vec<Mark> {
    let mut marks = vec![
        rect(Rect::new(0.0, 26.0, HAIRLINE, bottom - 26.0), Tone::Rule),
        text("0", 0.0, bottom + 18.0, SMALL).mark(Tone::Muted),
    ];
    for tick in scale.ticks(3) {
        let x = scale.at(tick.value());
        marks.push(rect(Rect::new(x - HAIRLINE, 26.0, HAIRLINE, bottom - 26.0), Tone::Rule));
        let label = text(tick.words(room.lang), x, bottom + 18.0, SMALL);
        let anchor =
            if x + label.width() / 2.0 > scale.length { Anchor::End } else { Anchor::Middle };
        marks.push(label.anchored(anchor).mark(Tone::Muted));
    }
    marks
}

fn draw_pair(drawing: &mut Drawing, spec: &Change, pair: &Pair, row: Row, room: Room) {
    let chapter = pair.after.chapter;
    let [before, after] = [pair.before, pair.after].map(|figure| row.scale.at(figure.value()));
    let upper = Rect::new(0.0, row.top + 26.0, before, BAR + 18.0);
    let lower = Rect::new(0.0, row.top + 78.0, after, BAR + 18.0);
    drawing.marks.push(
        text(pair.after.label.get(room.lang), 0.0, row.top + 14.0, LABEL).bold().mark(Tone::Ink),
    );
    drawing.ground.push(rect(upper, Tone::Paper));
    drawing.marks.push(bar(upper, chapter, true, OUTLINE));
    drawing.marks.push(bar(lower, chapter, false, OUTLINE));
    for (rect, name, figure, tone) in
        [(upper, spec.before, pair.before, Tone::Ink), (lower, spec.after, pair.after, Tone::Paper)]
    {
        drawing.marks.push(text(name.get(room.lang), 10.0, rect.y0 + 18.0, SMALL).mark(tone));
        drawing.marks.push(
            text(figure.words(room.lang), 10.0, rect.y0 + 38.0, LABEL + 2.0).bold().mark(tone),
        );
        drawing.targets.push(Target { figure, rect, group: row.group });
    }
    draw_bracket(
        drawing,
        pair,
        Bracket { from: before, to: after, y: upper.center().y, group: row.group },
        room,
    );
}

/// A dimension line over what was added.
#[derive(Clone, Copy)]
struct Bracket {
    from: f64,
    to: f64,
    y: f64,
    group: usize,
}

fn draw_bracket(drawing: &mut Drawing, pair: &Pair, bracket: Bracket, room: Room) {
    let Bracket { from, to, y, group } = bracket;
    let tone = Tone::Hue(pair.change.chapter);
    drawing.marks.extend([
        rect(Rect::new(from + 4.0, y, to - from - 4.0, OUTLINE), tone),
        rect(Rect { x0: to - OUTLINE, y0: y - 7.0, x1: to, y1: y + 28.0 }, tone),
    ]);
    let words = text(["+", &pair.change.words(room.lang)].concat(), 0.0, 0.0, LABEL + 4.0).bold();
    let inside = to - from > words.width() + 16.0;
    let (x, baseline) = if inside {
        (f64::midpoint(from, to) - words.width() / 2.0, y - 7.0)
    } else {
        (to + 8.0, y + 6.0)
    };
    let words = crate::scene::Text { at: Point::new(x, baseline), ..words };
    let area = Rect { x0: from + 4.0, y0: y - 24.0, x1: words.rect().x1.max(to), y1: y + 24.0 };
    drawing.marks.push(words.mark(Tone::Ink));
    drawing.targets.push(Target { figure: pair.change, rect: area, group });
}

/// Two numbers with as many hollow heads as they say, part heads for the rest.
fn draw_ratio(drawing: &mut Drawing, spec: &Change, corner: Point, room: Room) {
    let ratio = &spec.ratio;
    let width = room.width - corner.x;
    if room.is_stacked() {
        drawing.ground.push(rect(Rect::new(corner.x, corner.y, width, HAIRLINE), Tone::Rule));
    }
    drawing.marks.push(
        text(ratio.title.get(room.lang), corner.x, corner.y + room.pick(24.0, 14.0), LABEL)
            .bold()
            .mark(Tone::Ink),
    );
    let column = room.pick(width / 2.0, width);
    for (index, (name, figure)) in
        [(spec.before, ratio.before), (spec.after, ratio.after)].into_iter().enumerate()
    {
        #[expect(clippy::cast_precision_loss, reason = "one of two")]
        let step = index as f64;
        let at = room.pick(
            Point::new(corner.x + step * column, corner.y + 36.0),
            Point::new(corner.x, corner.y + 28.0 + step * 130.0),
        );
        drawing.marks.push(text(name.get(room.lang), at.x, at.y + 18.0, SMALL).mark(Tone::Muted));
        drawing.marks.push(
            text(figure.quantity().words(room.lang), at.x, at.y + 52.0, LARGE)
                .bold()
                .mark(Tone::Ink),
        );
        drawing.marks.extend(heads(figure, Point::new(at.x + 20.0, at.y + 86.0)));
        drawing.targets.push(Target {
            figure,
            rect: Rect::new(at.x, at.y, column.min(160.0) - 8.0, 112.0),
            group: spec.pairs.len(),
        });
    }
}

/// Rings in a row: whole ones, and the part that remains as a slice of the last.
fn heads(figure: &Figure, first: Point) -> Vec<Mark> {
    let tone = Tone::Hue(figure.chapter);
    let mut rest = figure.value();
    let mut center = first;
    let mut marks = Vec::new();
    while rest > 0.005 {
        let part = rest.min(1.0);
        let whole = part >= 1.0;
        if !whole {
            marks.extend(ring(center, RADIUS, HAIRLINE, Tone::Rule));
        }
        if whole {
            marks.push(disc(center, RADIUS, tone));
            marks.push(disc(center, RADIUS - OUTLINE, Tone::Paper));
        } else {
            marks.push(Mark { shape: Shape::Polygon(slice(center, RADIUS, part)), tone });
            marks.push(Mark {
                shape: Shape::Polygon(slice(center, RADIUS - OUTLINE, part)),
                tone: Tone::Paper,
            });
        }
        rest -= 1.0;
        center.x += 2.0 * RADIUS + 6.0;
    }
    marks
}

const RADIUS: f64 = 18.0;

/// The left part of a circle, cut where its width is `part` of the whole.
fn slice(center: Point, radius: f64, part: f64) -> Vec<Point> {
    let cut = (1.0 - 2.0 * part).clamp(-1.0, 1.0).acos();
    (0..=24)
        .map(|step| {
            let angle = std::f64::consts::PI - cut + cut * f64::from(step) / 12.0;
            Point::new(center.x + radius * angle.cos(), center.y + radius * angle.sin())
        })
        .collect()
}
