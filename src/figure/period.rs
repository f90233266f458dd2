//! Periods.

use crate::lang::Bilingual;

/// The time that a reported number covers.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Period {
    /// "Over the past year", without dates.
    PastYear,
    /// From June of the year before, month after month.
    SinceJune2021,
    /// From the opening of an account to the day of the report.
    ToDate,
    /// The report names none.
    Unstated,
}

impl Period {
    /// The period in words.
    #[must_use]
    pub const fn label(self) -> Bilingual {
        match self {
            Self::PastYear => Bilingual {
                zh: "通报所称“一年来”，未给日期",
                en: "“over the past year”, no dates given",
            },
            Self::SinceJune2021 => Bilingual { zh: "2021年6月起", en: "from June 2021" },
            Self::ToDate => Bilingual {
                zh: "开通账号至2022年4月",
                en: "since the accounts opened, to April 2022",
            },
            Self::Unstated => Bilingual { zh: "通报未说明", en: "not stated in the report" },
        }
    }
}
