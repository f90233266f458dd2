//! Scales from values to CSS pixels, and where their ticks stand.

use crate::quantity::Quantity;

/// A linear scale from zero.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Linear {
    /// The value at the far end.
    pub max: f64,
    /// Where zero stands, in CSS pixels.
    pub start: f64,
    /// The length up to `max`, in CSS pixels.
    pub length: f64,
}

impl Linear {
    /// Where a value stands. A domain that is empty maps everything to zero.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        if self.max > 0.0 { self.start + self.length * value / self.max } else { self.start }
    }

    /// Round values above zero, at most `count` of them, evenly spaced up to the maximum.
    #[must_use]
    pub fn ticks(&self, count: u32) -> Vec<Quantity> {
        let mut step = Quantity::new(1, -6);
        while step.value() * f64::from(count + 1) <= self.max && step.exponent < 18 {
            step = match step.mantissa {
                1 => Quantity::new(2, step.exponent),
                2 => Quantity::new(5, step.exponent),
                _ => Quantity::new(1, step.exponent + 1),
            };
        }
        (1..=u64::from(count))
            .map(|index| match index * step.mantissa {
                tens if tens.is_multiple_of(10) => Quantity::new(tens / 10, step.exponent + 1),
                mantissa => Quantity::new(mantissa, step.exponent),
            })
            .filter(|tick| tick.value() <= self.max)
            .collect()
    }
}

/// A scale on which each step of the same length is ten times the last.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct PowersOfTen {
    /// The power of ten at the start.
    pub first: i8,
    /// The power of ten at the end.
    pub last: i8,
    /// Where the first power stands, in CSS pixels.
    pub start: f64,
    /// The length up to the last power, in CSS pixels.
    pub length: f64,
}

impl PowersOfTen {
    /// The scale of the whole powers of ten around positive values; from 1 to 10 where there are none.
    #[must_use]
    pub fn around(values: impl Iterator<Item = f64>, start: f64, length: f64) -> Self {
        let outer = |(low, high): (f64, f64), value: f64| (low.min(value), high.max(value));
        let (low, high) = values.fold((f64::INFINITY, 0.0), outer);
        let (low, high) = if low <= high { (low, high) } else { (1.0, 10.0) };
        #[expect(clippy::cast_possible_truncation, reason = "floats have some 300 powers of ten")]
        let (first, last) = (low.log10().floor() as i8, high.log10().ceil() as i8);
        Self { first, last, start, length }
    }

    /// Where a value stands. What is not positive stands at the start.
    #[must_use]
    pub fn at(&self, value: f64) -> f64 {
        let power = if value > 0.0 { value.log10() } else { f64::from(self.first) };
        self.start + (power - f64::from(self.first)) * self.step()
    }

    /// The length of one power of ten, in CSS pixels.
    #[must_use]
    pub fn step(&self) -> f64 {
        self.length / f64::from((self.last - self.first).max(1))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ticks_are_round_and_inside() {
        let check = |max: f64, count, expected: &[f64]| {
            let ticks = Linear { max, start: 0.0, length: 100.0 }.ticks(count);
            assert_eq!(ticks.into_iter().map(Quantity::value).collect::<Vec<_>>(), expected);
        };
        check(634e3, 3, &[2e5, 4e5, 6e5]);
        check(2.14e9, 4, &[5e8, 1e9, 1.5e9, 2e9]);
        check(2.106e6, 3, &[1e6, 2e6]);
        check(1.2, 3, &[0.5, 1.0]);
        check(0.067, 4, &[0.02, 0.04, 0.06]);
        check(0.0, 3, &[]);
    }

    #[test]
    fn every_power_of_ten_has_the_same_step() {
        let scale = PowersOfTen { first: 1, last: 3, start: 10.0, length: 200.0 };
        assert!((scale.at(10.0) - 10.0).abs() < 1e-9);
        assert!((scale.at(100.0) - 110.0).abs() < 1e-9);
        assert!((scale.at(0.0) - 10.0).abs() < 1e-9);
    }
}
