//! Canvas and SVG agree: what a canvas is told at any pixel ratio is what the SVG holds, within a
//! device pixel.
//!
//! A recorder stands for the canvas. It takes the calls that `paint` makes on every backend and reads
//! baselines as the canvas backend does.

#![allow(
    clippy::indexing_slicing,
    clippy::panic,
    clippy::unwrap_used,
    reason = "in a test a panic is the message"
)]

use antifraud_infographic::chart::{Room, scene};
use antifraud_infographic::lang::Lang;
use antifraud_infographic::paint::{LINE, TOP, paint};
use antifraud_infographic::scene::Scene;
use antifraud_infographic::story::PANELS;
use antifraud_infographic::svg::{Alternative, Colours, svg};
use antifraud_infographic::theme::{Theme, Tone, hex};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use std::convert::Infallible;

/// Units of an SVG to a CSS pixel.
const UNITS: f64 = 4.0;
const RATIOS: [f64; 6] = [1.0, 1.25, 1.5, 2.0, 3.0, UNITS];

/// Something drawn: what it is, and where it stands in CSS pixels.
#[derive(Debug, PartialEq)]
struct Drawn {
    /// Kind and colour; of a text also the words, the weight and the anchor.
    what: String,
    /// Edges, centre and radius, points, or anchor, baseline and font size, in CSS pixels.
    numbers: Vec<f64>,
}

/// A backend that writes down what it is told.
struct Recorder<'a> {
    drawn: &'a mut Vec<Drawn>,
    size: (u32, u32),
    /// Device pixels to a CSS pixel.
    ratio: f64,
}

type Told<T = ()> = Result<T, DrawingErrorKind<Infallible>>;

impl Recorder<'_> {
    fn note(&mut self, what: &str, color: BackendColor, device: &[f64]) {
        assert!((color.alpha - 1.0).abs() < f64::EPSILON, "nothing shines through");
        let what = format!("{what} {}", hex(color.rgb));
        let numbers = device.iter().map(|number| number / self.ratio).collect();
        self.drawn.push(Drawn { what, numbers });
    }
}

impl DrawingBackend for Recorder<'_> {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Told {
        Ok(())
    }

    fn present(&mut self) -> Told {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Told {
        panic!("a scene has no pixels")
    }

    fn draw_line<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S) -> Told {
        panic!("backends differ in where they draw lines")
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        _: I,
        _: &S,
    ) -> Told {
        panic!("backends differ in where they draw paths")
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        fill: bool,
    ) -> Told {
        assert!(fill, "backends differ in where they draw outlines");
        self.note("rect", style.color(), &[x0, y0, x1, y1].map(f64::from));
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Told {
        assert!(fill, "backends differ in where they draw outlines");
        self.note("circle", style.color(), &[f64::from(x), f64::from(y), f64::from(radius)]);
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Told {
        let points: Vec<_> = path.into_iter().flat_map(|(x, y)| [x, y].map(f64::from)).collect();
        self.note("polygon", style.color(), &points);
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Told {
        let size = style.size() / LINE;
        let weight = match style.style() {
            FontStyle::Bold => "bold",
            FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => "normal",
        };
        let anchor = match style.anchor().h_pos {
            HPos::Left => "start",
            HPos::Center => "middle",
            HPos::Right => "end",
        };
        let baseline = f64::from(y) + (size * TOP).round();
        let what = format!("text {weight} {anchor} {text}");
        self.note(&what, style.color(), &[f64::from(x), baseline, size]);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, _: &str, _: &S) -> Told<(u32, u32)> {
        panic!("a scene is laid out before it is painted")
    }
}

/// What a canvas would be told.
fn on_canvas(scene: &Scene, ratio: f64) -> Vec<Drawn> {
    let mut drawn = Vec::new();
    let size = [scene.size.width, scene.size.height].map(|length| (length * ratio).round());
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a panel's size")]
    let [width, height] = size.map(|length| length as u32);
    let backend = Recorder { drawn: &mut drawn, size: (width, height), ratio };
    paint(scene, Theme::Light, ratio, backend).unwrap();
    drawn
}

/// An element of an SVG.
struct Element<'a> {
    tag: &'a str,
    content: &'a str,
}

impl Element<'_> {
    fn attribute(&self, name: &str) -> Option<&str> {
        let (_, rest) = self.tag.split_once(&format!(" {name}=\""))?;
        rest.split('"').next()
    }

    /// An attribute that is a length, in units of the picture.
    fn length(&self, name: &str) -> f64 {
        self.attribute(name).unwrap().parse().unwrap()
    }

    fn drawn(&self) -> Vec<Drawn> {
        let drawn = match self.tag.split(' ').next() {
            Some("path") => outlines(self.attribute("d").unwrap()),
            Some("text") => vec![self.text()],
            _ => return Vec::new(),
        };
        let fill = self.attribute("fill").unwrap().to_lowercase();
        let drawn = drawn.into_iter().map(|(what, numbers)| Drawn {
            what: format!("{what} {fill}"),
            numbers: numbers.into_iter().map(|number| number / UNITS).collect(),
        });
        drawn.collect()
    }

    fn text(&self) -> (String, Vec<f64>) {
        let size = self.length("font-size");
        let weight = self.attribute("font-weight").unwrap_or("normal");
        let anchor = self.attribute("text-anchor").unwrap_or("start");
        let what = format!("text {weight} {anchor} {}", self.content);
        (what, vec![self.length("x"), self.length("y"), size])
    }
}

