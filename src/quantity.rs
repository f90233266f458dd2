//! Exact decimal numbers, and how they are written.

use crate::lang::{Lang, joined};

/// An exact decimal: `mantissa` × 10^`exponent`.
///
/// The mantissa holds the digits that were reported, so 39.4万 is 394 × 10³ and remembers that its
/// third digit is the last one known.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Quantity {
    /// The significant digits, as a whole number.
    pub mantissa: u64,
    /// The power of ten of the last significant digit.
    pub exponent: i8,
}

/// As many significant digits as a reader of a chart takes in.
pub(crate) const CHART_DIGITS: u8 = 3;

/// How much of a unit of the last digit arithmetic with binary numbers may lose.
const LOST: f64 = 1e-6;

impl Quantity {
    /// `mantissa` × 10^`exponent`.
    #[must_use]
    pub const fn new(mantissa: u64, exponent: i8) -> Self {
        Self { mantissa, exponent }
    }

    /// The nearest binary number, for geometry and arithmetic, never for a reader.
    #[must_use]
    pub fn value(self) -> f64 {
        #[expect(clippy::cast_precision_loss, reason = "mantissas have at most five digits")]
        let mantissa = self.mantissa as f64;
        // Dividing by an exact power of ten rounds once; multiplying by 0.1 would round twice.
        if self.exponent < 0 {
            mantissa / power_of_ten(self.exponent.unsigned_abs())
        } else {
            mantissa * power_of_ten(self.exponent.unsigned_abs())
        }
    }

    /// `value` rounded to `digits` significant digits. Zero, and what is not a positive number, is zero.
    #[must_use]
    pub fn rounded(value: f64, digits: u8) -> Self {
        Self::cut(value, digits, 0.5)
    }

    /// `value` rounded down to `digits` significant digits, unless it is a whole one but for what binary numbers lose.
    #[must_use]
    pub fn rounded_down(value: f64, digits: u8) -> Self {
        Self::cut(value, digits, LOST)
    }

    /// `value` rounded up, in the same way.
    #[must_use]
    pub fn rounded_up(value: f64, digits: u8) -> Self {
        Self::cut(value, digits, 1.0 - LOST)
    }

    /// What is at least `1 - push` of a unit of the last digit counts as a whole one.
    fn cut(value: f64, digits: u8, push: f64) -> Self {
        if !value.is_finite() || value <= 0.0 {
            return Self::new(0, 0);
        }
        let mut exponent = 0_i8;
        let (low, high) = (power_of_ten(digits.saturating_sub(1)), power_of_ten(digits));
        let shifted = |exponent: i8| {
            let power = power_of_ten(exponent.unsigned_abs());
            if exponent < 0 { value * power } else { value / power }
        };
        let scaled = |exponent: i8| (shifted(exponent) + push).floor();
        // Before it is rounded, which could fill a digit too early: 0.097 is not 0.10.
        while shifted(exponent) < low && exponent > -12 {
            exponent -= 1;
        }
        while scaled(exponent) >= high {
            exponent += 1;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "below 10^digits"
        )]
        Self::new(scaled(exponent) as u64, exponent)
    }

    /// Half a unit of the last significant digit below and above: what rounding may have hidden.
    #[must_use]
    pub const fn rounding(self) -> (Self, Self) {
        let tenfold = self.mantissa * 10;
        (
            Self::new(tenfold.saturating_sub(5), self.exponent - 1),
            Self::new(tenfold + 5, self.exponent - 1),
        )
    }

    /// How many significant digits are given.
    #[must_use]
    pub const fn digits(self) -> u8 {
        let (mut rest, mut digits) = (self.mantissa, 1);
        while rest >= 10 {
            rest /= 10;
            digits += 1;
        }
        digits
    }

    /// A plain number without grouping: `394000`, `28.5`.
    #[must_use]
    pub fn plain(self) -> String {
        self.written(Groups::None, Zeros::Dropped)
    }

    /// The digits from the last to the first.
    fn written(self, groups: Groups, zeros: Zeros) -> String {
        let Self { mantissa: mut rest, exponent: mut place } = self;
        while place > 0 {
            rest = rest.saturating_mul(10);
            place -= 1;
        }
        while zeros == Zeros::Dropped && place < 0 && rest.is_multiple_of(10) {
            rest /= 10;
            place += 1;
        }
        let mut text = String::new();
        while rest > 0 || place <= 0 {
            if groups == Groups::Thousands && place > 0 && place % 3 == 0 {
                text.insert(0, ',');
            }
            text.insert(0, char::from(b'0' + (rest % 10) as u8));
            rest /= 10;
            place += 1;
            if place == 0 {
                text.insert(0, '.');
            }
        }
        text
    }

    /// The number as a reader of `lang` expects it: `39.4万`, `19.5亿`; `394,000`, `1.95 billion`. A
    /// zero at the end of a fraction is kept where it is at least the third digit: `41.70 million`, but `3 billion`.
    #[must_use]
    pub fn words(self, lang: Lang) -> String {
        let zeros = if self.digits() < 3 { Zeros::Dropped } else { Zeros::Kept };
        self.scaled(lang, [" million", " billion"], zeros)
    }

    /// The number in words for a chart: at most three significant digits, but only decimals are rounded away: `40.7 million` and
    /// `211万`, and `3291亿` as it was reported.
    #[must_use]
    pub fn in_chart(self, lang: Lang) -> String {
        let (shift, _) = self.scale(lang);
        let mut shown = self;
        while shown.digits() > CHART_DIGITS && shown.exponent < shift {
            shown = Self::rounded(self.value(), shown.digits() - 1);
        }
        shown.words(lang)
    }

    /// The number in words with all its digits, so that two bounds end at the same place: `61.7` and `62.0`.
    #[must_use]
    pub fn exactly(self, lang: Lang) -> String {
        self.scaled(lang, [" million", " billion"], Zeros::Kept)
    }

    /// The number in as little room as an axis has: `1亿`, `100m`.
    #[must_use]
    pub fn brief(self, lang: Lang) -> String {
        self.scaled(lang, ["m", "bn"], Zeros::Kept)
    }

    fn scaled(self, lang: Lang, english: [&str; 2], zeros: Zeros) -> String {
        let [million, billion] = english;
        let (shift, scale) = self.scale(lang);
        let word = match (scale, lang) {
            (Scale::One, Lang::Zh) => return self.written(Groups::None, zeros),
            (Scale::One, Lang::En) => return self.written(Groups::Thousands, zeros),
            (Scale::Small, Lang::Zh) => "万",
            (Scale::Large, Lang::Zh) => "亿",
            (Scale::Small, Lang::En) => million,
            (Scale::Large, Lang::En) => billion,
        };
        let scaled = Self::new(self.mantissa, self.exponent - shift);
        joined(&[&scaled.written(Groups::None, zeros), word])
    }

    /// The power of ten that a language has a word for, and which of its words that is.
    fn scale(self, lang: Lang) -> (i8, Scale) {
        let (small, large) = match lang {
            Lang::Zh => (4, 8),
            Lang::En => (6, 9),
        };
        let reaches = |power: i8| self.value() >= power_of_ten(power.unsigned_abs());
        match (reaches(small), reaches(large)) {
            (_, true) => (large, Scale::Large),
            (true, false) => (small, Scale::Small),
            (false, false) => (0, Scale::One),
        }
    }
}

