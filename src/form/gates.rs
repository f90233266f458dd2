//! Walls around the thousand people: what a scam has to get past, from the outside in. One wall at a time is looked at, with its
//! numbers large; those that stand are small. The report links none of them, so none leads into another.

use super::headed;
use super::legend::Legend;
use super::town::Circle;
use super::wall::{Gates, place};
use super::walls::Walls;
use crate::geom::{Point, Rect};
use crate::lang::joined;
use crate::scene::Anchor;
use crate::stage::between::through;
use crate::stage::hue::Hue;
use crate::stage::motion::turn;
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape};

/// The picture: the town, then each wall as it comes from the outside, then all of them.
#[must_use]
pub fn draw(spec: &Gates, progress: f64, room: Room) -> Scene {
    let count = spec.walls.iter().fold(0, |count, _| count + 1);
    let center = room.art().center();
    let far =
        |_, at: Point| Point::new(at.x + (at.x - center.x) * 0.75, at.y + (at.y - center.y) * 0.75);
    through(count + 1, progress, &far, &|state| at(spec, state, count, room))
}

fn at(spec: &Gates, state: u32, count: u32, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    if state > count {
        let legend = Legend::new(spec, room);
        let walls = Walls::new(spec.walls, count, None, &Circle::within(legend.beside));
        walls.draw(&mut scene);
        for wall in 0..count {
            number(wall, &walls, room, &mut scene);
        }
        legend.write(spec, room, &mut scene);
        return scene;
    }
    let heads = |wall| heads(spec, wall, room);
    let top = (0..count).map(|wall| heads(wall).1).fold(0.0, f64::max);
    let circle = Circle::within(Rect { y0: top + 4.0, ..room.art() });
    let looked = state.checked_sub(1);
    Walls::new(spec.walls, state, looked, &circle).draw(&mut scene);
    if let Some(wall) = looked {
        scene.write(heads(wall).0, 1.0);
        let things = spec.walls.get(wall as usize).map_or(&[][..], |wall| wall.things);
        let mut own = Rect { y1: top, ..room.art() };
        let wide = own.width() / things.iter().fold(0.0, |count, _| count + 1.0);
        for thing in things {
            own.x1 = own.x0 + wide;
            scene.target(thing.figure, own);
            own.x0 = own.x1;
        }
    }
    scene
}

/// The numbers of a wall with their names, side by side, and over which time; and where the room below them begins.
fn heads(spec: &Gates, wall: u32, room: Room) -> (Vec<Label>, f64) {
    let (lang, art, small) = (room.lang, room.art(), room.small());
    let Some(own) = spec.walls.get(wall as usize) else { return (Vec::new(), art.y0) };
    let [each, turned] = spec.made;
    let made = if own.things.iter().all(|thing| thing.in_town() < 1.0) { turned } else { each };
    let when = joined(&[&place(wall), " · ", spec.heading(own.dated, lang), made.get(lang)]);
    let at = Point::new(art.x0, art.y0 + small.size);
    let mut labels = vec![Label::new(when, at, small, Anchor::Start, Hue::Muted)];
    let below = Rect { y0: art.y0 + small.size * 1.75, ..art };
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
    (labels, y0)
}

/// The number of a wall, from the outside, on it.
fn number(wall: u32, walls: &Walls, room: Room, scene: &mut Scene) {
    let (font, center, radius) = (room.small(), walls.center(), walls.radius(wall));
    // Walls are closer to each other than letters are high, so that the numbers go round with them.
    let (cos, sin) = turn(0.755 + 0.07 * f64::from(wall));
    let at = Point::new(center.x + cos * radius, center.y + sin * radius + font.size * 0.375);
    let label = Label::new(place(wall), at, font, Anchor::Middle, Hue::Ink);
    let part = u8::try_from(wall).unwrap_or(0);
    scene.mark(Key::part("ground", part), Shape::Rect(label.text.rect()), Hue::Ground);
    scene.say(label, 1.0);
}
