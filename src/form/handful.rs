//! Few things, each for itself: one mark, one thing.

use super::{Thing, height, paragraph};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{phase, whole};
use crate::stage::places::{Lattice, Places};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};

/// Groups of things, from the top.
#[derive(Clone, Copy, Debug)]
pub struct Handful {
    /// Two small groups, side by side.
    pub beside: [Thing; 2],
    /// A larger group.
    pub many: Thing,
    /// A row of months, of which the report gives no names.
    pub months: Thing,
    /// The first of those months, from 0 for January: it is inferred.
    pub first: u32,
    /// That the names are inferred.
    pub inferred: Bilingual,
}

/// How large one of many is, as a share of one of few.
const MANY: f64 = 0.6;

/// Bands of groups: heights are counted in marks.
#[must_use]
pub fn draw(spec: &Handful, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let head = room.number().size * 1.7;
    let small = room.small();
    let note = small.size * 1.8 + height(spec.inferred.get(room.lang), art.width(), small);
    let size = size(spec, art, head, note);
    let half = (art.width() - size) / 2.0;
    let mut y = art.y0;
    let mut tallest = 0.0_f64;
    for (place, thing) in spec.beside.iter().enumerate() {
        let left = art.x0 + if place == 0 { 0.0 } else { half + size };
        let area = Rect { x0: left, x1: left + half, y0: y, ..art };
        tallest =
            tallest.max(group(thing, area, size, phase(progress, -0.2, 0.2), room, &mut scene));
    }
    y += tallest + size * 0.5;
    let area = Rect { y0: y, ..art };
    y += group(&spec.many, area, size * MANY, phase(progress, -0.05, 0.6), room, &mut scene)
        + size * 0.5;
    months(spec, Rect { y0: y, ..art }, size, phase(progress, 0.5, 1.0), room, &mut scene);
    scene
}

fn count(thing: &Thing) -> u32 {
    whole(thing.figure.value())
}

/// The size of a mark with which all groups fit.
fn size(spec: &Handful, art: Rect, head: f64, note: f64) -> f64 {
    let rows = |thing: &Thing, wide: f64, size: f64| {
        (f64::from(count(thing)) / (wide / size).floor().max(1.0)).ceil()
    };
    let mut size = (art.width() / 9.0).min(64.0);
    let fits = |size: f64| {
        let half = (art.width() - size) / 2.0;
        let beside = spec.beside.iter().map(|thing| rows(thing, half, size)).fold(0.0, f64::max);
        let all = beside + rows(&spec.many, art.width(), size * MANY) * MANY + 2.0;
        all * size + 3.0 * head + note <= art.height()
    };
    while size > 6.0 && !fits(size) {
        size -= 0.5;
    }
    size
}

/// Number, name and things of a group. Returns the height of all.
fn group(thing: &Thing, area: Rect, size: f64, way: f64, room: Room, scene: &mut Scene) -> f64 {
    let head = heading(thing, area, room, scene);
    let columns = whole(area.width() / size).max(1);
    let corner = Point::new(area.x0, area.y0 + head);
    let lattice = Lattice { corner, pitch: Point::new(size, size), columns, rises: false };
    let all = count(thing);
    let come = whole(f64::from(all) * way + 0.5);
    let swarm = Swarm::new(thing.glyph, size * 0.8, Places::Lattice(lattice), come);
    scene.mark(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue);
    let height = f64::from(lattice.rows(all)) * size;
    let wide = f64::from(columns.min(all)) * size;
    scene.target(thing.figure, Rect::new(corner.x, corner.y, wide, height));
    head + height
}

/// Number and name. Returns the height.
fn heading(thing: &Thing, area: Rect, room: Room, scene: &mut Scene) -> f64 {
    let lang = room.lang;
    let (font, name) = (room.number(), room.label());
    let number = thing.figure.quantity().words(lang);
    let at = Point::new(area.x0, area.y0 + font.size);
    let beside = at.x + width(&number, font) + 8.0;
    scene.write([Label::new(number, at, font, Anchor::Start, thing.hue)], 1.0);
    let words = thing.name.get(lang);
    let rows = paragraph(words, Point::new(beside, at.y), area.x1 - beside, name, Hue::Ink);
    let more = height(words, area.x1 - beside, name) - name.size * 1.4;
    scene.write(rows, 1.0);
    font.size * 1.6 + more
}

/// Equal cells with an arrow each, and names that look inferred.
fn months(spec: &Handful, area: Rect, size: f64, way: f64, room: Room, scene: &mut Scene) {
    let head = heading(&spec.months, area, room, scene);
    let all = count(&spec.months);
    let cell = (area.width() / f64::from(all)).min(size * 2.2).max(room.small().size * 2.4);
    let corner = Point::new(area.x0, area.y0 + head);
    let lattice = Lattice { corner, pitch: Point::new(cell, size), columns: all, rises: false };
    let come = whole(f64::from(all) * way + 0.5);
    let swarm = Swarm::new(spec.months.glyph, size * 0.8, Places::Lattice(lattice), come);
    scene.mark(Key::of(spec.months.figure.id), Shape::Swarm(swarm), spec.months.hue);
    let small = room.small();
    for index in 0..all {
        let at = lattice.at(index);
        let name = month((spec.first + index) % 12, room.lang);
        let at = Point::new(at.x, corner.y + size + small.size);
        scene.write([Label::new(name, at, small, Anchor::Middle, Hue::Muted)], way);
    }
    let at = Point::new(area.x0, corner.y + size + small.size * 2.5);
    scene.write(paragraph(spec.inferred.get(room.lang), at, area.width(), small, Hue::Muted), way);
    scene.target(spec.months.figure, Rect::new(corner.x, corner.y, cell * f64::from(all), size));
}

/// A month's name, short: in parentheses, since it is inferred.
fn month(index: u32, lang: Lang) -> String {
    const EN: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Zh => joined(&[&*Quantity::new(u64::from(index) + 1, 0).plain(), "月"]),
        Lang::En => EN.get(index as usize).copied().unwrap_or_default().into(),
    }
}
