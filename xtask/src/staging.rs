//! A directory that is filled out of sight and then takes the place of the former one.

use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};

/// A directory in the making, beside the one that it will become.
pub(crate) struct Staging {
    out: PathBuf,
    /// Where to write for now.
    pub(crate) directory: PathBuf,
}

/// Only a build writes this file: a directory that has it may be replaced.
const MARK: &str = "element.js.br";

impl Staging {
    /// An empty directory beside `out`. An `out` that holds anything but a former build is an error, for it would be lost.
    pub(crate) fn beside(out: &Path) -> Result<Self> {
        let filled = out.exists()
            && (!out.is_dir() || out.read_dir()?.next().is_some() && !out.join(MARK).exists());
        if filled {
            bail!(
                "{} is not a former build, and a build would replace it; name another directory or remove it yourself",
                out.display()
            );
        }
        let directory = sibling(out, "new")?;
        clear(&directory)?;
        fs::create_dir_all(&directory)
            .with_context(|| format!("{} cannot be made", directory.display()))?;
        Ok(Self { out: out.to_owned(), directory })
    }

    /// Puts the directory in its place; the former one is gone afterwards.
    pub(crate) fn finish(&self) -> Result<()> {
        let former = sibling(&self.out, "old")?;
        clear(&former)?;
        if self.out.exists() {
            fs::rename(&self.out, &former)
                .with_context(|| format!("{} cannot be replaced", self.out.display()))?;
        }
        fs::rename(&self.directory, &self.out)?;
        clear(&former)
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        // Already moved away after a success; after a failure nobody wants it.
        let _ = clear(&self.directory);
    }
}

fn clear(directory: &Path) -> Result<()> {
    if directory.exists() {
        fs::remove_dir_all(directory)
            .with_context(|| format!("{} cannot be removed", directory.display()))?;
    }
    Ok(())
}

/// `.dist.new` for `dist`.
fn sibling(out: &Path, ending: &str) -> Result<PathBuf> {
    let name =
        out.file_name().with_context(|| format!("{} has no name of its own", out.display()))?;
    let mut hidden = OsString::from(".");
    hidden.push(name);
    hidden.push(".");
    hidden.push(ending);
    Ok(out.with_file_name(hidden))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn empty(name: &str) -> PathBuf {
        let directory = std::env::temp_dir().join(format!("xtask-{}-{name}", std::process::id()));
        clear(&directory).unwrap();
        fs::create_dir_all(&directory).unwrap();
        directory
    }

    #[test]
    fn a_former_build_is_replaced_whole() {
        let home = empty("replaced");
        let out = home.join("dist");
        for file in ["before", "after"] {
            let staging = Staging::beside(&out).unwrap();
            fs::write(staging.directory.join(MARK), "").unwrap();
            fs::write(staging.directory.join(file), "").unwrap();
            staging.finish().unwrap();
        }
        assert!(out.join("after").exists());
        assert!(!out.join("before").exists());
        assert_eq!(fs::read_dir(&home).unwrap().count(), 1);
        clear(&home).unwrap();
    }

    #[test]
    fn an_unfinished_build_leaves_the_former_one() {
        let home = empty("kept");
        fs::create_dir(home.join("dist")).unwrap();
        drop(Staging::beside(&home.join("dist")).unwrap());
        assert!(home.join("dist").exists());
        assert_eq!(fs::read_dir(&home).unwrap().count(), 1);
        clear(&home).unwrap();
    }

    #[test]
    fn a_directory_of_other_files_is_not_touched() {
        let home = empty("other");
        fs::write(home.join("thesis.txt"), "").unwrap();
        assert!(Staging::beside(&home).is_err());
        assert!(home.join("thesis.txt").exists());
        clear(&home).unwrap();
    }
}
