//! What the reader's own time amounts to, at the year's average pace.

use super::{PEOPLE, Thing, explain, fitting, guess, headed, height, paragraph, rounded};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::quantity::Quantity;
use crate::scene::Anchor;
use crate::stage::between::through;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::input::Input;
use crate::stage::motion::whole;
use crate::stage::places::{Lattice, Places};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// Counts with a pace, the guess, and what to do.
#[derive(Clone, Copy, Debug)]
pub struct Stay {
    /// What came in the meantime.
    pub things: &'static [Thing],
    /// What was guessed.
    pub guess: guess::Guess,
    /// What stands behind the time.
    pub title: Bilingual,
    /// The name of the whole, for a picture that stands alone.
    pub heading: Bilingual,
    /// What to do, in two lines, and a number to call: the largest of all words.
    pub advice: [Bilingual; 3],
    /// What that number is.
    pub line: Bilingual,
    /// How the numbers were made, and the source.
    pub note: Bilingual,
}

/// The picture: how long it was, then what came in that time, above a line with people below it, then what to do.
#[must_use]
pub fn draw(spec: &Stay, progress: f64, room: Room, input: &Input) -> Scene {
    let far = |_, at: Point| Point::new(at.x, 0.0);
    through(2, progress, &far, &|state| at(spec, state, room, input))
}

fn at(spec: &Stay, state: u32, room: Room, input: &Input) -> Scene {
    let lang = room.lang;
    let mut scene = Scene::empty(room);
    let seconds = if input.seconds >= 1.0 { input.seconds.min(86_400.0) } else { 1.0 };
    let art = room.art();
    let (small, note) = (room.small(), spec.note.get(lang));
    let y1 = art.y1 - height(note, art.width(), small);
    let at = Point::new(art.x0, y1 + small.size * 1.25);
    explain(note, at, art.width(), room, &mut scene);
    let body = if room.words { art } else { heading(spec, art, room, &mut scene) };
    let is_low = body.height() < 340.0 * room.zoom;
    let share = if is_low { 0.125 } else { 0.140_625 };
    let y1 = advice(spec, Rect { y1, ..body }, share, state > 1, room, &mut scene);
    let crowd = if is_low { 0.0 } else { room.pick(17.0, 22.0) };
    let line = y1 - crowd * 2.25;
    let rule = Rect { y0: line, y1: line + 3.0, ..art };
    scene.mark(Key::of("line"), Shape::Rect(rule), Hue::Ink);
    if !is_low {
        people(art, line + 3.0, crowd, &mut scene);
    }
    let (time, title) = (time(seconds, lang), spec.title.get(lang));
    let (labels, body) = if is_low {
        let number = room.number();
        let at = Point::new(body.x0, body.y0 + number.size);
        let beside = Point::new(at.x + width(&time, number) + 8.0, at.y);
        let labels = vec![
            Label::new(time, at, number, Anchor::Start, Hue::Ink),
            Label::new(title.into(), beside, room.label(), Anchor::Start, Hue::Ink),
        ];
        (labels, Rect { y0: at.y + small.size * 0.3125, ..body })
    } else {
        headed(room, body, time, title, Hue::Ink)
    };
    scene.write(labels, 1.0);
    let body = Rect { y1: line - small.size * 0.375, ..body }.at_least(60.0);
    // A tall picture that stands alone shows all that came, as the sky of the first step does.
    let is_poster = !room.words && room.height >= POSTER && room.height > room.width;
    let sky = Rect { y0: body.y0 + body.height() * 0.5, y1: line, ..body };
    if is_poster {
        wall(spec, sky, seconds, &mut scene);
    }
    let body = if is_poster { Rect { y1: sky.y0 - small.size, ..body } } else { body };
    let rows = spec.things.iter().fold(0.0, |rows, _| rows + 1.0);
    let band = (body.height() / rows).min(room.pick(56.0, 64.0) * room.zoom);
    for (place, thing) in (0..).map(f64::from).zip(spec.things) {
        let y = body.y0 + (place + 0.5) * band;
        let count = seconds * thing.in_minute() / 60.0;
        if state > 0 {
            row(thing, count, Point::new(body.x0, y), band, room, &mut scene);
        }
        scene.target(thing.figure, Rect { y0: y - band / 2.0, y1: y + band / 2.0, ..body });
    }
    let answer = guess::answer(&spec.guess, input.guess, lang);
    let y = body.y0 + rows * band + small.size * 1.375;
    if state > 0 && y + height(&answer, body.width(), small) <= body.y1 {
        let at = Point::new(body.x0, y);
        scene.write(paragraph(&answer, at, body.width(), small, Hue::Ink), 1.0);
    }
    scene
}