/// A word for a power of ten.
#[derive(Clone, Copy)]
enum Scale {
    /// None.
    One,
    /// 万, million.
    Small,
    /// 亿, billion.
    Large,
}

/// How the digits of a number stand together.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Groups {
    /// In one row.
    None,
    /// In threes.
    Thousands,
}

/// What becomes of zeros at the end of a fraction.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Zeros {
    /// They tell how exact the number is.
    Kept,
    /// They would say nothing.
    Dropped,
}

/// 10^`exponent`, exact up to 10^22.
fn power_of_ten(exponent: u8) -> f64 {
    (0..exponent).fold(1.0, |power, _| power * 10.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(mantissa: u64, exponent: i8, plain: &str, zh: &str, en: &str) {
        let quantity = Quantity::new(mantissa, exponent);
        assert_eq!(quantity.plain(), plain);
        assert_eq!(quantity.words(Lang::Zh), zh);
        assert_eq!(quantity.words(Lang::En), en);
    }

    #[test]
    fn numbers_are_written_as_each_language_expects() {
        check(17, 0, "17", "17", "17");
        check(4300, 0, "4300", "4300", "4,300");
        check(394, 3, "394000", "39.4万", "394,000");
        check(4067, 4, "40670000", "4067万", "40.67 million");
        check(4170, 4, "41700000", "4170万", "41.70 million");
        check(2106, 3, "2106000", "210.6万", "2.106 million");
        check(23, 7, "230000000", "2.3亿", "230 million");
        check(195, 7, "1950000000", "19.5亿", "1.95 billion");
        check(30, 8, "3000000000", "30亿", "3 billion");
        check(3291, 8, "329100000000", "3291亿", "329.1 billion");
        check(285, -1, "28.5", "28.5", "28.5");
        check(161, -2, "1.61", "1.61", "1.61");
        check(5, -3, "0.005", "0.005", "0.005");
        check(0, 0, "0", "0", "0");
    }

    #[test]
    fn rounding_keeps_significant_digits() {
        assert_eq!(Quantity::rounded(306_614.8, 3), Quantity::new(307, 3));
        assert_eq!(Quantity::rounded(1.609, 3), Quantity::new(161, -2));
        assert_eq!(Quantity::rounded(61.834, 2), Quantity::new(62, 0));
        assert_eq!(Quantity::rounded(99.96, 3), Quantity::new(100, 0));
        assert_eq!(Quantity::rounded(f64::NAN, 3), Quantity::new(0, 0));
        assert_eq!(Quantity::rounded(-1.0, 3), Quantity::new(0, 0));
    }

    #[test]
    fn three_digits_leave_half_a_unit_of_the_third() {
        let (low, high) = Quantity::new(394, 3).rounding();
        assert_eq!((low.plain().as_str(), high.plain().as_str()), ("393500", "394500"));
    }
}
