//! The stage at the boundary: a window's canvas, and what a reader has entered.

use crate::form::entry::{self, Entry};
use crate::form::{Form, guess};
use crate::geom::{Point, Rect};
use crate::lang::{Lang, joined};
use crate::quantity::Quantity;
use crate::scene::{Anchor, Text};
use crate::stage;
use crate::stage::hue::properties;
use crate::stage::input::Input;
use crate::stage::motion::{whole, within};
use crate::stage::raster::Raster;
use crate::stage::room::Room;
use crate::stage::scene::{Label, Scene, Target};
use crate::steps::STEPS;
use crate::theme::{Font, Theme, Weight, hex, sans, serif};
use wasm_bindgen::prelude::{JsError, wasm_bindgen};
use wasm_bindgen::{Clamped, JsCast};
use web_sys::{CanvasRenderingContext2d, HtmlCanvasElement, ImageData};

/// The stage alive on a canvas.
#[wasm_bindgen]
pub struct Stage {
    canvas: HtmlCanvasElement,
    context: CanvasRenderingContext2d,
    theme: Theme,
    room: Room,
    /// The room of the step before.
    before: Room,
    /// Whether the guess is answered in the picture that was painted last.
    told: bool,
    /// Device pixels to a CSS pixel.
    ratio: f64,
    /// Where words that come will lie over the picture.
    cover: Rect,
    input: Input,
    raster: Raster,
    targets: Vec<Target>,
}

#[wasm_bindgen]
impl Stage {
    /// A stage without a size yet, in the language `tag`: by night, or by day for paper.
    ///
    /// # Errors
    ///
    /// `lang` if it is unknown, `canvas` if there is no 2d context.
    #[wasm_bindgen(constructor)]
    pub fn new(canvas: HtmlCanvasElement, tag: &str, day: bool) -> Result<Self, JsError> {
        let lang = Lang::parse(tag).ok_or_else(|| JsError::new("lang"))?;
        let context =
            canvas.get_context("2d").ok().flatten().and_then(|context| context.dyn_into().ok());
        Ok(Self {
            canvas,
            context: context.ok_or_else(|| JsError::new("canvas"))?,
            theme: if day { Theme::Light } else { Theme::Dark },
            room: Room::new(0.0, 0.0, lang),
            before: Room::new(0.0, 0.0, lang),
            told: false,
            ratio: 1.0,
            cover: Rect::new(0.0, 0.0, 0.0, 0.0),
            input: Input { seconds: 0.0, ..Input::STILL },
            raster: Raster::default(),
            targets: Vec::new(),
        })
    }

    /// Takes the size of the window in CSS pixels, the device pixel ratio, how much larger than usual the reader wants
    /// letters, where the words of the first step end, in CSS pixels from the top.
    pub fn resize(&mut self, width: f64, height: f64, ratio: f64, zoom: f64, top: f64) {
        let room = Room::new(width, height, self.room.lang);
        self.room =
            Room { zoom: within(zoom, 1.0, 2.0), top: within(top, 0.0, room.height), ..room };
        self.ratio = within(ratio, 0.5, 3.0);
    }

    /// Takes what the words below the picture take, in CSS pixels: those of the step before, and those of the step. Zero is
    /// what is usual.
    pub fn keep_free(&mut self, before: f64, own: f64) {
        self.room.card = within(own, 0.0, self.room.height);
        self.before = Room { card: within(before, 0.0, self.room.height), ..self.room };
    }

    /// Takes where words that come will lie over the picture, in CSS pixels: labels leave before them.
    pub fn cover(&mut self, x: f64, y: f64, width: f64, height: f64) {
        self.cover = Rect::new(x, y, width, height);
    }

    /// Takes the size of a picture that stands alone, in CSS pixels, the device pixels to one of them, and how much larger
    /// than usual its letters are.
    pub fn stand_alone(&mut self, width: f64, height: f64, ratio: f64, zoom: f64) {
        self.resize(width, height, ratio, zoom, 0.0);
        self.room.words = false;
        self.before = self.room;
    }

    /// Chooses the colours: by night, or by day.
    pub fn set_day(&mut self, day: bool) {
        self.theme = if day { Theme::Light } else { Theme::Dark };
    }

    /// The colours as declarations of custom properties, for what stands around the canvas.
    #[must_use]
    pub fn style(&self) -> String {
        properties(self.theme)
    }

    /// Chooses the language. An unknown tag changes nothing and returns `false`.
    pub fn set_lang(&mut self, tag: &str) -> bool {
        Lang::parse(tag).map(|lang| self.room.lang = lang).is_some()
    }

    /// Takes how many seconds the page has been open, and what the reader guessed, if anything.
    pub fn tell(&mut self, seconds: f64, guess: Option<u32>) {
        self.input = Input { seconds, guess };
    }

    /// Paints a step, by its index, at a progress from 0 to 1. A step that stands `alone` has none before it.
    ///
    /// # Errors
    ///
    /// `canvas` if it refuses to draw.
    pub fn paint(&mut self, step: usize, progress: f64, alone: bool) -> Result<(), JsError> {
        let scene = if alone {
            stage::alone(step, progress, self.room, &self.input)
        } else {
            stage::scene(step, progress, [self.before, self.room], &self.input)
        };
        if let Some(Form::Guess(_)) = STEPS.get(step).map(|step| step.form) {
            self.told = progress >= stage::REST;
        }
        self.raster.paint(&scene, self.ratio, self.theme);
        let (width, height) = (self.raster.width, self.raster.height);
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let bytes = Clamped(self.raster.pixels.as_flattened());
        let image = ImageData::new_with_u8_clamped_array(bytes, width);
        let put = image.and_then(|image| self.context.put_image_data(&image, 0.0, 0.0));
        put.map_err(|_| JsError::new("canvas"))?;
        self.write(&scene);
        if alone {
            // Chromium prints what was drawn last, as letters, without the pixels that were put before them; pixels that come
            // last make it print all as a picture.
            let canvas = self.context.draw_image_with_html_canvas_element(&self.canvas, 0.0, 0.0);
            canvas.map_err(|_| JsError::new("canvas"))?;
        }
        self.targets = scene.targets;
        Ok(())
    }

