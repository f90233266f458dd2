//! Motion: how far something has come, from numbers alone, the same on every platform.

/// From `a` at 0 to `b` at 1; both ends are exact.
#[must_use]
pub fn mix(a: f64, b: f64, way: f64) -> f64 {
    a * (1.0 - way) + b * way
}

/// `value`, or the nearest of two bounds; where they cross, the upper one.
///
/// The standard library's `clamp` would write its bounds into a message when they cross, and so bring 20 KB that write
/// numbers.
#[must_use]
pub const fn within(value: f64, low: f64, high: f64) -> f64 {
    value.max(low).min(high)
}

/// How far `value` has come from `from` to `to`, as 0 to 1. What is no number has not begun.
// Called from everywhere: inlined it would take more to download than it saves.
#[must_use]
#[inline(never)]
pub fn phase(value: f64, from: f64, to: f64) -> f64 {
    let way = (value - from) / (to - from);
    if way > 0.0 { way.min(1.0) } else { 0.0 }
}

/// Slow away and slow to arrive.
#[must_use]
pub fn smooth(way: f64) -> f64 {
    way * way * (3.0 - 2.0 * way)
}

/// Fast away and slow to arrive.
#[must_use]
pub fn settle(way: f64) -> f64 {
    1.0 - (1.0 - way) * (1.0 - way) * (1.0 - way)
}

/// The way of the `index`-th of `count` that set out one after the other: the last sets out when `spread` of the time is
/// over, and arrives with the end.
#[must_use]
pub fn stagger(way: f64, index: u32, count: u32, spread: f64) -> f64 {
    let start = spread * f64::from(index) / f64::from(count.max(1));
    phase(way, start, start + 1.0 - spread)
}

/// `from` × (`to` / `from`)^`way`: equal steps of `way` change a size by equal factors. Both are positive.
///
/// Square roots only, which are exact on every platform, as powers are not.
#[must_use]
pub fn zoom(from: f64, to: f64, way: f64) -> f64 {
    let (mut size, mut factor, mut rest) = (from, to / from, phase(way, 0.0, 1.0));
    if rest >= 1.0 {
        return to;
    }
    for _ in 0..40 {
        factor = factor.sqrt();
        rest *= 2.0;
        if rest >= 1.0 {
            size *= factor;
            rest -= 1.0;
        }
    }
    size
}

/// A number from 0 to below 1 that looks random, and is always the same for the same index.
#[must_use]
pub fn noise(index: u32) -> f64 {
    let mut bits = index.wrapping_mul(0x9e37_79b9) ^ 0x85eb_ca6b;
    bits = (bits ^ (bits >> 15)).wrapping_mul(0x2c1b_3c6d);
    bits = (bits ^ (bits >> 12)).wrapping_mul(0x297a_2d39);
    f64::from(bits ^ (bits >> 15)) / 4_294_967_296.0
}

/// The cosine and the sine of so many turns.
#[must_use]
pub fn turn(turns: f64) -> (f64, f64) {
    let quarters = (turns * 4.0 + 0.5).floor();
    let x = (turns * 4.0 - quarters) * std::f64::consts::FRAC_PI_2;
    let square = x * x;
    // Taylor's series, from -1/8 to 1/8 of a turn: wrong by less than 10^-8.
    let cos =
        1.0 - square / 2.0 * (1.0 - square / 12.0 * (1.0 - square / 30.0 * (1.0 - square / 56.0)));
    let sin = x
        * (1.0
            - square / 6.0 * (1.0 - square / 20.0 * (1.0 - square / 42.0 * (1.0 - square / 72.0))));
    let quarter = quarters - (quarters / 4.0).floor() * 4.0;
    match whole(quarter) {
        0 => (cos, sin),
        1 => (-sin, cos),
        2 => (-cos, -sin),
        _ => (sin, -cos),
    }
}

/// A number of things, rounded down. What is no number, or negative, is none.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the cast saturates")]
pub const fn whole(number: f64) -> u32 {
    number as u32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_zoom_is_exact_at_both_ends_and_geometric_between() {
        assert_eq!(zoom(3.0, 48.0, 0.0).to_bits(), 3.0_f64.to_bits());
        assert_eq!(zoom(3.0, 48.0, 1.0).to_bits(), 48.0_f64.to_bits());
        assert!((zoom(3.0, 48.0, 0.5) - 12.0).abs() < 1e-9);
        assert!((zoom(48.0, 3.0, 0.25) - 24.0).abs() < 1e-9);
    }

    #[test]
    fn a_turn_is_the_platforms_cosine_and_sine() {
        for index in -100..=100 {
            let turns = f64::from(index) / 37.0;
            let (cos, sin) = turn(turns);
            let angle = turns * std::f64::consts::TAU;
            assert!(
                (cos - angle.cos()).abs() < 1e-7 && (sin - angle.sin()).abs() < 1e-7,
                "{turns}"
            );
        }
    }

    #[test]
    fn a_phase_stays_between_its_ends() {
        for (value, expected) in
            [(-1.0, 0.0), (0.25, 0.5), (9.0, 1.0), (f64::NAN, 0.0), (f64::INFINITY, 1.0)]
        {
            assert!((phase(value, 0.0, 0.5) - expected).abs() < 1e-12, "{value}");
        }
    }
}
