//! Things arrive at a line at the year's average pace, and stop there. After a minute the sky is full.

use super::{PEOPLE, Thing, explain, marks};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::input::Input;
use crate::stage::motion::{mix, noise, phase, smooth, whole, within};
use crate::stage::places::{Lattice, Places, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::Weight;

/// Two streams of things, which share the width as their paces do, so that both rise as one level.
#[derive(Clone, Copy, Debug)]
pub struct Rain {
    /// What arrives; each figure is of one year.
    pub streams: [Thing; 2],
    /// What stands before and behind the number of seconds that the reader has been here.
    pub time: [Bilingual; 2],
    /// The same, once the reader's way through the step has filled the sky further than time.
    pub ahead: [Bilingual; 2],
    /// How the numbers were made.
    pub note: Bilingual,
    /// What is not known.
    pub hole: Bilingual,
}

/// Seconds until the sky is full.
const MINUTE: f64 = 60.0;

/// Seconds that a thing takes to the line, the fastest and the slowest.
const FALL: [f64; 2] = [1.2, 3.0];

/// How much larger than at rest a thing is when it comes into view.
const NEAR: f64 = 2.6;

/// A stream in its part of the sky.
struct Stream<'a> {
    thing: &'a Thing,
    part: u8,
    lattice: Lattice,
    total: u32,
    sky: Rect,
}

/// The picture. The clock, or the reader's way through the step, whichever has come further, fills the sky.
#[must_use]
pub fn draw(spec: &Rain, progress: f64, room: Room, input: &Input) -> Scene {
    let clock = phase(input.seconds, 0.0, MINUTE) * MINUTE;
    let seconds = mix(clock, MINUTE, smooth(progress));
    // As the words leave, the sky takes their place.
    let top = mix(room.top, room.bar(), smooth(progress));
    let (sky, ground) = split(Room { top, ..room });
    let mut scene = Scene::empty(room);
    for stream in streams(spec, sky) {
        stream.draw(seconds, &mut scene);
    }
    scene.mark(
        Key::of("line"),
        Shape::Rect(Rect { y0: sky.y1, y1: sky.y1 + 3.0, ..sky }),
        Hue::Ink,
    );
    people(room, ground, &mut scene);
    let time = if progress > 0.0 { spec.ahead } else { spec.time };
    counters(spec, room, ground, (seconds, time), &mut scene);
    scene
}

/// The sky above the line, and the ground below it.
fn split(room: Room) -> (Rect, Rect) {
    let whole = Rect::new(0.0, 0.0, room.width, room.height);
    let below = room.pick(226.0, 170.0) * room.zoom;
    let line = (room.height - below.min(room.height * 0.5)).floor();
    let top = room.top.min(line - 40.0).max(0.0);
    (Rect { y0: top, y1: line, ..whole }, Rect { y0: line + 3.0, ..whole })
}

/// Columns and rows so that so many things of two kinds fill their parts of a sky, as broad as they are many, with cells of
/// about one size.
pub(super) fn lattices([first, second]: [u32; 2], sky: Rect) -> [Lattice; 2] {
    let all = f64::from(first + second).max(1.0);
    // The level ends below the words.
    let height = sky.height() * 0.97;
    let rows = (all * height / sky.width()).sqrt().ceil().max(1.0);
    let border = sky.x0 + (sky.width() * f64::from(first) / all).round();
    let lattice = |total: u32, x0: f64, x1: f64| {
        let columns = (f64::from(total) / rows).ceil().max(1.0);
        let pitch = Point::new((x1 - x0) / columns, height / rows);
        Lattice { corner: Point::new(x0, sky.y1), pitch, columns: whole(columns), rises: true }
    };
    [lattice(first, sky.x0, border), lattice(second, border, sky.x1)]
}

/// The streams of a minute in the sky.
fn streams(spec: &Rain, sky: Rect) -> [Stream<'_>; 2] {
    let totals = spec.streams.each_ref().map(|thing| marks(thing.in_minute()));
    let [one, other] = lattices(totals, sky);
    let stream = |part: u8, thing, total, lattice: Lattice, x1| Stream {
        thing,
        part,
        lattice,
        total,
        sky: Rect { x0: lattice.corner.x, x1, ..sky },
    };
    let ([first, second], [few, many]) = (spec.streams.each_ref(), totals);
    [stream(0, first, few, one, other.corner.x), stream(1, second, many, other, sky.x1)]
}

