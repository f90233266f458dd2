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
            (Self::Amber, Theme::Dark) => (0xf8, 0xb3, 0x2f),
            (Self::Amber, Theme::Light) => (0xa8, 0x6a, 0x00),
            (Self::Azure, Theme::Dark) => (0x4f, 0xb3, 0xf2),
            (Self::Azure, Theme::Light) => (0x15, 0x6a, 0xb0),
            (Self::Lilac, Theme::Dark) => (0xc3, 0xa6, 0xff),
            (Self::Lilac, Theme::Light) => (0x7a, 0x4f, 0xc9),
            (Self::Rose, Theme::Dark) => (0xf2, 0x80, 0xc0),
            (Self::Rose, Theme::Light) => (0xb0, 0x2f, 0x78),
            (Self::Mint, Theme::Dark) => (0x62, 0xd9, 0xa6),
            (Self::Mint, Theme::Light) => (0x0b, 0x7a, 0x54),
            (Self::Gold, Theme::Dark) => (0xec, 0xdc, 0x9c),
            (Self::Gold, Theme::Light) => (0x7d, 0x6a, 0x1c),
            (Self::Coral, Theme::Dark) => (0xff, 0x96, 0x73),
            (Self::Coral, Theme::Light) => (0xb5, 0x4a, 0x26),
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

    fn luminance((red, green, blue): (u8, u8, u8)) -> f64 {
        let [red, green, blue] = [red, green, blue].map(|channel| {
            let channel = f64::from(channel) / 255.0;
            if channel <= 0.040_45 {
                channel / 12.92
            } else {
                ((channel + 0.055) / 1.055).powf(2.4)
            }
        });
        0.2126 * red + 0.7152 * green + 0.0722 * blue
    }

    #[test]
    fn what_is_read_keeps_4_5_to_1_and_every_mark_3_to_1() {
        for theme in Theme::ALL {
            let ground = luminance(Hue::Ground.rgb(theme));
            for hue in Hue::ALL {
                let least = match hue {
                    Hue::Ground | Hue::Rule => continue,
                    Hue::Ink => 7.0,
                    Hue::Muted => 4.5,
                    Hue::Quiet
                    | Hue::Amber
                    | Hue::Azure
                    | Hue::Lilac
                    | Hue::Rose
                    | Hue::Mint
                    | Hue::Gold
                    | Hue::Coral => 3.0,
                };
                let own = luminance(hue.rgb(theme));
                let contrast = (own.max(ground) + 0.05) / (own.min(ground) + 0.05);
                assert!(contrast >= least, "{hue:?} {theme:?}: {contrast:.2}");
            }
        }
    }
}
