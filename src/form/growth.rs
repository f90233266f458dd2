//! Two years in squares of one measure: the later one comes as a wave. Then counts that must not be added, each with the
//! large number to itself while it comes.

use super::plan::{Block, Plan};
use super::{Thing, explain, headed, height, whole};
use crate::figure::{Figure, Formula};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::between::through;
use crate::stage::hue::Hue;
use crate::stage::motion::noise;
use crate::stage::places::Places;
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Scene, Shape, Swarm};
use crate::theme::{Font, Weight};

/// A count of one year and of the year before.
#[derive(Clone, Copy, Debug)]
pub struct Pair {
    /// The year's.
    pub after: Thing,
    /// The year before's.
    pub before: &'static Figure,
    /// What the rise is, behind the name.
    pub change: &'static Figure,
}

/// Pairs of years, and counts that may overlap.
#[derive(Clone, Copy, Debug)]
pub struct Growth {
    /// The first is the number of the step.
    pub pairs: [Pair; 2],
    /// What stands behind the first number of the year before.
    pub former: Bilingual,
    /// Each by itself.
    pub apart: &'static [Thing],
    /// Over those.
    pub apart_title: Bilingual,
    /// What a square is, and what an outline.
    pub note: Bilingual,
    /// What stands before a rise.
    pub up: Bilingual,
}

/// What one square stands for.
const SQUARE: f64 = 1000.0;

/// How opaque a count is that stands apart while another comes.
const DIM: f64 = 0.375;

/// The states: the year before, the year, the other pair, then each of those that stand apart, and all.
const FIRST: u32 = 3;

fn squares(figure: &'static Figure) -> u32 {
    whole(Formula::Of(figure).range().mid / SQUARE + 0.5)
}

/// The picture.
#[must_use]
pub fn draw(spec: &Growth, progress: f64, room: Room) -> Scene {
    let far = |index, at: Point| {
        let right = room.width * (0.625 + 0.5 * noise(index));
        Point::new(right + at.x * 0.5, room.height * (0.125 + 0.5 * noise(index ^ 0x31)))
    };
    let last = spec.apart.iter().fold(FIRST, |last, _| last + 1);
    through(last, progress, &far, &|state| spec.at(state, last, room))
}

impl Growth {
    fn at(&self, state: u32, last: u32, room: Room) -> Scene {
        let mut scene = Scene::empty(room);
        let (lang, small, art) = (room.lang, room.small(), room.art());
        let top = (0..last).map(|state| self.head(state, room).1.y0).fold(art.y0, f64::max);
        scene.write(self.head(state, room).0, 1.0);
        let note = self.note.get(lang);
        let y1 = art.y1 - height(note, art.width(), small);
        let at = Point::new(art.x0, y1 + small.size);
        explain(note, at, art.width(), room, &mut scene);
        let body = Rect { y0: top, y1: y1 - small.size * 0.5, ..art }.at_least(40.0);
        let plan = Plan::new([&self.years(), &self.counts(room)], body, room);
        let large = Block::fitting(squares(self.pairs[0].after.figure), body);
        let tallest = plan.pairs.iter().map(|block| block.rect().y0).fold(body.y1, f64::min);
        for (index, (pair, rest)) in (0..).zip(self.pairs.iter().zip(&plan.pairs)) {
            let block = if state < 2 { &large } else { rest };
            if index == 0 || state > 1 {
                pair.draw(block, state > 0, &mut scene);
            }
            if index > 0 && state >= FIRST {
                let name = pair.name(self.up, lang);
                // Above the taller one beside it, which it may reach over.
                named(&pair.after, name, (block, tallest), room, 1.0, &mut scene);
            }
        }
        for ((number, thing), block) in (FIRST..).zip(self.apart).zip(&plan.apart) {
            if state >= number {
                let alpha = if state == number || state == last { 1.0 } else { DIM };
                let swarm = filled(thing, block, 0.875);
                scene.faint(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue, alpha);
                let name = thing.name.get(lang).into();
                named(thing, name, (block, block.rect().y0), room, alpha, &mut scene);
                scene.target(thing.figure, block.rect());
            }
        }
        if state >= FIRST {
            let at = Point::new(body.x0, plan.title);
            let title = self.apart_title.get(lang).into();
            scene.say(Label::new(title, at, small, Anchor::Start, Hue::Muted), 1.0);
        }
        scene
    }

