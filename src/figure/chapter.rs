//! Chapters.

use crate::lang::Bilingual;

/// A chapter of the report, which is also a chapter of the story.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Chapter {
    /// Strikes against crime.
    Strike,
    /// Warning and prevention.
    Warn,
    /// Duties of local authorities.
    Duty,
    /// Duties of industries.
    Industry,
    /// Publicity.
    Voice,
}

impl Chapter {
    /// All chapters, in the order of the report.
    pub const ALL: [Self; 5] = [Self::Strike, Self::Warn, Self::Duty, Self::Industry, Self::Voice];

    /// The identifier in exports and anchors.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Strike => "strike",
            Self::Warn => "warn",
            Self::Duty => "duty",
            Self::Industry => "industry",
            Self::Voice => "voice",
        }
    }

    /// The chapter's name.
    #[must_use]
    pub const fn label(self) -> Bilingual {
        match self {
            Self::Strike => Bilingual { zh: "打击", en: "Crackdown" },
            Self::Warn => Bilingual { zh: "预警", en: "Warning" },
            Self::Duty => Bilingual { zh: "责任", en: "Accountability" },
            Self::Industry => Bilingual { zh: "行业", en: "Industry" },
            Self::Voice => Bilingual { zh: "宣传", en: "Outreach" },
        }
    }
}
