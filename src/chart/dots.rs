//! Dots on a powers-of-ten axis, a lane for each family of units.

use super::Room;
use super::axis;
use super::drawing::Drawing;
use crate::figure::{Chapter, Figure};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::lens::Lens;
use crate::measure::width;
use crate::scale::PowersOfTen;
use crate::scene::{Anchor, Mark, Shape, Text};
use crate::seen::Seen;
use crate::theme::{Font, HAIRLINE, OUTLINE, Tone};
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

const RADIUS: f64 = 6.0;
/// The radius of a dot that stands for no place on the axis.
const OFF_AXIS: f64 = 2.0;
/// From the start of the axis back to dots that have no place on it.
const GUTTER: f64 = 14.0;
/// From the dot's centre to its label.
const LABEL_GAP: f64 = 12.0;
/// Between a number and the name beside it.
const NAME_GAP: f64 = 5.0;
/// From this part of the least width on, labels stand to the left of their dots.
const FAR: f64 = 0.6;
/// Between a lane's name and the dots beside it.
const ROW_GAP: f64 = 16.0;
/// Around a dot and its label.
const MARGIN: f64 = 4.0;
/// From a row's edge to what can be pointed at.
const INSET: f64 = 1.0;
/// From the left of an entry of the key to its name, and from a line of the key to the next.
const KEY_GAP: f64 = 12.0;
const KEY_LINE: f64 = 18.0;
/// From the last line of the key to the gridlines, whose labels stand between.
const HEAD: f64 = 31.0;

/// A figure in its lane.
#[derive(Clone, Copy)]
struct Place {
    figure: &'static Figure,
    side: Anchor,
}

/// A lane and where it starts.
#[derive(Clone, Copy)]
struct Lane {
    family: Family,
    group: usize,
    top: f64,
}

/// A room and the axis in it.
#[derive(Clone, Copy)]
struct Plot {
    room: Room,
    axis: PowersOfTen,
}

/// A dot with what stands beside it.
struct Dot {
    center: Point,
    number: Text,
    name: Text,
}

/// Lays the dots out in a room.
#[must_use]
pub fn draw(spec: &Dots, room: Room) -> Drawing {
    let mut drawing = Drawing::new(room);
    let head = draw_head(&mut drawing, spec, room);
    let plots = [Plot::new(spec, room), Plot::new(spec, room.least())];
    let mut top = head + 10.0;
    let mut names = Vec::new();
    for (group, &family) in spec.lanes.iter().enumerate() {
        let name = draw_name(&mut drawing, family, top, room);
        names.push(Rect { x1: name.x1 + MARGIN, ..name });
        top = draw_lane(&mut drawing, spec.figures, Lane { family, group, top }, plots);
    }
    drawing.height = top;
    axis::draw(plots[0].axis, &mut drawing, head, room);
    // Labels stand on paper, not on gridlines.
    let labels = drawing.targets.iter().map(|target| target.rect.grown(INSET));
    for paper in names.into_iter().chain(labels) {
        drawing.ground.push(Mark { shape: Shape::Rect(paper), tone: Tone::Paper });
    }
    drawing
}

/// A lane's line and its name. Returns the room that the name takes.
fn draw_name(drawing: &mut Drawing, family: Family, top: f64, room: Room) -> Rect {
    drawing.ground(Rect::new(0.0, top, room.width, HAIRLINE), Tone::Rule);
    let at = Point::new(0.0, top + room.pick(17.0, 25.0));
    drawing.text(family.label().get(room.lang), at, Font::SMALL_BOLD, Tone::Ink)
}

