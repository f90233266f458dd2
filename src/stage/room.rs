//! The room of the stage: the window, and what in it is kept free for words.

use crate::geom::Rect;
use crate::lang::Lang;
use crate::theme::{Font, Weight};

/// The window that the stage fills, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Room {
    /// Width of the stage.
    pub width: f64,
    /// Height of the stage.
    pub height: f64,
    /// How much larger than usual the reader wants letters: 1 to 2.
    pub zoom: f64,
    /// Where the first step's words end, or what is written over a picture that stands alone: nothing is drawn above, in
    /// CSS pixels from the top.
    pub top: f64,
    /// Whether room is kept for words that a page lays over the stage. A picture that stands alone has none.
    pub words: bool,
    /// What the words below the picture take, in CSS pixels, where they stand below; zero if that is not known, or if
    /// nothing is written under a picture that stands alone.
    pub card: f64,
    /// The language of the labels.
    pub lang: Lang,
}

/// What the bar at the top takes.
const BAR: f64 = 56.0;

impl Room {
    /// The room of a window. What is no number, or too small to draw in, counts as the least there can be.
    #[must_use]
    pub fn new(width: f64, height: f64, lang: Lang) -> Self {
        let within =
            |length: f64, least: f64| if length >= least { length.min(4096.0) } else { least };
        Self {
            width: within(width, 240.0),
            height: within(height, 200.0),
            zoom: 1.0,
            top: BAR,
            words: true,
            card: 0.0,
            lang,
        }
    }

    /// The room of a picture that stands alone.
    #[must_use]
    pub fn alone(width: f64, height: f64, lang: Lang) -> Self {
        Self { top: 0.0, words: false, ..Self::new(width, height, lang) }
    }

    /// Whether words stand beside the picture, and not below it.
    #[must_use]
    pub fn is_wide(self) -> bool {
        self.width >= 880.0 * self.zoom && self.width > self.height
    }

    /// One of two values, by whether words stand below the picture or beside it.
    #[must_use]
    pub fn pick<T>(self, below: T, beside: T) -> T {
        if self.is_wide() { beside } else { below }
    }

    /// From the edge of the window to what is drawn.
    #[must_use]
    pub fn gutter(self) -> f64 {
        self.pick(if self.width < 640.0 { 16.0 } else { 32.0 }, 48.0)
    }

    /// Where what is drawn may begin, below the bar at the top of the window.
    #[must_use]
    pub fn bar(self) -> f64 {
        if self.words { BAR + 8.0 } else { self.top }
    }

    /// What is kept free for the picture.
    #[must_use]
    pub fn art(self) -> Rect {
        self.free().at_least(80.0)
    }

    fn free(self) -> Rect {
        let gutter = self.gutter();
        if !self.words {
            let margin = gutter.min(24.0);
            return Rect {
                x0: gutter,
                y0: margin.max(self.top),
                x1: self.width - gutter,
                y1: self.height - margin.max(self.card),
            };
        }
        if self.is_wide() {
            let words = (self.width * 0.3).clamp(320.0, 440.0) * self.zoom;
            let wide = (self.width - gutter - words).min(1180.0);
            let left = (self.width + gutter + words - gutter - wide) / 2.0;
            let left = left.max(gutter + words);
            Rect {
                x0: left,
                y0: BAR + 24.0,
                x1: (left + wide - gutter).min(self.width - gutter),
                y1: self.height - 32.0,
            }
        } else {
            let usual = (self.height * 0.36).max(self.height.min(230.0 * self.zoom));
            let words = if self.card > 0.0 { self.card.min(self.height * 0.5) } else { usual };
            let y1 = (self.height - words).max(self.height * 0.5);
            Rect { x0: gutter, y0: BAR + 8.0, x1: self.width - gutter, y1 }
        }
    }

    /// A font of the size for this room, between two sizes for small and large windows.
    #[must_use]
    pub fn font(self, small: f64, large: f64, weight: Weight) -> Font {
        let is_large = self.width.min(self.height) >= 700.0 * self.zoom;
        Font { size: if is_large { large } else { small } * self.zoom, weight }
    }

    /// Explanations.
    #[must_use]
    pub fn small(self) -> Font {
        self.font(13.0, 14.0, Weight::Regular)
    }

    /// Names of what is drawn.
    #[must_use]
    pub fn label(self) -> Font {
        self.font(14.0, 16.0, Weight::Regular)
    }

    /// Numbers beside names.
    #[must_use]
    pub fn number(self) -> Font {
        self.font(18.0, 24.0, Weight::Bold)
    }

    /// The number of the step, to be read across a room.
    #[must_use]
    pub fn numeral(self) -> Font {
        let large = if self.height < 640.0 { 56.0 } else { 84.0 };
        self.font(if self.height < 560.0 { 34.0 } else { 46.0 }, large, Weight::Headline)
    }
}
