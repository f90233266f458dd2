//! Intervals: a value with what rounding leaves open of it, and the bounds of a number as a reader is told them.

use crate::quantity::Quantity;

/// A value between bounds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Range {
    /// The lowest value that the inputs' rounding allows.
    pub low: f64,
    /// The value from the inputs as reported.
    pub mid: f64,
    /// The highest value; infinite where an input is "more than".
    pub high: f64,
}

/// The lowest and the highest value that a figure's rounding leaves open.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bounds {
    /// The lower bound.
    pub low: Quantity,
    /// The upper bound; `None` for "more than".
    pub high: Option<Quantity>,
}

impl Range {
    /// The quotient of two values of which neither is zero.
    #[must_use]
    pub fn over(self, other: Self) -> Self {
        Self { low: self.low / other.high, mid: self.mid / other.mid, high: self.high / other.low }
    }

    /// The bounds, rounded outwards so that they leave nothing out: to one significant digit more than the number's
    /// `digits`, unless it is zero in both, and at least three.
    #[must_use]
    pub fn bounds(self, digits: u8) -> Bounds {
        let outwards = |digits| {
            [Quantity::rounded_down(self.low, digits), Quantity::rounded_up(self.high, digits)]
        };
        let more = outwards((digits + 1).max(3));
        let ends_in_zeros = more.iter().all(|end| end.mantissa.is_multiple_of(10));
        let [low, high] = if ends_in_zeros { outwards(digits.max(3)) } else { more };
        Bounds { low, high: self.high.is_finite().then_some(high) }
    }

    pub(crate) const fn exact(value: f64) -> Self {
        Self { low: value, mid: value, high: value }
    }

    pub(crate) fn map(self, f: impl Fn(f64) -> f64) -> Self {
        Self { low: f(self.low), mid: f(self.mid), high: f(self.high) }
    }
}

impl Bounds {
    /// Whether a number lies between the bounds, or is one of them.
    #[must_use]
    pub fn hold(&self, number: Quantity) -> bool {
        let value = number.value();
        self.low.value() <= value && self.high.is_none_or(|high| value <= high.value())
    }
}
