//! Few things, each for itself: one mark, one thing. Group after group is thrown on the table, then all of them lie there.

use super::{Thing, explain, headed, height, paragraph, thrown};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::between::through;
use crate::stage::hue::Hue;
use crate::stage::motion::{noise, whole};
use crate::stage::places::{Places, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// Groups of things.
#[derive(Clone, Copy, Debug)]
pub struct Handful {
    /// Two small groups, side by side, and a larger one.
    pub groups: [Thing; 3],
    /// Months one after the other, of which the report gives no names.
    pub months: Thing,
    /// The first of those months, from 0 for January: it is inferred.
    pub first: u32,
    /// That the names are inferred.
    pub inferred: Bilingual,
}

/// The states: nothing yet, each group by itself, all of them.
const ALL: u32 = 5;

/// The picture.
#[must_use]
pub fn draw(spec: &Handful, progress: f64, room: Room) -> Scene {
    let far = |index, at: Point| {
        Point::new(at.x + room.width * 0.5 * (noise(index) - 0.5), at.y - room.height)
    };
    through(ALL, progress, &far, &|state| at(spec, state, room))
}

fn at(spec: &Handful, state: u32, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    // The edge of the table.
    let line = Rect { y0: art.y1 + 6.0, y1: art.y1 + 8.0, ..art };
    scene.mark(Key::of("line"), Shape::Rect(line), Hue::Rule);
    let [one, other, many] = &spec.groups;
    let areas = areas(spec, art, room);
    for ((number, thing), rest) in (1..).zip([one, other, many, &spec.months]).zip(areas) {
        let area = if state == ALL {
            let (labels, height) = head(thing, rest, room);
            scene.write(labels, 1.0);
            Rect { y0: rest.y0 + height, ..rest }.at_least(6.0)
        } else if state == number {
            let number = thing.figure.quantity().words(room.lang);
            let (labels, body) = headed(room, art, number, thing.name.get(room.lang), thing.hue);
            scene.write(labels, 1.0);
            Rect { y0: body.y0 + 8.0, y1: art.y1 - 8.0, ..art }.at_least(40.0)
        } else {
            continue;
        };
        if number < 4 {
            thrown::draw(thing, area, &mut scene);
        } else {
            months(spec, area, room, &mut scene);
        }
    }
    scene
}

/// Where each group rests: two beside each other, one below, the months at the foot.
fn areas(spec: &Handful, art: Rect, room: Room) -> [Rect; 4] {
    let least =
        head(&spec.months, art, room).1 + months_foot(spec, art, room) + room.small().size * 2.25;
    let foot = least.max(art.height() * 0.343_75);
    let (gap, left) = (room.small().size, art.height() - foot);
    let [middle, line] = [art.y0 + left * 0.5, art.y1 - foot];
    let half = art.center().x;
    [
        Rect { x1: half - gap, y1: middle - gap, ..art },
        Rect { x0: half + gap, y1: middle - gap, ..art },
        Rect { y0: middle, y1: line - gap, ..art },
        Rect { y0: line, ..art },
    ]
}

/// Number and name at the top of an area, and their height.
fn head(thing: &Thing, area: Rect, room: Room) -> (Vec<Label>, f64) {
    let lang = room.lang;
    let large = Font {
        size: (room.art().height() * 0.085_937_5).max(room.number().size),
        weight: Weight::Headline,
    };
    let font = Font { size: large.size.min(room.numeral().size), ..large };
    let name = room.small();
    let number = thing.figure.quantity().words(lang);
    let at = Point::new(area.x0, area.y0 + font.size * 0.875);
    let beside = at.x + width(&number, font) + 8.0;
    let words = thing.name.get(lang);
    let mut labels = vec![Label::new(number, at, font, Anchor::Start, thing.hue)];
    labels.extend(paragraph(words, Point::new(beside, at.y), area.x1 - beside, name, Hue::Ink));
    let more = height(words, area.x1 - beside, name) - name.size * 1.4;
    (labels, font.size * 1.125 + more + name.size * 0.3125)
}

/// What the words below the months take.
fn months_foot(spec: &Handful, art: Rect, room: Room) -> f64 {
    height(spec.inferred.get(room.lang), art.width(), room.small()) + room.small().size * 1.625
}

/// Arrows of one size on one line, since no month's fall is known, and names that look inferred.
fn months(spec: &Handful, area: Rect, room: Room, scene: &mut Scene) {
    let (small, thing) = (room.small(), &spec.months);
    let words = spec.inferred.get(room.lang);
    let at = Point::new(area.x0, area.y1 - height(words, area.width(), small) + small.size);
    explain(words, at, area.width(), room, scene);
    let row = Rect { y1: area.y1 - months_foot(spec, area, room), ..area }.at_least(12.0);
    let count = whole(thing.figure.value());
    let step = row.width() / f64::from(count.max(1));
    let size = (step * 0.75).min(row.height());
    let mut spots = Vec::new();
    for (index, number) in (0..count).zip(spec.first..) {
        let place = f64::from(index);
        let at = Point::new(row.x0 + (place + 0.5) * step, row.center().y);
        spots.push(Spot { at, size, alpha: 1.0 });
        let at = Point::new(at.x, at.y + size / 2.0 + small.size);
        let name = month(number % 12, room.lang);
        scene.say(Label::new(name, at, small, Anchor::Middle, Hue::Muted), 1.0);
    }
    let swarm = Swarm::new(thing.glyph, size, Places::Spots(spots), count);
    scene.mark(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue);
    scene.target(thing.figure, area);
}

/// A month's name, short.
fn month(index: u32, lang: Lang) -> String {
    const EN: [&str; 12] =
        ["Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"];
    match lang {
        Lang::Zh => joined(&[&*Quantity::new(u64::from(index) + 1, 0).plain(), "月"]),
        Lang::En => EN.get(index as usize).copied().unwrap_or_default().into(),
    }
}
