//! The picture on the stage as plain values, in CSS pixels from its left and top.

use crate::figure::Figure;
use crate::geom::{Point, Rect, Size};
use crate::scene::{Anchor, Text};
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, settle, stagger};
use crate::stage::places::{Places, Spot};
use crate::stage::room::Room;
use crate::theme::Font;

/// A picture at one moment.
#[derive(Clone, Debug, PartialEq)]
pub struct Scene {
    /// Width and height of the stage.
    pub size: Size,
    /// What is drawn, from the back to the front.
    pub marks: Vec<Mark>,
    /// What is written, over all marks.
    pub labels: Vec<Label>,
    /// What can be read, in reading order.
    pub targets: Vec<Target>,
}

/// What a mark stands for, from step to step.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Key {
    /// The identifier of a figure, or the name of a thing that is on the stage in several steps.
    pub name: &'static str,
    /// Tells marks of one figure apart within a scene.
    pub part: u8,
}

impl Key {
    /// The first mark of that name.
    #[must_use]
    pub const fn of(name: &'static str) -> Self {
        Self { name, part: 0 }
    }

    /// A further mark of that name.
    #[must_use]
    pub const fn part(name: &'static str, part: u8) -> Self {
        Self { name, part }
    }
}

/// A shape in a colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Mark {
    /// What it stands for.
    pub key: Key,
    /// What is drawn.
    pub shape: Shape,
    /// Its colour.
    pub hue: Hue,
    /// How opaque it is, 0 to 1.
    pub alpha: f64,
}

/// The geometry of a mark.
#[derive(Clone, Debug, PartialEq)]
pub enum Shape {
    /// A filled rectangle.
    Rect(Rect),
    /// Many equal things.
    Swarm(Swarm),
    /// A year of tiles.
    Nest(Nest),
    /// A dashed outline around what is not known; open at the right where its size is not known either.
    Hole {
        /// The edges.
        rect: Rect,
        /// Whether the right side is missing.
        open: bool,
    },
    /// A circle's line.
    Circle {
        /// The middle.
        center: Point,
        /// CSS pixels.
        radius: f64,
        /// CSS pixels.
        thickness: f64,
        /// Whether the line is dashed.
        dashed: bool,
    },
}

/// Many equal things, and where they are.
#[derive(Clone, Debug, PartialEq)]
pub struct Swarm {
    /// What is drawn at each place.
    pub glyph: Glyph,
    /// Whether only outlines are drawn: the sign of what is derived.
    pub hollow: bool,
    /// How far each is turned around its middle, in turns clockwise.
    pub tilt: f64,
    /// Width and height of each, in CSS pixels.
    pub size: f64,
    /// Where they are, or are going to.
    pub places: Places,
    /// How many.
    pub count: u32,
    /// Where they come from, and how far they have come.
    pub origin: Option<Origin>,
}

/// Where a swarm comes from.
#[derive(Clone, Debug, PartialEq)]
pub struct Origin {
    /// The places; those that there were too few of come from nowhere, and grow.
    pub places: Places,
    /// How many there were.
    pub count: u32,
    /// Width and height of each, in CSS pixels.
    pub size: f64,
    /// 0 to 1.
    pub way: f64,
}

/// How much of the time passes until the last of a swarm sets out.
const SPREAD: f64 = 0.35;

impl Swarm {
    /// Things at rest.
    #[must_use]
    pub const fn new(glyph: Glyph, size: f64, places: Places, count: u32) -> Self {
        Self { glyph, hollow: false, tilt: 0.0, size, places, count, origin: None }
    }

    /// The same, drawn as outlines.
    #[must_use]
    pub fn hollow(self) -> Self {
        Self { hollow: true, ..self }
    }

    /// Each thing with its place and its size.
    #[must_use]
    pub fn spots(&self) -> Vec<Spot> {
        if let (Places::Spots(spots), None) = (&self.places, &self.origin) {
            return spots.clone();
        }
        let rest = |at| Spot { at, size: self.size, alpha: 1.0 };
        let goals = self.places.points(self.count);
        let Some(origin) = &self.origin else { return goals.into_iter().map(rest).collect() };
        let starts = origin.places.points(origin.count);
        let moved = |(index, goal): (u32, Point)| {
            let way = settle(stagger(origin.way, index, self.count, SPREAD));
            let place = usize::try_from(index).unwrap_or(usize::MAX);
            let Some(start) = starts.get(place) else {
                return Spot { at: goal, size: self.size * way, alpha: way };
            };
            let at = Point::new(mix(start.x, goal.x, way), mix(start.y, goal.y, way));
            let alpha = match &self.places {
                Places::Spots(spots) => spots.get(place).map_or(1.0, |spot| spot.alpha),
                _ => 1.0,
            };
            Spot { at, size: mix(origin.size, self.size, way), alpha }
        };
        (0..).zip(goals).map(moved).collect()
    }
}

/// A year of tiles: 365 days of 24 hours of 60 minutes, each minute a square cell.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Nest {
    /// The upper left corner of the year.
    pub corner: Point,
    /// Width and height of a minute, in CSS pixels.
    pub cell: f64,
    /// Days in a row.
    pub columns: u32,
    /// Nothing is drawn outside.
    pub clip: Rect,
    /// The minute that is told apart, by its place in the year.
    pub own: u32,
}

