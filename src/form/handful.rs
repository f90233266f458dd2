//! Few things, each for itself: one mark, one thing. Group after group is thrown on the table, then all of them lie there.

use super::{Thing, headed, height, paragraph, thrown};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, phase, stagger, whole};
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

/// When each group comes, and when all are looked at.
const BEATS: [f64; 5] = [0.0, 0.2, 0.4, 0.63, 0.88];

/// How far a group has come at a progress.
struct Beat {
    /// Whether its things are there: let go one by one.
    drop: f64,
    /// Whether they have made room.
    moved: f64,
    bright: f64,
    /// Whether it is the one that is looked at.
    looked: f64,
}

impl Beat {
    fn new(progress: f64, from: f64, to: f64) -> Self {
        let all = phase(progress, 0.92, 1.0);
        let left = phase(progress, to - 0.01, to + 0.02);
        Self {
            drop: phase(progress, from + 0.02, mix(from, to, 0.65)),
            moved: phase(progress, to - 0.01, to + 0.08),
            bright: (1.0 - left).max(all),
            looked: phase(progress, from, from + 0.02) * (1.0 - phase(progress, to - 0.02, to)),
        }
    }
}

/// The picture.
#[must_use]
pub fn draw(spec: &Handful, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let art = room.art();
    let [one, other, many] = &spec.groups;
    let things = [one, other, many, &spec.months];
    let heads = things.map(|thing| {
        let number = thing.figure.quantity().words(room.lang);
        headed(room, art, number, thing.name.get(room.lang), thing.hue)
    });
    let top = heads.iter().map(|(_, body)| body.y0).fold(0.0, f64::max);
    let stage = Rect { y0: top + 8.0, ..art }.at_least(40.0);
    let all = phase(progress, 0.94, 1.0);
    let areas = areas(spec, art, room);
    let beats =
        BEATS.iter().zip(BEATS.iter().skip(1)).map(|(from, to)| Beat::new(progress, *from, *to));
    for (((thing, area), beat), (labels, _)) in things.into_iter().zip(areas).zip(beats).zip(heads)
    {
        scene.write(labels, beat.looked);
        let below = heading(thing, area, room, all, &mut scene);
        if std::ptr::eq(thing, &raw const spec.months) {
            months(spec, [stage, below], &beat, room, all, &mut scene);
        } else {
            let count = whole(thing.figure.value());
            let [first, rest] = [stage, below].map(|area| thrown::lying(count, area));
            thrown::draw(thing, [&first, &rest], [beat.drop, beat.moved], beat.bright, &mut scene);
        }
        scene.target(thing.figure, area);
    }
    scene
}

/// Where each group rests: two beside each other, one below, the months at the foot.
fn areas(spec: &Handful, art: Rect, room: Room) -> [Rect; 4] {
    let least =
        head(&spec.months, art, room).1 + months_foot(spec, art, room) + room.small().size * 2.2;
    let foot = least.max(art.height() * 0.34);
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
        size: (room.art().height() * 0.085).max(room.number().size),
        weight: Weight::Headline,
    };
    let font = Font { size: large.size.min(room.numeral().size), ..large };
    let name = room.small();
    let number = thing.figure.quantity().words(lang);
    let at = Point::new(area.x0, area.y0 + font.size * 0.85);
    let beside = at.x + width(&number, font) + 8.0;
    let words = thing.name.get(lang);
    let mut labels = vec![Label::new(number, at, font, Anchor::Start, thing.hue)];
    labels.extend(paragraph(words, Point::new(beside, at.y), area.x1 - beside, name, Hue::Ink));
    let more = height(words, area.x1 - beside, name) - name.size * 1.4;
    (labels, font.size * 1.1 + more + name.size * 0.3)
}

/// Writes number and name of a group at rest. Returns what is left of its area.
fn heading(thing: &Thing, area: Rect, room: Room, alpha: f64, scene: &mut Scene) -> Rect {
    let (labels, height) = head(thing, area, room);
    scene.write(labels, alpha);
    Rect { y0: area.y0 + height, ..area }.at_least(6.0)
}

/// What the words below the months take.
fn months_foot(spec: &Handful, art: Rect, room: Room) -> f64 {
    height(spec.inferred.get(room.lang), art.width(), room.small()) + room.small().size * 1.6
}

/// Arrows of one size down a slope, since no month's fall is known, and names that look inferred.
fn months(spec: &Handful, areas: [Rect; 2], beat: &Beat, room: Room, all: f64, scene: &mut Scene) {
    let (small, count) = (room.small(), whole(spec.months.figure.value()));
    let foot = months_foot(spec, areas[1], room);
    let [first, rest] = areas.map(|area| slope(count, Rect { y1: area.y1 - foot, ..area }));
    let spot = |((index, first), rest): ((u32, Spot), Spot)| {
        let way = stagger(beat.drop, index, count, 0.7);
        let at = Point::new(
            mix(first.at.x, rest.at.x, beat.moved),
            mix(first.at.y, rest.at.y, beat.moved),
        );
        Spot { at, size: mix(first.size, rest.size, beat.moved), alpha: way }
    };
    let spots: Vec<Spot> = (0..).zip(first).zip(rest).map(spot).collect();
    for (index, spot) in (0..).zip(&spots) {
        let name = month((spec.first + index) % 12, room.lang);
        let at = Point::new(spot.at.x, spot.at.y + spot.size / 2.0 + small.size);
        scene.write([Label::new(name, at, small, Anchor::Middle, Hue::Muted)], spot.alpha);
    }
    let size = spots.first().map_or(1.0, |spot| spot.size);
    let swarm = Swarm::new(spec.months.glyph, size, Places::Spots(spots), count);
    scene.faint(Key::of(spec.months.figure.id), Shape::Swarm(swarm), spec.months.hue, beat.bright);
    let [_, area] = areas;
    let words = spec.inferred.get(room.lang);
    let at = Point::new(area.x0, area.y1 - height(words, area.width(), small) + small.size);
    scene.write(paragraph(words, at, area.width(), small, Hue::Muted), beat.looked.max(all));
}

/// Places down a slope from the upper left to the lower right.
fn slope(count: u32, area: Rect) -> Vec<Spot> {
    let area = area.at_least(12.0);
    let step = area.width() / f64::from(count.max(1));
    let size = (step * 0.8).min(area.height() * 0.5);
    let spot = |index: u32| {
        let down = f64::from(index) / f64::from(count.saturating_sub(1).max(1));
        let x = area.x0 + (f64::from(index) + 0.5) * step;
        let y = mix(area.y0 + size / 2.0, area.y1 - size / 2.0, down);
        Spot { at: Point::new(x, y), size, alpha: 1.0 }
    };
    (0..count).map(spot).collect()
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
