//! A figure as a reader sees it: reported, computed, or divided by a lens.

use crate::figure::{DERIVED, Figure, Formula};
use crate::lang::{Bilingual, Lang, joined};
use crate::lens::Lens;
use crate::quantity::{CHART_DIGITS, Quantity};
use crate::range::{Bounds, Range};
use crate::unit::Unit;
use crate::wait::Wait;

/// A figure as it is seen through a lens: divided, or as it is where dividing it would make no sense.
#[derive(Clone, Copy, Debug)]
pub struct Seen {
    figure: &'static Figure,
    lens: Lens,
    is_divided: bool,
}

/// Says that a lens leaves a number as it is.
const TOTAL: Bilingual = Bilingual { zh: "总数", en: "total" };

/// As many digits as it takes to say about how long one has to wait.
const WAIT_DIGITS: u8 = 2;

impl Lens {
    /// The figure through this lens.
    #[must_use]
    #[inline(never)]
    pub fn see(self, figure: &'static Figure) -> Seen {
        let is_divided = self != Self::Total && self.obstacle(figure).is_none();
        Seen { figure, lens: self, is_divided }
    }
}

impl Seen {
    /// Whether the number was computed rather than reported.
    #[must_use]
    pub const fn is_derived(self) -> bool {
        self.is_divided || self.figure.is_derived()
    }

    /// Whether the lens changes the figure.
    #[must_use]
    pub const fn is_divided(self) -> bool {
        self.is_divided
    }

    /// The figure's identifier.
    #[must_use]
    pub const fn id(self) -> &'static str {
        self.figure.id
    }

    /// The figure's name.
    #[must_use]
    pub const fn label(self, lang: Lang) -> &'static str {
        self.figure.label.get(lang)
    }

    /// The unit of what is counted.
    #[must_use]
    pub const fn unit(self) -> &'static Unit {
        self.figure.unit
    }

    fn divisor(self) -> Option<Formula> {
        self.lens.divisor().filter(|_| self.is_divided)
    }

    fn range(self) -> Option<Range> {
        let divisor = self.divisor()?.range();
        Some(Formula::Of(self.figure).range().over(divisor))
    }

    /// What the number is turned round by, if the average is below one: the coarsest of which it takes two.
    fn wait(self) -> Option<Wait> {
        let finest = self.lens.waits().first()?;
        self.range().filter(|range| range.mid < 1.0)?;
        let count = Formula::Of(self.figure).range().mid;
        let takes_two = |wait: &&Wait| wait.whole.range().mid >= 2.0 * count;
        Some(*self.lens.waits().iter().rfind(takes_two).unwrap_or(finest))
    }

    /// Whether the average is below one, so that it is said how long it takes for one.
    #[must_use]
    pub fn is_turned(self) -> bool {
        self.wait().is_some()
    }

    /// The interval of what is said: of the average, or of what it takes for one.
    fn said(self) -> Option<Range> {
        let count = Formula::Of(self.figure).range();
        self.wait().map_or_else(|| self.range(), |wait| Some(wait.whole.range().over(count)))
    }

    /// The number that is said.
    #[must_use]
    #[inline(never)]
    pub fn quantity(self) -> Quantity {
        let Some(range) = self.said() else { return self.figure.quantity() };
        if self.is_turned() {
            return Quantity::rounded(range.mid, WAIT_DIGITS);
        }
        let digits = self.figure.digits().min(CHART_DIGITS);
        let number = Quantity::rounded(range.mid, digits);
        // 115 gangs a day, 113 to 117 with what rounding leaves open, are not 120.
        let is_inside = digits == CHART_DIGITS || range.bounds(digits).hold(number);
        if is_inside { number } else { Quantity::rounded(range.mid, digits + 1) }
    }

    /// The number for geometry, never turned round.
    #[must_use]
    pub fn value(self) -> f64 {
        self.range().map_or_else(|| self.figure.value(), |range| range.mid)
    }

    /// What rounding leaves open of the number that is said.
    #[must_use]
    pub fn bounds(self) -> Bounds {
        let digits = if self.is_turned() { WAIT_DIGITS } else { self.figure.digits() };
        self.said().map_or_else(|| self.figure.bounds(), |range| range.bounds(digits))
    }

    /// The arithmetic with the numbers in words, if the lens changes the figure.
    #[must_use]
    pub fn arithmetic(self, lang: Lang) -> Option<String> {
        let count = Formula::Of(self.figure).words(lang);
        let divisor = self.divisor()?;
        let wait = self.wait().map(|wait| wait.whole.words(lang));
        Some(match wait {
            Some(whole) => joined(&[&whole, " ÷ ", &count]),
            None => joined(&[&count, " ÷ ", &divisor.words(lang)]),
        })
    }

    /// The number in words with its unit: `1080起/天`, `1,080 cases a day`, `about one case every 80 seconds`.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let number = self.quantity();
        if let Some(wait) = self.wait() {
            return wait.words(&number.words(lang), self.unit(), lang);
        }
        let [_, suffix] = self.suffixes();
        let number = if self.is_divided() { number.exactly(lang) } else { number.words(lang) };
        joined(&[&self.figure.around(&number, lang), suffix.get(lang)])
    }

    /// The number to stand beside the figure's name in a chart: `1080起/天`, `5.34m/day`, `every 80 s`.
    #[must_use]
    #[inline(never)]
    pub fn short(self, lang: Lang) -> String {
        if !self.is_divided() {
            return self.figure.short(lang);
        }
        let number = self.quantity().brief(lang);
        if let Some(wait) = self.wait() {
            return wait.short(&number, self.unit(), lang);
        }
        let [suffix, _] = self.suffixes();
        joined(&[&self.figure.beside(&number, lang), suffix.get(lang)])
    }

    const fn suffixes(self) -> [Bilingual; 2] {
        (if self.is_divided() { self.lens } else { Lens::Total }).suffixes()
    }

    /// The figure's name, with the word "derived" where the number is, and "total" where a lens leaves it as it is.
    #[must_use]
    #[inline(never)]
    pub fn name(self, lang: Lang) -> String {
        self.marked(self.label(lang), lang)
    }

    /// A text that stands for the number, with the same words.
    #[must_use]
    #[inline(never)]
    pub fn marked(self, text: &str, lang: Lang) -> String {
        let mark = match self.lens {
            _ if self.is_derived() => DERIVED,
            Lens::Total => return text.into(),
            Lens::Day | Lens::Minute | Lens::Second | Lens::Residents => TOTAL,
        };
        // A Chinese dot brings its room along.
        let dot = Bilingual { zh: "·", en: " · " };
        joined(&[text, dot.get(lang), mark.get(lang)])
    }
}
