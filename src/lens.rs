//! Lenses: a count as it is for each day, minute, second, or thousand residents.

use crate::figure::{Figure, Formula, Period};
use crate::lang::{Bilingual, Lang, joined};
use crate::unit::Family;
use crate::wait::{self, Wait};

/// What all counts are divided by.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lens {
    /// Nothing: the numbers of the whole year.
    Total,
    /// The days of a year.
    Day,
    /// The minutes of a year.
    Minute,
    /// The seconds of a year.
    Second,
    /// Thousands of residents.
    Residents,
}

/// Below this an average says nothing that a reader could picture.
const LEAST: f64 = 0.005;

impl Lens {
    /// All lenses, in the order in which a page offers them.
    pub const ALL: [Self; 5] =
        [Self::Total, Self::Day, Self::Minute, Self::Second, Self::Residents];

    /// The identifier in attributes and addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Total => "total",
            Self::Day => "day",
            Self::Minute => "minute",
            Self::Second => "second",
            Self::Residents => "residents",
        }
    }

    /// The lens of that identifier. Any other text is `None`.
    #[must_use]
    pub fn find(id: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lens| lens.id() == id)
    }

    /// The lens's name.
    #[must_use]
    pub const fn label(self) -> Bilingual {
        match self {
            Self::Total => Bilingual { zh: "总数", en: "In total" },
            Self::Day => Bilingual { zh: "每天", en: "Per day" },
            Self::Minute => Bilingual { zh: "每分钟", en: "Per minute" },
            Self::Second => Bilingual { zh: "每秒", en: "Per second" },
            Self::Residents => Bilingual { zh: "每千人", en: "Per 1,000 residents" },
        }
    }

    /// How the numbers were divided. Totals need no words.
    #[must_use]
    pub fn note(self, lang: Lang) -> Option<String> {
        let how = match self {
            Self::Total => return None,
            Self::Day | Self::Minute | Self::Second => Bilingual {
                zh: "：按365天推算；",
                en: ", averaged over 365 days (derived). ",
            },
            Self::Residents => Bilingual {
                zh: "：按2021年末人口14.126亿（国家统计局）推算；",
                en: ", derived from a population of 1.4126 billion at the end of 2021 (National Bureau of Statistics). ",
            },
        };
        let rest = Bilingual {
            zh: "不宜平均或平均后过小的，仍为总数。",
            en: "Others, with no average or a tiny one, stay totals.",
        };
        Some(joined(&[self.label().get(lang), how.get(lang), rest.get(lang)]))
    }

    pub(crate) const fn divisor(self) -> Option<Formula> {
        match self {
            Self::Total => None,
            Self::Day => Some(Formula::DaysOfYear),
            Self::Minute => Some(Formula::MinutesOfYear),
            Self::Second => Some(Formula::SecondsOfYear),
            Self::Residents => Some(Formula::ThousandsOfResidents),
        }
    }

    /// What an average below one is turned round by, the finest first.
    pub(crate) const fn waits(self) -> &'static [Wait] {
        match self {
            Self::Total => &[],
            Self::Day => &[wait::DAYS],
            Self::Minute | Self::Second => &[wait::SECONDS, wait::MINUTES],
            Self::Residents => &[wait::RESIDENTS],
        }
    }

    /// What follows a number beside a name, and a number in a sentence.
    pub(crate) const fn suffixes(self) -> [Bilingual; 2] {
        match self {
            Self::Total => [Bilingual { zh: "", en: "" }; 2],
            Self::Day => {
                [Bilingual { zh: "/天", en: "/day" }, Bilingual { zh: "/天", en: " a day" }]
            }
            Self::Minute => {
                [Bilingual { zh: "/分", en: "/min" }, Bilingual { zh: "/分钟", en: " a minute" }]
            }
            Self::Second => {
                [Bilingual { zh: "/秒", en: "/s" }, Bilingual { zh: "/秒", en: " a second" }]
            }
            Self::Residents => [
                Bilingual { zh: "/千人", en: "/1,000" },
                Bilingual { zh: "/千人", en: " per 1,000 residents" },
            ],
        }
    }

    /// Why a figure is not divided, for a lens that divides. Nothing stands in the way of the others.
    #[must_use]
    pub fn obstacle(self, figure: &Figure) -> Option<Bilingual> {
        let divisor = self.divisor()?;
        let obstacle = match (figure.unit.family, figure.period()) {
            (Family::Ratio, _) => {
                Bilingual { zh: "比率不能再平均", en: "a ratio has no average" }
            }
            (Family::Rate, _) => {
                Bilingual { zh: "本身已是平均数", en: "already an average" }
            }
            (Family::Places | Family::Time, _) => {
                Bilingual { zh: "不是可以平均的数量", en: "not a number to be averaged" }
            }
            (_, Period::Unstated) if self != Self::Residents => Bilingual {
                zh: "通报未说明时段，无从平均",
                en: "the report names no period to average over",
            },
            (_, Period::ToDate) if self != Self::Residents => Bilingual {
                zh: "自开通账号起累计，起始不明",
                en: "counted since the accounts opened, date not given",
            },
            _ if figure.value() / divisor.range().mid < LEAST => {
                Bilingual { zh: "平均值不到0.005", en: "an average below 0.005" }
            }
            _ => return None,
        };
        Some(obstacle)
    }
}
