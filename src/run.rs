//! A run of filled rectangles that a canvas takes at once.

/// A filled rectangle in device pixels.
#[derive(Clone, Copy, Debug)]
pub struct Patch {
    /// Left edge.
    pub x0: i32,
    /// Upper edge.
    pub y0: i32,
    /// Right edge, outside.
    pub x1: i32,
    /// Lower edge, outside.
    pub y1: i32,
    /// Red, green and blue.
    pub rgb: (u8, u8, u8),
}

/// Rectangles in drawing order, of which the first lies beneath all others, so that what is beneath
/// the run need not be known.
#[derive(Clone, Debug, Default)]
pub struct Run {
    /// From the back to the front.
    pub patches: Vec<Patch>,
}

/// The pixels of a run, and where they go.
#[derive(Clone, Debug)]
pub struct Picture {
    /// Left edge, in device pixels.
    pub x: f64,
    /// Upper edge, in device pixels.
    pub y: f64,
    /// Pixels in a line.
    pub width: u32,
    /// Red, green, blue and opacity of each, line by line from the top.
    pub pixels: Vec<[u8; 4]>,
}

/// So many pixels are written in the time of one call into JavaScript.
const A_CALL: usize = 1024;

impl Patch {
    /// Whether all of `other` lies inside.
    const fn holds(&self, other: &Self) -> bool {
        self.x0 <= other.x0 && self.y0 <= other.y0 && other.x1 <= self.x1 && other.y1 <= self.y1
    }
}

impl Run {
    /// Whether a rectangle lies on the first one. An empty run takes any.
    #[must_use]
    pub fn takes(&self, patch: &Patch) -> bool {
        self.patches.first().is_none_or(|ground| ground.holds(patch))
    }

    /// The picture of the run, as large as its first rectangle. `None` where drawing one by one is
    /// sooner done.
    #[must_use]
    pub fn picture(&self) -> Option<Picture> {
        let (ground, others) = self.patches.split_first()?;
        let width = length(ground.x0, ground.x1);
        let area = width * length(ground.y0, ground.y1);
        if area == 0 || area > others.len() * A_CALL {
            return None;
        }
        // Not `vec!`, which would write pixel by pixel: this copies what it has copied.
        let mut pixels = [opaque(ground.rgb)].repeat(area);
        for patch in others {
            let mut start = width * length(ground.y0, patch.y0) + length(ground.x0, patch.x0);
            for _ in patch.y0..patch.y1 {
                if let Some(line) = pixels.get_mut(start..start + length(patch.x0, patch.x1)) {
                    line.fill(opaque(patch.rgb));
                }
                start += width;
            }
        }
        let (x, y) = (f64::from(ground.x0), f64::from(ground.y0));
        Some(Picture { x, y, width: u32::try_from(width).ok()?, pixels })
    }
}

/// From an edge to one that is not before it.
#[expect(clippy::cast_sign_loss, reason = "edges are in order, and inside the first rectangle")]
const fn length(from: i32, to: i32) -> usize {
    (to - from) as usize
}

const fn opaque((red, green, blue): (u8, u8, u8)) -> [u8; 4] {
    [red, green, blue, u8::MAX]
}

#[cfg(test)]
mod tests {
    use super::*;

    const PAPER: (u8, u8, u8) = (9, 9, 9);

    fn patch(x0: i32, y0: i32, x1: i32, y1: i32, shade: u8) -> Patch {
        Patch { x0, y0, x1, y1, rgb: (shade, shade, shade) }
    }

    #[test]
    fn later_rectangles_lie_on_earlier_ones() {
        let ground = Patch { rgb: PAPER, ..patch(10, 20, 14, 23, 0) };
        let patches = vec![ground, patch(10, 20, 12, 22, 1), patch(11, 21, 14, 23, 2)];
        let Picture { width, pixels, .. } =
            Run { patches }.picture().expect("many rectangles on few pixels");
        let shades: Vec<_> = pixels.iter().map(|pixel| pixel[0]).collect();
        assert_eq!(width, 4);
        assert_eq!(shades, [1, 1, 9, 9, 1, 2, 2, 2, 9, 2, 2, 2]);
        assert!(pixels.iter().all(|pixel| pixel[3] == 255), "nothing shines through");
    }

    #[test]
    fn a_run_takes_what_lies_on_its_first_rectangle() {
        let run = Run { patches: vec![patch(0, 0, 4, 4, 1)] };
        assert!(run.takes(&patch(0, 0, 4, 4, 2)));
        assert!(!run.takes(&patch(1, 1, 5, 2, 2)));
        assert!(Run::default().takes(&patch(-9, -9, 9, 9, 1)));
    }

    #[test]
    fn a_few_rectangles_on_many_pixels_stay_rectangles() {
        let patches = vec![patch(0, 0, 1000, 1000, 1), patch(0, 0, 9, 9, 2)];
        assert!(Run { patches }.picture().is_none());
        assert!(Run::default().picture().is_none());
    }
}
