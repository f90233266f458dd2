//! Two years in squares of one measure, and beside them what must not be added.

use super::{Thing, headed, height, paragraph, whole};
use crate::figure::{Figure, Formula};
use crate::geom::{Point, Rect};
use crate::lang::{Bilingual, Lang, joined};
use crate::measure::width;
use crate::scene::Anchor;
use crate::stage::hue::Hue;
use crate::stage::motion::{phase, within};
use crate::stage::places::{Lattice, Places, Spot};
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
    /// Each by itself.
    pub apart: &'static [Thing],
    /// Over those.
    pub apart_title: Bilingual,
    /// What a square is, hollow and filled.
    pub note: Bilingual,
    /// What stands before a rise.
    pub up: Bilingual,
}

/// What one square stands for.
const SQUARE: f64 = 1000.0;

fn squares(figure: &'static Figure) -> u32 {
    whole(Formula::Of(figure).range().mid / SQUARE + 0.5)
}

/// A block of squares in its place.
struct Block {
    corner: Point,
    columns: u32,
    count: u32,
}

/// The picture.
#[must_use]
pub fn draw(spec: &Growth, progress: f64, room: Room) -> Scene {
    let mut scene = Scene::empty(room);
    let lang = room.lang;
    let [first, second] = &spec.pairs;
    let number = first.after.figure.quantity().words(lang);
    let name = first.name(spec.up, lang);
    let (labels, body) = headed(room, room.art(), number, &name, first.after.hue);
    scene.write(labels, 1.0);
    let small = room.small();
    let note = spec.note.get(lang);
    let foot = height(note, body.width(), small);
    let body = Rect { y0: body.y0 + 12.0, y1: body.y1 - foot - 4.0, ..body }.at_least(40.0);
    let label = small.size * 2.9;
    let counts: Vec<u32> = spec.apart.iter().map(|thing| squares(thing.figure)).collect();
    let pairs = [first, second].map(|pair| squares(pair.after.figure));
    let names: Vec<f64> =
        spec.apart.iter().map(|thing| width(thing.name.get(lang), small) + 6.0).collect();
    let plan = Plan::new(body, &pairs, (&counts, &names), label);
    let blocks = plan.blocks(body, &pairs, plan.tall, label, &[0.0; 2]);
    for (place, (pair, block)) in spec.pairs.iter().zip(&blocks).enumerate() {
        pair.draw(block, plan.pitch, progress, &mut scene);
        if place > 0 {
            let number = pair.after.figure.quantity().words(lang);
            let name = pair.name(spec.up, lang);
            named(&pair.after, number, name, block, room, phase(progress, 0.3, 0.45), &mut scene);
        }
        scene.target(pair.after.figure, block.rect(plan.pitch));
    }
    let below = Rect { y0: body.y0 + label + plan.tall_height() + small.size * 1.6, ..body };
    let title = spec.apart_title.get(lang).into();
    let at = Point::new(below.x0, below.y0 + small.size * 0.3);
    scene.write(
        [Label::new(title, at, small, Anchor::Start, Hue::Muted)],
        phase(progress, 0.5, 0.6),
    );
    let below = Rect { y0: below.y0 + small.size * 0.6, ..below };
    let blocks = plan.blocks(below, &counts, plan.low, label + small.size * 0.2, &names);
    let count = f64::from(u32::try_from(spec.apart.len()).unwrap_or(1));
    for ((place, thing), block) in (0..).map(f64::from).zip(spec.apart).zip(&blocks) {
        let way = phase(progress, 0.52 + 0.4 * place / count, 0.52 + 0.4 * (place + 1.0) / count);
        single(thing, block, &plan, way, room, &mut scene);
    }
    let at = Point::new(body.x0, body.y1 + small.size * 1.3);
    scene.write(paragraph(note, at, body.width(), small, Hue::Muted), 1.0);
    scene
}

/// A count that is not added to others, with its number and name over it.
fn single(thing: &Thing, block: &Block, plan: &Plan, way: f64, room: Room, scene: &mut Scene) {
    let swarm = Swarm::new(
        thing.glyph,
        plan.pitch * 0.86,
        Places::Lattice(block.lattice(plan.pitch)),
        block.count,
    );
    scene.faint(Key::of(thing.figure.id), Shape::Swarm(swarm), thing.hue, way);
    let number = thing.figure.quantity().words(room.lang);
    named(thing, number, thing.name.get(room.lang).into(), block, room, way, scene);
    scene.target(thing.figure, block.rect(plan.pitch));
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
    let edge = room.art().x1;
    let fits = [width(&number, bold), width(&name, small)]
        .iter()
        .all(|wide| block.corner.x + wide <= edge);
    let (x, anchor) = if fits { (block.corner.x, Anchor::Start) } else { (edge, Anchor::End) };
    let at = |up: f64| Point::new(x, block.corner.y - small.size * up);
    scene.write(
        [
            Label::new(number, at(1.75), bold, anchor, thing.hue),
            Label::new(name, at(0.5), small, anchor, Hue::Ink),
        ],
        way,
    );
}