/// The dots of a lane. Returns where it ends. The side of labels and the room for the name are those of the
/// `least` room, so that nothing moves with the width.
fn draw_lane(
    drawing: &mut Drawing,
    figures: &[&'static Figure],
    lane: Lane,
    [plot, least]: [Plot; 2],
) -> f64 {
    let room = plot.room;
    let places: Vec<_> =
        sorted(figures, lane.family).into_iter().map(|figure| least.place(figure)).collect();
    let Lane { family, group, top } = lane;
    let row_height = room.fit(56.0, room.pick(36.0, 28.0));
    // In a tight room the dot is at the end of its row, below number and name.
    let middle = room.fit(row_height - 12.0, row_height / 2.0);
    let mut y = top + lane_head(family, &places, least);
    for place in places {
        let dot = plot.dot(place, y + middle);
        let extent = room.fit(dot.name.rect().union(dot.number.rect()), dot.extent().grown(MARGIN));
        let rows = Rect { y0: y + INSET, y1: y + row_height - INSET, ..extent };
        let rows = Rect { y1: room.fit(extent.y1, rows.y1), ..rows };
        draw_dot(drawing, place.figure, dot.center, room);
        // What has no place on the axis steps back.
        let is_off = is_off_axis(room.see(place.figure), room);
        drawing.anchored(dot.number, if is_off { Tone::Muted } else { Tone::Ink });
        drawing.anchored(dot.name, Tone::Muted);
        drawing.target(place.figure, rows, group);
        y += row_height;
    }
    y + room.pick(8.0, 6.0)
}

/// A dot, hollow for a derived number; a point at the start where the lens leaves the figure as it is.
/// Under a lens each has the same shapes, so that marks glide from one lens to another.
fn draw_dot(drawing: &mut Drawing, figure: &'static Figure, center: Point, room: Room) {
    let seen = room.see(figure);
    let tone = Tone::Hue(figure.chapter);
    if is_off_axis(seen, room) {
        drawing.disc(center, OFF_AXIS, tone);
        drawing.disc(center, OFF_AXIS, tone);
    } else if seen.is_derived() {
        drawing.ring(center, RADIUS, OUTLINE, tone);
    } else {
        drawing.disc(center, RADIUS, tone);
    }
}

/// Whether an axis of averages has no place for a figure.
fn is_off_axis(seen: Seen, room: Room) -> bool {
    room.lens != Lens::Total && !seen.is_divided()
}

/// From a lane's upper edge to its first row: little where the lane's name has room beside the dots.
fn lane_head(family: Family, places: &[Place], least: Plot) -> f64 {
    let name = width(family.label().get(least.room.lang), Font::SMALL_BOLD);
    let starts = places.iter().map(|place| least.dot(*place, 0.0).extent().x0);
    let free = starts.fold(f64::INFINITY, f64::min);
    least.room.pick(if name + ROW_GAP < free { 4.0 } else { 22.0 }, 6.0)
}

impl Plot {
    /// Dots and the margin of what can be pointed at stay inside the panel.
    fn new(spec: &Dots, room: Room) -> Self {
        let reach = RADIUS + MARGIN + INSET;
        let gutter = if room.lens == Lens::Total { 0.0 } else { GUTTER };
        let start = room.pick(reach + gutter, 136.0);
        let length = room.width - start - reach;
        let seen = spec.figures.iter().map(|figure| room.see(figure));
        let values = seen.filter(|seen| !is_off_axis(*seen, room)).map(Seen::value);
        Self { room, axis: PowersOfTen::around(values, start, length) }
    }

    /// Where a figure stands on the axis; before it where it has no place.
    fn stand(&self, figure: &'static Figure) -> f64 {
        let seen = self.room.see(figure);
        if is_off_axis(seen, self.room) {
            self.axis.at(0.0) - GUTTER
        } else {
            self.axis.at(seen.value())
        }
    }

    /// A figure with the side on which its labels have room: the same for all dots that stand as far to the right.
    fn place(&self, figure: &'static Figure) -> Place {
        let is_far = !self.room.is_tight() && self.stand(figure) > self.room.width * FAR;
        Place { figure, side: if is_far { Anchor::End } else { Anchor::Start } }
    }

    /// A figure's dot at a height; number and name are beside each other, or one below the other where room is scarce.
    fn dot(&self, Place { figure, side: anchor }: Place, y: f64) -> Dot {
        let room = self.room;
        let center = Point::new(self.stand(figure), y);
        let direction = if anchor == Anchor::End { -1.0 } else { 1.0 };
        let at = |distance: f64, baseline: f64| {
            let x = room.fit(INSET, center.x + direction * distance);
            Point::new(x, center.y + baseline)
        };
        let seen = room.see(figure);
        let (mut content, mut label) = (seen.short(room.lang), seen.label(room.lang).into());
        // Hollow dots say that a number is derived; a figure that the lens leaves as it is says "total", where there is room.
        if is_off_axis(seen, room) {
            let words = room.fit(&mut content, &mut label);
            *words = seen.marked(words, room.lang);
        }
        let beside = LABEL_GAP + width(&content, Font::LABEL_BOLD) + NAME_GAP;
        let number = at(LABEL_GAP, room.fit(-28.0, room.pick(-2.0, 5.0)));
        let name = room.pick(at(LABEL_GAP, room.fit(-12.0, 13.0)), at(beside, 4.5));
        let font = room.fit(Font::SMALL_BOLD, Font::LABEL_BOLD);
        Dot {
            center,
            number: Text { at: number, content, font, anchor },
            name: Text { at: name, content: label, font: Font::SMALL, anchor },
        }
    }
}

impl Dot {
    /// The box that holds it with its labels.
    fn extent(&self) -> Rect {
        Rect::around(self.center, RADIUS).union(self.number.rect()).union(self.name.rect())
    }
}

/// How to read the axis, and the chapters with their colours. Returns where it ends.
fn draw_head(drawing: &mut Drawing, spec: &Dots, room: Room) -> f64 {
    let mut at = Point::new(0.0, 13.0);
    drawing.write(spec.note.get(room.lang), &mut at, Font::SMALL, Tone::Muted);
    at.y += 22.0;
    for chapter in Chapter::ALL {
        let label = chapter.label().get(room.lang);
        let entry = KEY_GAP + width(label, Font::SMALL);
        if at.x + entry > room.least().width {
            at = Point::new(0.0, at.y + KEY_LINE);
        }
        drawing.disc(Point::new(at.x + 4.0, at.y - 4.5), 4.0, Tone::Hue(chapter));
        drawing.text(label, Point::new(at.x + KEY_GAP, at.y), Font::SMALL, Tone::Muted);
        at.x += entry + 8.0;
    }
    at.y + HEAD
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
