//! Where the project lies on this machine.

use std::env;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;

/// The checkout and the directory that cargo builds into.
pub(crate) struct Project {
    /// Directory of the workspace's `Cargo.toml`.
    pub(crate) root: PathBuf,
    /// Cargo's target directory, which `CARGO_TARGET_DIR` may have moved.
    pub(crate) artifacts: PathBuf,
}

impl Project {
    /// Asks cargo where the workspace and its artifacts lie.
    pub(crate) fn find() -> Result<Self> {
        // At run time first: a checkout may have been moved since xtask was compiled.
        let manifest = env::var_os("CARGO_MANIFEST_DIR")
            .map_or_else(|| PathBuf::from(env!("CARGO_MANIFEST_DIR")), PathBuf::from);
        let mut cargo = Command::new(cargo_path());
        cargo.args(["metadata", "--format-version", "1", "--no-deps"]).current_dir(manifest);
        let metadata: serde_json::Value = serde_json::from_str(&command::read(&mut cargo)?)
            .context("`cargo metadata` did not print JSON")?;
        let path = |key: &str| {
            metadata
                .get(key)
                .and_then(serde_json::Value::as_str)
                .map(PathBuf::from)
                .with_context(|| format!("`cargo metadata` names no {key}"))
        };
        Ok(Self { root: path("workspace_root")?, artifacts: path("target_directory")? })
    }

    /// Absolute directory of the site: `out` as typed, else `dist` in the checkout.
    pub(crate) fn out(&self, out: Option<PathBuf>) -> Result<PathBuf> {
        match out {
            None => Ok(self.root.join("dist")),
            Some(typed) => std::path::absolute(&typed)
                .with_context(|| format!("{} is no path", typed.display())),
        }
    }

    /// Directory `name` for what xtask itself makes. Always below `target/` of the checkout, since `xtask/tsconfig.json`
    /// names one of them.
    pub(crate) fn workshop(&self, name: &str) -> PathBuf {
        self.root.join("target").join(name)
    }

    /// Directory of the shell's sources.
    pub(crate) fn www(&self) -> PathBuf {
        self.root.join("www")
    }

    /// `cargo`, to be run in the checkout.
    pub(crate) fn cargo(&self) -> Command {
        let mut cargo = Command::new(cargo_path());
        cargo.current_dir(&self.root);
        cargo
    }

    /// `path` without the checkout's directory, for messages.
    pub(crate) fn relative<'a>(&self, path: &'a Path) -> &'a Path {
        path.strip_prefix(&self.root).unwrap_or(path)
    }
}

fn cargo_path() -> PathBuf {
    env::var_os("CARGO").map_or_else(|| PathBuf::from("cargo"), PathBuf::from)
}
