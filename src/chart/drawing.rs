//! A sheet that charts draw on: what lies behind a highlight, what lies on it, what can be read.
//!
//! Its methods stay calls in the module: in place, each would take three times the bytes.

use std::f64::consts::FRAC_PI_4;

use super::Room;
use crate::cells::Cells;
use crate::figure::Figure;
use crate::geom::{Point, Rect};
use crate::measure;
use crate::scene::{Anchor, Mark, Shape, Target, Text};
use crate::theme::{Font, OUTLINE, Tone};

/// From a line of a text to the next, as a part of the font size.
const LEADING: f64 = 1.4;

/// A chart that is laid out.
#[derive(Clone, Debug, Default)]
pub struct Drawing {
    /// The width of the room, in CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
    /// Rules and tracks, behind the highlight.
    pub ground: Vec<Mark>,
    /// Marks and labels, in front of it.
    pub marks: Vec<Mark>,
    /// What can be read, in reading order.
    pub targets: Vec<Target>,
}

impl Drawing {
    /// An empty sheet for a room.
    #[must_use]
    pub fn new(room: Room) -> Self {
        Self { width: room.width, ..Self::default() }
    }

    /// A filled rectangle behind the highlight.
    #[inline(never)]
    pub fn ground(&mut self, rect: Rect, tone: Tone) {
        self.ground.push(Mark { shape: Shape::Rect(rect), tone });
    }

    /// A filled rectangle.
    #[inline(never)]
    pub fn rect(&mut self, rect: Rect, tone: Tone) {
        self.marks.push(Mark { shape: Shape::Rect(rect), tone });
    }

    /// A bar: solid for a number that was reported, hollow for a derived one.
    #[inline(never)]
    pub fn bar(&mut self, rect: Rect, figure: &Figure, is_derived: bool) {
        let shape =
            if is_derived { Shape::Frame { rect, thickness: OUTLINE } } else { Shape::Rect(rect) };
        self.marks.push(Mark { shape, tone: Tone::Hue(figure.chapter) });
    }

    /// The outline of a rectangle, inside its edges.
    #[inline(never)]
    pub fn frame(&mut self, rect: Rect, thickness: f64, tone: Tone) {
        self.marks.push(Mark { shape: Shape::Frame { rect, thickness }, tone });
    }

    /// A filled circle.
    #[inline(never)]
    pub fn disc(&mut self, center: Point, radius: f64, tone: Tone) {
        self.marks.push(Mark { shape: Shape::Disc { center, radius }, tone });
    }

    /// A hollow circle: paper on a disc, so that both backends draw the same ring.
    #[inline(never)]
    pub fn ring(&mut self, center: Point, radius: f64, thickness: f64, tone: Tone) {
        self.disc(center, radius, tone);
        self.disc(center, radius - thickness, Tone::Paper);
    }

    /// A filled polygon.
    #[inline(never)]
    pub fn polygon(&mut self, points: Vec<Point>, tone: Tone) {
        self.marks.push(Mark { shape: Shape::Polygon(points), tone });
    }

    /// A filled polygon by a few corners.
    #[inline(never)]
    pub fn corners(&mut self, corners: &[(f64, f64)], tone: Tone) {
        self.polygon(corners.iter().map(|&(x, y)| Point::new(x, y)).collect(), tone);
    }

    /// A field of cells.
    #[inline(never)]
    pub fn cells(&mut self, cells: Cells, tone: Tone) {
        self.marks.push(Mark { shape: Shape::Cells(cells), tone });
    }

    /// A text that starts at a point of its baseline. Returns the room that it takes.
    #[inline(never)]
    pub fn text(&mut self, content: &str, at: Point, font: Font, tone: Tone) -> Rect {
        self.anchored(Text { at, content: content.into(), font, anchor: Anchor::Start }, tone)
    }

    /// A text in as many lines as it needs up to the right of the room, from a point of its first baseline, which moves to its
    /// last. Returns the room that it takes.
    #[inline(never)]
    pub fn write(&mut self, content: &str, at: &mut Point, font: Font, tone: Tone) -> Rect {
        let mut area = Rect { x0: at.x, y0: at.y, x1: at.x, y1: at.y };
        let mut pitch = 0.0;
        for line in measure::lines(content, font, self.width - at.x) {
            at.y += pitch;
            pitch = LEADING * font.size;
            area = self.text(&line, *at, font, tone).union(area);
        }
        area
    }

    /// A text anchored anywhere. Returns the room that it takes.
    #[inline(never)]
    pub fn anchored(&mut self, text: Text, tone: Tone) -> Rect {
        let rect = text.rect();
        self.marks.push(Mark { shape: Shape::Text(text), tone });
        rect
    }

    /// Something to read.
    #[inline(never)]
    pub fn target(&mut self, figure: &'static Figure, rect: Rect, group: usize) {
        self.targets.push(Target { figure, rect, group });
    }
}

/// Where a circle is cut so that a part of its area is left of it, as a part of its width; to half a hundredth.
#[must_use]
pub fn cut(part: f64) -> f64 {
    const STRIP: f64 = 0.005;
    let (mut width, mut area) = (0.0, 0.0);
    while area < part * FRAC_PI_4 && width < 1.0 {
        let middle: f64 = width + STRIP / 2.0;
        area += 2.0 * (middle * (1.0 - middle)).sqrt() * STRIP;
        width += STRIP;
    }
    width
}

/// Points on the left part of a circle, up to where its width is `part` of the whole.
#[must_use]
pub fn circle(center: Point, radius: f64, part: f64) -> Vec<Point> {
    const STEPS: u8 = 24;
    let mut points = Vec::new();
    for step in 0..=2 * STEPS {
        // Back along the lower side and on along the upper, which is clockwise; squared, so that points are dense where it
        // is steep.
        let (step, side) = if step <= STEPS { (STEPS - step, 1.0) } else { (step - STEPS, -1.0) };
        let way = f64::from(step) / f64::from(STEPS);
        let x = radius * (2.0 * part * way * way - 1.0);
        let y = side * (radius * radius - x * x).max(0.0).sqrt();
        points.push(Point::new(center.x + x, center.y + y));
    }
    points
}