/// What to do, at the foot of a room, each line a share of its height. Returns where it begins.
fn advice(
    spec: &Stay,
    body: Rect,
    share: f64,
    is_said: bool,
    room: Room,
    scene: &mut Scene,
) -> f64 {
    let mut font = Font { size: body.height() * share, weight: Weight::Headline };
    for line in &spec.advice {
        font = fitting(line.get(room.lang), font, body.width());
    }
    let top = body.y1 - font.size * 3.625;
    let (mut at, mut beside) = (Point::new(body.x0, top), Point::new(body.x0, top));
    if is_said {
        for line in &spec.advice {
            at.y += font.size * 1.125;
            let words = line.get(room.lang);
            scene.say(Label::new(words.into(), at, font, Anchor::Start, Hue::Ink), 1.0);
            beside = Point::new(at.x + width(words, font) + 12.0, at.y);
        }
        // Behind the last line, which is a number.
        let what = spec.line.get(room.lang).into();
        scene.say(Label::new(what, beside, room.label(), Anchor::Start, Hue::Muted), 1.0);
    }
    top
}

/// People below the line, in peace.
fn people(art: Rect, line: f64, crowd: f64, scene: &mut Scene) {
    let columns = (art.width() / (crowd * 1.25)).floor().max(1.0);
    let lattice = Lattice {
        corner: Point::new(art.x0, line + crowd * 0.375),
        pitch: Point::new(art.width() / columns, crowd),
        columns: whole(columns),
        rises: false,
    };
    let people = Swarm::new(Glyph::Person, crowd, Places::Lattice(lattice), whole(columns));
    scene.mark(Key::of(PEOPLE), Shape::Swarm(people), Hue::Quiet);
}

/// The name of the whole, above a picture that stands alone. What is left is below.
fn heading(spec: &Stay, art: Rect, room: Room, scene: &mut Scene) -> Rect {
    let (font, words) = (room.number(), spec.heading.get(room.lang));
    let at = Point::new(art.x0, art.y0 + font.size);
    scene.write(paragraph(words, at, art.width(), font, Hue::Muted), 1.0);
    Rect { y0: art.y0 + height(words, art.width(), font) + font.size, ..art }
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
        let size = lattice.pitch.x.min(lattice.pitch.y) * 0.9375;
        let swarm = Swarm::new(thing.glyph, size, Places::Lattice(lattice), count).hollow();
        scene.mark(Key::part(thing.figure.id, 50), Shape::Swarm(swarm), thing.hue);
    }
}

/// A thing, how many of it came, and its name.
fn row(thing: &Thing, count: f64, at: Point, band: f64, room: Room, scene: &mut Scene) {
    let lang = room.lang;
    let (font, name) = (room.font(28.0, 48.0, Weight::Bold), room.label());
    let font = Font { size: font.size.min(band * 0.6875), ..font };
    let icon = band * 0.6875;
    let lattice = Lattice {
        corner: Point::new(at.x, at.y - icon / 2.0),
        pitch: Point::new(icon, icon),
        columns: 1,
        rises: false,
    };
    let swarm = Swarm::new(thing.glyph, icon, Places::Lattice(lattice), 1).hollow();
    scene.mark(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue);
    let number = thing.figure.unit.prefix(&rounded(count, lang), lang);
    let x = at.x + icon + 14.0;
    let y = at.y + font.size * 0.375;
    let words = thing.name.get(lang);
    let beside = x + width(&number, font) + 10.0;
    scene.say(Label::new(number, Point::new(x, y), font, Anchor::Start, thing.hue), 1.0);
    scene.say(Label::new(words.into(), Point::new(beside, y), name, Anchor::Start, Hue::Ink), 1.0);
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
