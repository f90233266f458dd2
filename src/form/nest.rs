//! A minute becomes a speck of an hour, of a day, of a year. Areas are exact at every instant.

use super::{Thing, headed, marks, paragraph, rounded};
use crate::geom::{Point, Rect};
use crate::lang::Bilingual;
use crate::scene::Text;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, phase, smooth, whole, zoom};
use crate::stage::places::{Lattice, Places};
use crate::stage::room::Room;
use crate::stage::scene::{self, DAY, Key, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// A count of one year, from its minute on.
#[derive(Clone, Copy, Debug)]
pub struct Nest {
    /// What is counted.
    pub thing: Thing,
    /// What the number counts, of a minute, an hour, a day and a year.
    pub spans: [Bilingual; 4],
    /// What a tile is, at the day and at the year.
    pub keys: [Bilingual; 2],
    /// What the bright speck is.
    pub own: Bilingual,
}

/// Minutes in each of the spans.
const SPANS: [f64; 4] = [1.0, 60.0, 1440.0, 525_600.0];

/// The reader's minute: in the middle of a day in the middle of the year.
const OWN: u32 = 150 * 1440 + 9 * 60 + 27;

/// How far the camera is from the minute, from 0 to 2: at 1 a day fills the room, at 2 the year. It rests at the day.
fn distance(progress: f64) -> f64 {
    smooth(phase(progress, 0.04, 0.40)) + smooth(phase(progress, 0.52, 0.88))
}

/// The picture.
#[must_use]
pub fn draw(spec: &Nest, progress: f64, room: Room) -> Scene {
    let lang = room.lang;
    let distance = distance(progress);
    let mut scene = Scene::empty(room);
    let span = [0.12, 0.62, 1.8]
        .into_iter()
        .filter(|from| distance >= *from)
        .fold(0_u32, |span, _| span + 1);
    let spans = [0, 1, 2, 3].map(|span| head(spec, span, room));
    // The room is the same for all spans, so that nothing jumps when one follows the other.
    let top = spans.iter().map(|(_, body)| body.y0).fold(room.art().y0, f64::max);
    let body = Rect { y0: top, ..room.art() };
    let shown = spans.into_iter().nth(span as usize);
    scene.write(shown.map(|(labels, _)| labels).unwrap_or_default(), 1.0);
    let keys = spec.keys.map(|key| key.get(lang));
    let foot =
        keys.iter().map(|key| super::height(key, body.width(), room.small())).fold(0.0, f64::max)
            + 10.0;
    let body = Rect { y1: body.y1 - foot, ..body }.at_least(40.0);
    let nest = camera(body, distance);
    let own = nest.minute(nest.own);
    // The minute is still the things that it was made of, until they are too small to be told apart.
    let solid = 1.0 - phase(own.width(), 90.0, 180.0);
    scene.faint(Key::of("year"), Shape::Nest(nest), spec.thing.hue, phase(distance, 0.0, 0.08));
    swarm(spec, own, 1.0 - solid, &mut scene);
    scene.faint(Key::of("minute"), Shape::Rect(own), Hue::Ink, solid);
    let small = room.small();
    let at = Point::new(body.x0, body.y1 + 8.0 + small.size * 0.9);
    let [day, year] = keys;
    for (words, alpha) in [
        (day, phase(distance, 0.5, 0.8) * (1.0 - phase(distance, 1.2, 1.4))),
        (year, phase(distance, 1.6, 1.9)),
    ] {
        scene.write(paragraph(words, at, body.width(), small, Hue::Muted), alpha);
    }
    finder(spec, own, room, phase(distance, 1.7, 2.0), &mut scene);
    scene.target(spec.thing.figure, body);
    scene
}

/// The number of a span, by its place, with its name; and what is left of the room.
fn head(spec: &Nest, span: usize, room: Room) -> (Vec<scene::Label>, Rect) {
    let lang = room.lang;
    let minutes = SPANS.get(span).copied().unwrap_or(1.0);
    let name = spec.spans.get(span).map_or("", |name| name.get(lang));
    let number = if span == 3 {
        spec.thing.figure.quantity().words(lang)
    } else {
        rounded(spec.thing.in_minute() * minutes, lang)
    };
    let hue = if span == 0 { Hue::Ink } else { spec.thing.hue };
    headed(room, room.art(), number, name, hue)
}

/// The things of the minute, on ground of its colour.
fn swarm(spec: &Nest, own: Rect, alpha: f64, scene: &mut Scene) {
    let count = marks(spec.thing.in_minute());
    let columns = f64::from(count).sqrt().ceil();
    let pitch = own.width() / columns;
    let corner = Point::new(own.x0, own.y0);
    let lattice =
        Lattice { corner, pitch: Point::new(pitch, pitch), columns: whole(columns), rises: false };
    scene.faint(Key::part("minute", 1), Shape::Rect(own), Hue::Ground, alpha);
    let swarm =
        Swarm::new(spec.thing.glyph, pitch * 0.92, Places::Lattice(lattice), count).hollow();
    scene.faint(Key::of(spec.thing.figure.id), Shape::Swarm(swarm), spec.thing.hue, alpha);
}

/// A circle around the speck, which is too small to be found.
fn finder(spec: &Nest, own: Rect, room: Room, alpha: f64, scene: &mut Scene) {
    let center = own.center();
    let circle = Shape::Circle { center, radius: 9.0, thickness: 2.0, dashed: false };
    scene.faint(Key::of("finder"), circle, Hue::Ink, alpha);
    let words = spec.own.get(room.lang);
    let font = Font { weight: Weight::Bold, ..room.small() };
    let text = Text::within(
        words.into(),
        Point::new(center.x, center.y - 16.0),
        room.art().x0,
        room.art().x1,
    );
    let text = Text { font, ..text };
    let ground = text.rect().grown(3.0);
    scene.faint(Key::part("finder", 1), Shape::Rect(ground), Hue::Ground, alpha);
    scene.say(scene::Label { text, hue: Hue::Ink, alpha: 1.0 }, alpha);
}

/// Where the year lies when the camera is that far: the reader's minute goes from the middle of the room to its place in
/// the year, and the size of a cell changes by equal factors.
fn camera(body: Rect, distance: f64) -> scene::Nest {
    let whole_minute = body.width().min(body.height()) * 0.96;
    let [across, down] = [DAY.0, DAY.1].map(f64::from);
    let whole_day = (body.width() / (across * 1.06)).min(body.height() / (down * 1.06));
    let (columns, whole_year) = year(body);
    let cell = if distance < 1.0 {
        zoom(whole_minute, whole_day, distance)
    } else {
        zoom(whole_day, whole_year, distance - 1.0)
    };
    let at_rest =
        |cell: f64, corner: Point| scene::Nest { corner, cell, columns, clip: body, own: OWN };
    // Where the minute's middle is when the minute, the day or the year is in the middle of the room.
    let origin = at_rest(cell, Point::new(0.0, 0.0));
    let minute = origin.minute(OWN).center();
    let day = origin.day(OWN / 1440).center();
    let rows = f64::from(365_u32.div_ceil(columns));
    let size = Point::new(f64::from(columns) * across * cell, rows * down * cell);
    let middle = Point::new(size.x / 2.0, size.y / 2.0);
    let toward_day = phase(distance, 0.0, 1.0);
    let toward_year = phase(distance, 1.0, 2.0);
    let focus =
        |minute: f64, day: f64, year: f64| mix(mix(minute, day, toward_day), year, toward_year);
    let focus = Point::new(focus(minute.x, day.x, middle.x), focus(minute.y, day.y, middle.y));
    let center = body.center();
    at_rest(cell, Point::new(center.x - focus.x, center.y - focus.y))
}

/// Days in a row, and the size of a minute, so that the year fills a room best.
fn year(body: Rect) -> (u32, f64) {
    let [across, down] = [DAY.0, DAY.1].map(f64::from);
    let cell = |columns: u32| {
        let rows = f64::from(365_u32.div_ceil(columns));
        (body.width() / (f64::from(columns) * across)).min(body.height() / (rows * down))
    };
    let best =
        (7..=61).fold(20, |best, columns| if cell(columns) > cell(best) { columns } else { best });
    (best, cell(best))
}
