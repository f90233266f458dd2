//! A figure: one number of the story, with all that a reader may ask of it.

mod chapter;
mod formula;
mod period;

pub use chapter::Chapter;
pub use formula::Formula;
pub use period::Period;

use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;
use crate::range::Bounds;
use crate::unit::Unit;

/// The word for a figure that stands in the report.
pub const REPORTED: Bilingual = Bilingual { zh: "通报", en: "reported" };
/// The word for a figure that is computed here.
pub const DERIVED: Bilingual = Bilingual { zh: "推算", en: "derived" };

/// How a reported number is known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Precision {
    /// Given as a whole number.
    Exact,
    /// Rounded to the digits that are given.
    Rounded,
    /// More than this many; no upper bound is given.
    MoreThan,
}

/// Where a number comes from.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Origin {
    /// Stands in the report.
    Reported {
        /// How the number is known.
        precision: Precision,
        /// The section of the report, 1 to 5; 0 is its opening.
        section: u8,
        /// The time that it covers.
        period: Period,
        /// Who did the work.
        body: &'static Bilingual,
    },
    /// Computed by this crate.
    Derived {
        /// How it is computed.
        formula: Formula,
        /// How many significant digits the inputs allow, or the reader needs.
        digits: u8,
    },
}

/// One number of the story.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Figure {
    /// The stable identifier, in snake case.
    pub id: &'static str,
    /// The chapter that it belongs to.
    pub chapter: Chapter,
    /// The reported digits. A derived figure has none of its own.
    quantity: Quantity,
    /// The unit.
    pub unit: &'static Unit,
    /// The name, short enough for a chart.
    pub label: Bilingual,
    /// One line that says what is counted.
    pub note: Bilingual,
    /// Where it comes from.
    pub origin: Origin,
}

/// A text of a figure. The module of the stage is without them, since its page has them already.
const fn brought(text: Bilingual) -> Bilingual {
    if cfg!(feature = "stage") { Bilingual { zh: "", en: "" } } else { text }
}

impl Figure {
    /// A figure that stands in the report. One that no chart can draw, since it is zero, does not compile. Less
    /// than zero, or nothing, a [`Quantity`] cannot be.
    ///
    /// # Panics
    ///
    /// With the identifier, when the crate is compiled, if the quantity is zero.
    ///
    /// ```compile_fail,E0080
    /// # use antifraud_infographic::{figure::{Chapter, Figure}, figures::CASES, quantity::Quantity};
    /// const NONE: Figure = Figure::reported(
    ///     "none", Chapter::Strike, Quantity::new(0, 0), CASES.unit, CASES.label, CASES.note, CASES.origin,
    /// );
    /// ```
    #[must_use]
    pub const fn reported(
        id: &'static str,
        chapter: Chapter,
        quantity: Quantity,
        unit: &'static Unit,
        label: Bilingual,
        note: Bilingual,
        origin: Origin,
    ) -> Self {
        assert!(quantity.mantissa > 0, "{}", id);
        Self { id, chapter, quantity, unit, label: brought(label), note: brought(note), origin }
    }

    /// A figure that is computed from others, to `digits` significant digits.
    #[must_use]
    pub const fn derived(
        id: &'static str,
        chapter: Chapter,
        unit: &'static Unit,
        formula: Formula,
        digits: u8,
        label: Bilingual,
        note: Bilingual,
    ) -> Self {
        Self {
            id,
            chapter,
            quantity: Quantity::new(0, 0),
            unit,
            label: brought(label),
            note: brought(note),
            origin: Origin::Derived { formula, digits },
        }
    }

    /// Whether the figure was computed rather than reported.
    #[must_use]
    pub const fn is_derived(&self) -> bool {
        matches!(self.origin, Origin::Derived { .. })
    }

    /// The number: as reported, or computed and rounded once.
    #[must_use]
    pub fn quantity(&self) -> Quantity {
        match self.origin {
            Origin::Reported { .. } => self.quantity,
            Origin::Derived { formula, digits } => Quantity::rounded(formula.range().mid, digits),
        }
    }

    /// The number for geometry.
    #[must_use]
    pub fn value(&self) -> f64 {
        self.quantity().value()
    }

    /// What rounding leaves open. An exact number has equal bounds.
    #[must_use]
    pub fn bounds(&self) -> Bounds {
        match self.origin {
            Origin::Reported { precision, .. } => match precision {
                Precision::Exact => Bounds { low: self.quantity, high: Some(self.quantity) },
                Precision::MoreThan => Bounds { low: self.quantity, high: None },
                Precision::Rounded => {
                    let (low, high) = self.quantity.rounding();
                    Bounds { low, high: Some(high) }
                }
            },
            Origin::Derived { formula, digits } => formula.range().bounds(digits),
        }
    }

    /// How many significant digits are known.
    pub(crate) fn digits(&self) -> u8 {
        match self.origin {
            Origin::Reported { .. } => self.quantity.digits(),
            Origin::Derived { digits, .. } => digits,
        }
    }

    /// The figure in words with its unit: `39.4万起`, `more than 4,300 videos`.
    #[must_use]
    pub fn words(&self, lang: Lang) -> String {
        self.around(&self.quantity().words(lang), lang)
    }

    /// A number that is already written, with the unit and with "more than" where it is open.
    pub(crate) fn around(&self, number: &str, lang: Lang) -> String {
        match (self.is_open(), lang) {
            (false, _) => self.unit.around(number, lang),
            (true, Lang::Zh) => self.unit.around(&joined(&[number, "多"]), lang),
            (true, Lang::En) => joined(&["more than ", &self.unit.around(number, lang)]),
        }
    }

    /// Whether the report gives no upper bound.
    pub(crate) const fn is_open(&self) -> bool {
        matches!(self.origin, Origin::Reported { precision: Precision::MoreThan, .. })
    }

    /// A number that is already written, to stand beside the figure's name, which says in English what
    /// is counted: `39.4万起`, `394,000`.
    pub(crate) fn beside(&self, number: &str, lang: Lang) -> String {
        match lang {
            Lang::Zh => self.around(number, lang),
            Lang::En => {
                let over = if self.is_open() { "over " } else { "" };
                let sign = if self.unit.is_sign() { self.unit.suffix.en } else { "" };
                joined(&[over, self.unit.prefix_en, number, sign])
            }
        }
    }

    /// The figure to stand beside its name in a chart: `211万个`, `40.7 million`.
    #[must_use]
    pub fn short(&self, lang: Lang) -> String {
        let number = self.quantity();
        // A derived number has the digits that keep it in its interval.
        let written = if self.is_derived() { number.words(lang) } else { number.in_chart(lang) };
        self.beside(&written, lang)
    }

    /// The figure to stand beside its name in a text, with all digits that are known: `210.6万个`, `40.67 million`.
    #[must_use]
    pub fn bare(&self, lang: Lang) -> String {
        self.beside(&self.quantity().words(lang), lang)
    }

    /// The time that the number covers; of a derived one, the time of its first input.
    pub(crate) fn period(&self) -> Period {
        match self.origin {
            Origin::Reported { period, .. } => period,
            Origin::Derived { formula, .. } => {
                formula.first().map_or(Period::PastYear, Self::period)
            }
        }
    }
}
