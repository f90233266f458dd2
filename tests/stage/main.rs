//! What is true of the stage: every step, at any progress, in both languages, in any window.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod drawing;
#[path = "../golden/mod.rs"]
mod golden;
mod goldens;
mod layout;
mod pace;
mod passage;
mod reading;
mod year;

use antifraud_infographic::geom::Point;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::scene::Text;
use antifraud_infographic::stage;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::stage::scene::{Key, Scene, Shape, Swarm};
use antifraud_infographic::steps::STEPS;

/// Windows of readers, in CSS pixels: phones upright and on their side, tablets, laptops, large screens.
const WINDOWS: [(f64, f64); 7] = [
    (320.0, 640.0),
    (390.0, 844.0),
    (768.0, 1024.0),
    (1024.0, 768.0),
    (1280.0, 800.0),
    (1440.0, 900.0),
    (1920.0, 1080.0),
];

const INPUT: Input = Input { seconds: 200.0, guess: Some(200) };

/// A room as the page makes it: the first step's words end where headline and lead do.
fn room((width, height): (f64, f64), lang: Lang) -> Room {
    Room { top: height * 0.3, ..Room::new(width, height, lang) }
}

/// Every step in every window in both languages, with words below of the usual height and of a large one.
fn all() -> impl Iterator<Item = (String, usize, Room)> {
    let rooms = WINDOWS.into_iter().flat_map(|window| {
        [0.0, 0.42].into_iter().flat_map(move |share| {
            Lang::ALL.map(|lang| {
                let name = format!("{lang:?} {} x {}, words {share}", window.0, window.1);
                (name, Room { card: share * window.1, ..room(window, lang) })
            })
        })
    });
    rooms.flat_map(|(name, room)| {
        let steps = STEPS.iter().enumerate();
        steps.map(move |(index, step)| (format!("{} {name}", step.id), index, room))
    })
}

/// The end state of a step that stands alone in a wide window.
fn end(id: &str) -> Scene {
    let index = STEPS.iter().position(|step| step.id == id).expect("a step of that name");
    stage::alone(index, 1.0, room((1280.0, 800.0), Lang::En), &INPUT)
}

/// How many marks of a key a scene has.
fn count(scene: &Scene, name: &'static str) -> u32 {
    let of_key = scene.marks.iter().filter(|mark| mark.key == Key::of(name));
    of_key.map(|mark| if let Shape::Swarm(swarm) = &mark.shape { swarm.count } else { 0 }).sum()
}

/// Where the marks of a key are.
fn spots(scene: &Scene, name: &'static str) -> Vec<Point> {
    let swarm = scene.marks.iter().find_map(|mark| match &mark.shape {
        Shape::Swarm(swarm) if mark.key == Key::of(name) => Some(swarm),
        _ => None,
    });
    swarm.map(Swarm::spots).unwrap_or_default().into_iter().map(|spot| spot.at).collect()
}

/// Texts that a reader sees at full strength.
fn texts(scene: &Scene) -> Vec<&Text> {
    let seen = scene.labels.iter().filter(|label| label.alpha > 0.9);
    seen.map(|label| &label.text).filter(|text| !text.content.is_empty()).collect()
}
