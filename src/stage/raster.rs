//! The marks of a scene as pixels. Text is not among them: a browser writes it over them.

use crate::geom::{Point, Rect};
use crate::stage::hue::Hue;
use crate::stage::mask::{Mask, Masks};
use crate::stage::motion::{mix, phase, turn, whole, within};
use crate::stage::places::Spot;
use crate::stage::scene::{DAY, NEST, Nest, Scene, Shape, Swarm};
use crate::theme::Theme;

/// Red, green and blue.
type Rgb = (u8, u8, u8);

/// A picture of opaque pixels.
#[derive(Clone, Debug, Default)]
pub struct Raster {
    /// Pixels in a line.
    pub width: u32,
    /// Lines.
    pub height: u32,
    /// Red, green, blue and opacity of each, line by line from the top.
    pub pixels: Vec<[u8; 4]>,
    /// What things look like, kept from picture to picture.
    masks: Vec<Masks>,
}

impl Raster {
    /// Paints all marks of a scene, `ratio` pixels to a CSS pixel, in place of what was there.
    pub fn paint(&mut self, scene: &Scene, ratio: f64, theme: Theme) {
        self.width = whole((scene.size.width * ratio).round());
        self.height = whole((scene.size.height * ratio).round());
        let (red, green, blue) = Hue::Ground.rgb(theme);
        self.pixels.clear();
        self.pixels.resize(index(self.width) * index(self.height), [red, green, blue, u8::MAX]);
        let mut masks = std::mem::take(&mut self.masks);
        let mut brush = Brush { raster: self, ratio, masks: &mut masks };
        for mark in &scene.marks {
            let (rgb, alpha) = (mark.hue.rgb(theme), mark.alpha);
            match &mark.shape {
                Shape::Rect(rect) => brush.fill(*rect, rgb, alpha),
                Shape::Swarm(swarm) => brush.swarm(swarm, rgb, alpha),
                Shape::Nest(nest) => {
                    brush.nest(nest, [rgb, Hue::Ink.rgb(theme), Hue::Ground.rgb(theme)], alpha);
                }
                Shape::Hole { rect, open } => {
                    for dash in dashes(*rect, *open) {
                        brush.fill(dash, rgb, alpha);
                    }
                }
                Shape::Circle { center, radius, thickness, dashed } => {
                    brush.circle(*center, *radius, *thickness, *dashed, rgb, alpha);
                }
            }
        }
        self.masks = masks;
    }
}

/// Dashes and gaps of what is not known, and their thickness, in CSS pixels.
const DASH: (f64, f64, f64) = (7.0, 6.0, 2.0);

/// The dashes around a hole. One that is open has no right side, and its dashes become dots on the way there: it has no
/// end that one could see.
#[must_use]
pub fn dashes(rect: Rect, open: bool) -> Vec<Rect> {
    let (length, gap, line) = DASH;
    let Rect { x0, y0, x1, y1 } = rect;
    let mut dashes = Vec::new();
    let mut x = x0;
    while x < x1 {
        let left = 1.0 - phase(x, mix(x0, x1, 0.35), x1);
        let own = if open { (length * left).max(line * 0.6) } else { length };
        let end = (x + own).min(x1);
        dashes.push(Rect { x0: x, y0, x1: end, y1: y0 + line });
        dashes.push(Rect { x0: x, y0: y1 - line, x1: end, y1 });
        x += length + gap;
    }
    let mut y = y0;
    while y < y1 {
        let end = (y + length).min(y1);
        dashes.push(Rect { x0, y0: y, x1: x0 + line, y1: end });
        if !open {
            dashes.push(Rect { x0: x1 - line, y0: y, x1, y1: end });
        }
        y += length + gap;
    }
    dashes
}

/// No thing is larger, in pixels.
const LARGEST: u32 = 512;

/// From this size on, in pixels, sizes are multiples of four.
const COARSE: u32 = 32;

