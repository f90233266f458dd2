//! The stage: one picture that a reader moves through, step by step.
//!
//! `(step, progress, rooms, input) -> Scene` is a pure function: any progress of any step can be asked for, in any order,
//! and nothing depends on the way there. A step has a form, which knows the figures that it is given and nothing of the
//! steps beside it. The first part of a step's progress leads over from the end of the step before: marks with the same
//! key go from one place to the other.

pub(crate) mod between;
pub mod glyph;
pub mod hue;
pub mod input;
mod mask;
pub mod motion;
pub mod places;
pub mod raster;
pub mod room;
pub mod scene;
#[cfg(not(target_arch = "wasm32"))]
pub mod svg;

use crate::form;
use crate::steps::{STEPS, Step};
use between::between;
use input::Input;
use motion::phase;
use room::Room;
use scene::Scene;

/// The share of a step's progress that leads over from the step before.
pub const PASSAGE: f64 = 0.2;

/// From here on a step rests in its end state: its words stay a while, then leave, and those of the next one come.
pub const REST: f64 = 0.66;

/// The picture of a step at a progress from 0 to 1; what lies outside, or is no number, counts as the nearest end. A step
/// that does not exist is the last one. The step before was in a room of its own, since words leave each step another one.
#[must_use]
pub fn scene(index: usize, progress: f64, [before, room]: [Room; 2], input: &Input) -> Scene {
    let index = index.min(STEPS.len() - 1);
    let Some(step) = STEPS.get(index) else { return Scene::empty(room) };
    let former = index.checked_sub(1).and_then(|index| STEPS.get(index));
    let Some(former) = former else {
        return drawn(step, phase(progress, 0.0, REST), room, input);
    };
    let way = phase(progress, 0.0, PASSAGE);
    let own = drawn(step, phase(progress, PASSAGE, REST), room, input);
    if way < 1.0 { between(&drawn(former, 1.0, before, input), own, way) } else { own }
}

/// The picture of a step that stands alone: nothing leads over to it.
#[must_use]
pub fn alone(index: usize, progress: f64, room: Room, input: &Input) -> Scene {
    let step = STEPS.get(index.min(STEPS.len() - 1));
    step.map_or_else(
        || Scene::empty(room),
        |step| drawn(step, phase(progress, 0.0, 1.0), room, input),
    )
}

fn drawn(step: &Step, progress: f64, room: Room, input: &Input) -> Scene {
    form::draw(&step.form, progress, room, input)
}