/// The outlines of a path: what each is, and its numbers in units of the picture.
fn outlines(path: &str) -> Vec<(String, Vec<f64>)> {
    let mut at = [0.0, 0.0];
    let outline = |outline: &str| {
        let mut points = Vec::new();
        let mut commands = commands(outline);
        let (_, start) = commands.remove(0);
        at = [at[0] + start[0], at[1] + start[1]];
        points.push(at);
        for (command, numbers) in &commands {
            let [x, y] = points[points.len() - 1];
            match (command, numbers.as_slice()) {
                ('h', [by]) => points.push([x + by, y]),
                ('v', [by]) => points.push([x, y + by]),
                ('l', [right, down]) => points.push([x + right, y + down]),
                ('a', [radius, ..]) => {
                    return ("circle".into(), vec![at[0] + radius, at[1], *radius]);
                }
                _ => panic!("{command} {numbers:?}"),
            }
        }
        match commands.iter().map(|(command, _)| command).collect::<String>().as_str() {
            "hvh" => ("rect".into(), [points[0], points[2]].concat()),
            _ => ("polygon".into(), points.concat()),
        }
    };
    path.split_terminator('z').map(outline).collect()
}

/// The commands of a path with their numbers.
fn commands(path: &str) -> Vec<(char, Vec<f64>)> {
    let starts = path.char_indices().filter(|(_, char)| char.is_ascii_lowercase());
    let command = |(start, char): (usize, char)| {
        let rest = path[start + 1..].split(|char: char| char.is_ascii_lowercase()).next();
        let numbers = rest.unwrap().split_whitespace().map(|number| number.parse().unwrap());
        (char, numbers.collect())
    };
    starts.map(command).collect()
}

/// What the SVG holds.
fn in_svg(scene: &Scene) -> Vec<Drawn> {
    let alternative = Alternative { lang: Lang::En, title: "", summary: "" };
    let picture = svg(scene, Colours::Fixed(Theme::Light), alternative).unwrap();
    let elements = picture.split('<').filter_map(|element| element.split_once('>'));
    elements.flat_map(|(tag, content)| Element { tag, content }.drawn()).collect()
}

