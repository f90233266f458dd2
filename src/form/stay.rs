//! What the reader's own time amounts to, at the year's average pace.

use super::{PEOPLE, Thing, guess, headed, paragraph, rounded};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::input::Input;
use crate::stage::motion::{phase, whole};
use crate::stage::places::{Lattice, Places};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// Counts with a pace, and the guess.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    /// What came in the meantime.
    pub things: &'static [Thing],
    /// What was guessed.
    pub guess: guess::Guess,
    /// What stands behind the time.
    pub title: Bilingual,
    /// The name of the whole, and what to do: for a picture that stands alone.
    pub heading: Bilingual,
    /// One thing to do.
    pub advice: Bilingual,
    /// What a square is.
    pub square: Bilingual,
    /// How the numbers were made, and the source.
    pub note: Bilingual,
}

/// The picture.
#[must_use]
pub fn draw(spec: &Stay, progress: f64, room: Room, input: &Input) -> Scene {
    let lang = room.lang;
    let mut scene = Scene::empty(room);
    let seconds = if input.seconds >= 1.0 { input.seconds.min(86_400.0) } else { 1.0 };
    let art = room.art();
    let art = if room.words { art } else { heading(spec, art, room, &mut scene) };
    let (labels, body) = headed(room, art, time(seconds, lang), spec.title.get(lang), Hue::Ink);
    scene.write(labels, 1.0);
    let small = room.small();
    let note = super::height(spec.note.get(lang), art.width(), small);
    let crowd = room.pick(17.0, 22.0);
    let line = body.y1 - note - crowd * 2.1;
    let body = Rect { y0: body.y0 + 8.0, y1: line - small.size, ..body }.at_least(40.0);
    // A tall picture that stands alone shows all that came, as the sky of the first step does.
    let is_poster = !room.words && room.height >= POSTER && room.height > room.width;
    let sky = Rect { y0: body.y0 + body.height() * 0.42, y1: line, ..body };
    if is_poster {
        wall(spec, sky, seconds, &mut scene);
    }
    let body = if is_poster { Rect { y1: sky.y0 - small.size, ..body } } else { body };
    let rows = spec.things.iter().fold(1.0, |rows, _| rows + 1.0);
    let band =
        (body.height() / rows).min(if room.width < 640.0 { 84.0 } else { 140.0 } * room.zoom);
    let icon = (band * 0.62).min(if room.width < 640.0 { 44.0 } else { 84.0 });
    for (place, thing) in (0..).map(f64::from).zip(spec.things) {
        let way = phase(progress, place * 0.18, place * 0.18 + 0.3);
        let y = body.y0 + (place + 0.5) * band;
        let count = seconds * thing.in_minute() / 60.0;
        row(thing, count, Point::new(body.x0, y), [icon, band], way, room, &mut scene);
        scene.target(thing.figure, Rect { y0: y - band / 2.0, y1: y + band / 2.0, ..body });
    }
    if room.is_wide() && room.words {
        let left = body.x0 + body.width() * 0.72;
        seconds_of(spec, Rect { x0: left, ..body }, seconds, room, &mut scene);
    }
    let answer = guess::answer(&spec.guess, input.guess, lang);
    let y = body.y0 + (rows - 0.5) * band + small.size * 0.4;
    scene.write(
        paragraph(&answer, Point::new(body.x0, y), body.width(), room.label(), Hue::Ink),
        phase(progress, 0.6, 0.8),
    );
    let rule = Rect { y0: line, y1: line + 3.0, ..art };
    scene.mark(Key::of("line"), Shape::Rect(rule), Hue::Ink);
    let columns = (art.width() / (crowd * 1.25)).floor().max(1.0);
    let lattice = Lattice {
        corner: Point::new(art.x0, line + 3.0 + crowd * 0.4),
        pitch: Point::new(art.width() / columns, crowd),
        columns: whole(columns),
        rises: false,
    };
    let people = Swarm::new(Glyph::Person, crowd, Places::Lattice(lattice), whole(columns));
    scene.mark(Key::of(PEOPLE), Shape::Swarm(people), Hue::Quiet);
    let at = Point::new(art.x0, line + 3.0 + crowd * 1.4 + small.size * 1.5);
    scene.write(paragraph(spec.note.get(lang), at, art.width(), small, Hue::Muted), 1.0);
    scene
}

/// What a picture needs that stands alone: the name of the whole above, and what to do below. What is left is between.
fn heading(spec: &Stay, art: Rect, room: Room, scene: &mut Scene) -> Rect {
    let (above, under) = (room.number(), room.label());
    let bold = Font { weight: Weight::Bold, ..under };
    let [heading, advice] = [spec.heading, spec.advice].map(|text| text.get(room.lang));
    scene.write(
        paragraph(heading, Point::new(art.x0, art.y0 + above.size), art.width(), above, Hue::Muted),
        1.0,
    );
    let y1 = art.y1 - super::height(advice, art.width(), bold);
    let at = Point::new(art.x0, y1 + bold.size * 1.2);
    scene.write(paragraph(advice, at, art.width(), bold, Hue::Amber), 1.0);
    Rect { y0: art.y0 + super::height(heading, art.width(), above) + above.size, y1, ..art }
}