impl Stream<'_> {
    /// How large a thing is at rest.
    fn size(&self) -> f64 {
        self.lattice.pitch.x.min(self.lattice.pitch.y) * 0.92
    }

    fn draw(&self, seconds: f64, scene: &mut Scene) {
        let id = self.thing.figure.id;
        let pace = self.thing.in_minute() / MINUTE;
        let landed = whole(seconds * pace + 0.5).min(self.total);
        let flying = whole((seconds + FALL[1]) * pace + 0.5).min(self.total);
        let settled =
            Swarm::new(self.thing.glyph, self.size(), Places::Lattice(self.lattice), landed)
                .hollow();
        scene.mark(Key::of(id), Shape::Swarm(settled), self.thing.hue);
        let spots: Vec<_> = (landed..flying)
            .map(|index| (index, mix(FALL[0], FALL[1], noise(index ^ 0x2a))))
            .map(|(index, fall)| (index, 1.0 - ((f64::from(index) + 0.5) / pace - seconds) / fall))
            .filter(|(_, way)| *way > 0.0)
            .map(|(index, way)| self.spot(index, way))
            .collect();
        let count = u32::try_from(spots.len()).unwrap_or(0);
        let flying = Swarm::new(self.thing.glyph, self.size(), Places::Spots(spots), count);
        scene.mark(Key::part(id, 1 + self.part), Shape::Swarm(flying), self.thing.hue);
        let top = self.sky.y1 - self.sky.height().min(120.0);
        scene.target(self.thing.figure, Rect { y0: top, ..self.sky });
    }

    /// A thing on its way to its cell: fast, trembling before it stops.
    fn spot(&self, index: u32, way: f64) -> Spot {
        let goal = self.lattice.at(index);
        let way = way.clamp(0.0, 1.0);
        let start = self.sky.y0 - 10.0 - noise(index) * 24.0;
        let fallen = way * (0.55 + 0.45 * way);
        let shake = if way > 0.82 && whole(way * 90.0).is_multiple_of(2) { 1.2 } else { 0.0 };
        let drift = (noise(index ^ 0x55) - 0.5) * 36.0 * (1.0 - fallen);
        let x = within(goal.x + drift, self.sky.x0 + 6.0, self.sky.x1 - 6.0) + shake;
        Spot {
            at: Point::new(x, mix(start, goal.y, fallen)),
            size: self.size() * mix(NEAR, 1.0, fallen),
            alpha: phase(way, 0.0, 0.25),
        }
    }
}

/// People below the line, in peace.
fn people(room: Room, ground: Rect, scene: &mut Scene) {
    let size = room.pick(17.0, 22.0);
    let columns = (room.width / (size * 1.25)).ceil();
    let pitch = Point::new(room.width / columns, size * 1.15);
    let rows = 2;
    let lattice = Lattice {
        corner: Point::new(0.0, ground.y0 + size * 0.4),
        pitch,
        columns: whole(columns),
        rises: false,
    };
    let swarm = Swarm::new(Glyph::Person, size, Places::Lattice(lattice), whole(columns) * rows);
    scene.mark(Key::of(PEOPLE), Shape::Swarm(swarm), Hue::Quiet);
}

/// The clock and what has arrived by it.
fn counters(
    spec: &Rain,
    room: Room,
    ground: Rect,
    (seconds, time): (f64, [Bilingual; 2]),
    scene: &mut Scene,
) {
    let lang = room.lang;
    let (small, name) = (room.small(), room.label());
    let number = room.font(30.0, 40.0, Weight::Bold);
    let x = room.gutter();
    let mut y = ground.y0 + room.pick(17.0, 22.0) * 3.0 + number.size * 0.95;
    let half = room.pick((room.width - 2.0 * x) / 2.0, 340.0 * room.zoom);
    for (thing, left) in spec.streams.iter().zip([x, x + half]) {
        let count = whole(seconds * thing.in_minute() / MINUTE + 0.5).min(marks(thing.in_minute()));
        let count = Quantity::new(count.into(), 0).words(lang);
        let beside = left + width(&count, number) + 8.0;
        scene.say(Label::new(count, Point::new(left, y), number, Anchor::Start, thing.hue), 1.0);
        let words = thing.name.get(lang);
        let at = room.pick(super::below(left, y, number, name), Point::new(beside, y));
        let font = name;
        scene.say(Label::new(words.into(), at, font, Anchor::Start, Hue::Ink), 1.0);
    }
    let [before, behind] = time.map(|text| text.get(lang));
    let time = joined(&[before, &tenths(seconds, lang), behind]);
    let line = small.size * 1.5;
    if room.is_wide() {
        let right = room.width - x;
        scene.say(Label::new(time, Point::new(right, y), name, Anchor::End, Hue::Ink), 1.0);
        hole(spec, room, Point::new(right, y + line * 1.4), Anchor::End, scene);
        explain(spec.note.get(lang), Point::new(x, y + line * 1.4), half * 2.2, room, scene);
        return;
    }
    y = super::below(x, y, number, name).y + line * 1.2;
    scene.say(Label::new(time, Point::new(x, y), name, Anchor::Start, Hue::Ink), 1.0);
    y += line * 1.15;
    let room_for = room.width - 2.0 * x;
    explain(spec.note.get(lang), Point::new(x, y), room_for, room, scene);
    y += super::height(spec.note.get(lang), room_for, small) + line * 0.3;
    hole(spec, room, Point::new(x, y), Anchor::Start, scene);
}

/// Seconds with a tenth, so that they go with the counts; the minute is whole.
fn tenths(seconds: f64, lang: Lang) -> String {
    let tenths = whole(seconds * 10.0 + 1e-6);
    let is_whole = tenths >= whole(MINUTE * 10.0);
    let number = if is_whole {
        Quantity::new(u64::from(tenths / 10), 0)
    } else {
        Quantity::new(tenths.into(), -1)
    };
    number.exactly(lang)
}

/// What is not known: a dashed outline of no size, and words.
fn hole(spec: &Rain, room: Room, at: Point, anchor: Anchor, scene: &mut Scene) {
    let font = room.small();
    let words = spec.hole.get(room.lang);
    let size = font.size * 1.3;
    let left = match anchor {
        Anchor::Start | Anchor::Middle => at.x,
        Anchor::End => at.x - width(words, font) - size - 8.0,
    };
    let rect = Rect::new(left, at.y - size * 0.8, size, size);
    scene.mark(Key::part("hole", 0), Shape::Hole { rect, open: true }, Hue::Ink);
    let at = Point::new(left + size + 8.0, at.y);
    scene.say(Label::new(words.into(), at, font, Anchor::Start, Hue::Ink), 1.0);
}
