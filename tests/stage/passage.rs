//! From one step to the next: marks keep what they are and go without jumps.

use crate::{INPUT, room, spots};
use antifraud_infographic::geom::Point;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::stage;
use antifraud_infographic::stage::input::Input;
use antifraud_infographic::stage::scene::Scene;
use antifraud_infographic::steps::STEPS;

#[test]
fn what_was_a_call_stays_a_call_and_never_jumps() {
    let room = room((1280.0, 800.0), Lang::En);
    let input = Input { seconds: 60.0, ..INPUT };
    // From the minute to the nest, and among the steps of the town.
    for (step, name) in [(1, "calls"), (3, "people"), (4, "people"), (5, "suspects")] {
        let mut before: Vec<Point> = Vec::new();
        for permille in 0..=200 {
            let scene = stage::scene(step, f64::from(permille) / 1000.0, [room; 2], &input);
            let now = spots(&scene, name);
            for (a, b) in before.iter().zip(&now) {
                let far = ((a.x - b.x).powi(2) + (a.y - b.y).powi(2)).sqrt();
                assert!(far < 60.0, "step {step}, {name} jumps {far:.0} px at {permille} ‰");
            }
            before = now;
        }
    }
}

#[test]
fn a_step_begins_where_the_one_before_ended() {
    let room = room((1280.0, 800.0), Lang::En);
    let input = Input { seconds: 60.0, ..INPUT };
    for step in 1..STEPS.len() {
        let end = stage::scene(step - 1, 1.0, [room; 2], &input);
        let start = stage::scene(step, 0.0, [room; 2], &input);
        let shown = |scene: &Scene| -> Vec<String> {
            let labels = scene.labels.iter().filter(|label| label.alpha > 0.99);
            labels.map(|label| label.text.content.clone()).collect()
        };
        assert_eq!(shown(&start), shown(&end), "step {step}");
    }
}
