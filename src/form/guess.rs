//! How many of the thousand? The reader lights people; what was reported is then lit one by one, in outlines.

use super::town::{Circle, people};
use super::{PEOPLE, TOWN, Thing, marks, paragraph, written};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::glyph::Glyph;
use crate::stage::hue::Hue;
use crate::stage::input::Input;
use crate::stage::motion::{mix, phase, smooth};
use crate::stage::places::{Disc, Places};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};

/// A count of people that a reader is to guess for each thousand.
#[derive(Clone, Copy, Debug)]
pub struct Guess {
    /// What is guessed.
    pub thing: Thing,
    /// What stands above the people until it is told.
    pub question: Bilingual,
    /// What stands behind the reader's number.
    pub yours: Bilingual,
    /// What is answered to it, behind the number.
    pub noted: Bilingual,
    /// The same, shorter, at its place among the people.
    pub mine: Bilingual,
    /// What stands behind the number that was reported.
    pub theirs: Bilingual,
    /// What is not known of it: as large and as bright as the number.
    pub doubt: Bilingual,
}

/// Where in the step it is told.
const TOLD: f64 = 0.66;

/// The town in a room, below what is written.
#[must_use]
pub fn disc(room: Room) -> Disc {
    let art = room.art();
    let head = head(room);
    let circle = Circle::within(Rect { y0: art.y0 + head, ..art });
    Disc::within(TOWN, circle.center, circle.radius * 0.985)
}

/// What the numbers and the sentence above the people take.
fn head(room: Room) -> f64 {
    room.numeral().size * 1.04 + room.number().size * room.pick(3.2, 1.8)
}

/// How many people are lit when a pointer is at a place: those within its distance from the middle.
#[must_use]
pub fn at(room: Room, place: Point) -> u32 {
    let disc = disc(room);
    let (x, y) = (place.x - disc.center.x, place.y - disc.center.y);
    disc.within_radius((x * x + y * y).sqrt()).min(TOWN)
}

/// The picture.
#[must_use]
pub fn draw(spec: &Guess, progress: f64, room: Room, input: &Input) -> Scene {
    let mut scene = Scene::empty(room);
    let disc = disc(room);
    let size = disc.pitch * 0.86;
    let told = phase(progress, TOLD, TOLD + 0.25);
    let answer = f64::from(marks(spec.thing.in_town()));
    let guessed = f64::from(input.guess.unwrap_or(0).min(TOWN));
    scene.mark(Key::of(PEOPLE), people(disc, size), Hue::Quiet);
    // What the reader lit goes out, from the outside in; then the reported ones are lit one by one.
    let draining = smooth(phase(told, 0.0, 0.55));
    let lit = mix(guessed, 0.0, draining).floor();
    let own = Swarm::new(Glyph::Person, size, Places::Disc(disc), marks(lit));
    scene.mark(Key::part(PEOPLE, 1), Shape::Swarm(own), Hue::Ink);
    let claimed = (answer * phase(told, 0.45, 1.0)).floor();
    let dark = Swarm::new(Glyph::Person, size * 1.02, Places::Disc(disc), marks(claimed));
    scene.mark(Key::part(PEOPLE, 2), Shape::Swarm(dark), Hue::Ground);
    let outlined =
        Swarm::new(Glyph::Person, size * 1.04, Places::Disc(disc), marks(claimed)).hollow();
    scene.mark(Key::of(spec.thing.figure.id), Shape::Swarm(outlined), spec.thing.hue);
    for (key, count, hue, alpha) in [
        (0, guessed, Hue::Ink, if guessed > 0.0 { 1.0 } else { 0.0 }),
        (1, answer, spec.thing.hue, phase(told, 0.8, 1.0)),
    ] {
        let radius = disc.radius(count) + disc.pitch * 0.2;
        let circle = Shape::Circle { center: disc.center, radius, thickness: 2.0, dashed: false };
        scene.faint(Key::part("wall", key), circle, hue, alpha);
    }
    mine(spec, room, &disc, input.guess.filter(|_| told > 0.0), phase(told, 0.3, 0.6), &mut scene);
    words(spec, room, told, input.guess, &mut scene);
    // Not before it is told.
    if told >= 1.0 {
        let art = room.art();
        scene.target(spec.thing.figure, Rect { y1: art.y0 + room.numeral().size, ..art });
    }
    scene
}

/// The reader's number at its circle, once the other one is told.
fn mine(spec: &Guess, room: Room, disc: &Disc, guess: Option<u32>, alpha: f64, scene: &mut Scene) {
    let Some(guess) = guess else { return };
    let (small, lang) = (room.small(), room.lang);
    let words = joined(&[&written(f64::from(guess), lang), spec.mine.get(lang)]);
    let y = disc.center.y - disc.radius(f64::from(guess.min(TOWN))) - small.size * 0.6;
    let label = Label::new(words, Point::new(disc.center.x, y), small, Anchor::Middle, Hue::Ink);
    scene.faint(
        Key::part("wall", 2),
        Shape::Rect(label.text.rect().grown(3.0)),
        Hue::Ground,
        alpha,
    );
    scene.say(label, alpha);
}

/// The question, or the answer with what is not known of it.
fn words(spec: &Guess, room: Room, told: f64, guess: Option<u32>, scene: &mut Scene) {
    let lang = room.lang;
    let art = room.art();
    let font = room.numeral();
    let baseline = art.y0 + font.size * 0.8;
    let asking = 1.0 - phase(told, 0.0, 0.3);
    let asked = guess.map_or_else(|| "?".into(), |guess| written(f64::from(guess), lang));
    let behind = if guess.is_some() { spec.yours } else { spec.question };
    scene.write(number(room, baseline, asked, behind.get(lang), Hue::Ink), asking);
    let telling = phase(told, 0.5, 0.8);
    let answer = written(spec.thing.in_town(), lang);
    scene.write(number(room, baseline, answer, spec.theirs.get(lang), spec.thing.hue), telling);
    let doubt = room.number();
    let at = super::below(art.x0, baseline, font, doubt);
    scene.write(paragraph(spec.doubt.get(lang), at, art.width(), doubt, Hue::Ink), telling);
}

/// A number with words behind it, in as many lines as they need.
fn number(room: Room, baseline: f64, number: String, behind: &str, hue: Hue) -> Vec<Label> {
    let art = room.art();
    let (font, small) = (room.numeral(), room.label());
    let x = art.x0 + width(&number, font) + 12.0;
    let mut labels =
        vec![Label::new(number, Point::new(art.x0, baseline), font, Anchor::Start, hue)];
    let rows = super::height(behind, art.x1 - x, small) - small.size * 1.4;
    labels.extend(paragraph(behind, Point::new(x, baseline - rows), art.x1 - x, small, Hue::Ink));
    labels
}

/// What a reader is told of a guess, without a judgement.
#[must_use]
pub fn answer(spec: &Guess, guess: Option<u32>, lang: Lang) -> String {
    let answer = written(spec.thing.in_town(), lang);
    match (guess, lang) {
        (Some(guess), Lang::Zh) => joined(&[
            "你猜",
            &written(f64::from(guess), lang),
            "人；按通报折算，每千人",
            &answer,
            "人",
        ]),
        (Some(guess), Lang::En) => joined(&[
            "You guessed ",
            &written(f64::from(guess), lang),
            "; the ministry’s number comes to ",
            &answer,
        ]),
        (None, Lang::Zh) => joined(&["避免受骗的人：按通报折算，每千人", &answer, "人"]),
        (None, Lang::En) => joined(&["The ministry’s number, for each thousand: ", &answer]),
    }
}
