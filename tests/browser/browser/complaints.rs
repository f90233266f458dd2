//! What a page complains about, as the probe keeps it.

use std::collections::BTreeSet;
use std::fmt;

use serde::Deserialize;

/// What the page complained about since it was loaded.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
pub(crate) struct Complaints {
    /// Uncaught errors, unhandled rejections, and resources that did not load.
    pub(crate) errors: Vec<String>,
    /// What was written by `console.error` and `console.warn`, the level first.
    pub(crate) console: Vec<String>,
    /// What the content security policy stopped: directive and address.
    pub(crate) violations: Vec<String>,
    /// What was asked of another origin: directive and address. WebKit may report one request twice.
    pub(crate) foreign: BTreeSet<String>,
}

impl fmt::Display for Complaints {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let lines = (self.errors.iter().map(|line| ("error", line)))
            .chain(self.console.iter().map(|line| ("console", line)))
            .chain(self.violations.iter().map(|line| ("policy", line)))
            .chain(self.foreign.iter().map(|line| ("other origin", line)));
        for (kind, line) in lines {
            writeln!(f, "  {kind}: {line}")?;
        }
        Ok(())
    }
}
