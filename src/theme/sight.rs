//! How colours are seen: how bright they are, and how far apart for readers who see them all or lack a kind of cone.

type Rgb = (u8, u8, u8);

fn linear(channel: u8) -> f64 {
    let channel = f64::from(channel) / 255.0;
    if channel <= 0.04045 { channel / 12.92 } else { ((channel + 0.055) / 1.055).powf(2.4) }
}

/// Relative luminance, from 0 to 1.
pub(crate) fn luminance((r, g, b): Rgb) -> f64 {
    0.2126 * linear(r) + 0.7152 * linear(g) + 0.0722 * linear(b)
}

/// Matrices of Machado, Oliveira and Fernandes (2009) for complete deficiency, on linear RGB.
const SIGHTS: [[[f64; 3]; 3]; 4] = [
    [[1.0, 0.0, 0.0], [0.0, 1.0, 0.0], [0.0, 0.0, 1.0]],
    [
        [0.152_286, 1.052_583, -0.204_868],
        [0.114_503, 0.786_281, 0.099_216],
        [-0.003_882, -0.048_116, 1.051_998],
    ],
    [
        [0.367_322, 0.860_646, -0.227_968],
        [0.280_085, 0.672_501, 0.047_413],
        [-0.011_820, 0.042_940, 0.968_881],
    ],
    [
        [1.255_528, -0.076_749, -0.178_779],
        [-0.078_411, 0.930_809, 0.147_602],
        [0.004_733, 0.691_367, 0.303_900],
    ],
];

fn oklab(sight: &[[f64; 3]; 3], (r, g, b): Rgb) -> [f64; 3] {
    let rgb = [linear(r), linear(g), linear(b)];
    let dot = |row: &[f64; 3], v: &[f64; 3]| row.iter().zip(v).map(|(a, b)| a * b).sum::<f64>();
    let seen = sight.map(|row| dot(&row, &rgb).clamp(0.0, 1.0));
    let cone = [
        [0.412_221_470_8, 0.536_332_536_3, 0.051_445_992_9],
        [0.211_903_498_2, 0.680_699_545_1, 0.107_396_956_6],
        [0.088_302_461_9, 0.281_718_837_6, 0.629_978_700_5],
    ]
    .map(|row| dot(&row, &seen).cbrt());
    [
        [0.210_454_255_3, 0.793_617_785_0, -0.004_072_046_8],
        [1.977_998_495_1, -2.428_592_205_0, 0.450_593_709_9],
        [0.025_904_037_1, 0.782_771_766_2, -0.808_675_766_0],
    ]
    .map(|row| dot(&row, &cone))
}

/// The least distance of two colours in Oklab, over all sights.
pub(crate) fn distance(one: Rgb, other: Rgb) -> f64 {
    let apart = |sight| {
        let (one, other) = (oklab(sight, one), oklab(sight, other));
        one.iter().zip(other).map(|(p, q)| (p - q).powi(2)).sum::<f64>().sqrt()
    };
    SIGHTS.iter().map(apart).fold(f64::INFINITY, f64::min)
}
