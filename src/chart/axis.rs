//! The axis of a chart, of powers of ten.

use super::Room;
use super::drawing::Drawing;
use crate::geom::{Point, Rect};
use crate::lang::Lang;
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scale::PowersOfTen;
use crate::scene::Text;
use crate::theme::{Font, HAIRLINE, Tone};

/// The room of the labels below.
const FOOT: f64 = 22.0;

/// Gridlines from `top` down to the end of the drawing, and labels above and below them, as close as these fit.
pub(super) fn draw(scale: PowersOfTen, drawing: &mut Drawing, top: f64, room: Room) {
    let every = every(scale, room);
    // From where on a label has room: in a tight room not every one has.
    let mut free = -1.0;
    for power in scale.first..=scale.last {
        let x = scale.start + f64::from(power - scale.first) * scale.step();
        let line = Rect::new(x - HAIRLINE / 2.0, top, HAIRLINE, drawing.height - top);
        drawing.ground(line, Tone::Rule);
        if power % every == 0 && power < scale.last {
            let at = Point::new(x, top - 6.0);
            let above = Text::within(power_label(power, room), at, 0.0, room.width);
            let Rect { x0, x1, .. } = above.rect();
            if x0 > free {
                free = x1;
                let at = Point::new(x, drawing.height + FOOT - 6.0);
                drawing.anchored(above.clone(), Tone::Muted);
                drawing.anchored(Text { at, ..above }, Tone::Muted);
            }
        }
    }
    drawing.height += FOOT;
}

/// Labels stand at every power of ten, or at those that are round in the language.
fn every(scale: PowersOfTen, room: Room) -> i8 {
    let widest = (scale.first..scale.last)
        .map(|power| width(&power_label(power, room), Font::SMALL))
        .fold(0.0, f64::max);
    let least =
        scale.step() - (room.width - room.least().width) / f64::from(scale.last - scale.first);
    // The first label stands inside the panel, nearer to the second.
    let shift = (widest / 2.0 - scale.start).max(0.0);
    match room.lang {
        _ if widest + shift + 10.0 < least => 1,
        Lang::Zh => 2,
        Lang::En => 3,
    }
}

fn power_label(power: i8, room: Room) -> String {
    Quantity::new(1, power).brief(room.lang)
}