/// Hours in a row of a day, and rows of them; minutes in a row of an hour, and rows of them.
pub const NEST: [u32; 4] = [6, 4, 6, 10];
/// Cells in a row of a day, and rows of cells.
pub const DAY: (u32, u32) = (NEST[0] * NEST[2], NEST[1] * NEST[3]);

impl Nest {
    /// The tile of a day, gaps included: `day` counts from 0.
    #[must_use]
    pub fn day(&self, day: u32) -> Rect {
        let (column, row) = (day % self.columns, day / self.columns);
        let (width, height) = (f64::from(DAY.0) * self.cell, f64::from(DAY.1) * self.cell);
        Rect::new(
            self.corner.x + f64::from(column) * width,
            self.corner.y + f64::from(row) * height,
            width,
            height,
        )
    }

    /// The cell of a minute, by its place in the year.
    #[must_use]
    pub fn minute(&self, minute: u32) -> Rect {
        let (day, hour, minute) = (minute / 1440, minute % 1440 / 60, minute % 60);
        let Rect { x0, y0, .. } = self.day(day);
        let column = hour % NEST[0] * NEST[2] + minute % NEST[2];
        let row = hour / NEST[0] * NEST[3] + minute / NEST[2];
        Rect::new(
            x0 + f64::from(column) * self.cell,
            y0 + f64::from(row) * self.cell,
            self.cell,
            self.cell,
        )
    }
}

/// One line of text in a colour.
#[derive(Clone, Debug, PartialEq)]
pub struct Label {
    /// The words and where they stand.
    pub text: Text,
    /// Their colour.
    pub hue: Hue,
    /// How opaque they are, 0 to 1.
    pub alpha: f64,
}

impl Label {
    /// A line whose left end, middle or right end stands on the baseline at `at`.
    // Called from everywhere: inlined it would take more to download than it saves.
    #[must_use]
    #[inline(never)]
    pub fn new(content: String, at: Point, font: Font, anchor: Anchor, hue: Hue) -> Self {
        Self { text: Text { at, content, font, anchor }, hue, alpha: 1.0 }
    }
}

/// A figure that can be read at a place.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Target {
    /// The figure.
    pub figure: &'static Figure,
    /// Where a pointer reads it.
    pub rect: Rect,
}

impl Scene {
    /// Nothing yet.
    #[must_use]
    pub const fn empty(room: Room) -> Self {
        let size = Size { width: room.width, height: room.height };
        Self { size, marks: Vec::new(), labels: Vec::new(), targets: Vec::new() }
    }

    /// Adds a mark at full strength.
    pub fn mark(&mut self, key: Key, shape: Shape, hue: Hue) {
        self.marks.push(Mark { key, shape, hue, alpha: 1.0 });
    }

    /// Adds a mark that is as opaque as `alpha`; one that could not be seen is left out.
    pub fn faint(&mut self, key: Key, shape: Shape, hue: Hue, alpha: f64) {
        if alpha > 0.0 {
            self.marks.push(Mark { key, shape, hue, alpha });
        }
    }

    /// Adds labels that are as opaque as `alpha`; what could not be seen is left out.
    pub fn write(&mut self, labels: impl IntoIterator<Item = Label>, alpha: f64) {
        for label in labels {
            self.say(label, alpha);
        }
    }

    /// Adds a label that is as opaque as `alpha`; one that could not be seen is left out.
    pub fn say(&mut self, label: Label, alpha: f64) {
        if alpha > 0.0 {
            self.labels.push(Label { alpha: label.alpha * alpha, ..label });
        }
    }

    /// Adds what can be read, grown to what can be pointed at. Where that is also of a neighbour, each has the half that is
    /// nearer; one within another stays, and lies on top where it comes later.
    pub fn target(&mut self, figure: &'static Figure, rect: Rect) {
        let short = f64::max(0.0, crate::theme::TARGET - rect.width().min(rect.height()));
        let mut rect = rect.grown(short / 2.0);
        for other in &mut self.targets {
            (other.rect, rect) = apart(other.rect, rect);
        }
        self.targets.push(Target { figure, rect });
    }
}

/// Two neighbours without what they share, which is cut in the middle.
fn apart(one: Rect, other: Rect) -> (Rect, Rect) {
    let (both, shared) = (one.union(other), one.intersection(other));
    if !one.overlaps(other) || both == one || both == other {
        return (one, other);
    }
    let (middle, a, b) = (shared.center(), one.center(), other.center());
    match (shared.width() < shared.height(), a.x < b.x, a.y < b.y) {
        (true, true, _) => (Rect { x1: middle.x, ..one }, Rect { x0: middle.x, ..other }),
        (true, false, _) => (Rect { x0: middle.x, ..one }, Rect { x1: middle.x, ..other }),
        (false, _, true) => (Rect { y1: middle.y, ..one }, Rect { y0: middle.y, ..other }),
        (false, _, false) => (Rect { y0: middle.y, ..one }, Rect { y1: middle.y, ..other }),
    }
}
