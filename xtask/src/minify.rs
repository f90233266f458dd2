//! JavaScript and CSS without comments and long local names. Names of properties, exports and elements stay.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::assets::Sources;
use crate::command;
use crate::kind::Kind;
use crate::node::Node;

/// Scripts that swallow those they import, to save a request where few are allowed.
const BUNDLES: [&str; 1] = ["frame.js"];

/// `sources` with every `.js` and `.css` made small; each but the bundles stays a file of its own.
pub(crate) fn minify(node: &Node, workshop: &Path, sources: Sources) -> Result<Sources> {
    let (before, after) = (workshop.join("before"), workshop.join("after"));
    for directory in [&before, &after] {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        fs::create_dir_all(directory)?;
    }
    let (bundles, single): (Vec<_>, Vec<_>) = write(&before, &sources)?
        .into_iter()
        .partition(|path| BUNDLES.iter().any(|bundle| path.ends_with(bundle)));
    command::run(esbuild(node, &after).args(&single))?;
    command::run(
        esbuild(node, &after)
            .args(["--bundle", "--external:./menu.js", "--external:./paper.js"])
            .args(&bundles),
    )?;
    sources
        .into_iter()
        .map(|(name, content)| {
            let content = if Kind::of(&name).names_others() {
                fs::read(after.join(&name)).with_context(|| format!("esbuild wrote no {name}"))?
            } else {
                content
            };
            Ok((name, content))
        })
        .collect()
}

/// The call that makes files small and puts them into `out`.
fn esbuild(node: &Node, out: &Path) -> Command {
    let mut esbuild = node.script("esbuild/bin/esbuild");
    esbuild
        .args([
            "--minify",
            "--tree-shaking=true",
            "--format=esm",
            "--charset=utf8",
            "--legal-comments=none",
        ])
        .args(["--log-level=warning", "--log-override:empty-import-meta=silent"])
        .arg(format!("--outdir={}", out.display()));
    esbuild
}

fn write(directory: &Path, sources: &Sources) -> Result<Vec<PathBuf>> {
    sources
        .iter()
        .filter(|(name, _)| Kind::of(name).names_others())
        .map(|(name, content)| {
            let path = directory.join(name);
            fs::write(&path, content)?;
            Ok(path)
        })
        .collect()
}
