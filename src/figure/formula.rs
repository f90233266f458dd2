//! Arithmetic over figures, which are computed by such arithmetic in turn.

use super::{Figure, Origin};
use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;
use crate::range::Range;

/// An arithmetic expression over figures.
#[derive(Clone, Copy, Debug, PartialEq)]
pub enum Formula {
    /// The value of a figure.
    Of(&'static Figure),
    /// One plus a change in per cent: 28.5% gives 1.285.
    Growth(&'static Figure),
    /// The seconds of 365 days, since the report gives a year without dates.
    SecondsOfYear,
    /// The minutes of 365 days.
    MinutesOfYear,
    /// 365 days, since the report gives a year without dates.
    DaysOfYear,
    /// The resident population at the end of 2021 (National Bureau of Statistics).
    Residents,
    /// The same in thousands.
    ThousandsOfResidents,
    /// The sum of two expressions.
    Sum(&'static Formula, &'static Formula),
    /// The first expression divided by the second.
    Quotient(&'static Formula, &'static Formula),
    /// The first expression as a percentage of the sum of both.
    Share(&'static Formula, &'static Formula),
}

const DAYS_OF_YEAR: f64 = 365.0;

/// The resident population at the end of 2021, by the National Bureau of Statistics: the only number
/// that is not the report's.
const RESIDENTS: Quantity = Quantity::new(14126, 5);

impl Formula {
    /// The value and the interval that the inputs' rounding leaves.
    ///
    /// ```
    /// # use antifraud_infographic::{derived, figure::Origin};
    /// let Origin::Derived { formula, .. } = derived::CASES_BEFORE.origin else { unreachable!() };
    /// let range = formula.range();
    /// assert!(306_000.0 < range.low && range.low < range.mid && range.mid < range.high);
    /// ```
    #[must_use]
    pub fn range(self) -> Range {
        match self {
            Self::Of(figure) => match figure.origin {
                // Round once: a derived input enters unrounded.
                Origin::Derived { formula, .. } => formula.range(),
                Origin::Reported { .. } => {
                    let bounds = figure.bounds();
                    Range {
                        low: bounds.low.value(),
                        mid: figure.value(),
                        high: bounds.high.map_or(f64::INFINITY, Quantity::value),
                    }
                }
            },
            Self::Growth(figure) => Self::Of(figure).range().map(|percent| 1.0 + percent / 100.0),
            Self::SecondsOfYear => Range::exact(DAYS_OF_YEAR * 24.0 * 60.0 * 60.0),
            Self::MinutesOfYear => Range::exact(DAYS_OF_YEAR * 24.0 * 60.0),
            Self::DaysOfYear => Range::exact(DAYS_OF_YEAR),
            Self::Residents => {
                let (low, high) = RESIDENTS.rounding();
                Range { low: low.value(), mid: RESIDENTS.value(), high: high.value() }
            }
            Self::ThousandsOfResidents => Self::Residents.range().map(|people| people / 1000.0),
            Self::Sum(a, b) => {
                let (a, b) = (a.range(), b.range());
                Range { low: a.low + b.low, mid: a.mid + b.mid, high: a.high + b.high }
            }
            Self::Quotient(a, b) => a.range().over(b.range()),
            Self::Share(a, b) => {
                let (a, b) = (a.range(), b.range());
                // The part moves both terms, so its bounds meet the other bounds of the rest.
                let share = |a: f64, b: f64| 100.0 * a / (a + b);
                Range {
                    low: share(a.low, b.high),
                    mid: share(a.mid, b.mid),
                    high: share(a.high, b.low),
                }
            }
        }
    }

    /// The arithmetic with the numbers in words: `39.4万 ÷ (1 + 28.5%)`.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        match self {
            Self::Of(figure) => figure.quantity().words(lang),
            Self::Growth(figure) => joined(&["(1 + ", &figure.words(lang), ")"]),
            Self::SecondsOfYear => match lang {
                Lang::Zh => "(365 × 24 × 3600秒)".into(),
                Lang::En => "(365 × 24 × 3,600 s)".into(),
            },
            Self::MinutesOfYear => match lang {
                Lang::Zh => "(365 × 24 × 60分钟)".into(),
                Lang::En => "(365 × 24 × 60 min)".into(),
            },
            Self::DaysOfYear => match lang {
                Lang::Zh => "365天".into(),
                Lang::En => "365 days".into(),
            },
            Self::Residents => {
                let people = Bilingual { zh: "人", en: " residents" };
                joined(&[&RESIDENTS.words(lang), people.get(lang)])
            }
            Self::ThousandsOfResidents => {
                let thousand = Bilingual { zh: " ÷ 1000)", en: " ÷ 1,000)" };
                joined(&["(", &Self::Residents.words(lang), thousand.get(lang)])
            }
            Self::Sum(a, b) => joined(&[&a.words(lang), " + ", &b.words(lang)]),
            Self::Quotient(a, b) => joined(&[&a.words(lang), " ÷ ", &b.words(lang)]),
            Self::Share(a, b) => {
                joined(&[&a.words(lang), " ÷ (", &Self::Sum(a, b).words(lang), ")"])
            }
        }
    }

    /// The figure that the expression begins with.
    #[must_use]
    pub fn first(self) -> Option<&'static Figure> {
        match self {
            Self::Of(figure) | Self::Growth(figure) => Some(figure),
            Self::Sum(a, _) | Self::Quotient(a, _) | Self::Share(a, _) => a.first(),
            Self::SecondsOfYear
            | Self::MinutesOfYear
            | Self::DaysOfYear
            | Self::Residents
            | Self::ThousandsOfResidents => None,
        }
    }

    /// The arithmetic with identifiers, for exports: `cases / (1 + cases_change / 100)`.
    #[must_use]
    pub fn ids(self) -> String {
        match self {
            Self::Of(figure) => figure.id.into(),
            Self::Growth(figure) => joined(&["(1 + ", figure.id, " / 100)"]),
            Self::SecondsOfYear => "(365 * 24 * 3600)".into(),
            Self::MinutesOfYear => "(365 * 24 * 60)".into(),
            Self::DaysOfYear => "365".into(),
            Self::Residents => RESIDENTS.plain(),
            Self::ThousandsOfResidents => joined(&["(", &RESIDENTS.plain(), " / 1000)"]),
            Self::Sum(a, b) => joined(&[&a.ids(), " + ", &b.ids()]),
            Self::Quotient(a, b) => joined(&[&a.ids(), " / ", &b.ids()]),
            Self::Share(a, b) => joined(&["100 * ", &a.ids(), " / (", &Self::Sum(a, b).ids(), ")"]),
        }
    }
}
