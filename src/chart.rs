//! From a chart's specification to its picture. One chart kind a file; the only dispatch is here.

mod axis;
pub mod bars;
pub mod change;
pub mod crowd;
pub mod dots;
pub mod drawing;
pub mod field;
pub mod glyph;
mod heading;
pub mod tiles;
pub mod units;

use self::drawing::Drawing;
use crate::figure::Figure;
use crate::geom::Size;
use crate::lang::Lang;
use crate::lens::Lens;
use crate::scene::{Mark, Scene, Shape};
use crate::seen::Seen;
use crate::theme::Tone;

/// What a panel draws.
#[derive(Clone, Copy, Debug)]
pub enum Chart {
    /// Dots on a powers-of-ten axis, a lane for each family of units.
    Dots(dots::Dots),
    /// Before and after on one linear axis.
    Change(change::Change),
    /// Bars on one linear axis, and one bar on a scale of its own.
    Bars(bars::Bars),
    /// Part-to-whole tiles.
    Tiles(tiles::Tiles),
    /// One mark for so many.
    Units(units::Units),
    /// People as fields of cells, under two bars.
    Crowd(crowd::Crowd),
}

impl Chart {
    /// Whether marks are counted rather than measured.
    #[must_use]
    pub const fn is_counted(&self) -> bool {
        matches!(self, Self::Tiles(_) | Self::Units(_) | Self::Crowd(_))
    }

    /// The name of the module that draws it.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        match self {
            Self::Dots(_) => "dots",
            Self::Change(_) => "change",
            Self::Bars(_) => "bars",
            Self::Tiles(_) => "tiles",
            Self::Units(_) => "units",
            Self::Crowd(_) => "crowd",
        }
    }
}

/// A layout by the width of the panel. Within one layout a chart's height is the same at every
/// width, so a page can reserve the place before any script runs.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Layout {
    /// Phones held upright.
    Compact,
    /// Large phones and narrow columns.
    Narrow,
    /// Tablets and columns of text.
    Medium,
    /// Everything wider.
    Wide,
}

impl Layout {
    /// All layouts, from the narrowest.
    pub const ALL: [Self; 4] = [Self::Compact, Self::Narrow, Self::Medium, Self::Wide];

    /// The least width, in CSS pixels.
    #[must_use]
    pub const fn min_width(self) -> f64 {
        match self {
            Self::Compact => 280.0,
            Self::Narrow => 400.0,
            Self::Medium => 600.0,
            Self::Wide => 840.0,
        }
    }

    /// The layout for a width.
    #[must_use]
    pub fn of(width: f64) -> Self {
        let fits = |layout: &Self| layout.min_width() <= width;
        Self::ALL.into_iter().rev().find(fits).unwrap_or(Self::Compact)
    }
}

/// The room that a chart is laid out in.
#[derive(Clone, Copy, Debug)]
pub struct Room {
    /// CSS pixels: below the least width of every layout only in a tight room.
    pub width: f64,
    /// The layout for that width.
    pub layout: Layout,
    /// The language of the labels.
    pub lang: Lang,
    /// What counts are divided by.
    pub lens: Lens,
}

impl Room {
    /// The room for a width in CSS pixels, which is clamped to 280 to 1600.
    #[must_use]
    pub fn new(width: f64, lang: Lang) -> Self {
        let width = if width.is_finite() {
            width.clamp(Layout::Compact.min_width(), 1600.0)
        } else {
            Layout::Wide.min_width()
        };
        Self { width, layout: Layout::of(width), lang, lens: Lens::Total }
    }

    /// The room for a picture that is then enlarged to a width, up to twice: marks grow with their words, so that these have
    /// the room that they need. On a phone it is tight.
    #[must_use]
    pub fn zoomed(width: f64, lang: Lang, zoom: f64) -> Self {
        let room = Self::new(width, lang);
        let width = room.width / zoom;
        Self { width, layout: Layout::of(width), ..room }
    }

    /// A figure through the lens of this room.
    #[must_use]
    pub fn see(self, figure: &'static Figure) -> Seen {
        self.lens.see(figure)
    }

    /// Whether labels stand above what they name, for want of room beside it.
    #[must_use]
    pub fn is_narrow(self) -> bool {
        self.layout <= Layout::Narrow
    }

    /// Whether the room is narrower than any layout: words then take as many lines as they need.
    #[must_use]
    pub fn is_tight(self) -> bool {
        self.width < Layout::Compact.min_width()
    }

    /// This room at the least width of its layout, where what must not move is decided.
    #[must_use]
    pub fn least(self) -> Self {
        Self { width: self.layout.min_width().min(self.width), ..self }
    }

    /// One of two values, by whether the room is tight.
    #[must_use]
    pub fn fit<T>(self, tight: T, usual: T) -> T {
        if self.is_tight() { tight } else { usual }
    }

    /// One of two values, by whether the room is narrow.
    #[must_use]
    pub fn pick<T>(self, narrow: T, roomy: T) -> T {
        if self.is_narrow() { narrow } else { roomy }
    }

    /// Whether the parts of a chart stand one below the other.
    #[must_use]
    pub fn is_stacked(self) -> bool {
        self.layout < Layout::Wide
    }

    /// One of two values, by whether parts stand one below the other or side by side.
    #[must_use]
    pub fn stack<T>(self, stacked: T, beside: T) -> T {
        if self.is_stacked() { stacked } else { beside }
    }
}

/// The picture of a chart in a room, with a target highlighted.
#[must_use]
pub fn scene(chart: &Chart, room: Room, highlighted: Option<usize>) -> Scene {
    let mut drawing: Drawing = match chart {
        Chart::Dots(spec) => dots::draw(spec, room),
        Chart::Change(spec) => change::draw(spec, room),
        Chart::Bars(spec) => bars::draw(spec, room),
        Chart::Tiles(spec) => tiles::draw(spec, room),
        Chart::Units(spec) => units::draw(spec, room),
        Chart::Crowd(spec) => crowd::draw(spec, room),
    };
    let highlight = highlighted
        .and_then(|index| drawing.targets.get(index))
        .map(|target| Mark { shape: Shape::Rect(target.rect), tone: Tone::Wash });
    let mut marks = drawing.ground;
    marks.extend(highlight);
    marks.append(&mut drawing.marks);
    Scene {
        size: Size { width: room.width, height: drawing.height.ceil() },
        marks,
        targets: drawing.targets,
    }
}
