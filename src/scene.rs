//! The picture as plain values: marks in drawing order, and what can be read in it.

use crate::cells::Cells;
use crate::figure::Figure;
use crate::geom::{Point, Rect, Size};
use crate::measure;
use crate::theme::{Font, Tone};

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
    /// A filled polygon, its corners clockwise: outlines of one colour that overlap then make no hole.
    Polygon(Vec<Point>),
    /// A field of cells, on paper.
    Cells(Cells),
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
    /// The size and the weight.
    pub font: Font,
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

impl Shape {
    /// The shape, larger by `scale` and then moved by `by`.
    #[must_use]
    fn placed(self, by: Point, scale: f64) -> Self {
        let point = |at: Point| Point::new(by.x + at.x * scale, by.y + at.y * scale);
        match self {
            Self::Rect(rect) => Self::Rect(rect.placed(by, scale)),
            Self::Frame { rect, thickness } => {
                Self::Frame { rect: rect.placed(by, scale), thickness: thickness * scale }
            }
            Self::Disc { center, radius } => {
                Self::Disc { center: point(center), radius: radius * scale }
            }
            Self::Cells(cells) => Self::Cells(cells.placed(by, scale)),
            Self::Polygon(points) => Self::Polygon(points.into_iter().map(point).collect()),
            Self::Text(text) => {
                let font = Font { size: text.font.size * scale, ..text.font };
                Self::Text(Text { at: point(text.at), font, ..text })
            }
        }
    }
}

impl Text {
    /// A small text around a point, or on that side of it where it stays between two edges.
    #[inline(never)]
    #[must_use]
    pub fn within(content: String, at: Point, left: f64, right: f64) -> Self {
        let mut text = Self { at, content, font: Font::SMALL, anchor: Anchor::Middle };
        let Rect { x0, x1, .. } = text.rect();
        if x0 < left {
            text.anchor = Anchor::Start;
        } else if x1 > right {
            text.anchor = Anchor::End;
        }
        text
    }

    /// The box from the height of capitals to the depth of descenders; its width is an upper bound.
    #[must_use]
    pub fn rect(&self) -> Rect {
        let (width, size) = (measure::width(&self.content, self.font), self.font.size);
        let left = match self.anchor {
            Anchor::Start => self.at.x,
            Anchor::Middle => self.at.x - width / 2.0,
            Anchor::End => self.at.x - width,
        };
        Rect::new(left, self.at.y - 0.86 * size, width, 1.08 * size)
    }
}

impl Scene {
    /// The target under a point, or the nearest one whose rectangle is within 8 CSS pixels.
    #[must_use]
    pub fn hit(&self, point: Point) -> Option<usize> {
        let Point { x, y } = point;
        let distance =
            |Rect { x0, y0, x1, y1 }| f64::max((x0 - x).max(x - x1), (y0 - y).max(y - y1));
        let targets = self.targets.iter().map(|target| target.rect).enumerate();
        let near = targets.filter(|(_, rect)| rect.grown(8.0).contains(point));
        near.min_by(|(_, a), (_, b)| distance(*a).total_cmp(&distance(*b))).map(|(index, _)| index)
    }

    /// The marks, larger by `scale` and then moved by `by`, for a place in a larger picture.
    pub fn placed(self, by: Point, scale: f64) -> impl Iterator<Item = Mark> {
        let placed = move |Mark { shape, tone }| Mark { shape: shape.placed(by, scale), tone };
        self.marks.into_iter().map(placed)
    }

    /// All texts, in drawing order.
    pub fn texts(&self) -> impl Iterator<Item = &Text> {
        self.marks.iter().filter_map(|mark| match &mark.shape {
            Shape::Text(text) => Some(text),
            Shape::Rect(_)
            | Shape::Frame { .. }
            | Shape::Disc { .. }
            | Shape::Polygon(_)
            | Shape::Cells(_) => None,
        })
    }
}
