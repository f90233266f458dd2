//! What a file is, by its name.

use std::path::Path;

/// The kinds that the build treats differently.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum Kind {
    /// A JavaScript module.
    Script,
    /// A style sheet.
    Style,
    /// Types for the check and for editors; browsers never see them.
    Types,
    /// Anything else: taken as it is.
    Other,
}

impl Kind {
    /// The kind of the file called `name`. Extensions in capitals are of no kind, as URLs distinguish them.
    pub(crate) fn of(name: &str) -> Self {
        match Path::new(name).extension().and_then(|end| end.to_str()) {
            Some("js") => Self::Script,
            Some("css") => Self::Style,
            Some("ts") => Self::Types,
            Some(_) | None => Self::Other,
        }
    }

    /// Whether files of this kind name other files.
    pub(crate) fn names_others(self) -> bool {
        match self {
            Self::Script | Self::Style => true,
            Self::Types | Self::Other => false,
        }
    }
}