    /// The number of a state with its name, and the room below.
    fn head(&self, state: u32, room: Room) -> (Vec<Label>, Rect) {
        let [first, second] = &self.pairs;
        let place = state.checked_sub(FIRST).and_then(|place| usize::try_from(place).ok());
        let own = |pair: &Pair| (pair.after.figure, pair.name(self.up, room.lang), pair.after.hue);
        let (figure, name, hue) = match (state, place.and_then(|place| self.apart.get(place))) {
            (0, _) => (first.before, self.former.get(room.lang).into(), Hue::Muted),
            (2, _) => own(second),
            (_, Some(thing)) => (thing.figure, thing.name.get(room.lang).into(), thing.hue),
            (_, None) => own(first),
        };
        headed(room, room.art(), figure.quantity().words(room.lang), &name, hue)
    }

    /// How many squares each of those has that stand apart, and how wide its name is.
    fn counts(&self, room: Room) -> Vec<(u32, f64)> {
        let count = |thing: &Thing| {
            (squares(thing.figure), width(thing.name.get(room.lang), room.small()) + 6.0)
        };
        self.apart.iter().map(count).collect()
    }

    /// How many squares each year of the pairs has.
    fn years(&self) -> Vec<(u32, f64)> {
        self.pairs.iter().map(|pair| (squares(pair.after.figure), 0.0)).collect()
    }
}

fn filled(thing: &Thing, block: &Block, share: f64) -> Swarm {
    Swarm::new(thing.glyph, block.pitch * share, Places::Lattice(block.lattice()), block.count)
}

/// Number and name over a block; what would reach beyond the room ends at its edge.
fn named(
    thing: &Thing,
    name: String,
    (block, top): (&Block, f64),
    room: Room,
    alpha: f64,
    scene: &mut Scene,
) {
    let small = room.small();
    let bold = Font { weight: Weight::Bold, ..small };
    let number = thing.figure.quantity().words(room.lang);
    let (edge, rect) = (room.art().x1, block.rect());
    let wide = width(&number, bold).max(width(&name, small));
    let fits = rect.x0 + wide <= edge;
    let (x, anchor) = if fits { (rect.x0, Anchor::Start) } else { (edge, Anchor::End) };
    let at = |up: f64| Point::new(x, top - small.size * up);
    scene.say(Label::new(number, at(1.75), bold, anchor, thing.hue), alpha);
    scene.say(Label::new(name, at(0.5), small, anchor, Hue::Ink), alpha);
}

impl Pair {
    /// The name of what is counted, with its rise.
    fn name(&self, up: Bilingual, lang: Lang) -> String {
        joined(&[self.after.name.get(lang), up.get(lang), &self.change.quantity().plain(), "%"])
    }

    /// The year before in outlines, since it is derived; the year's, filled, over it.
    fn draw(&self, block: &Block, is_filled: bool, scene: &mut Scene) {
        let before = squares(self.before).min(block.count);
        let outlines = Swarm { count: before, ..filled(&self.after, block, 0.9375).hollow() };
        scene.mark(Key::of(self.before.id), Shape::Swarm(outlines), Hue::Quiet);
        if is_filled {
            let own = Shape::Swarm(filled(&self.after, block, 0.6875));
            scene.mark(Key::of(self.after.figure.id), own, self.after.hue);
        }
        scene.target(self.after.figure, block.rect());
    }
}
