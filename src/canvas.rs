//! The canvas backend of plotters, decorated: filled shapes and text are ours.

use crate::lang::{Lang, joined};
use crate::measure::width;
use crate::paint::{LINE, TOP};
use crate::run::{Patch, Picture, Run};
use crate::theme::{Font, Weight, hex, sans, serif};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{
    BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind,
    FontFamily, FontStyle,
};
use plotters_canvas::CanvasBackend;
use std::mem::take;
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

type Drawn<T = ()> = Result<T, DrawingErrorKind<<CanvasBackend as DrawingBackend>::ErrorType>>;

/// Forwards strokes to plotters-canvas and draws filled shapes and text itself.
///
/// plotters-canvas formats a colour for every shape; here a colour is set when it changes, and
/// rectangles wait for what comes next: where many lie on one, all are handed over as pixels. Text
/// stands on the alphabetic baseline in the theme's fonts, and is measured without the `<span>`
/// that plotters adds to a page for every string.
pub(crate) struct Canvas {
    strokes: CanvasBackend,
    context: CanvasRenderingContext2d,
    fill: Option<(u8, u8, u8)>,
    /// What is not drawn yet, and must be before anything else is.
    run: Run,
    lang: Lang,
}

impl Canvas {
    /// The backend for a canvas, which need not be in the document. No 2d context is `None`.
    pub(crate) fn new(canvas: HtmlCanvasElement, lang: Lang) -> Option<Self> {
        let context = canvas.get_context("2d").ok()??.dyn_into().ok()?;
        Some(Self {
            strokes: CanvasBackend::with_canvas_object(canvas)?,
            context,
            fill: None,
            run: Run::default(),
            lang,
        })
    }

    /// Draws what waits, and sets the colour of what is filled next.
    fn dip(&mut self, color: BackendColor) {
        self.draw_run();
        self.fill(color.rgb);
    }

    fn fill(&mut self, rgb: (u8, u8, u8)) {
        if self.fill != Some(rgb) {
            self.fill = Some(rgb);
            self.context.set_fill_style_str(&hex(rgb));
        }
    }

    #[inline(never)]
    fn draw_run(&mut self) {
        let run = take(&mut self.run);
        if let Some(Picture { x, y, width, pixels }) = run.picture() {
            let bytes = Clamped(pixels.as_flattened());
            // Only a width of zero is an error, and a picture has some.
            let image = ImageData::new_with_u8_clamped_array(bytes, width);
            let _ = image.and_then(|image| self.context.put_image_data(&image, x, y));
            return;
        }
        for Patch { x0, y0, x1, y1, rgb } in run.patches {
            self.fill(rgb);
            let (width, height) = (f64::from(x1 - x0), f64::from(y1 - y0));
            self.context.fill_rect(f64::from(x0), f64::from(y0), width, height);
        }
    }
}

impl DrawingBackend for Canvas {
    type ErrorType = <CanvasBackend as DrawingBackend>::ErrorType;

    fn get_size(&self) -> (u32, u32) {
        self.strokes.get_size()
    }

    fn ensure_prepared(&mut self) -> Drawn {
        self.strokes.ensure_prepared()
    }

    fn present(&mut self) -> Drawn {
        self.draw_run();
        self.strokes.present()
    }

    fn draw_pixel(&mut self, point: BackendCoord, color: BackendColor) -> Drawn {
        self.draw_run();
        self.strokes.draw_pixel(point, color)
    }

    fn draw_line<S: BackendStyle>(
        &mut self,
        from: BackendCoord,
        to: BackendCoord,
        style: &S,
    ) -> Drawn {
        self.draw_run();
        self.strokes.draw_line(from, to, style)
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.draw_run();
        self.strokes.draw_path(path, style)
    }

    // The scene knows filled shapes only, so `fill` is always set.
    fn draw_rect<S: BackendStyle>(
        &mut self,
        (x0, y0): BackendCoord,
        (x1, y1): BackendCoord,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        let patch = Patch { x0, y0, x1, y1, rgb: style.color().rgb };
        if !self.run.takes(&patch) {
            self.draw_run();
        }
        self.run.patches.push(patch);
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(
        &mut self,
        (x, y): BackendCoord,
        radius: u32,
        style: &S,
        _fill: bool,
    ) -> Drawn {
        self.dip(style.color());
        self.context.begin_path();
        let radius = f64::from(radius);
        // Only a negative radius is an error.
        let _ = self.context.arc(f64::from(x), f64::from(y), radius, 0.0, std::f64::consts::TAU);
        self.context.fill();
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(
        &mut self,
        path: I,
        style: &S,
    ) -> Drawn {
        self.dip(style.color());
        self.context.begin_path();
        for (x, y) in path {
            self.context.line_to(f64::from(x), f64::from(y));
        }
        self.context.fill();
        Ok(())
    }

    fn draw_text<S: BackendTextStyle>(
        &mut self,
        text: &str,
        style: &S,
        (x, y): BackendCoord,
    ) -> Drawn {
        self.dip(style.color());
        let size = style.size() / LINE;
        let (bold, families) = match weight(style) {
            Weight::Regular => ("", sans(self.lang)),
            Weight::Bold => ("700 ", sans(self.lang)),
            Weight::Headline => ("700 ", serif(self.lang)),
        };
        self.context.set_font(&joined(&[bold, &pixels(size), "px ", families]));
        self.context.set_text_align(match style.anchor().h_pos {
            HPos::Left => "left",
            HPos::Center => "center",
            HPos::Right => "right",
        });
        let baseline = f64::from(y) + (size * TOP).round();
        // Only a detached context is an error, and it draws nothing anyway.
        let _ = self.context.fill_text(text, f64::from(x), baseline);
        Ok(())
    }

    fn estimate_text_size<S: BackendTextStyle>(&self, text: &str, style: &S) -> Drawn<(u32, u32)> {
        let size = style.size() / LINE;
        let font = Font { size, weight: weight(style) };
        let width = width(text, font);
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a text's size"
        )]
        let size = (width.ceil() as u32, size.ceil() as u32);
        Ok(size)
    }
}

fn weight<S: BackendTextStyle>(style: &S) -> Weight {
    match (style.family(), style.style()) {
        (FontFamily::Serif, _) => Weight::Headline,
        (_, FontStyle::Bold) => Weight::Bold,
        (_, FontStyle::Normal | FontStyle::Oblique | FontStyle::Italic) => Weight::Regular,
    }
}

/// A length with two decimals, without the 20 KB that formatting a float would take.
fn pixels(length: f64) -> String {
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a font size")]
    crate::quantity::Quantity::new((length * 100.0).round() as u64, -2).plain()
}
