//! Texts and what can be read, at rest, in every window.

use crate::{INPUT, all, texts};
use antifraud_infographic::geom::Rect;
use antifraud_infographic::stage;

#[test]
fn no_text_is_cut_off_or_written_over_another_at_rest() {
    let mut faults = Vec::new();
    for (name, index, room) in all() {
        let scene = stage::scene(index, 1.0, [room; 2], &INPUT);
        let window = Rect::new(0.0, 0.0, room.width, room.height).grown(1.0);
        let texts = texts(&scene);
        for (place, text) in texts.iter().enumerate() {
            let rect = text.rect();
            if rect.union(window) != window {
                faults.push(format!("{name}: “{}” is cut off at {rect:?}", text.content));
            }
            for other in &texts[place + 1..] {
                if rect.overlaps(other.rect()) {
                    faults.push(format!("{name}: “{}” is over “{}”", text.content, other.content));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn letters_are_never_smaller_than_13_pixels() {
    for (name, index, room) in all() {
        for text in texts(&stage::scene(index, 1.0, [room; 2], &INPUT)) {
            assert!(text.font.size >= 13.0, "{name}: “{}”", text.content);
        }
    }
}

#[test]
fn every_step_can_be_read_and_what_is_read_is_in_the_window() {
    for (name, index, room) in all() {
        let scene = stage::scene(index, 1.0, [room; 2], &INPUT);
        assert!(!scene.targets.is_empty(), "{name}");
        let window = Rect::new(0.0, 0.0, room.width, room.height).grown(1.0);
        for target in &scene.targets {
            let seen = target.rect.intersection(window);
            // Rows of a list stand closer on a phone than what stands alone, and each has its own row only.
            assert!(
                seen.width() >= 23.0 && seen.height() >= 18.0,
                "{name}: {} {:?}",
                target.figure.id,
                target.rect
            );
        }
    }
}

#[test]
fn of_two_that_can_be_read_at_one_place_the_smaller_lies_on_top() {
    let mut faults = Vec::new();
    for (name, index, room) in all() {
        let targets = stage::scene(index, 1.0, [room; 2], &INPUT).targets;
        // A page lays them over each other in this order.
        for (place, below) in targets.iter().enumerate() {
            for above in &targets[place + 1..] {
                let [under, over] =
                    [below.rect, above.rect].map(|rect| rect.width() * rect.height());
                if below.rect.grown(-0.01).overlaps(above.rect) && over >= under {
                    faults.push(format!(
                        "{name}: {} over {}: {:?} {:?}",
                        above.figure.id, below.figure.id, above.rect, below.rect
                    ));
                }
            }
        }
    }
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}
