//! The picture as plain values: marks in drawing order, and what can be read in it.

use crate::figure::{Chapter, Figure};
use crate::geom::{Point, Rect, Size};
use crate::measure;
use crate::theme::{Tone, Weight};

/// A finished picture in CSS pixels, the same on every platform.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width and height.
    pub size: Size,
    /// What is drawn, from the back to the front.
    pub marks: Vec<Mark>,
    /// What can be read, in reading order.
    pub targets: Vec<Target>,
}

/// A shape in a colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What is drawn.
    pub shape: Shape,
    /// Its colour.
    pub tone: Tone,
}

/// The geometry of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle; rules and ticks are thin ones.
    Rect(Rect),
    /// The outline of a rectangle, drawn inside its edges.
    Frame {
        /// The outer edges.
        rect: Rect,
        /// The thickness of the outline, in CSS pixels.
        thickness: f64,
    },
    /// A filled circle.
    Disc {
        /// The centre.
        center: Point,
        /// CSS pixels.
        radius: f64,
    },
    /// A filled polygon.
    Polygon(Vec<Point>),
    /// One line of text.
    Text(Text),
}

/// Which end of a text its position names.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Anchor {
    /// The left end.
    Start,
    /// The middle.
    Middle,
    /// The right end.
    End,
}

/// One line of text.
#[derive(Clone, Debug, PartialEq)]
pub struct Text {
    /// The anchor on the alphabetic baseline.
    pub at: Point,
    /// The words.
    pub content: String,
    /// The font size, in CSS pixels.
    pub size: f64,
    /// The weight.
    pub weight: Weight,
    /// Which end of the text stands at `at`.
    pub anchor: Anchor,
}

/// A figure that can be read at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The figure.
    pub figure: &'static Figure,
    /// Where a pointer reads it; at least 24 CSS pixels each way.
    pub rect: Rect,
    /// The row or lane: up and down arrows go from group to group.
    pub group: usize,
}

impl Text {
    /// An upper bound of the width, in CSS pixels.
    #[must_use]
    pub fn width(&self) -> f64 {
        measure::width(&self.content, self.size, self.weight)
    }

    /// The box from the height of capitals to the depth of descenders.
    #[must_use]
    pub fn rect(&self) -> Rect {
        let width = self.width();
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect::new(left, self.at.y - 0.86 * self.size, width, 1.08 * self.size)
    }

    /// The same text in a weight of 700.
    #[must_use]
    pub fn bold(self) -> Self {
        Self { weight: Weight::Bold, ..self }
    }

    /// The same text, anchored elsewhere.
    #[must_use]
    pub fn anchored(self, anchor: Anchor) -> Self {
        Self { anchor, ..self }
    }

    /// The text as a mark.
    #[must_use]
    pub fn mark(self, tone: Tone) -> Mark {
        Mark { shape: Shape::Text(self), tone }
    }
}

/// A text of regular weight that starts at `x` on the baseline `y`.
#[must_use]
pub fn text(content: impl Into<String>, x: f64, y: f64, size: f64) -> Text {
    Text {
        at: Point::new(x, y),
        content: content.into(),
        size,
        weight: Weight::Regular,
        anchor: Anchor::Start,
    }
}

/// A filled rectangle.
#[must_use]
pub const fn rect(rect: Rect, tone: Tone) -> Mark {
    Mark { shape: Shape::Rect(rect), tone }
}

/// A filled circle.
#[must_use]
pub const fn disc(center: Point, radius: f64, tone: Tone) -> Mark {
    Mark { shape: Shape::Disc { center, radius }, tone }
}

/// A hollow circle: paper on a disc, so that both backends draw the same ring.
#[must_use]
pub const fn ring(center: Point, radius: f64, thickness: f64, tone: Tone) -> [Mark; 2] {
    [disc(center, radius, tone), disc(center, radius - thickness, Tone::Paper)]
}

/// A bar: solid for a reported figure, hollow for a derived one.
#[must_use]
pub const fn bar(rect: Rect, chapter: Chapter, derived: bool, thickness: f64) -> Mark {
    let tone = Tone::Hue(chapter);
    if derived {
        Mark { shape: Shape::Frame { rect, thickness }, tone }
    } else {
        self::rect(rect, tone)
    }
}

impl Scene {
    /// The target under a point, or the nearest one whose rectangle is within 8 CSS pixels.
    #[must_use]
    pub fn hit(&self, point: Point) -> Option<usize> {
        let under = |margin| {
            self.targets.iter().position(|target| target.rect.grown(margin).contains(point))
        };
        under(0.0).or_else(|| under(8.0))
    }

    /// All texts, in drawing order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Text(text) => Some(text),
            Shape::Rect(_) | Shape::Frame { .. } | Shape::Disc { .. } | Shape::Polygon(_) => None,
        })
    }
}
