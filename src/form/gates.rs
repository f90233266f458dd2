//! Walls around the thousand people: what a scam has to get past, from the outside in. One wall at a time is looked at, with its
//! numbers large; those that stand are small. The report links none of them, so none leads into another.

use super::legend::Legend;
use super::town::Circle;
use super::walls::Walls;
use super::{TOWN, Thing, headed, written};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{phase, turn, whole};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape};

/// One wall: one thing, or two side by side.
#[derive(Clone, Copy, Debug)]
pub struct Wall {
    /// What it is made of.
    pub things: &'static [Thing],
    /// Whether the report says over which time.
    pub dated: bool,
}

/// Walls, and how they are told apart.
#[derive(Clone, Copy, Debug)]
pub struct Gates {
    /// From the outermost to the innermost.
    pub walls: &'static [Wall],
    /// Over the numbers of one year, and over those without a period.
    pub headings: [Bilingual; 2],
    /// What stands behind a rate below one that is turned round: one for so many people.
    pub turned: [Bilingual; 2],
    /// How a number was made: one for each thousand, and one that is turned round.
    pub made: [Bilingual; 2],
}

impl Gates {
    /// The number of a thing for each thousand people; turned round where it is below one.
    pub(super) fn number(&self, thing: &Thing, lang: Lang) -> String {
        let count = thing.in_town();
        if count >= 1.0 {
            return written(count, lang);
        }
        let [before, behind] = self.turned.map(|text| text.get(lang));
        joined(&[before, &super::rounded(f64::from(TOWN) / count, lang), behind])
    }

    /// Whether a period is given, in words.
    pub(super) fn heading(&self, dated: bool, lang: Lang) -> &'static str {
        let [one, other] = self.headings;
        if dated { one.get(lang) } else { other.get(lang) }
    }
}

/// When all walls stand, and all are looked at.
const END: f64 = 0.9;

/// The picture.
#[must_use]
pub fn draw(spec: &Gates, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let legend = Legend::new(spec, room);
    let count = spec.walls.iter().fold(0, |count, _| count + 1);
    let beat = f64::from(count) * progress / END;
    let looked = whole(beat).min(count - 1);
    let all = phase(progress, END, 1.0);
    let top = (0..count).map(|wall| heads(spec, wall, room).1.y0).fold(art.y0, f64::max);
    let apart = Circle::within(Rect { y0: top + 4.0, ..art });
    if progress <= END {
        let before = Walls::new(spec.walls, looked, looked.checked_sub(1), &apart);
        let own = Walls::new(spec.walls, looked + 1, Some(looked), &apart);
        own.draw(&before, phase(beat, f64::from(looked), f64::from(looked) + 0.5), &mut scene);
    } else {
        let before = Walls::new(spec.walls, count, Some(count - 1), &apart);
        let rest = Walls::new(spec.walls, count, None, &Circle::within(legend.beside));
        rest.draw(&before, all, &mut scene);
        for wall in 0..count {
            number(wall, rest.radius(wall), rest.center(), room, phase(all, 0.7, 1.0), &mut scene);
        }
    }
    for wall in 0..count {
        let from = f64::from(wall);
        let comes = phase(beat, from + 0.1, from + 0.3);
        let goes = if wall + 1 < count {
            phase(beat, from + 0.95, from + 1.05)
        } else {
            phase(all, 0.0, 0.3)
        };
        let (labels, _) = heads(spec, wall, room);
        scene.write(labels, comes * (1.0 - goes));
    }
    legend.write(spec, room, phase(all, 0.6, 1.0), &mut scene);
    scene
}

/// The numbers of a wall with their names, side by side, and over which time; and the room below them.
fn heads(spec: &Gates, wall: u32, room: Room) -> (Vec<Label>, Rect) {
    let (lang, art, small) = (room.lang, room.art(), room.small());
    let Some(own) = spec.walls.get(wall as usize) else { return (Vec::new(), art) };
    let [each, turned] = spec.made.map(|made| made.get(lang));
    let made = if own.things.iter().all(|thing| thing.in_town() < 1.0) { turned } else { each };
    let when = joined(&[&place(wall), " · ", spec.heading(own.dated, lang), made]);
    let at = Point::new(art.x0, art.y0 + small.size);
    let mut labels = vec![Label::new(when, at, small, Anchor::Start, Hue::Muted)];
    let below = Rect { y0: art.y0 + small.size * 1.7, ..art };
    let wide = below.width() / own.things.iter().fold(0.0, |count, _| count + 1.0);
    let mut y0 = below.y0;
    for (place, thing) in (0..).map(f64::from).zip(own.things) {
        let x0 = below.x0 + wide * place;
        let area = Rect { x0, x1: x0 + wide - small.size, ..below };
        let number = spec.number(thing, lang);
        let (own, left) = headed(room, area, number, thing.name.get(lang), thing.hue);
        labels.extend(own);
        y0 = f64::max(y0, left.y0);
    }
    (labels, Rect { y0, ..art })
}

/// The number of a wall, from the outside, on it.
fn number(wall: u32, radius: f64, center: Point, room: Room, way: f64, scene: &mut Scene) {
    let font = room.small();
    // Walls are closer to each other than letters are high, so that the numbers go round with them.
    let (cos, sin) = turn(0.755 + 0.07 * f64::from(wall));
    let at = Point::new(center.x + cos * radius, center.y + sin * radius + font.size * 0.36);
    let label = Label::new(place(wall), at, font, Anchor::Middle, Hue::Ink);
    let ground = Shape::Rect(label.text.rect());
    scene.faint(Key::part("wall", 100 + u8::try_from(wall).unwrap_or(0)), ground, Hue::Ground, way);
    scene.write([label], way);
}

/// A wall's number, from one.
pub(super) fn place(wall: u32) -> String {
    Quantity::new(u64::from(wall) + 1, 0).plain()
}
