//! Forms: from figures to a picture on the stage. One form a file; the only dispatch is here.
//!
//! A form knows no figure of this report and no step beside it, only what it needs of any: a count with a period, a count
//! for each thousand people, two years.

pub mod days;
pub mod entry;
pub mod gates;
pub mod growth;
pub mod guess;
pub mod handful;
pub mod holes;
mod legend;
pub mod nest;
mod plan;
pub mod rain;
pub mod stay;
mod thrown;
pub mod town;
pub mod wall;
mod walls;

use crate::figure::{Figure, Formula};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang};
use crate::measure::{lines, width};
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::input::Input;
use crate::stage::motion::whole;
use crate::stage::room::Room;
use crate::stage::scene::{Label, Scene};
use crate::theme::Font;

/// How a step is drawn.
#[derive(Clone, Copy, Debug)]
pub enum Form {
    /// Things arrive at a line at their average pace, until a minute is full.
    Rain(rain::Rain),
    /// A minute becomes a speck of the year.
    Nest(nest::Nest),
    /// A thousand people, and what there is for each thousand of the country.
    Town(town::Town),
    /// How many of the thousand?
    Guess(guess::Guess),
    /// Walls around the thousand people.
    Gates(wall::Gates),
    /// Two years in squares.
    Growth(growth::Growth),
    /// A sum of money in days.
    Days(days::Days),
    /// Few things, each for itself.
    Handful(handful::Handful),
    /// What is known beside what is not.
    Holes(holes::Holes),
    /// What the reader's own time amounts to.
    Stay(stay::Stay),
}

impl Form {
    /// The name of the module that draws it.
    #[must_use]
    pub const fn module(&self) -> &'static str {
        match self {
            Self::Rain(_) => "rain",
            Self::Nest(_) => "nest",
            Self::Town(_) => "town",
            Self::Guess(_) => "guess",
            Self::Gates(_) => "gates",
            Self::Growth(_) => "growth",
            Self::Days(_) => "days",
            Self::Handful(_) => "handful",
            Self::Holes(_) => "holes",
            Self::Stay(_) => "stay",
        }
    }
}

/// The picture of a form at a progress from 0 to 1.
#[must_use]
pub fn draw(form: &Form, progress: f64, room: Room, input: &Input) -> Scene {
    match form {
        Form::Rain(spec) => rain::draw(spec, progress, room, input),
        Form::Nest(spec) => nest::draw(spec, progress, room),
        Form::Town(spec) => town::draw(spec, progress, room),
        Form::Guess(spec) => guess::draw(spec, progress, room, input),
        Form::Gates(spec) => gates::draw(spec, progress, room),
        Form::Growth(spec) => growth::draw(spec, progress, room),
        Form::Days(spec) => days::draw(spec, progress, room),
        Form::Handful(spec) => handful::draw(spec, progress, room),
        Form::Holes(spec) => holes::draw(spec, progress, room),
        Form::Stay(spec) => stay::draw(spec, progress, room, input),
    }
}

/// A figure as a thing on the stage.
#[derive(Clone, Copy, Debug)]
pub struct Thing {
    /// The figure.
    pub figure: &'static Figure,
    /// What it looks like.
    pub glyph: Glyph,
    /// Its colour.
    pub hue: Hue,
    /// Its name beside a number, shorter than the figure's own.
    pub name: Bilingual,
}

/// The key of the people of the town, who are the same in all steps.
const PEOPLE: &str = "people";

/// How many people the town has.
const TOWN: u32 = 1000;

impl Thing {
    /// So many for each thousand residents.
    #[must_use]
    pub fn in_town(&self) -> f64 {
        Formula::Of(self.figure).range().over(Formula::ThousandsOfResidents.range()).mid
    }

    /// So many in each minute of a year of 365 days.
    #[must_use]
    pub fn in_minute(&self) -> f64 {
        Formula::Of(self.figure).range().over(Formula::MinutesOfYear.range()).mid
    }
}

/// A derived number as it is written: whole from ten on, and with two digits below.
#[must_use]
pub fn written(number: f64, lang: Lang) -> String {
    tidy(number).words(lang)
}

