//! From a scene to pixels or elements, on any backend of plotters.

use crate::geom::{Point, Rect};
use crate::scene::{Anchor, Mark, Scene, Shape, Text};
use crate::theme::{Palette, Tone, Weight};
use plotters::coord::Shift;
use plotters::element::{Circle, Drawable, PointCollection, Polygon};
use plotters::prelude::{
    DrawingArea, DrawingAreaErrorKind, DrawingBackend, IntoDrawingArea, RGBColor,
};
use plotters::style::text_anchor::{HPos, Pos, VPos};
use plotters::style::{Color, FontDesc, FontFamily, FontStyle, ShapeStyle, TextStyle};
use plotters_backend::DrawingErrorKind;

/// How far above the baseline plotters' "top" of a text is, as a share of the font size.
pub const TOP: f64 = 0.76;

/// plotters' font sizes are line heights: SVG text comes out this much smaller.
pub const LINE: f64 = 1.24;

/// Paints a scene, `scale` device units to a CSS pixel.
///
/// # Errors
///
/// What the backend reports; the picture is then incomplete.
pub fn paint<B: DrawingBackend>(
    scene: &Scene,
    colours: impl Into<Palette>,
    scale: f64,
    backend: B,
) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
    let area = backend.into_drawing_area();
    let grid = Grid { scale };
    let colours = colours.into();
    let whole = Rect::new(0.0, 0.0, scene.size.width, scene.size.height);
    let ground = [Mark { shape: Shape::Rect(whole), tone: Tone::Paper }];
    draw(&area, &Filled { marks: &ground, grid, colours })?;
    let mut outer = 0;
    // Marks made of rectangles, as many as follow each other; of others one by one.
    for marks in scene.marks.chunk_by(|a, b| is_filled(a) && is_filled(b)) {
        let [mark, ..] = marks else { continue };
        let style = brush(mark.tone, colours);
        match &mark.shape {
            Shape::Rect(_) | Shape::Frame { .. } | Shape::Cells(_) => {
                draw(&area, &Filled { marks, grid, colours })?;
            }
            Shape::Disc { center, radius } => {
                // Paper on a disc makes a ring, of which a device pixel stays.
                let most = if mark.tone == Tone::Paper { outer - 1 } else { i32::MAX };
                outer = grid.length(*radius).min(most);
                draw(&area, &Circle::new(grid.point(*center), outer, style))?;
            }
            Shape::Polygon(points) => {
                let points: Vec<_> = points.iter().map(|point| grid.point(*point)).collect();
                draw(&area, &Polygon::new(points, style))?;
            }
            Shape::Text(text) => grid.write(&area, text, style)?,
        }
    }
    area.present()
}

/// Whether a mark is made of filled rectangles.
const fn is_filled(mark: &Mark) -> bool {
    match mark.shape {
        Shape::Rect(_) | Shape::Frame { .. } | Shape::Cells(_) => true,
        Shape::Disc { .. } | Shape::Polygon(_) | Shape::Text(_) => false,
    }
}

/// Marks made of filled rectangles, as one element: plotters then has nothing to do for each of them. Of others it draws
/// nothing.
struct Filled<'a> {
    marks: &'a [Mark],
    grid: Grid,
    colours: Palette,
}

impl<'a> PointCollection<'a, (i32, i32)> for &'a Filled<'_> {
    type Point = (i32, i32);
    type IntoIter = [(i32, i32); 0];

    fn point_iter(self) -> Self::IntoIter {
        []
    }
}

impl<B: DrawingBackend> Drawable<B> for Filled<'_> {
    fn draw<I: Iterator<Item = (i32, i32)>>(
        &self,
        _points: I,
        backend: &mut B,
        _parent: (u32, u32),
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let Self { marks, grid, colours } = *self;
        let (mut tone, mut style) = (Tone::Paper, brush(Tone::Paper, colours));
        let paper = style;
        for mark in marks {
            if mark.tone != tone {
                (tone, style) = (mark.tone, brush(mark.tone, colours));
            }
            match &mark.shape {
                Shape::Rect(rect) => grid.fill(backend, *rect, style)?,
                Shape::Frame { rect, thickness } => {
                    for side in sides(*rect, *thickness) {
                        grid.fill(backend, side, style)?;
                    }
                }
                Shape::Cells(cells) => {
                    for (rect, is_paper) in cells.drawn() {
                        grid.fill(backend, rect, if is_paper { paper } else { style })?;
                    }
                }
                Shape::Disc { .. } | Shape::Polygon(_) | Shape::Text(_) => {}
            }
        }
        Ok(())
    }
}