/// Draws one thing around a centre in pixels.
fn stamp(raster: &mut Raster, mask: &Mask, middle: Point, rgb: Rgb, opacity: u32) {
    let half = f64::from(mask.size) / 2.0;
    let [left, top] = [middle.x, middle.y].map(|middle| (middle - half + 0.5).floor());
    let Raster { width, height, pixels, .. } = raster;
    for (line, cover) in (0..mask.size).zip(mask.cover.chunks(index(mask.size))) {
        let y = top + f64::from(line);
        if y < 0.0 || y >= f64::from(*height) {
            continue;
        }
        let skip = whole(-left);
        let start = index(whole(y)) * index(*width) + index(whole(left));
        let room = index(width.saturating_sub(whole(left)));
        let run = pixels.get_mut(start..).unwrap_or_default();
        for (pixel, cover) in run.iter_mut().take(room).zip(cover.iter().skip(index(skip))) {
            match u32::from(*cover) * opacity {
                0 => {}
                65_280.. => *pixel = [rgb.0, rgb.1, rgb.2, u8::MAX],
                part => blend(pixel, rgb, part >> 8),
            }
        }
    }
}

/// Draws into a raster.
struct Brush<'a> {
    raster: &'a mut Raster,
    ratio: f64,
    /// Of things that were drawn before.
    masks: &'a mut Vec<Masks>,
}

