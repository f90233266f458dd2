//! Pictures in lines, held against goldens.

use crate::{INPUT, golden, room};
use antifraud_infographic::geom::Rect;
use antifraud_infographic::lang::Lang;
use antifraud_infographic::scene::Text;
use antifraud_infographic::stage::room::Room;
use antifraud_infographic::stage::scene::{Scene, Shape};
use antifraud_infographic::stage::{self, svg::svg};
use antifraud_infographic::steps::STEPS;
use antifraud_infographic::theme::Theme;
use std::fmt::Write as _;

/// A scene in lines: what is drawn with its bounds, and all texts.
fn described(scene: &Scene) -> String {
    let mut text = String::new();
    let rounded = |rect: Rect| {
        let [x0, y0, x1, y1] =
            [rect.x0, rect.y0, rect.x1, rect.y1].map(|edge| (edge * 10.0).round() / 10.0);
        format!("{x0} {y0} {x1} {y1}")
    };
    for mark in &scene.marks {
        let shape = match &mark.shape {
            Shape::Rect(rect) => format!("rect {}", rounded(*rect)),
            Shape::Hole { rect, open } => {
                format!("hole {} {}", rounded(*rect), if *open { "open" } else { "closed" })
            }
            Shape::Nest(nest) => format!(
                "nest {} of {} in {}",
                rounded(nest.day(0)),
                nest.columns,
                rounded(nest.clip)
            ),
            Shape::Circle { center, radius, .. } => {
                format!("circle {}", rounded(Rect::around(*center, *radius)))
            }
            Shape::Swarm(swarm) => {
                let spots = swarm.spots();
                let boxes = spots.iter().map(|spot| Rect::around(spot.at, spot.size / 2.0));
                let bounds = boxes.reduce(Rect::union).map_or("nowhere".into(), rounded);
                format!("{} {:?} {bounds}", spots.len(), swarm.glyph)
            }
        };
        let alpha = (mark.alpha * 100.0).round();
        let _ =
            writeln!(text, "{} {} {:?} {alpha}% {shape}", mark.key.name, mark.key.part, mark.hue);
    }
    for label in &scene.labels {
        let Text { at, content, font, .. } = &label.text;
        let (x, y, alpha) = (
            (at.x * 10.0).round() / 10.0,
            (at.y * 10.0).round() / 10.0,
            (label.alpha * 100.0).round(),
        );
        let _ = writeln!(
            text,
            "“{content}” {x} {y} {:?} {} {:?} {alpha}%",
            label.hue, font.size, font.weight
        );
    }
    text
}

#[test]
fn every_step_is_as_its_golden() {
    for (index, step) in STEPS.iter().enumerate() {
        for window in [(390.0, 844.0), (1280.0, 800.0)] {
            for lang in Lang::ALL {
                let mut text = String::new();
                for progress in [0.0, 0.5, 1.0] {
                    let scene = stage::scene(index, progress, [room(window, lang); 2], &INPUT);
                    let _ = write!(text, "# progress {progress}\n{}", described(&scene));
                }
                golden::check(&format!("stage.{}.{}.{}.txt", step.id, lang.tag(), window.0), &text);
            }
        }
    }
}

#[test]
fn the_picture_of_the_readme() {
    let town = STEPS.iter().position(|step| step.id == "town").expect("a step of that name");
    let scene = stage::alone(town, 1.0, Room::alone(840.0, 520.0, Lang::En), &INPUT);
    golden::check("readme.svg", &svg(&scene, Theme::Dark, Lang::En, "A town of a thousand"));
}