fn tidy(number: f64) -> Quantity {
    if number < 10.0 {
        return Quantity::rounded(number, 2);
    }
    let (mut digits, mut rest) = (1, number + 0.5);
    while rest >= 10.0 {
        rest /= 10.0;
        digits += 1;
    }
    Quantity::rounded(number, digits)
}

/// A derived number with three digits: `22.3万`, `5.34 million`.
#[must_use]
pub fn rounded(number: f64, lang: Lang) -> String {
    Quantity::rounded(number, 3).words(lang)
}

/// A number of marks: the nearest whole one.
fn marks(number: f64) -> u32 {
    whole(number + 0.5)
}

/// The number of a step with its name, at the upper left of a room, as large as the room allows. What is left of the room
/// is below.
fn headed(room: Room, area: Rect, number: String, name: &str, hue: Hue) -> (Vec<Label>, Rect) {
    let font = fitting(&number, room.numeral(), area.width());
    let baseline = area.y0 + font.size * 0.8;
    let beside = area.x0 + width(&number, font) + 12.0;
    let small = room.label();
    let is_beside = beside + width(name, small) <= area.x1;
    let first = if is_beside {
        Point::new(beside, baseline)
    } else {
        below(area.x0, baseline, font, small)
    };
    let mut labels =
        vec![Label::new(number, Point::new(area.x0, baseline), font, Anchor::Start, hue)];
    labels.extend(paragraph(name, first, area.x1 - first.x, small, Hue::Ink));
    let end = taken(&labels).y1;
    (labels, Rect { y0: end + small.size * 0.5, ..area }.at_least(40.0))
}

/// A font that is small enough for a line to fit.
fn fitting(line: &str, font: Font, room: f64) -> Font {
    let wide = width(line, font);
    if wide > room { Font { size: font.size * room / wide, ..font } } else { font }
}

/// The first baseline below a line of another font.
fn below(x: f64, baseline: f64, font: Font, next: Font) -> Point {
    Point::new(x, baseline + font.size * 0.24 + next.size * 0.9)
}

/// A text in lines, its first baseline at `at`.
fn paragraph(text: &str, at: Point, width: f64, font: Font, hue: Hue) -> Vec<Label> {
    let line = |(content, index): (String, f64)| {
        let at = Point::new(at.x, at.y + index * font.size * 1.4);
        Label::new(content, at, font, Anchor::Start, hue)
    };
    lines(text, font, width).into_iter().zip((0..).map(f64::from)).map(line).collect()
}

/// What is not known, written in the middle of its hole, and that the report does not say it, where there is room for both;
/// in letters that are small enough.
fn inside(
    place: Rect,
    (what, font): (&str, Font),
    (missing, small): (&str, Font),
    alpha: f64,
    scene: &mut Scene,
) {
    let fits = |font: Font| height(what, place.width(), font) + font.size * 0.4 <= place.height();
    let font = if fits(font) { font } else { Font { size: small.size, ..font } };
    let (own, more) = (height(what, place.width(), font), height(missing, place.width(), small));
    let is_both = own + more + font.size * 0.4 <= place.height();
    let all = if is_both { own + more } else { own };
    let top = place.center().y - all / 2.0 + font.size;
    scene.write(paragraph(what, Point::new(place.x0, top), place.width(), font, Hue::Ink), alpha);
    if is_both {
        let at = Point::new(place.x0, top + own - font.size + small.size);
        scene.write(paragraph(missing, at, place.width(), small, Hue::Muted), alpha);
    }
}

/// Writes an explanation in lines, its first baseline at `at`.
fn explain(words: &str, at: Point, width: f64, room: Room, scene: &mut Scene) {
    scene.write(paragraph(words, at, width, room.small(), Hue::Muted), 1.0);
}

/// What labels take.
fn taken(labels: &[Label]) -> Rect {
    let mut taken: Option<Rect> = None;
    for label in labels {
        let own = label.text.rect();
        taken = Some(taken.map_or(own, |taken| taken.union(own)));
    }
    taken.unwrap_or(Rect::new(0.0, 0.0, 0.0, 0.0))
}

/// The height of a text in lines.
fn height(text: &str, width: f64, font: Font) -> f64 {
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let count = lines(text, font, width).len() as f64;
    count * font.size * 1.4
}