impl Pair {
    /// The name of what is counted, with its rise.
    fn name(&self, up: Bilingual, lang: Lang) -> String {
        joined(&[self.after.name.get(lang), up.get(lang), &self.change.quantity().plain(), "%"])
    }

    /// The year before in outlines, since it is derived; then as many filled as there were more.
    fn draw(&self, block: &Block, pitch: f64, progress: f64, scene: &mut Scene) {
        let before = squares(self.before).min(block.count);
        let lattice = block.lattice(pitch);
        let rise = whole(f64::from(block.count - before) * phase(progress, 0.18, 0.5) + 0.5);
        let hollow =
            Swarm::new(self.after.glyph, pitch * 0.86, Places::Lattice(lattice), before).hollow();
        scene.faint(Key::of(self.before.id), Shape::Swarm(hollow), self.after.hue, 1.0);
        let risen = Places::Lattice(lattice)
            .points(before + rise)
            .split_off(usize::try_from(before).unwrap_or(0));
        let spot = |at| Spot { at, size: pitch * 0.86, alpha: 1.0 };
        let spots = risen.into_iter().map(spot).collect();
        let solid = Swarm::new(self.after.glyph, pitch * 0.86, Places::Spots(spots), rise);
        scene.mark(Key::of(self.after.figure.id), Shape::Swarm(solid), self.after.hue);
    }
}

impl Block {
    fn lattice(&self, pitch: f64) -> Lattice {
        Lattice {
            corner: self.corner,
            pitch: Point::new(pitch, pitch),
            columns: self.columns,
            rises: false,
        }
    }

    fn rect(&self, pitch: f64) -> Rect {
        let rows = self.count.div_ceil(self.columns.max(1));
        Rect::new(
            self.corner.x,
            self.corner.y,
            f64::from(self.columns) * pitch,
            f64::from(rows) * pitch,
        )
    }
}

/// One measure for all blocks: how large a square is, and how many stand above each other.
struct Plan {
    pitch: f64,
    tall: u32,
    low: u32,
}

impl Plan {
    /// The largest squares with which two bands of blocks, each below its labels, fit a room.
    fn new(body: Rect, pairs: &[u32], (apart, names): (&[u32], &[f64]), label: f64) -> Self {
        let height = body.height() - label * 2.9;
        let mut best = Self { pitch: 1.0, tall: 20, low: 14 };
        for tall in 6..=60 {
            for low in 5..=40 {
                let across = wide(pairs, tall).max(wide(apart, low));
                let pitch = (body.width() / f64::from(across)).min(height / f64::from(tall + low));
                let slots = apart
                    .iter()
                    .zip(names)
                    .map(|(count, name)| (f64::from(count.div_ceil(low)) * pitch).max(*name));
                if pitch > best.pitch && slots.sum::<f64>() <= body.width() {
                    best = Self { pitch, tall, low };
                }
            }
        }
        best
    }

    fn tall_height(&self) -> f64 {
        f64::from(self.tall) * self.pitch
    }

    /// Blocks of so many rows, side by side, their first row `label` below the top of a room; each has at least the width
    /// of its name.
    fn blocks(
        &self,
        body: Rect,
        counts: &[u32],
        rows: u32,
        label: f64,
        names: &[f64],
    ) -> Vec<Block> {
        let wide = |(&count, &name): (&u32, &f64)| {
            (f64::from(count.div_ceil(rows)) * self.pitch).max(name)
        };
        let slots: Vec<f64> = counts.iter().zip(names).map(wide).collect();
        let gaps = f64::from(u32::try_from(counts.len()).unwrap_or(1).saturating_sub(1)).max(1.0);
        // What is left over stands between them, but never so much that they fall apart.
        let gap = within(
            (body.width() - slots.iter().sum::<f64>()) / gaps,
            0.0,
            self.pitch * 12.0 + 60.0,
        );
        let mut x = body.x0;
        let block = |(&count, slot): (&u32, f64)| {
            let block = Block {
                corner: Point::new(x, body.y0 + label),
                columns: count.div_ceil(rows),
                count,
            };
            x += slot + gap;
            block
        };
        counts.iter().zip(slots).map(block).collect()
    }
}

/// How many columns blocks of so many rows take, with gaps of two between them.
fn wide(counts: &[u32], rows: u32) -> u32 {
    counts.iter().map(|count| count.div_ceil(rows) + 2).sum::<u32>().saturating_sub(2).max(1)
}