impl Brush<'_> {
    /// Fills a rectangle of CSS pixels; pixels at its edges are as opaque as they are covered.
    fn fill(&mut self, rect: Rect, rgb: Rgb, alpha: f64) {
        let Raster { width, height, pixels, .. } = &mut *self.raster;
        let [right, bottom] = [*width, *height].map(f64::from);
        let [x0, x1] = [rect.x0, rect.x1].map(|x| within(x * self.ratio, 0.0, right));
        let [y0, y1] = [rect.y0, rect.y1].map(|y| within(y * self.ratio, 0.0, bottom));
        let (left, inner) = (x0.floor(), x0.ceil()..x1.floor());
        let mut y = y0.floor();
        while y < y1 && x0 < x1 {
            let cover = alpha * ((y + 1.0).min(y1) - y.max(y0));
            let start = index(whole(y)) * index(*width);
            let mut partly = |x: f64, part: f64| {
                if part > 0.0
                    && let Some(pixel) = pixels.get_mut(start + index(whole(x)))
                {
                    blend(pixel, rgb, opacity(part * cover));
                }
            };
            if inner.start > inner.end {
                // It begins and ends within one pixel.
                partly(left, x1 - x0);
            } else {
                partly(left, inner.start - x0);
                partly(inner.end, x1 - inner.end);
                let run = start + index(whole(inner.start))..start + index(whole(inner.end));
                let run = pixels.get_mut(run).unwrap_or_default();
                match opacity(cover) {
                    256 => run.fill([rgb.0, rgb.1, rgb.2, u8::MAX]),
                    cover => run.iter_mut().for_each(|pixel| blend(pixel, rgb, cover)),
                }
            }
            y += 1.0;
        }
    }

    fn swarm(&mut self, swarm: &Swarm, rgb: Rgb, alpha: f64) {
        let (glyph, hollow, tilt) = (swarm.glyph, swarm.hollow, swarm.tilt);
        let known = self.masks.iter().position(|masks| masks.are_of(glyph, hollow, tilt));
        let known = known.unwrap_or_else(|| {
            self.masks.push(Masks::new(glyph, hollow, tilt));
            self.masks.len() - 1
        });
        let Some(masks) = self.masks.get_mut(known) else { return };
        for Spot { at, size, alpha: own } in swarm.spots() {
            let pixels = whole((size * self.ratio).round()).min(LARGEST);
            // Of what is large there are few sizes, so that few have to be worked out while it moves.
            let pixels = if pixels > COARSE { pixels & !3 } else { pixels };
            if pixels > 0
                && let Some(mask) = masks.of_size(pixels)
            {
                let middle = Point::new(at.x * self.ratio, at.y * self.ratio);
                stamp(self.raster, mask, middle, rgb, opacity(alpha * own));
            }
        }
    }

    fn circle(
        &mut self,
        center: Point,
        radius: f64,
        thickness: f64,
        dashed: bool,
        rgb: Rgb,
        alpha: f64,
    ) {
        let length = std::f64::consts::TAU * radius;
        let step = if dashed { DASH.0 + DASH.1 } else { 1.0 };
        let count = whole(length / step).max(8);
        for index in 0..count {
            let from = f64::from(index) / f64::from(count);
            let drawn =
                if dashed { DASH.0 / step / f64::from(count) } else { 1.0 / f64::from(count) };
            let pieces = if dashed { 7 } else { 1 };
            for piece in 0..pieces {
                let (cos, sin) = turn(from + drawn * f64::from(piece) / f64::from(pieces));
                let at = Point::new(center.x + cos * radius, center.y + sin * radius);
                self.fill(Rect::around(at, thickness / 2.0), rgb, alpha);
            }
        }
    }

    /// A year of tiles. Gaps between minutes, hours and days are cut into what is filled, and close as the cells get too
    /// small for them, so that small cells keep their colour.
    fn nest(&mut self, nest: &Nest, [rgb, own, ground]: [Rgb; 3], alpha: f64) {
        let cell = nest.cell * self.ratio;
        for day in 0..365 {
            let tile = nest.day(day).intersection(nest.clip);
            if tile.width() <= 0.0 || tile.height() <= 0.0 {
                continue;
            }
            self.fill(tile, rgb, alpha);
        }
        let mine = nest.minute(nest.own).intersection(nest.clip);
        if mine.width() > 0.0 && mine.height() > 0.0 {
            self.fill(mine, own, alpha);
        }
        let gaps = [
            (1, (cell * 0.16).min(4.0) * phase(cell, 2.0, 5.0)),
            (0, (cell * 0.5).min(5.0) * phase(cell, 0.2, 3.0)),
        ];
        let days = (cell * f64::from(DAY.0) * 0.06).clamp(1.0, 10.0);
        for day in 0..365 {
            let tile = nest.day(day);
            let seen = tile.intersection(nest.clip);
            if seen.width() <= 0.0 || seen.height() <= 0.0 {
                continue;
            }
            for (fine, gap) in gaps {
                self.gaps(nest, tile, seen, fine == 1, gap / self.ratio, ground);
            }
            let gap = days / self.ratio;
            self.fill(Rect { x0: tile.x1 - gap, ..tile }.intersection(seen), ground, 1.0);
            self.fill(Rect { y0: tile.y1 - gap, ..tile }.intersection(seen), ground, 1.0);
        }
    }

    /// Gaps at the right and lower edges of a day's minutes, or of its hours.
    fn gaps(&mut self, nest: &Nest, tile: Rect, seen: Rect, minutes: bool, gap: f64, ground: Rgb) {
        if gap * self.ratio < 0.05 {
            return;
        }
        let (across, down) = if minutes { (1, 1) } else { (NEST[2], NEST[3]) };
        for column in 1..=DAY.0 / across {
            let x = tile.x0 + f64::from(column * across) * nest.cell;
            let line = Rect { x0: x - gap, x1: x, ..tile }.intersection(seen);
            if line.width() > 0.0 {
                self.fill(line, ground, 1.0);
            }
        }
        for row in 1..=DAY.1 / down {
            let y = tile.y0 + f64::from(row * down) * nest.cell;
            let line = Rect { y0: y - gap, y1: y, ..tile }.intersection(seen);
            if line.height() > 0.0 {
                self.fill(line, ground, 1.0);
            }
        }
    }
}

