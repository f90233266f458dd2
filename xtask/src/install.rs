//! Brings the tools that a machine lacks, or says what to type.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;
use crate::project::Project;
use crate::step::step;
use crate::tool::{Source, Tool};

/// Finds each tool, after installing what is missing. One that is still missing is an error: nothing is skipped.
pub(crate) fn ensure<'a>(
    project: &Project,
    tools: &[&'a Tool],
) -> Result<Vec<(&'a Tool, PathBuf)>> {
    let root = project.workshop("tools");
    let programs = root.join("bin");
    let missing: Vec<_> =
        tools.iter().copied().filter(|tool| tool.find(&programs).is_none()).collect();
    debian(&packages(&missing))?;
    for tool in missing {
        match tool.source {
            Source::Debian(_) => {}
            Source::Crate(name, version) => step(&format!("compile {name} {version}"), || {
                let mut cargo = project.cargo();
                cargo
                    .args([
                        "install",
                        name,
                        "--version",
                        &format!("={version}"),
                        "--locked",
                        "--root",
                    ])
                    .arg(&root);
                command::download(&mut cargo)
            })?,
        }
    }
    tools
        .iter()
        .map(|tool| match tool.find(&programs) {
            Some(path) => Ok((*tool, path)),
            None => {
                bail!("{} is missing, and {} did not bring it", tool.name(), from(&tool.source))
            }
        })
        .collect()
}

/// Debian packages of the tools, each once.
fn packages(missing: &[&Tool]) -> BTreeSet<&'static str> {
    missing
        .iter()
        .filter_map(|tool| match tool.source {
            Source::Debian(package) => Some(package),
            Source::Crate(..) => None,
        })
        .collect()
}

fn from(source: &Source) -> String {
    match source {
        Source::Debian(package) => format!("the Debian package {package}"),
        Source::Crate(name, version) => format!("the crate {name} {version}"),
    }
}

fn debian(packages: &BTreeSet<&str>) -> Result<()> {
    if packages.is_empty() {
        return Ok(());
    }
    let install = ["install", "-y", "--no-install-recommends"];
    if which::which("apt-get").is_err() || !is_root() {
        let names = packages.iter().copied().collect::<Vec<_>>().join(" ");
        bail!(
            "programs or fonts are missing; on Debian type: sudo apt-get {} {names}",
            install.join(" ")
        );
    }
    step(&format!("install {} Debian packages", packages.len()), || {
        command::download(apt_get().arg("update"))?;
        command::download(apt_get().args(install).args(packages))
    })
}

fn apt_get() -> Command {
    let mut apt_get = Command::new("apt-get");
    // A fresh machine may be updating itself.
    apt_get.args(["-q", "-o", "DPkg::Lock::Timeout=300"]).env("DEBIAN_FRONTEND", "noninteractive");
    apt_get
}

fn is_root() -> bool {
    command::read(Command::new("id").arg("-u")).is_ok_and(|id| id.trim() == "0")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tool::{BROWSERS, LETTERS};

    #[test]
    fn each_package_is_asked_for_once() {
        let all: Vec<_> = BROWSERS.iter().chain(&LETTERS).collect();
        let expected = [
            "chromium",
            "chromium-driver",
            "firefox-esr",
            "fonts-liberation",
            "fonts-noto-cjk",
            "webkit2gtk-driver",
            "xvfb",
        ];
        assert!(packages(&all).into_iter().eq(expected));
    }
}
