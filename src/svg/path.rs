//! Elements that follow each other in one colour, as one path.
//!
//! Neighbours differ by little, so relative coordinates repeat, and what repeats costs a reader next to nothing.

use super::element::Element;
use std::fmt::Write as _;

/// What an element is, as the backend of plotters writes it.
enum Outline {
    /// Left, top, width, height.
    Rect([i32; 4]),
    /// Centre and radius.
    Circle([i32; 3]),
    /// Corners.
    Polygon(Vec<[i32; 2]>),
}

/// An outline with its colour.
struct Filled<'a> {
    fill: &'a str,
    outline: Outline,
}

/// A path that grows by outlines of one colour.
struct Path<'a> {
    fill: &'a str,
    commands: String,
    /// Where the last outline began.
    at: [i32; 2],
}

/// The body of a picture with each run of outlines of one colour as one path.
///
/// Outlines go clockwise, as those of scenes do, so that where two overlap neither makes a hole.
pub(super) fn merged(body: &str) -> String {
    let mut merged = String::with_capacity(body.len());
    let mut path: Option<Path<'_>> = None;
    for tag in body.split_inclusive('>') {
        let filled = Filled::parse(tag);
        let goes_on =
            |path: &Path<'_>| filled.as_ref().is_some_and(|filled| filled.fill == path.fill);
        if !path.as_ref().is_some_and(goes_on) {
            merged.extend(path.take().map(Path::end));
        }
        match filled {
            Some(filled) => {
                let path = path.get_or_insert_with(|| Path::start(filled.fill));
                path.push(&filled.outline);
            }
            None => merged.push_str(tag),
        }
    }
    merged.extend(path.map(Path::end));
    merged
}

impl<'a> Filled<'a> {
    /// An element that is an outline. Any other is `None`.
    fn parse(tag: &'a str) -> Option<Self> {
        let element = Element::parse(tag)?;
        let length = |name| element.number(name);
        let outline = match element.name() {
            "rect" => {
                Outline::Rect([length("x")?, length("y")?, length("width")?, length("height")?])
            }
            "circle" => Outline::Circle([length("cx")?, length("cy")?, length("r")?]),
            "polygon" => {
                let corners = element.attribute("points")?.split_whitespace().map(corner);
                Outline::Polygon(corners.collect::<Option<_>>()?)
            }
            _ => return None,
        };
        Some(Self { fill: element.attribute("fill")?, outline })
    }
}

fn corner(point: &str) -> Option<[i32; 2]> {
    let (x, y) = point.split_once(',')?;
    Some([x.parse().ok()?, y.parse().ok()?])
}

impl<'a> Path<'a> {
    fn start(fill: &'a str) -> Self {
        Self { fill, commands: String::new(), at: [0, 0] }
    }

    fn push(&mut self, outline: &Outline) {
        match outline {
            Outline::Rect([x, y, width, height]) => {
                self.go([*x, *y]);
                self.write(format_args!("h{width}v{height}h{}z", -width));
            }
            Outline::Circle([x, y, radius]) => {
                self.go([x - radius, *y]);
                let across = 2 * radius;
                let half = format!("a{radius} {radius} 0 1 1 ");
                self.write(format_args!("{half}{across} 0{half}{} 0z", -across));
            }
            Outline::Polygon(corners) => {
                let mut corners = corners.iter().copied();
                let Some(mut last) = corners.next() else { return };
                self.go(last);
                for corner in corners {
                    let [x, y] = offset(last, corner);
                    match (x, y) {
                        (_, 0) => self.write(format_args!("h{x}")),
                        (0, _) => self.write(format_args!("v{y}")),
                        _ => self.write(format_args!("l{x} {y}")),
                    }
                    last = corner;
                }
                self.commands.push('z');
            }
        }
    }

    /// A new outline begins at a point, told from where the last one began.
    fn go(&mut self, to: [i32; 2]) {
        let [x, y] = offset(self.at, to);
        self.write(format_args!("m{x} {y}"));
        self.at = to;
    }

    fn write(&mut self, command: std::fmt::Arguments<'_>) {
        // Writing to a string cannot fail.
        let _ = self.commands.write_fmt(command);
    }

    fn end(self) -> String {
        format!("<path fill=\"{}\" d=\"{}\"/>", self.fill, self.commands)
    }
}

const fn offset([x0, y0]: [i32; 2], [x1, y1]: [i32; 2]) -> [i32; 2] {
    [x1 - x0, y1 - y0]
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(body: &str, expected: &str) {
        assert_eq!(merged(body), expected);
    }

    #[test]
    fn outlines_of_one_colour_are_one_path() {
        check(
            r##"<rect x="1" y="2" width="3" height="4" fill="#A"/><rect x="11" y="2" width="3" height="4" fill="#A"/>"##,
            r##"<path fill="#A" d="m1 2h3v4h-3zm10 0h3v4h-3z"/>"##,
        );
        check(
            r##"<circle cx="5" cy="5" r="2" fill="#A"/><polygon fill="#A" points="0,0 4,0 4,3 1,4 "/>"##,
            r##"<path fill="#A" d="m3 5a2 2 0 1 1 4 0a2 2 0 1 1 -4 0zm-3 -5h4v3l-3 1z"/>"##,
        );
    }

    #[test]
    fn another_colour_or_element_begins_a_new_path() {
        check(
            r##"<svg><rect x="0" y="0" width="1" height="1" fill="#A"/><rect x="0" y="0" width="1" height="1" fill="#B"/><text x="0">a</text><rect x="0" y="0" width="1" height="1" fill="#B"/></svg>"##,
            r##"<svg><path fill="#A" d="m0 0h1v1h-1z"/><path fill="#B" d="m0 0h1v1h-1z"/><text x="0">a</text><path fill="#B" d="m0 0h1v1h-1z"/></svg>"##,
        );
        check("", "");
    }
}
