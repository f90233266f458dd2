//! Colours and sizes by name; a literal elsewhere is a bug.

use crate::figure::Chapter;
use crate::lang::{Lang, joined};

/// A theme.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Theme {
    /// Near-black ink on warm white paper.
    Light,
    /// Warm white ink on blue-black paper, designed for itself.
    Dark,
}

impl Theme {
    /// Both themes.
    pub const ALL: [Self; 2] = [Self::Light, Self::Dark];

    /// The stable identifier, used in attributes and addresses.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
        }
    }
}

/// A colour by its role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tone {
    /// What everything stands on.
    Paper,
    /// What numbers and names are written in.
    Ink,
    /// What explanations are written in; 4.5:1 on paper.
    Muted,
    /// Hair-thin rules, axes and tracks.
    Rule,
    /// Behind the mark that is being read.
    Wash,
    /// A chapter's hue, for marks. Related to what stands on the stage: coral for the police, mint for warnings, gold for
    /// duty, lilac for cards.
    Hue(Chapter),
}

impl Tone {
    /// All roles, chapters included.
    pub const ALL: [Self; 10] = [
        Self::Paper,
        Self::Ink,
        Self::Muted,
        Self::Rule,
        Self::Wash,
        Self::Hue(Chapter::Strike),
        Self::Hue(Chapter::Warn),
        Self::Hue(Chapter::Duty),
        Self::Hue(Chapter::Industry),
        Self::Hue(Chapter::Voice),
    ];

    /// The name of the custom property that carries the role in CSS: none that a page would give to a colour of its own, since
    /// what a host puts into a panel's slots inherits it.
    #[must_use]
    pub const fn property(self) -> &'static str {
        match self {
            Self::Paper => "--af-paper",
            Self::Ink => "--af-ink",
            Self::Muted => "--af-muted",
            Self::Rule => "--af-rule",
            Self::Wash => "--af-wash",
            Self::Hue(Chapter::Strike) => "--af-strike",
            Self::Hue(Chapter::Warn) => "--af-warn",
            Self::Hue(Chapter::Duty) => "--af-duty",
            Self::Hue(Chapter::Industry) => "--af-industry",
            Self::Hue(Chapter::Voice) => "--af-voice",
        }
    }

    /// Red, green and blue.
    #[must_use]
    pub const fn rgb(self, theme: Theme) -> (u8, u8, u8) {
        match (self, theme) {
            (Self::Paper, Theme::Light) => (0xfb, 0xf9, 0xf4),
            (Self::Paper, Theme::Dark) => (0x16, 0x18, 0x1c),
            (Self::Ink, Theme::Light) => (0x1c, 0x1a, 0x17),
            (Self::Ink, Theme::Dark) => (0xec, 0xe8, 0xdf),
            (Self::Muted, Theme::Light) => (0x66, 0x61, 0x58),
            (Self::Muted, Theme::Dark) => (0xa3, 0xa0, 0x9a),
            (Self::Rule, Theme::Light) => (0xdd, 0xd7, 0xcb),
            (Self::Rule, Theme::Dark) => (0x34, 0x38, 0x40),
            (Self::Wash, Theme::Light) => (0xf0, 0xeb, 0xdf),
            (Self::Wash, Theme::Dark) => (0x24, 0x28, 0x2f),
            (Self::Hue(Chapter::Strike), Theme::Light) => (0xc4, 0x41, 0x32),
            (Self::Hue(Chapter::Strike), Theme::Dark) => (0xf2, 0x76, 0x4f),
            (Self::Hue(Chapter::Warn), Theme::Light) => (0x0a, 0x78, 0x65),
            (Self::Hue(Chapter::Warn), Theme::Dark) => (0x3c, 0xab, 0x8e),
            (Self::Hue(Chapter::Duty), Theme::Light) => (0xc0, 0x79, 0x00),
            (Self::Hue(Chapter::Duty), Theme::Dark) => (0xf5, 0xc6, 0x51),
            (Self::Hue(Chapter::Industry), Theme::Light) => (0x5f, 0x3a, 0xa0),
            (Self::Hue(Chapter::Industry), Theme::Dark) => (0xa4, 0x7f, 0xe6),
            (Self::Hue(Chapter::Voice), Theme::Light) => (0x24, 0x84, 0xd6),
            (Self::Hue(Chapter::Voice), Theme::Dark) => (0x76, 0xc8, 0xf0),
        }
    }
}

