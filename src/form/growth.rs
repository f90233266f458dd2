//! Two years in squares of one measure: the rise comes as a wave. Then counts that must not be added, each with the large number
//! to itself while it comes.

use super::plan::{Block, Plan};
use super::{Thing, headed, height, paragraph, whole};
use crate::figure::{Figure, Formula};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{mix, noise, phase, smooth};
use crate::stage::places::{Places, Spot};
use crate::stage::room::Room;
use crate::stage::scene::{Key, Label, Origin, Scene, Shape, Swarm};
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

/// How large an outline and a filled square in it are, as a share of what is from square to square.
const OUTLINE: f64 = 0.96;
const FILLED: f64 = 0.66;

/// When the first wave comes, when it makes room, and when the second one comes.
const WAVES: [f64; 3] = [0.12, 0.38, 0.46];

/// When the first of those comes that stand apart, how long each takes, and when all are looked at.
const APART: [f64; 3] = [0.58, 0.085, 0.94];

fn squares(figure: &'static Figure) -> u32 {
    whole(Formula::Of(figure).range().mid / SQUARE + 0.5)
}

/// The picture.
#[must_use]
pub fn draw(spec: &Growth, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let (lang, small) = (room.lang, room.small());
    let body = heads(spec, progress, room, &mut scene);
    let note = spec.note.get(lang);
    let foot = height(note, body.width(), small);
    let body = Rect { y0: body.y0 + 8.0, y1: body.y1 - foot - 4.0, ..body }.at_least(40.0);
    let at = Point::new(body.x0, body.y1 + small.size * 1.3);
    scene.write(paragraph(note, at, body.width(), small, Hue::Muted), 1.0);
    let pairs = spec.pairs.each_ref().map(|pair| squares(pair.after.figure));
    let counts: Vec<u32> = spec.apart.iter().map(|thing| squares(thing.figure)).collect();
    let names: Vec<f64> =
        spec.apart.iter().map(|thing| width(thing.name.get(lang), small) + 6.0).collect();
    let label = small.size * 2.9;
    let plan = Plan::new(body, &pairs, (&counts, &names), label);
    let blocks = plan.blocks(
        body.x0..body.x1,
        body.y0 + label + plan.height(plan.tall),
        &pairs,
        plan.tall,
        &[0.0; 2],
    );
    let [first, second] = &spec.pairs;
    if let [one, other] = blocks.as_slice() {
        let large = Block::fitting(one.count, body);
        let zoom = phase(progress, WAVES[1], WAVES[2]);
        let [wave, later] =
            [phase(progress, WAVES[0], WAVES[1]), phase(progress, WAVES[2], APART[0])];
        first.draw(one, &large, [wave, zoom], room, &mut scene);
        second.draw(other, other, [later, smooth(zoom)], room, &mut scene);
        let number = second.after.figure.quantity().words(lang);
        let name = second.name(spec.up, lang);
        named(&second.after, number, name, other, room, phase(progress, APART[2], 1.0), &mut scene);
    }
    let title = Point::new(body.x0, body.y1 - plan.height(plan.low) - label - small.size * 0.2);
    let title =
        Label::new(spec.apart_title.get(lang).into(), title, small, Anchor::Start, Hue::Muted);
    scene.write([title], phase(progress, APART[0] - 0.04, APART[0]));
    let blocks = plan.blocks(body.x0..body.x1, body.y1, &counts, plan.low, &names);
    for ((place, thing), block) in (0..).map(f64::from).zip(spec.apart).zip(&blocks) {
        let way = phase((progress - APART[0]) / APART[1], place, place + 0.8);
        let bright = 1.0 - phase((progress - APART[0]) / APART[1], place + 0.9, place + 1.2);
        let bright = mix(0.3, 1.0, bright.max(phase(progress, APART[2], 1.0)));
        single(thing, block, [way, bright], room, &mut scene);
    }
    scene
}

/// The number of the moment, with its name. Returns the room below, which is the same for all.
fn heads(spec: &Growth, progress: f64, room: Room, scene: &mut Scene) -> Rect {
    let lang = room.lang;
    let [first, second] = &spec.pairs;
    let number = |figure: &Figure| figure.quantity().words(lang);
    let head =
        |number, name: &str, thing: &Thing| headed(room, room.art(), number, name, thing.hue);
    let own = |pair: &Pair| head(number(pair.after.figure), &pair.name(spec.up, lang), &pair.after);
    let former = Thing { hue: Hue::Muted, ..first.after };
    let mut heads = vec![
        (0.0, head(number(first.before), spec.former.get(lang), &former)),
        (WAVES[0] + 0.06, own(first)),
        (WAVES[2], own(second)),
    ];
    for (place, thing) in (0..).map(f64::from).zip(spec.apart) {
        let head = head(number(thing.figure), thing.name.get(lang), thing);
        heads.push((APART[0] + place * APART[1], head));
    }
    heads.push((APART[2], own(first)));
    let top = heads.iter().map(|(_, (_, body))| body.y0).fold(0.0, f64::max);
    let ends: Vec<f64> = heads.iter().skip(1).map(|(from, _)| *from).chain([2.0]).collect();
    for ((from, (labels, _)), end) in heads.into_iter().zip(ends) {
        let comes = if from > 0.0 { phase(progress, from, from + 0.02) } else { 1.0 };
        scene.write(labels, comes * (1.0 - phase(progress, end - 0.01, end)));
    }
    Rect { y0: top, ..room.art() }
}

