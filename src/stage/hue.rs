//! Colours of the stage, by role.

use crate::theme::{Theme, hex};

/// A colour of the stage. It is night on the stage in both themes of the page; on paper it is day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hue {
    /// What everything stands on.
    Ground,
    /// Numerals, and what is the reader's own.
    Ink,
    /// Explanations; 4.5:1 on the ground.
    Muted,
    /// Neutral people, and what is not spoken of at the moment.
    Quiet,
    /// Guides and rules.
    Rule,
    /// Calls.
    Amber,
    /// Text messages.
    Azure,
    /// Cards.
    Lilac,
    /// Sites.
    Rose,
    /// People who, it is claimed, were protected.
    Mint,
    /// Money.
    Gold,
    /// Police, and their warnings.
    Coral,
}

impl Hue {
    /// All roles.
    pub const ALL: [Self; 12] = [
        Self::Ground,
        Self::Ink,
        Self::Muted,
        Self::Quiet,
        Self::Rule,
        Self::Amber,
        Self::Azure,
        Self::Lilac,
        Self::Rose,
        Self::Mint,
        Self::Gold,
        Self::Coral,
    ];

    /// Red, green and blue, by night (`Dark`) or on paper (`Light`).
    #[must_use]
    pub const fn rgb(self, theme: Theme) -> (u8, u8, u8) {
        match (self, theme) {
            (Self::Ground, Theme::Dark) => (0x0d, 0x12, 0x1a),
            (Self::Ground, Theme::Light) => (0xff, 0xff, 0xff),
            (Self::Ink, Theme::Dark) => (0xfa, 0xf6, 0xec),
            (Self::Ink, Theme::Light) => (0x14, 0x16, 0x1a),
            (Self::Muted, Theme::Dark) => (0xa9, 0xb2, 0xbd),
            (Self::Muted, Theme::Light) => (0x55, 0x5b, 0x63),
            (Self::Quiet, Theme::Dark) => (0x7d, 0x88, 0x95),
            (Self::Quiet, Theme::Light) => (0x80, 0x88, 0x92),
            (Self::Rule, Theme::Dark) => (0x3a, 0x44, 0x50),
            (Self::Rule, Theme::Light) => (0xc8, 0xcd, 0xd3),
            (Self::Amber, Theme::Dark) => (0xff, 0xbc, 0x39),
            (Self::Amber, Theme::Light) => (0xa2, 0x6a, 0x00),
            (Self::Azure, Theme::Dark) => (0x00, 0x9b, 0xf1),
            (Self::Azure, Theme::Light) => (0x20, 0x6d, 0xae),
            (Self::Lilac, Theme::Dark) => (0xc3, 0xab, 0xfb),
            (Self::Lilac, Theme::Light) => (0x86, 0x56, 0xe4),
            (Self::Rose, Theme::Dark) => (0xff, 0x62, 0xa0),
            (Self::Rose, Theme::Light) => (0x98, 0x1a, 0x68),
            (Self::Mint, Theme::Dark) => (0x72, 0xd1, 0x9e),
            (Self::Mint, Theme::Light) => (0x26, 0x7c, 0x62),
            (Self::Gold, Theme::Dark) => (0xf0, 0xe3, 0x9c),
            (Self::Gold, Theme::Light) => (0x7a, 0x55, 0x00),
            (Self::Coral, Theme::Dark) => (0xff, 0x94, 0x72),
            (Self::Coral, Theme::Light) => (0xb7, 0x3e, 0x5d),
        }
    }
}

/// The colours of what stands around the stage, as declarations of custom properties.
#[must_use]
pub fn properties(theme: Theme) -> String {
    let declared = [
        ("--stage-ground:", Hue::Ground),
        ("--stage-ink:", Hue::Ink),
        ("--stage-muted:", Hue::Muted),
        ("--stage-rule:", Hue::Rule),
        ("--stage-amber:", Hue::Amber),
    ];
    let mut sheet = String::new();
    for (name, hue) in declared {
        for piece in [name, &hex(hue.rgb(theme)), ";"] {
            sheet.push_str(piece);
        }
    }
    sheet
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::theme::sight::{distance, luminance};

    #[test]
    fn what_is_read_keeps_4_5_to_1_and_every_mark_3_to_1() {
        for theme in Theme::ALL {
            let ground = luminance(Hue::Ground.rgb(theme));
            for hue in Hue::ALL {
                let least = match hue {
                    Hue::Ground | Hue::Rule => continue,
                    Hue::Ink => 7.0,
                    Hue::Quiet => 3.0,
                    // Numbers have the hue of what they count.
                    Hue::Muted
                    | Hue::Amber
                    | Hue::Azure
                    | Hue::Lilac
                    | Hue::Rose
                    | Hue::Mint
                    | Hue::Gold
                    | Hue::Coral => 4.5,
                };
                let own = luminance(hue.rgb(theme));
                let contrast = (own.max(ground) + 0.05) / (own.min(ground) + 0.05);
                assert!(contrast >= least, "{hue:?} {theme:?}: {contrast:.2}");
            }
        }
    }

    /// People who were protected never stand in one picture with these.
    const APART_FROM_MINT: [Hue; 4] = [Hue::Azure, Hue::Lilac, Hue::Coral, Hue::Rose];

    #[test]
    fn things_of_one_picture_stay_apart_under_colour_vision_deficiencies() {
        let things =
            [Hue::Amber, Hue::Azure, Hue::Lilac, Hue::Gold, Hue::Coral, Hue::Rose, Hue::Mint];
        for theme in Theme::ALL {
            for (index, one) in things.into_iter().enumerate() {
                for other in &things[..index] {
                    if one == Hue::Mint && APART_FROM_MINT.contains(other) {
                        continue;
                    }
                    let apart = distance(one.rgb(theme), other.rgb(theme));
                    assert!(apart > 0.08, "{theme:?}: {one:?}, {other:?} are {apart:.3} apart");
                }
            }
        }
    }
}
