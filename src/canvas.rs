//! The canvas backend of plotters, with text and measuring of our own.

use crate::paint::{LINE, TOP};
use crate::theme::{SANS, hex};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontStyle,
};
use plotters_canvas::CanvasBackend;
use wasm_bindgen::JsCast;
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement};

type Drawn<T = ()> = Result<T, DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

/// Forwards shapes to plotters-canvas and writes text itself: on the alphabetic baseline, in the
/// theme's fonts, and without the `<span>` that plotters adds to a page to measure a string.
pub(crate) struct Canvas {
    shapes: CanvasBackend,
    text: CanvasRenderingContext2d,
}

impl Canvas {
    /// The backend for a canvas, which need not be in the document. No 2d context is `None`.
    pub(crate) fn new(canvas: HtmlCanvasElement) -> Option<Self> {
        let text = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self { shapes: CanvasBackend::with_canvas_object(canvas)?, text })
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.shapes.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.shapes.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.shapes.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.shapes.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.shapes.draw_line(from, to, style)
    }

    fn draw_rect<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.shapes.draw_rect(from, to, style, fill)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.shapes.draw_path(path, style)
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        center: BackendCoord,
        radius: u32,
        style: &S,
        fill: bool,
    ) -> Drawn {
        self.shapes.draw_circle(center, radius, style, fill)
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.shapes.fill_polygon(path, style)
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        let size = style.size() / LINE;
        let weight = match style.style() {
            FontStyle::Bold => "700 ",
            FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => "",
        };
        self.text.set_font(&[weight, &size.to_string(), "px ", SANS].concat());
        self.text.set_fill_style_str(&hex(style.color().rgb));
        self.text.set_text_baseline("alphabetic");
        self.text.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let _ = self.text.fill_text(text, f64::from(x), f64::from(y) + (size * TOP).round());
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Drawn<(u32, u32)> {
        let weight = match style.style() {
            FontStyle::Bold => crate::theme::Weight::Bold,
            FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic => {
                crate::theme::Weight::Regular
            }
        };
        let size = style.size() / LINE;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a text's size"
        )]
        Ok((crate::measure::width(text, size, weight).ceil() as u32, size.ceil() as u32))
    }
}