    /// Where something can be read in the picture that was painted last: left, top, width and height of each place, in CSS
    /// pixels, one after the other.
    #[must_use]
    pub fn places(&self) -> Vec<f64> {
        let rects = self.targets.iter().map(|target| target.rect);
        rects.flat_map(|rect| [rect.x0, rect.y0, rect.width(), rect.height()]).collect()
    }

    /// The identifiers of the figures at those places, with a comma between them.
    #[must_use]
    pub fn figures(&self) -> String {
        let mut ids = String::new();
        for target in &self.targets {
            ids.push_str(if ids.is_empty() { "" } else { "," });
            ids.push_str(target.figure.id);
        }
        ids
    }

    /// How many people a pointer at a place lights, in CSS pixels.
    #[must_use]
    pub fn guess_at(&self, x: f64, y: f64) -> u32 {
        guess::at(self.room, Point::new(x, y))
    }

    /// The guess as it was read, if there is one.
    #[must_use]
    pub fn guess(&self) -> Option<u32> {
        self.input.guess
    }

    /// Takes what a reader has entered at a step, and answers in a line. A step that asks nothing has no answer.
    pub fn enter(&mut self, step: usize, text: &str) -> String {
        let Some(step) = STEPS.get(step) else { return String::new() };
        let entry = Entry::read(text);
        match (&step.form, entry.people()) {
            (Form::Guess(spec), Some(people)) if self.told => {
                self.input.guess = Some(people);
                guess::answer(spec, Some(people), self.room.lang)
            }
            (Form::Guess(_), people) => {
                self.input.guess = people;
                entry::answer(&step.form, entry, self.room.lang)
            }
            _ => entry::answer(&step.form, entry, self.room.lang),
        }
    }
}

impl Stage {
    /// How much of a label is seen: less, the closer the words are that come from below, and nothing under them.
    fn open(&self, label: Rect) -> f64 {
        let is_beside = label.x1 < self.cover.x0 || self.cover.x1 < label.x0;
        if is_beside || self.cover.height() == 0.0 {
            return 1.0;
        }
        within((self.cover.y0 - label.y1) / NEAR, 0.0, 1.0)
    }

    /// Writes the labels over the pixels. What stands behind a large number follows its letters as they are: a font that a
    /// reader has may be narrower than the widest, for which there is room.
    fn write(&self, scene: &Scene) {
        let mut last: Option<Font> = None;
        let mut ahead: Option<Slack> = None;
        for Label { text, hue, alpha } in &scene.labels {
            if last != Some(text.font) {
                last = Some(text.font);
                self.context.set_font(&font(text.font, self.ratio, self.room.lang));
            }
            self.context.set_global_alpha(*alpha * self.open(text.rect()));
            self.context.set_fill_style_str(&hex(hue.rgb(self.theme)));
            self.context.set_text_align(match text.anchor {
                Anchor::Start => "left",
                Anchor::Middle => "center",
                Anchor::End => "right",
            });
            let slack = ahead.as_ref().map_or(0.0, |slack| slack.before(text));
            // Only a detached context is an error, and it draws nothing anyway.
            let _ = self.context.fill_text(
                &text.content,
                (text.at.x - slack) * self.ratio,
                text.at.y * self.ratio,
            );
            if text.font.weight == Weight::Headline {
                let width = self.context.measure_text(&text.content).map(|text| text.width());
                ahead = width.ok().map(|width| Slack::behind(text, width / self.ratio));
            }
        }
        self.context.set_global_alpha(1.0);
    }
}

/// What a number leaves of the room that was kept for it.
struct Slack {
    number: Rect,
    width: f64,
}

impl Slack {
    fn behind(text: &Text, width: f64) -> Self {
        let number = text.rect();
        Self { number, width: (number.width() - width).max(0.0) }
    }

    /// How far to the left a text moves: not at all, unless it stands behind the number, on its line.
    fn before(&self, text: &Text) -> f64 {
        let distance = text.at.x - self.number.x1;
        let is_behind = text.anchor == Anchor::Start && (0.0..BESIDE).contains(&distance);
        let is_on_line = text.at.y > self.number.y0 && text.at.y < self.number.y1 + BESIDE;
        if is_behind && is_on_line { self.width } else { 0.0 }
    }
}

/// How far from a number its name stands at most, in CSS pixels.
const BESIDE: f64 = 32.0;

/// How close words are to a label when it begins to leave, in CSS pixels.
const NEAR: f64 = 32.0;

/// A font as a canvas takes it, in device pixels.
fn font(font: Font, ratio: f64, lang: Lang) -> String {
    let (bold, families) = match font.weight {
        Weight::Regular => ("", sans(lang)),
        Weight::Bold => ("700 ", sans(lang)),
        Weight::Headline => ("700 ", serif(lang)),
    };
    let size = Quantity::new(u64::from(whole(font.size * ratio * 100.0 + 0.5)), -2).plain();
    joined(&[bold, &size, "px ", families])
}