/// A count that is not added to others, with its number and name over it.
fn single(thing: &Thing, block: &Block, [way, bright]: [f64; 2], room: Room, scene: &mut Scene) {
    let places = Places::Lattice(block.lattice());
    let origin = far(&places, 0, block.count, room, way);
    let swarm = Swarm::new(thing.glyph, block.pitch * 0.86, places, block.count);
    let swarm = Shape::Swarm(Swarm { origin, ..swarm });
    scene.faint(Key::of(thing.figure.id), swarm, thing.hue, phase(way, 0.0, 0.1) * bright);
    let number = thing.figure.quantity().words(room.lang);
    let name = thing.name.get(room.lang).into();
    named(thing, number, name, block, room, phase(way, 0.8, 1.0) * bright, scene);
    scene.target(thing.figure, block.rect());
}

/// Where things come from: those that are there already grow in their places, the others are beyond the right edge.
fn far(places: &Places, kept: u32, count: u32, room: Room, way: f64) -> Option<Origin> {
    let start = |(index, at): (u32, Point)| {
        let x = room.width + (0.05 + 0.4 * noise(index)) * room.width;
        let far = Point::new(x, room.height * (0.1 + 0.5 * noise(index ^ 0x31)));
        Spot { at: if index < kept { at } else { far }, size: 0.0, alpha: 1.0 }
    };
    let spots = (0..).zip(places.points(count)).map(start).collect();
    (way < 1.0).then_some(Origin { places: Places::Spots(spots), count, size: 0.0, way })
}

/// Number and name over a block; what would reach beyond the room ends at its edge.
fn named(
    thing: &Thing,
    number: String,
    name: String,
    block: &Block,
    room: Room,
    way: f64,
    scene: &mut Scene,
) {
    let small = room.small();
    let bold = Font { weight: Weight::Bold, ..small };
    let (edge, rect) = (room.art().x1, block.rect());
    let fits =
        [width(&number, bold), width(&name, small)].iter().all(|wide| rect.x0 + wide <= edge);
    let (x, anchor) = if fits { (rect.x0, Anchor::Start) } else { (edge, Anchor::End) };
    let at = |up: f64| Point::new(x, rect.y0 - small.size * up);
    let number = Label::new(number, at(1.75), bold, anchor, thing.hue);
    scene.write([number, Label::new(name, at(0.5), small, anchor, Hue::Ink)], way);
}

impl Pair {
    /// The name of what is counted, with its rise.
    fn name(&self, up: Bilingual, lang: Lang) -> String {
        joined(&[self.after.name.get(lang), up.get(lang), &self.change.quantity().plain(), "%"])
    }

    /// The year before in outlines, since it is derived. Then the year's, filled, comes over it as a wave, and both make room.
    fn draw(
        &self,
        rest: &Block,
        large: &Block,
        [wave, zoom]: [f64; 2],
        room: Room,
        scene: &mut Scene,
    ) {
        let (glyph, hue) = (self.after.glyph, self.after.hue);
        let before = squares(self.before).min(rest.count);
        let [start, goal] = [large, rest].map(|block| Places::Lattice(block.lattice()));
        let origin = |count, size: f64| Origin {
            places: start.clone(),
            count,
            size: large.pitch * size,
            way: zoom,
        };
        let outlines = Swarm::new(glyph, rest.pitch * OUTLINE, goal.clone(), before).hollow();
        let outlines = Swarm { origin: (zoom < 1.0).then(|| origin(before, OUTLINE)), ..outlines };
        let alpha = if std::ptr::eq(rest, large) { zoom } else { 1.0 };
        scene.faint(Key::of(self.before.id), Shape::Swarm(outlines), Hue::Quiet, alpha);
        if wave > 0.0 {
            let is_coming = wave < 1.0;
            let block = if is_coming { large } else { rest };
            let places = if is_coming { start.clone() } else { goal };
            let origin = if is_coming {
                far(&places, before, rest.count, room, wave)
            } else {
                (zoom < 1.0).then(|| origin(rest.count, FILLED))
            };
            let filled = Swarm::new(glyph, block.pitch * FILLED, places, rest.count);
            scene.mark(
                Key::of(self.after.figure.id),
                Shape::Swarm(Swarm { origin, ..filled }),
                hue,
            );
        }
        scene.target(self.after.figure, rest.rect());
    }
}
