//! Points, sizes and rectangles in CSS pixels, from the panel's left and top.

/// A point.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Point {
    /// CSS pixels from the panel's left.
    pub x: f64,
    /// CSS pixels from the panel's top.
    pub y: f64,
}

impl Point {
    /// The point at `x`, `y`.
    #[must_use]
    pub const fn new(x: f64, y: f64) -> Self {
        Self { x, y }
    }
}

/// A width and a height.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Size {
    /// CSS pixels.
    pub width: f64,
    /// CSS pixels.
    pub height: f64,
}

/// A rectangle by its edges, so that neighbours that share an edge share a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Rect {
    /// Left edge, in CSS pixels from the panel's left.
    pub x0: f64,
    /// Upper edge, in CSS pixels from the panel's top.
    pub y0: f64,
    /// Right edge, in CSS pixels from the panel's left.
    pub x1: f64,
    /// Lower edge, in CSS pixels from the panel's top.
    pub y1: f64,
}

impl Rect {
    /// The rectangle at `x`, `y` with a width and a height.
    #[must_use]
    pub const fn new(x: f64, y: f64, width: f64, height: f64) -> Self {
        Self { x0: x, y0: y, x1: x + width, y1: y + height }
    }

    /// The square around a centre, `radius` to each side.
    #[must_use]
    pub const fn around(center: Point, radius: f64) -> Self {
        Self {
            x0: center.x - radius,
            y0: center.y - radius,
            x1: center.x + radius,
            y1: center.y + radius,
        }
    }

    /// The width.
    #[must_use]
    pub const fn width(self) -> f64 {
        self.x1 - self.x0
    }

    /// The height.
    #[must_use]
    pub const fn height(self) -> f64 {
        self.y1 - self.y0
    }

    /// The centre.
    #[must_use]
    pub const fn center(self) -> Point {
        Point::new(f64::midpoint(self.x0, self.x1), f64::midpoint(self.y0, self.y1))
    }

    /// Grown by `margin` on every side.
    #[must_use]
    pub const fn grown(self, margin: f64) -> Self {
        Self {
            x0: self.x0 - margin,
            y0: self.y0 - margin,
            x1: self.x1 + margin,
            y1: self.y1 + margin,
        }
    }

    /// The same corner, and at least `least` CSS pixels each way.
    #[must_use]
    pub const fn at_least(self, least: f64) -> Self {
        Self { x1: self.x1.max(self.x0 + least), y1: self.y1.max(self.y0 + least), ..self }
    }

    /// The rectangle, larger by `scale` and then moved by `by`.
    #[must_use]
    pub const fn placed(self, by: Point, scale: f64) -> Self {
        Self {
            x0: by.x + self.x0 * scale,
            y0: by.y + self.y0 * scale,
            x1: by.x + self.x1 * scale,
            y1: by.y + self.y1 * scale,
        }
    }

    /// The smallest rectangle that holds both.
    #[must_use]
    pub const fn union(self, other: Self) -> Self {
        Self {
            x0: self.x0.min(other.x0),
            y0: self.y0.min(other.y0),
            x1: self.x1.max(other.x1),
            y1: self.y1.max(other.y1),
        }
    }

    /// What the two share; empty or the wrong way round where they share nothing.
    #[must_use]
    pub const fn intersection(self, other: Self) -> Self {
        Self {
            x0: self.x0.max(other.x0),
            y0: self.y0.max(other.y0),
            x1: self.x1.min(other.x1),
            y1: self.y1.min(other.y1),
        }
    }

    /// Whether the point is inside; the right and the lower edge are outside.
    #[must_use]
    pub fn contains(self, point: Point) -> bool {
        self.x0 <= point.x && point.x < self.x1 && self.y0 <= point.y && point.y < self.y1
    }

    /// Whether the two share more than an edge.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.x0 < other.x1 && other.x0 < self.x1 && self.y0 < other.y1 && other.y0 < self.y1
    }
}