type Area<B> = DrawingArea<B, Shift>;

fn draw<'a, B, E>(area: &Area<B>, element: &'a E) -> Result<(), DrawingAreaErrorKind<B::ErrorType>>
where
    B: DrawingBackend,
    &'a E: PointCollection<'a, (i32, i32)>,
    E: Drawable<B>,
{
    area.draw(element)
}

fn brush(tone: Tone, colours: Palette) -> ShapeStyle {
    let (red, green, blue) = colours.rgb(tone);
    RGBColor(red, green, blue).filled()
}

/// The four sides of an outline that lies inside the edges.
fn sides(rect: Rect, thickness: f64) -> [Rect; 4] {
    let Rect { x0, y0, x1, y1 } = rect;
    [
        Rect { y1: y0 + thickness, ..rect },
        Rect { y0: y1 - thickness, ..rect },
        Rect { x0, y0: y0 + thickness, x1: x0 + thickness, y1: y1 - thickness },
        Rect { x0: x1 - thickness, y0: y0 + thickness, x1, y1: y1 - thickness },
    ]
}

/// The whole numbers of a backend.
#[derive(Clone, Copy)]
struct Grid {
    scale: f64,
}

impl Grid {
    #[expect(
        clippy::cast_possible_truncation,
        reason = "panels are a few thousand device units wide"
    )]
    fn coordinate(self, css: f64) -> i32 {
        // wasm has an instruction for the floor, and none for `round`, which is a call.
        (css * self.scale + 0.5).floor() as i32
    }

    fn point(self, point: Point) -> (i32, i32) {
        (self.coordinate(point.x), self.coordinate(point.y))
    }

    fn length(self, css: f64) -> i32 {
        self.coordinate(css).max(1)
    }

    // Edges are rounded, not sizes, so that adjacent bars never overlap; what has a size stays visible.
    fn fill<B: DrawingBackend>(
        self,
        backend: &mut B,
        rect: Rect,
        style: ShapeStyle,
    ) -> Result<(), DrawingErrorKind<B::ErrorType>> {
        let (x0, y0) = self.point(Point::new(rect.x0, rect.y0));
        let (x1, y1) = self.point(Point::new(rect.x1, rect.y1));
        backend.draw_rect((x0, y0), (x1.max(x0 + 1), y1.max(y0 + 1)), &style, true)
    }

    fn write<B: DrawingBackend>(
        self,
        area: &Area<B>,
        text: &Text,
        style: ShapeStyle,
    ) -> Result<(), DrawingAreaErrorKind<B::ErrorType>> {
        let size = text.font.size * self.scale;
        let (x, baseline) = self.point(text.at);
        let (family, face) = face(text.font.weight);
        let font = FontDesc::new(family, size * LINE, face);
        let color = style.color.to_backend_color();
        let style = TextStyle { font, color, pos: Pos::new(h_pos(text.anchor), VPos::Top) };
        #[expect(clippy::cast_possible_truncation, reason = "a font size")]
        let top = (size * TOP).round() as i32;
        area.draw_text(&text.content, &style, (x, baseline - top))
    }
}

const fn face(weight: Weight) -> (FontFamily<'static>, FontStyle) {
    match weight {
        Weight::Regular => (FontFamily::SansSerif, FontStyle::Normal),
        Weight::Bold => (FontFamily::SansSerif, FontStyle::Bold),
        Weight::Headline => (FontFamily::Serif, FontStyle::Bold),
    }
}

const fn h_pos(anchor: Anchor) -> HPos {
    match anchor {
        Anchor::Start => HPos::Left,
        Anchor::Middle => HPos::Center,
        Anchor::End => HPos::Right,
    }
}
