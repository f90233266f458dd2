//! Things, drawn by us in the tradition of ISOTYPE: a shape at six pixels, a thing at forty.

use crate::geom::Point;

/// A kind of thing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Glyph {
    /// A telephone.
    Call,
    /// A speech bubble.
    Text,
    /// A SIM card with its corner.
    Card,
    /// A coin with a square hole.
    Coin,
    /// A window of a browser.
    Site,
    /// Head and shoulders.
    Person,
    /// A bell.
    Bell,
    /// A square, where one mark stands for many.
    Square,
    /// A sign on a post, without a name.
    Plate,
    /// A flag.
    Flag,
    /// An arrow down, of no size that means anything.
    Down,
}

/// A part of a thing. Lengths are shares of its width, from its left and top.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Part {
    /// Left, top, right and bottom edge.
    Rect(f64, f64, f64, f64),
    /// Centre and radius.
    Disc(f64, f64, f64),
    /// Corners, clockwise.
    Polygon(&'static [(f64, f64)]),
}

use Part::{Disc, Polygon, Rect};

impl Glyph {
    /// What is filled.
    #[must_use]
    pub const fn parts(self) -> &'static [Part] {
        match self {
            Self::Call => &[
                Polygon(&[
                    (0.14, 0.14),
                    (0.86, 0.14),
                    (1.0, 0.3),
                    (1.0, 0.5),
                    (0.74, 0.5),
                    (0.7, 0.36),
                    (0.3, 0.36),
                    (0.26, 0.5),
                    (0.0, 0.5),
                    (0.0, 0.3),
                ]),
                Polygon(&[
                    (0.34, 0.42),
                    (0.66, 0.42),
                    (0.92, 0.72),
                    (0.92, 0.9),
                    (0.08, 0.9),
                    (0.08, 0.72),
                ]),
            ],
            Self::Text => &[Polygon(&[
                (0.08, 0.1),
                (0.92, 0.1),
                (1.0, 0.18),
                (1.0, 0.66),
                (0.92, 0.74),
                (0.46, 0.74),
                (0.22, 0.96),
                (0.22, 0.74),
                (0.08, 0.74),
                (0.0, 0.66),
                (0.0, 0.18),
            ])],
            Self::Card => {
                &[Polygon(&[(0.14, 0.02), (0.6, 0.02), (0.86, 0.28), (0.86, 0.98), (0.14, 0.98)])]
            }
            Self::Coin => &[Disc(0.5, 0.5, 0.48)],
            Self::Site => &[Rect(0.02, 0.1, 0.98, 0.9)],
            Self::Person => &[
                Disc(0.5, 0.22, 0.19),
                Polygon(&[
                    (0.36, 0.45),
                    (0.64, 0.45),
                    (0.78, 0.52),
                    (0.86, 0.68),
                    (0.86, 1.0),
                    (0.14, 1.0),
                    (0.14, 0.68),
                    (0.22, 0.52),
                ]),
            ],
            Self::Bell => &[
                Polygon(&[
                    (0.5, 0.04),
                    (0.68, 0.12),
                    (0.8, 0.34),
                    (0.82, 0.58),
                    (0.96, 0.76),
                    (0.04, 0.76),
                    (0.18, 0.58),
                    (0.2, 0.34),
                    (0.32, 0.12),
                ]),
                Disc(0.5, 0.86, 0.12),
            ],
            Self::Square => &[Rect(0.06, 0.06, 0.94, 0.94)],
            Self::Plate => &[Rect(0.04, 0.1, 0.96, 0.58), Rect(0.44, 0.58, 0.56, 1.0)],
            Self::Flag => {
                &[Rect(0.14, 0.02, 0.26, 1.0), Polygon(&[(0.26, 0.04), (0.92, 0.24), (0.26, 0.52)])]
            }
            Self::Down => {
                &[Rect(0.4, 0.08, 0.6, 0.6), Polygon(&[(0.12, 0.54), (0.88, 0.54), (0.5, 0.94)])]
            }
        }
    }

    /// What is cut out of what is filled.
    #[must_use]
    pub const fn cuts(self) -> &'static [Part] {
        match self {
            Self::Call => &[Disc(0.5, 0.66, 0.13)],
            Self::Card => &[Rect(0.32, 0.5, 0.68, 0.8)],
            Self::Coin => &[Rect(0.35, 0.35, 0.65, 0.65)],
            Self::Site => &[Rect(0.12, 0.34, 0.88, 0.78)],
            Self::Text
            | Self::Person
            | Self::Bell
            | Self::Square
            | Self::Plate
            | Self::Flag
            | Self::Down => &[],
        }
    }

    /// What is drawn within the outline of a hollow thing.
    #[must_use]
    pub const fn details(self) -> &'static [Part] {
        match self {
            Self::Call | Self::Card | Self::Coin => self.cuts(),
            Self::Site => &[Rect(0.02, 0.26, 0.98, 0.38)],
            Self::Text
            | Self::Person
            | Self::Bell
            | Self::Square
            | Self::Plate
            | Self::Flag
            | Self::Down => &[],
        }
    }

    /// Whether a point is drawn, in shares of the thing's width from its left and top. Of a hollow thing there is only an
    /// outline, as broad as `line`.
    #[must_use]
    pub fn covers(self, at: Point, hollow: Option<f64>) -> bool {
        let Some(line) = hollow else {
            return any(self.parts(), at) && !any(self.cuts(), at);
        };
        // The core of what is filled, smaller around the middle, is left out.
        let shrink = 1.0 - 2.0 * line;
        let core = Point::new(0.5 + (at.x - 0.5) / shrink, 0.55 + (at.y - 0.55) / shrink);
        any(self.parts(), at) && !(shrink > 0.0 && any(self.parts(), core))
            || any(self.details(), at)
    }
}

fn any(parts: &[Part], at: Point) -> bool {
    parts.iter().any(|part| part.holds(at))
}

impl Part {
    fn holds(&self, Point { x, y }: Point) -> bool {
        match *self {
            Rect(x0, y0, x1, y1) => x0 <= x && x < x1 && y0 <= y && y < y1,
            Disc(cx, cy, radius) => (x - cx) * (x - cx) + (y - cy) * (y - cy) < radius * radius,
            Polygon(corners) => {
                let next = corners.iter().cycle().skip(1);
                let crossings = corners.iter().zip(next).filter(|&(&(ax, ay), &(bx, by))| {
                    (ay > y) != (by > y) && x < ax + (y - ay) / (by - ay) * (bx - ax)
                });
                crossings.count() % 2 == 1
            }
        }
    }
}
