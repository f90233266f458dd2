//! The build's node tools, pinned in `xtask/package-lock.json` and installed into `target/node`.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::project::Project;
use crate::step;

const FILES: [&str; 2] = ["package.json", "package-lock.json"];
/// Copy of the lock file that was installed last, written when npm has succeeded.
const INSTALLED: &str = "installed.json";

/// Node with the pinned packages beside it.
pub(crate) struct Node {
    program: PathBuf,
    directory: PathBuf,
}

impl Node {
    /// Installs what is not installed yet. `None`, with a note of the reason, where node, npm or the network is missing.
    pub(crate) fn install(project: &Project) -> Option<Self> {
        let found = Self::at(&project.workshop("node"), &project.root.join("xtask"));
        found.inspect_err(|error| step::note(format_args!("no node tools: {error:#}"))).ok()
    }

    fn at(directory: &Path, source: &Path) -> Result<Self> {
        let program = which::which("node").context("`node` is not on the PATH")?;
        let lock = fs::read(source.join("package-lock.json"))?;
        let marker = directory.join(INSTALLED);
        if fs::read(&marker).ok().as_ref() != Some(&lock) {
            let npm = which::which("npm").context("`npm` is not on the PATH")?;
            step::step("install the node tools of xtask/package.json", || {
                fs::create_dir_all(directory)?;
                for file in FILES {
                    fs::copy(source.join(file), directory.join(file))?;
                }
                command::download(&mut ci(&npm, directory))?;
                Ok(fs::write(&marker, &lock)?)
            })?;
        }
        Ok(Self { program, directory: directory.to_owned() })
    }

    /// A command that runs `script`, a path inside `node_modules`.
    pub(crate) fn script(&self, script: &str) -> Command {
        let mut node = Command::new(&self.program);
        node.arg(self.directory.join("node_modules").join(script));
        node
    }
}

fn ci(npm: &Path, directory: &Path) -> Command {
    let mut ci = Command::new(npm);
    // Without install scripts: none of the packages needs its own, and less code runs unread.
    ci.args(["ci", "--ignore-scripts", "--no-audit", "--no-fund"]).current_dir(directory);
    ci
}
