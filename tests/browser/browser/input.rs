//! Keys, mouse and finger.

use fantoccini::actions::{
    Actions, InputSource, KeyAction, KeyActions, MOUSE_BUTTON_LEFT, MouseActions, PointerAction,
    TouchActions,
};
use fantoccini::key::Key;
use serde_json::json;

use super::Browser;
use crate::engine::Engine;

/// A place in the viewport: CSS pixels from its left and top.
pub(crate) type Point = (f64, f64);

impl Browser {
    /// Presses keys one after another.
    pub(crate) async fn keys(&self, keys: &[Key]) {
        let press = |actions: KeyActions, &key: &Key| {
            let value = char::from(key);
            actions.then(KeyAction::Down { value }).then(KeyAction::Up { value })
        };
        self.act(keys.iter().fold(KeyActions::new("keys".to_owned()), press)).await;
    }

    /// Presses a key while another is held: `keys_with(Key::Shift, Key::Tab)`.
    pub(crate) async fn key_with(&self, held: Key, key: Key) {
        let (held, value) = (char::from(held), char::from(key));
        let actions = KeyActions::new("keys".to_owned())
            .then(KeyAction::Down { value: held })
            .then(KeyAction::Down { value })
            .then(KeyAction::Up { value })
            .then(KeyAction::Up { value: held });
        self.act(actions).await;
    }

    /// Presses a key and keeps it down.
    pub(crate) async fn hold(&self, key: Key) {
        let down = KeyAction::Down { value: char::from(key) };
        self.act(KeyActions::new("keys".to_owned()).then(down)).await;
    }

    /// Moves the mouse to a place.
    pub(crate) async fn hover(&self, place: Point) {
        self.act(MouseActions::new("mouse".to_owned()).then(to(place))).await;
    }

    /// Clicks with the left button at a place.
    pub(crate) async fn click(&self, place: Point) {
        self.act(MouseActions::new("mouse".to_owned()).then(to(place)).then(down()).then(up()))
            .await;
    }

    /// Presses the left button at a place and lets go of it at another.
    pub(crate) async fn drag(&self, from: Point, to_place: Point) {
        let mouse = MouseActions::new("mouse".to_owned());
        self.act(mouse.then(to(from)).then(down()).then(to(to_place)).then(up())).await;
    }

    /// Taps with a finger at a place.
    ///
    /// WebKitGTK's driver accepts touch and does nothing: there the page is given the events of which a tap consists,
    /// so that it proves what the page does upon them and not that the engine sends them.
    pub(crate) async fn tap(&self, place: Point) {
        match self.engine() {
            Engine::Chromium | Engine::Firefox => {
                let finger = TouchActions::new("finger".to_owned());
                self.act(finger.then(to(place)).then(down()).then(up())).await;
            }
            Engine::WebKit => {
                let place = vec![json!(place.0), json!(place.1)];
                self.expect("a tap", self.client().execute(include_str!("../tap.js"), place).await);
            }
        }
    }

    async fn act(&self, actions: impl Into<Actions>) {
        self.expect("input", self.client().perform_actions(actions).await);
    }
}

fn to((x, y): Point) -> PointerAction {
    PointerAction::MoveTo { duration: None, x, y }
}

fn down() -> PointerAction {
    PointerAction::Down { button: MOUSE_BUTTON_LEFT }
}

fn up() -> PointerAction {
    PointerAction::Up { button: MOUSE_BUTTON_LEFT }
}