/// The colours of a theme, on its own paper or on that of a host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Palette {
    /// The theme.
    pub theme: Theme,
    /// Red, green and blue of a host's paper, on which the theme's other colours are to be read.
    pub paper: Option<(u8, u8, u8)>,
}

impl From<Theme> for Palette {
    fn from(theme: Theme) -> Self {
        Self { theme, paper: None }
    }
}

impl Palette {
    /// Red, green and blue of a role.
    #[must_use]
    pub fn rgb(self, tone: Tone) -> (u8, u8, u8) {
        match (tone, self.paper) {
            (Tone::Paper, Some(paper)) => paper,
            _ => tone.rgb(self.theme),
        }
    }
}

/// The custom properties of a theme in a language, as declarations of a style sheet.
#[must_use]
pub fn properties(theme: Theme, lang: Lang) -> String {
    let mut sheet = joined(&["--af-sans:", sans(lang), ";"]);
    for tone in Tone::ALL {
        for piece in [tone.property(), ":", &hex(tone.rgb(theme)), ";"] {
            sheet.push_str(piece);
        }
    }
    sheet
}

/// A colour in CSS: `#2484d6`.
#[must_use]
pub fn hex((red, green, blue): (u8, u8, u8)) -> String {
    let mut text = String::from("#");
    for channel in [red, green, blue] {
        for nibble in [channel >> 4, channel & 15] {
            text.push(char::from(nibble + if nibble < 10 { b'0' } else { b'a' - 10 }));
        }
    }
    text
}

/// The weight of a text, and with it the face.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Weight {
    /// 400.
    Regular,
    /// 700.
    Bold,
    /// 700, in the serif of headlines.
    Headline,
}

/// Font families of all text but headlines, from the first that a reader has. No font is downloaded.
///
/// English has families of its own: Chinese fonts set apostrophes and quotes a whole em wide.
#[must_use]
pub const fn sans(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => SANS_ZH,
        Lang::En => SANS_EN,
    }
}

const SANS_EN: &str = "\"Helvetica Neue\",\"Segoe UI\",Roboto,\"Liberation Sans\",Arial,\"PingFang SC\",\"Noto Sans CJK SC\",\"Microsoft YaHei\",sans-serif";
const SANS_ZH: &str = "\"PingFang SC\",\"Noto Sans CJK SC\",\"Noto Sans SC\",\"Microsoft YaHei\",system-ui,sans-serif";

/// Font families of headlines, from the first that a reader has.
#[must_use]
pub const fn serif(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => SERIF_ZH,
        Lang::En => SERIF_EN,
    }
}

const SERIF_EN: &str = "Georgia,\"Noto Serif CJK SC\",serif";
const SERIF_ZH: &str = "\"Songti SC\",\"Noto Serif CJK SC\",\"Source Han Serif SC\",Georgia,serif";

/// A size and a weight of text.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Font {
    /// CSS pixels.
    pub size: f64,
    /// The weight.
    pub weight: Weight,
}

impl Font {
    /// The smallest text, for axes and explanations.
    pub const SMALL: Self = Self { size: 12.0, weight: Weight::Regular };
    /// Names of lanes.
    pub const SMALL_BOLD: Self = Self { size: 12.0, weight: Weight::Bold };
    /// Names of marks.
    pub const LABEL: Self = Self { size: 14.0, weight: Weight::Regular };
    /// Numbers beside names.
    pub const LABEL_BOLD: Self = Self { size: 14.0, weight: Weight::Bold };
    /// Numbers on marks.
    pub const MARK: Self = Self { size: 17.0, weight: Weight::Bold };
    /// Numbers where the number is the message.
    pub const NUMBER: Self = Self { size: 24.0, weight: Weight::Bold };
    /// The sentence below a headline.
    pub const LEAD: Self = Self { size: 16.0, weight: Weight::Regular };
    /// The finding over a chart.
    pub const HEADLINE: Self = Self { size: 30.0, weight: Weight::Headline };
    /// The finding over a chart in a narrow room.
    pub const HEADLINE_NARROW: Self = Self { size: 22.0, weight: Weight::Headline };
}

