//! The boundary to JavaScript: few and coarse calls, numbers in, one object out.

use crate::canvas::Canvas;
use crate::chart::{self, Room};
use crate::describe;
use crate::geom::Point;
use crate::lang::Lang;
use crate::lens::Lens;
use crate::object::object;
use crate::paint::paint;
use crate::scene::Scene;
use crate::state::{Action, Key, State, update};
use crate::story;
use crate::theme::{Palette, Theme, properties};
use crate::tween::{Glide, between};
use wasm_bindgen::prelude::{JsError, JsValue, wasm_bindgen};
use web_sys::HtmlCanvasElement;

/// A panel alive on a canvas.
#[wasm_bindgen]
pub struct Panel {
    story: &'static story::Panel,
    canvas: HtmlCanvasElement,
    colours: Palette,
    /// CSS pixels.
    width: f64,
    /// How much larger the picture is painted than it is laid out, from 1 to 2.
    zoom: f64,
    /// Device pixels to a CSS pixel.
    ratio: f64,
    state: State,
    scene: Scene,
    glide: Option<Glide>,
}

#[wasm_bindgen]
impl Panel {
    /// The panel `id` in the language `tag`, without a size yet.
    ///
    /// # Errors
    ///
    /// `panel` or `lang`, whichever is unknown.
    #[wasm_bindgen(constructor)]
    pub fn new(canvas: HtmlCanvasElement, id: &str, tag: &str) -> Result<Self, JsError> {
        let story = story::Panel::find(id).ok_or_else(|| JsError::new("panel"))?;
        let lang = Lang::parse(tag).ok_or_else(|| JsError::new("lang"))?;
        let state = State::new(lang);
        let scene = chart::scene(&story.chart, Room::new(0.0, lang), None);
        Ok(Self {
            story,
            canvas,
            colours: Theme::Light.into(),
            width: 0.0,
            zoom: 1.0,
            ratio: 1.0,
            state,
            scene,
            glide: None,
        })
    }

    /// The colours and fonts, as declarations of custom properties.
    #[must_use]
    pub fn style(&self) -> String {
        properties(self.colours.theme, self.state.lang)
    }

    /// Lays the panel out for a width in CSS pixels, a device pixel ratio, and words as large as the reader has them: `zoom`
    /// times the usual, from 1 to 2. Marks glide as in [`Panel::set_lang`] where the width has another layout than before.
    /// Returns the height in CSS pixels.
    pub fn resize(&mut self, width: f64, ratio: f64, zoom: f64, now: f64) -> f64 {
        let zoom = if zoom > 1.0 { zoom.min(2.0) } else { 1.0 };
        let layout = Room::zoomed(width, self.state.lang, zoom).layout;
        // What is enlarged otherwise has no way from one to the other.
        let is_same = self.width > 0.0 && (zoom - self.zoom).abs() < f64::EPSILON;
        let is_other = is_same && layout != self.room().layout;
        let from = is_other.then(|| self.shown(now));
        (self.width, self.zoom) = (width, zoom);
        self.ratio = if ratio.is_finite() { ratio.clamp(0.1, 16.0) } else { 1.0 };
        self.lay_out();
        if let Some(from) = from {
            self.glide = Some(Glide { from, start: now });
        }
        (self.scene.size.height * self.zoom).ceil()
    }

    /// Chooses the dark theme or the light one, and the paper as `0xRRGGBB`, if not the theme's own.
    pub fn set_colours(&mut self, dark: bool, paper: Option<u32>) {
        let theme = if dark { Theme::Dark } else { Theme::Light };
        let paper = paper.map(|paper| {
            let [_, red, green, blue] = paper.to_be_bytes();
            (red, green, blue)
        });
        self.colours = Palette { theme, paper };
    }

    /// Chooses the language; marks glide from `now` on, in milliseconds of the clock that `paint` is
    /// given; if that is not a number, they do not. An unknown tag changes nothing and returns `false`.
    pub fn set_lang(&mut self, tag: &str, now: f64) -> bool {
        Lang::parse(tag).map(|lang| self.glide(Action::Speak(lang), now)).is_some()
    }