/// From this height on a picture is a poster, in pixels.
const POSTER: f64 = 1000.0;

/// No wall has more things.
const MOST: f64 = 120_000.0;

/// Everything of the first two kinds that came, one mark each; where they are too many to be drawn, as many as can be.
fn wall(spec: &Stay, sky: Rect, seconds: f64, scene: &mut Scene) {
    let [first, second, ..] = spec.things else { return };
    let things = [first, second];
    let counts = things.map(|thing| seconds * thing.in_minute() / 60.0);
    let part = (MOST / counts.iter().sum::<f64>()).min(1.0);
    let counts = counts.map(|count| super::marks(count * part));
    for ((thing, count), lattice) in
        things.into_iter().zip(counts).zip(super::rain::lattices(counts, sky))
    {
        let size = lattice.pitch.x.min(lattice.pitch.y) * 0.92;
        let swarm = Swarm::new(thing.glyph, size, Places::Lattice(lattice), count).hollow();
        scene.mark(Key::part(thing.figure.id, 50), Shape::Swarm(swarm), thing.hue);
    }
}

/// Each of the reader's seconds as a square.
fn seconds_of(spec: &Stay, area: Rect, seconds: f64, room: Room, scene: &mut Scene) {
    let small = room.small();
    let area = Rect { y1: area.y1 - small.size * 2.2, ..area }.at_least(20.0);
    let count = whole(seconds.min(3600.0)).max(1);
    let lattice =
        Lattice::fitting(count.max(60), Point::new(area.x0, area.y0), area.width(), area.height());
    let swarm = Swarm::new(Glyph::Square, lattice.pitch.x * 0.86, Places::Lattice(lattice), count);
    scene.mark(Key::of("seconds"), Shape::Swarm(swarm), Hue::Ink);
    let rows = f64::from(lattice.rows(count));
    let at = Point::new(area.x0, area.y0 + rows * lattice.pitch.y + small.size * 1.6);
    scene.write(paragraph(spec.square.get(room.lang), at, area.width(), small, Hue::Muted), 1.0);
}

/// A thing, how many of it came, and its name.
fn row(
    thing: &Thing,
    count: f64,
    at: Point,
    [icon, band]: [f64; 2],
    way: f64,
    room: Room,
    scene: &mut Scene,
) {
    let lang = room.lang;
    let (font, name) = (room.font(30.0, 64.0, Weight::Bold), room.label());
    let font = Font { size: font.size.min(band * 0.42), ..font };
    let lattice = Lattice {
        corner: Point::new(at.x, at.y - icon / 2.0),
        pitch: Point::new(icon, icon),
        columns: 1,
        rises: false,
    };
    let swarm = Swarm::new(thing.glyph, icon, Places::Lattice(lattice), 1).hollow();
    scene.faint(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue, way);
    let number = thing.figure.unit.prefix(&rounded(count, lang), lang);
    let x = at.x + icon + 14.0;
    let y = at.y + font.size * 0.36;
    let words = thing.name.get(lang);
    let beside = x + width(&number, font) + 10.0;
    let is_beside = beside + width(words, name) <= room.art().x1;
    let (y, name_at) = if is_beside {
        (y, Point::new(beside, y))
    } else {
        (at.y, super::below(x, at.y, font, name))
    };
    scene.write(
        [
            Label::new(number, Point::new(x, y), font, Anchor::Start, thing.hue),
            Label::new(words.into(), name_at, name, Anchor::Start, Hue::Ink),
        ],
        way,
    );
}

/// Minutes and seconds in words.
#[must_use]
pub fn time(seconds: f64, lang: Lang) -> String {
    let seconds = whole(seconds);
    let [minutes, seconds] = [seconds / 60, seconds % 60].map(u64::from);
    let number = |number| Quantity::new(number, 0).plain();
    match (minutes, seconds, lang) {
        (0, _, Lang::Zh) => joined(&[&number(seconds), "秒"]),
        (0, _, Lang::En) => joined(&[&number(seconds), " s"]),
        (_, 0, Lang::Zh) => joined(&[&number(minutes), "分钟"]),
        (_, 0, Lang::En) => joined(&[&number(minutes), " min"]),
        (_, _, Lang::Zh) => joined(&[&number(minutes), "分", &number(seconds), "秒"]),
        (_, _, Lang::En) => joined(&[&number(minutes), " min ", &number(seconds), " s"]),
    }
}
