//! The two languages, as equals.

/// A language of the infographic.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lang {
    /// Chinese in simplified characters, `zh-Hans`.
    Zh,
    /// English, `en`.
    En,
}

impl Lang {
    /// Both languages, in the order in which the site offers them.
    pub const ALL: [Self; 2] = [Self::Zh, Self::En];

    /// The BCP 47 tag for the `lang` attribute.
    #[must_use]
    pub const fn tag(self) -> &'static str {
        match self {
            Self::Zh => "zh-Hans",
            Self::En => "en",
        }
    }

    /// The primary subtag, which names the language alone.
    #[must_use]
    pub const fn subtag(self) -> &'static str {
        match self {
            Self::Zh => "zh",
            Self::En => "en",
        }
    }

    /// The language of a BCP 47 tag, by its primary subtag. Any other language is `None`.
    ///
    /// ```
    /// # use antifraud_infographic::lang::Lang;
    /// assert_eq!(Lang::parse("zh-CN"), Some(Lang::Zh));
    /// assert_eq!(Lang::parse("fr"), None);
    /// assert_eq!(Lang::parse("enm"), None);
    /// ```
    #[must_use]
    pub fn parse(tag: &str) -> Option<Self> {
        let starts = |lang: &Self| {
            let rest = tag.strip_prefix(lang.subtag());
            rest.is_some_and(|rest| matches!(rest.as_bytes(), [] | [b'-' | b'_', ..]))
        };
        Self::ALL.into_iter().find(starts)
    }
}

/// The pieces one after the other. A call, not code in place: the texts of the story make it often.
#[inline(never)]
#[must_use]
pub fn joined(pieces: &[&str]) -> String {
    let mut text = String::new();
    for piece in pieces {
        text.push_str(piece);
    }
    text
}

/// A text in both languages, side by side.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bilingual {
    /// The Chinese text.
    pub zh: &'static str,
    /// The English text.
    pub en: &'static str,
}

impl Bilingual {
    /// The text in `lang`.
    #[must_use]
    pub const fn get(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Zh => self.zh,
            Lang::En => self.en,
        }
    }
}