/// 0 to 256, of 0 to 1.
fn opacity(alpha: f64) -> u32 {
    whole(alpha * 256.0 + 0.5).min(256)
}

/// Lays a colour over a pixel, `opacity` from 0 to 256.
fn blend(pixel: &mut [u8; 4], (red, green, blue): Rgb, opacity: u32) {
    let [r, g, b, _] = *pixel;
    let mix = |below: u8, above: u8| {
        let mixed = (u32::from(below) * (256 - opacity) + u32::from(above) * opacity) >> 8;
        u8::try_from(mixed).unwrap_or(u8::MAX)
    };
    *pixel = [mix(r, red), mix(g, green), mix(b, blue), u8::MAX];
}

fn index(number: u32) -> usize {
    usize::try_from(number).unwrap_or(usize::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::geom::Size;
    use crate::stage::glyph::Glyph;
    use crate::stage::places::{Lattice, Places};
    use crate::stage::scene::{Key, Mark};

    fn painted(shape: Shape, width: f64, height: f64) -> Raster {
        let mark = Mark { key: Key::of("mark"), shape, hue: Hue::Ink, alpha: 1.0 };
        let scene = Scene {
            size: Size { width, height },
            marks: vec![mark],
            labels: vec![],
            targets: vec![],
        };
        let mut raster = Raster::default();
        raster.paint(&scene, 1.0, Theme::Dark);
        raster
    }

    /// How much of all pixels is covered, in pixels.
    fn ink(raster: &Raster) -> f64 {
        let [ground, ink] = [Hue::Ground, Hue::Ink].map(|hue| f64::from(hue.rgb(Theme::Dark).0));
        raster.pixels.iter().map(|pixel| (f64::from(pixel[0]) - ground) / (ink - ground)).sum()
    }

    #[test]
    fn a_rectangle_covers_its_area_wherever_it_lies() {
        for rect in [
            Rect::new(1.0, 1.0, 3.0, 2.0),
            Rect::new(1.25, 1.5, 3.0, 2.0),
            Rect::new(2.1, 2.2, 0.5, 0.4),
            Rect::new(2.6, 1.0, 0.9, 4.0),
            Rect::new(0.5, 0.5, 1.0, 1.0),
        ] {
            let area = rect.width() * rect.height();
            let ink = ink(&painted(Shape::Rect(rect), 8.0, 8.0));
            assert!((ink - area).abs() < 0.05, "{rect:?}: {ink} of {area}");
        }
    }

    #[test]
    fn what_lies_outside_is_not_drawn_and_disturbs_nothing() {
        assert!(ink(&painted(Shape::Rect(Rect::new(-9.0, -9.0, 5.0, 5.0)), 8.0, 8.0)).abs() < 1e-9);
        let half = ink(&painted(Shape::Rect(Rect::new(-4.0, 0.0, 8.0, 8.0)), 8.0, 8.0));
        assert!((half - 32.0).abs() < 1e-9);
        for corner in [Point::new(-3.0, -3.0), Point::new(6.0, 6.0), Point::new(900.0, -900.0)] {
            let pitch = Point::new(5.0, 5.0);
            let places = Places::Lattice(Lattice { corner, pitch, columns: 1, rises: false });
            let _ = painted(Shape::Swarm(Swarm::new(Glyph::Square, 5.0, places, 1)), 8.0, 8.0);
        }
    }

    #[test]
    fn so_many_things_are_so_many_times_as_much_ink() {
        let swarm = |count| {
            let places = Lattice {
                corner: Point::new(0.0, 0.0),
                pitch: Point::new(8.0, 8.0),
                columns: 5,
                rises: false,
            };
            ink(&painted(
                Shape::Swarm(Swarm::new(Glyph::Call, 7.0, Places::Lattice(places), count)),
                40.0,
                40.0,
            ))
        };
        let one = swarm(1);
        assert!(one > 10.0 && (swarm(23) - 23.0 * one).abs() < 1e-6);
    }
}