/// A hair-thin rule, in CSS pixels.
pub const HAIRLINE: f64 = 1.0;
/// The outline of a hollow mark, in CSS pixels.
pub const OUTLINE: f64 = 2.0;
/// The least width and height of what can be pointed at, in CSS pixels.
pub const TARGET: f64 = 24.0;

#[cfg(test)]
pub(crate) mod sight;

#[cfg(test)]
mod tests {
    use super::sight::{distance, luminance};
    use super::*;

    fn ratio(a: f64, b: f64) -> f64 {
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn contrast(a: Tone, b: Tone, theme: Theme) -> f64 {
        ratio(luminance(a.rgb(theme)), luminance(b.rgb(theme)))
    }

    /// The luminance that `www/paper.js` lets a host's paper have.
    fn bounds(theme: Theme) -> [f64; 2] {
        let script = include_str!("../www/paper.js");
        let (_, rest) = script.split_once(&format!("{}: [", theme.id())).unwrap();
        let (bounds, _) = rest.split_once(']').unwrap();
        let (least, most) = bounds.split_once(", ").unwrap();
        [least, most].map(|bound| bound.parse().unwrap())
    }

    #[test]
    fn on_any_paper_that_a_host_may_choose_contrast_holds() {
        for theme in Theme::ALL {
            assert!(
                (bounds(theme)[0]..=bounds(theme)[1]).contains(&luminance(Tone::Paper.rgb(theme)))
            );
            for paper in bounds(theme) {
                let on_it = |tone: Tone| ratio(luminance(tone.rgb(theme)), paper);
                assert!(on_it(Tone::Ink) >= 7.0 && on_it(Tone::Muted) >= 4.5, "{theme:?} {paper}");
                for chapter in Chapter::ALL {
                    assert!(on_it(Tone::Hue(chapter)) >= 3.0, "{theme:?} {chapter:?} {paper}");
                }
            }
        }
    }

    #[test]
    fn text_keeps_4_5_to_1_and_marks_3_to_1() {
        for theme in Theme::ALL {
            for ground in [Tone::Paper, Tone::Wash] {
                assert!(contrast(Tone::Ink, ground, theme) >= 7.0, "{theme:?}");
                assert!(contrast(Tone::Muted, ground, theme) >= 4.5, "{theme:?} {ground:?}");
            }
            for chapter in Chapter::ALL {
                assert!(
                    contrast(Tone::Hue(chapter), Tone::Paper, theme) >= 3.0,
                    "{theme:?} {chapter:?}"
                );
            }
        }
    }

    #[test]
    fn hues_stay_apart_under_colour_vision_deficiencies() {
        for theme in Theme::ALL {
            for (i, a) in Chapter::ALL.iter().enumerate() {
                for b in &Chapter::ALL[..i] {
                    let [p, q] = [a, b].map(|chapter| Tone::Hue(*chapter).rgb(theme));
                    let apart = distance(p, q);
                    assert!(apart > 0.08, "{theme:?}: {a:?} and {b:?} are {apart:.3} apart");
                }
            }
        }
    }

    #[test]
    fn every_role_has_a_colour_of_its_own() {
        for theme in Theme::ALL {
            let mut colours: Vec<_> = Tone::ALL.iter().map(|tone| tone.rgb(theme)).collect();
            colours.sort_unstable();
            colours.dedup();
            assert_eq!(colours.len(), Tone::ALL.len());
        }
    }
}
