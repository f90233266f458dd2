//! Changes of the sources that a build reads.

use std::path::{Path, PathBuf};
use std::sync::mpsc::{self, Receiver};
use std::time::Duration;

use anyhow::{Context, Result};
use notify::{Event, EventKind, RecommendedWatcher, RecursiveMode, Watcher as _};

use crate::project::Project;

/// A watch over the sources, from its beginning on: a change during a build is not lost.
pub(crate) struct Watch {
    root: PathBuf,
    changes: Receiver<notify::Result<Event>>,
    /// Ends the watch when dropped.
    _watcher: RecommendedWatcher,
}

/// Watched with all that they contain.
const TREES: [&str; 3] = ["src", "www", "xtask/src"];
/// Silence that ends a burst of changes, as when an editor writes many files.
const SILENCE: Duration = Duration::from_millis(150);

impl Watch {
    /// Watches from now on.
    pub(crate) fn begin(project: &Project) -> Result<Self> {
        let (sender, changes) = mpsc::channel();
        let mut watcher =
            notify::recommended_watcher(sender).context("the sources cannot be watched")?;
        let trees = TREES.map(|tree| (project.root.join(tree), RecursiveMode::Recursive));
        // The directory and not `Cargo.toml`, since editors replace files, and a replaced file is watched no longer.
        let root = (project.root.clone(), RecursiveMode::NonRecursive);
        for (path, mode) in trees.into_iter().chain([root]) {
            watcher
                .watch(&path, mode)
                .with_context(|| format!("{} cannot be watched", path.display()))?;
        }
        Ok(Self { root: project.root.clone(), changes, _watcher: watcher })
    }

    /// Calls `rebuild` with a changed file after each burst of changes, for ever.
    pub(crate) fn each_change(&self, mut rebuild: impl FnMut(&Path)) -> Result<()> {
        loop {
            let first = self.changes.recv().context("the watch over the sources ended")?;
            let mut changed = self.of_concern(first);
            while let Ok(next) = self.changes.recv_timeout(SILENCE) {
                changed = changed.or_else(|| self.of_concern(next));
            }
            if let Some(path) = changed {
                rebuild(&path);
            }
        }
    }

    fn of_concern(&self, event: notify::Result<Event>) -> Option<PathBuf> {
        let event = event.ok().filter(|event| changes(event.kind))?;
        event.paths.into_iter().find(|path| concerns(path.strip_prefix(&self.root).unwrap_or(path)))
    }
}

/// Whether content may have changed. Reading a file is an event too, and a build reads them all.
fn changes(kind: EventKind) -> bool {
    match kind {
        EventKind::Any | EventKind::Create(_) | EventKind::Modify(_) | EventKind::Remove(_) => true,
        EventKind::Access(_) | EventKind::Other => false,
    }
}

/// Whether a build of the site reads `path`, relative to the checkout. Of xtask only the program that writes the pages counts.
fn concerns(path: &Path) -> bool {
    let hidden = path
        .file_name()
        .and_then(|name| name.to_str())
        .is_none_or(|name| name.starts_with('.') || name.ends_with('~') || name.starts_with('#'));
    let pages = ["src", "www", "xtask/src/bin"];
    !hidden && (path == Path::new("Cargo.toml") || pages.iter().any(|page| path.starts_with(page)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: bool) {
        assert_eq!(concerns(Path::new(path)), expected, "{path}");
    }

    #[test]
    fn sources_of_the_site_concern_a_build() {
        for path in [
            "src/lib.rs",
            "src/chart/dots.rs",
            "www/story.css",
            "xtask/src/bin/prerender/main.rs",
            "Cargo.toml",
        ] {
            check(path, true);
        }
    }

    #[test]
    fn all_else_does_not() {
        for path in [
            "xtask/src/main.rs",
            "Cargo.lock",
            "dist/index.html",
            ".dist.new",
            "src/.lib.rs.swp",
            "www/page.js~",
            "srcs",
        ] {
            check(path, false);
        }
    }

    #[test]
    fn reading_a_file_is_no_change() {
        assert!(!changes(EventKind::Access(notify::event::AccessKind::Any)));
    }
}
