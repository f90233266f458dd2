//! What walls are made of, and how they are told apart.

use super::{TOWN, Thing, written};
use crate::lang::{Bilingual, Lang, joined};
use crate::quantity::Quantity;

/// One wall: one thing, or two side by side.
#[derive(Clone, Copy, Debug)]
pub struct Wall {
    /// What it is made of.
    pub things: &'static [Thing],
    /// Whether the report says over which time.
    pub dated: bool,
}

/// Walls, and how they are told apart.
#[derive(Clone, Copy, Debug)]
pub struct Gates {
    /// From the outermost to the innermost.
    pub walls: &'static [Wall],
    /// Over the numbers of one year, and over those without a period.
    pub headings: [Bilingual; 2],
    /// What stands behind a rate below one that is turned round: one for so many people.
    pub turned: [Bilingual; 2],
    /// How a number was made: one for each thousand, and one that is turned round.
    pub made: [Bilingual; 2],
}

impl Gates {
    /// The number of a thing for each thousand people; turned round where it is below one.
    pub(super) fn number(&self, thing: &Thing, lang: Lang) -> String {
        let count = thing.in_town();
        if count >= 1.0 {
            return written(count, lang);
        }
        let [before, behind] = self.turned;
        let number = super::rounded(f64::from(TOWN) / count, lang);
        joined(&[before.get(lang), &number, behind.get(lang)])
    }

    /// Whether a period is given, in words.
    pub(super) fn heading(&self, dated: bool, lang: Lang) -> &'static str {
        let [one, other] = self.headings;
        if dated { one.get(lang) } else { other.get(lang) }
    }
}

/// A wall's number, from one.
pub(super) fn place(wall: u32) -> String {
    Quantity::new(u64::from(wall) + 1, 0).plain()
}