/// Holds two pictures to be the same to within `tolerance` CSS pixels.
fn check(actual: &[Drawn], expected: &[Drawn], tolerance: f64) {
    assert_eq!(actual.len(), expected.len());
    for (actual, expected) in actual.iter().zip(expected) {
        let far = |(a, b): (&f64, &f64)| (a - b).abs() > tolerance;
        let is_far = actual.numbers.iter().zip(&expected.numbers).any(far);
        let is_alike =
            actual.what == expected.what && actual.numbers.len() == expected.numbers.len();
        assert!(is_alike && !is_far, "within {tolerance}:\n{actual:?}\n{expected:?}");
    }
}

/// Every panel in both languages at one width of each layout, with a target open.
fn scenes() -> impl Iterator<Item = Scene> {
    let widths = [288.0, 333.3, 480.0, 704.0, 1080.0];
    let room = move |lang| widths.map(|width| Room::new(width, lang));
    let rooms = Lang::ALL.into_iter().flat_map(room);
    rooms.flat_map(|room| PANELS.each_ref().map(|panel| scene(&panel.chart, room, Some(1))))
}

#[test]
fn a_canvas_shows_what_the_svg_shows_within_a_device_pixel() {
    for scene in scenes() {
        let expected = in_svg(&scene);
        for ratio in RATIOS {
            check(&on_canvas(&scene, ratio), &expected, 1.0 / ratio);
        }
    }
}

#[test]
fn at_the_scale_of_the_svg_both_are_the_same() {
    for scene in scenes() {
        check(&on_canvas(&scene, UNITS), &in_svg(&scene), 1e-9);
    }
}

#[test]
fn a_text_stands_where_the_scene_says_within_half_a_device_pixel() {
    for scene in scenes() {
        let expected: Vec<_> =
            scene.texts().map(|text| [text.at.x, text.at.y, text.font.size]).collect();
        for ratio in RATIOS {
            let texts = on_canvas(&scene, ratio);
            let texts = texts.iter().filter(|drawn| drawn.what.starts_with("text "));
            for (drawn, expected) in texts.zip(&expected) {
                let half = 0.5 / ratio + 1e-9;
                let far = |(a, b): (&f64, &f64)| (a - b).abs() > half;
                assert!(!drawn.numbers.iter().zip(expected).any(far), "{drawn:?} at {ratio}");
            }
        }
    }
}

#[test]
fn nothing_that_has_a_size_is_lost_at_any_ratio() {
    for scene in scenes() {
        for ratio in [0.5, 0.75, 1.0] {
            for drawn in on_canvas(&scene, ratio) {
                let is_there = match *drawn.numbers.as_slice() {
                    [x0, y0, x1, y1] => drawn.what.starts_with("polygon") || (x0 < x1 && y0 < y1),
                    [_, _, size] => size > 0.0,
                    _ => drawn.what.starts_with("polygon"),
                };
                assert!(is_there, "{drawn:?} at {ratio}");
            }
        }
    }
}

#[test]
fn a_ring_is_seen_at_any_ratio() {
    for width in [657.0, 870.0, 1080.0] {
        for panel in &PANELS {
            let scene = scene(&panel.chart, Room::new(width, Lang::En), None);
            for ratio in [0.5, 0.67, 0.8, 0.9, 1.0] {
                for pair in on_canvas(&scene, ratio).windows(2) {
                    let [(x, y, outer), (u, v, inner)] = [&pair[0], &pair[1]].map(circle);
                    let is_ring = pair[1].what.ends_with(&hex(Tone::Paper.rgb(Theme::Light)));
                    let covers = is_ring && (x, y) == (u, v) && inner >= outer;
                    assert!(!covers, "{} at {width} px, {ratio}: {pair:?}", panel.id);
                }
            }
        }
    }
}

/// Centre and radius of a circle; of nothing else.
fn circle(drawn: &Drawn) -> (f64, f64, f64) {
    match *drawn.numbers.as_slice() {
        [x, y, radius] if drawn.what.starts_with("circle") => (x, y, radius),
        _ => (f64::NAN, f64::NAN, f64::NAN),
    }
}
