//! Pictures of as many marks as a measurement asks for. No reader gets this: it is compiled for
//! `cargo xtask bench` alone.

use crate::canvas::Canvas;
use crate::figure::Chapter;
use crate::geom::{Rect, Size};
use crate::lang::Lang;
use crate::paint::paint;
use crate::scene::{Mark, Scene, Shape};
use crate::theme::{Theme, Tone};
use wasm_bindgen::prelude::wasm_bindgen;
use web_sys::HtmlCanvasElement;

/// Marks in lines, a fifth of them in the hue of each chapter, on a canvas.
#[wasm_bindgen]
pub struct Bench {
    canvas: HtmlCanvasElement,
    scene: Scene,
}

#[wasm_bindgen]
impl Bench {
    /// So many marks, `columns` in a line, a mark for each `pitch` CSS pixels: squares of four fifths
    /// of that, or discs.
    #[wasm_bindgen(constructor)]
    #[must_use]
    pub fn new(
        canvas: HtmlCanvasElement,
        marks: u32,
        columns: u32,
        pitch: f64,
        discs: bool,
    ) -> Self {
        let size = Size { width: f64::from(canvas.width()), height: f64::from(canvas.height()) };
        let mark = |index: u32| {
            let [x, y] = [index % columns, index / columns].map(|cell| f64::from(cell) * pitch);
            let square = Rect::new(x, y, pitch * 0.8, pitch * 0.8);
            let shape = if discs {
                Shape::Disc { center: square.center(), radius: pitch * 0.4 }
            } else {
                Shape::Rect(square)
            };
            let fifth = (f64::from(index) / f64::from(marks) * 5.0).floor();
            let hue = Chapter::ALL.into_iter().zip([0.0, 1.0, 2.0, 3.0, 4.0]);
            let chapter = hue.rev().find(|(_, from)| *from <= fifth);
            Mark { shape, tone: chapter.map_or(Tone::Ink, |(chapter, _)| Tone::Hue(chapter)) }
        };
        let marks = (0..marks).map(mark).collect();
        Self { canvas, scene: Scene { size, marks, targets: Vec::new() } }
    }

    /// Paints all of it anew. Returns whether the canvas took it.
    #[must_use]
    pub fn paint(&self) -> bool {
        Canvas::new(self.canvas.clone(), Lang::En)
            .is_some_and(|canvas| paint(&self.scene, Theme::Light, 1.0, canvas).is_ok())
    }
}
