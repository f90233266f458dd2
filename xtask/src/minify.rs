//! JavaScript and CSS without comments and long local names. Names of properties, exports and elements stay.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};

use crate::assets::Sources;
use crate::command;
use crate::kind::Kind;
use crate::node::Node;

/// `sources` with every `.js` and `.css` made small; each file stays a file of its own.
pub(crate) fn minify(node: &Node, workshop: &Path, sources: Sources) -> Result<Sources> {
    let (before, after) = (workshop.join("before"), workshop.join("after"));
    for directory in [&before, &after] {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        fs::create_dir_all(directory)?;
    }
    let entries = write(&before, &sources)?;
    let mut esbuild = node.script("esbuild/bin/esbuild");
    esbuild
        .args(["--minify", "--format=esm", "--charset=utf8", "--legal-comments=none"])
        .args(["--log-level=warning", "--log-override:empty-import-meta=silent"])
        .arg(format!("--outdir={}", after.display()))
        .args(&entries);
    command::run(&mut esbuild)?;
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