    /// Chooses a lens by its identifier; marks glide as in [`Panel::set_lang`]. An unknown one changes
    /// nothing and returns `false`.
    pub fn set_lens(&mut self, id: &str, now: f64) -> bool {
        Lens::find(id).map(|lens| self.glide(Action::Look(lens), now)).is_some()
    }

    /// Moves a pointer to a place in CSS pixels. Returns whether anything changed.
    pub fn hover(&mut self, x: f64, y: f64) -> bool {
        self.act(Action::Hover(self.hit(x, y)))
    }

    /// Clicks or taps at a place in CSS pixels; beside everything, as at NaN, the reading closes. Returns whether anything changed.
    pub fn press(&mut self, x: f64, y: f64) -> bool {
        self.act(Action::Press(self.hit(x, y)))
    }

    /// Opens the reading of a target by its index. Returns whether anything changed.
    pub fn read(&mut self, index: usize) -> bool {
        self.act(Action::Read(index))
    }

    /// Focuses a target by its index. Returns whether anything changed.
    pub fn focus(&mut self, index: usize) -> bool {
        self.act(Action::Focus(index))
    }

    /// Presses a key by its index in [`Key::ALL`]. Returns whether anything changed.
    pub fn key(&mut self, code: usize) -> bool {
        Key::ALL.get(code).is_some_and(|&key| self.act(Action::Key(key)))
    }

    /// Paints everything as it is at `now`, and sets the size of the canvas in device pixels if it
    /// has changed. Returns whether marks are still on their way.
    ///
    /// # Errors
    ///
    /// `canvas` if there is no 2d context, or if it refuses to draw.
    pub fn paint(&mut self, now: f64) -> Result<bool, JsError> {
        let size = self.scene.size;
        let scale = self.ratio * self.zoom;
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "a canvas's size"
        )]
        let (width, height) =
            ((size.width * scale).round() as u32, (size.height * scale).round() as u32);
        if (self.canvas.width(), self.canvas.height()) != (width, height) {
            self.canvas.set_width(width);
            self.canvas.set_height(height);
        }
        let refused = || JsError::new("canvas");
        let backend = Canvas::new(self.canvas.clone(), self.state.lang).ok_or_else(refused)?;
        let moving = self.moving(now);
        let picture = moving.as_ref().unwrap_or(&self.scene);
        paint(picture, self.colours, scale, backend).map_err(|_| refused())?;
        if moving.is_none() {
            self.glide = None;
        }
        Ok(moving.is_some())
    }

    /// Everything that the page needs beside the pixels: a [`describe::View`].
    ///
    /// # Errors
    ///
    /// None that is known: a view is plain.
    pub fn view(&self) -> Result<JsValue, JsError> {
        let view = describe::view(self.story, &self.scene, self.state, self.zoom);
        object(&view).map_err(|_| JsError::new("view"))
    }
}

impl Panel {
    /// The target at a place in CSS pixels.
    fn hit(&self, x: f64, y: f64) -> Option<usize> {
        self.scene.hit(Point::new(x / self.zoom, y / self.zoom))
    }

    /// The picture on its way at `now`, if marks are.
    fn moving(&self, now: f64) -> Option<Scene> {
        let glide = self.glide.as_ref()?;
        Some(between(&glide.from, &self.scene, glide.way(now)?))
    }

    /// What is to be seen at `now`.
    #[inline(never)]
    fn shown(&self, now: f64) -> Scene {
        self.moving(now).unwrap_or_else(|| self.scene.clone())
    }

    /// Marks glide from where they are at `now` to where an action moves them.
    fn glide(&mut self, action: Action, now: f64) {
        let from = self.shown(now);
        if self.act(action) {
            self.glide = Some(Glide { from, start: now });
        }
    }

    fn act(&mut self, action: Action) -> bool {
        let state = update(self.state, action, &self.scene.targets);
        let changed = state != self.state;
        if changed {
            self.state = state;
            self.lay_out();
        }
        changed
    }

    fn lay_out(&mut self) {
        self.scene = chart::scene(&self.story.chart, self.room(), self.state.highlighted());
    }

    fn room(&self) -> Room {
        let room = Room::zoomed(self.width, self.state.lang, self.zoom);
        Room { lens: self.state.lens, ..room }
    }
}
