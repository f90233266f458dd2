//! How long, or for how many residents, one has to wait for one of what is counted.

use crate::figure::Formula;
use crate::lang::{Bilingual, Lang, joined};
use crate::unit::Unit;

/// What an average below one is turned round by: not 0.0125 cases a second, but a case every 80 seconds.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Wait {
    /// All of it in a year.
    pub(crate) whole: Formula,
    /// What stands between a thing and the number in an English sentence.
    every: &'static str,
    /// What follows the number in a sentence.
    unit: Bilingual,
    /// What follows it beside a name; in English with what stands before it.
    short_en: [&'static str; 2],
}

pub(crate) const SECONDS: Wait = Wait {
    whole: Formula::SecondsOfYear,
    every: " every ",
    unit: Bilingual { zh: "秒", en: " seconds" },
    short_en: ["every ", " s"],
};

pub(crate) const MINUTES: Wait = Wait {
    whole: Formula::MinutesOfYear,
    unit: Bilingual { zh: "分钟", en: " minutes" },
    short_en: ["every ", " min"],
    ..SECONDS
};

pub(crate) const DAYS: Wait = Wait {
    whole: Formula::DaysOfYear,
    unit: Bilingual { zh: "天", en: " days" },
    short_en: ["every ", " days"],
    ..SECONDS
};

pub(crate) const RESIDENTS: Wait = Wait {
    whole: Formula::Residents,
    every: " for every ",
    unit: Bilingual { zh: "人", en: " residents" },
    short_en: ["one per ", ""],
};

impl Wait {
    /// In a sentence: `约每80秒1起`, `about one case every 80 seconds`.
    pub(crate) fn words(self, number: &str, of: &Unit, lang: Lang) -> String {
        match lang {
            Lang::Zh => joined(&["约", &self.short(number, of, lang)]),
            Lang::En => joined(&["about one ", of.id, self.every, number, self.unit.en]),
        }
    }

    /// Beside a name: `每80秒1起`, `every 80 s`.
    pub(crate) fn short(self, number: &str, of: &Unit, lang: Lang) -> String {
        let [before, after] = self.short_en;
        match lang {
            Lang::Zh => joined(&["每", number, self.unit.zh, "1", of.suffix.zh]),
            Lang::En => joined(&[before, number, after]),
        }
    }
}
