//! The Rust toolchain's part for WebAssembly.

use std::env;
use std::path::Path;
use std::process::Command;

use anyhow::{Result, bail};

use crate::command;
use crate::project::Project;
use crate::step;

/// The target that the core is compiled for.
pub(crate) const TARGET: &str = "wasm32-unknown-unknown";

/// Installs the wasm target for the active toolchain, unless it is there.
pub(crate) fn ensure_target(project: &Project) -> Result<()> {
    if has_target(project)? {
        return Ok(());
    }
    step::announce(&format!("install the Rust target {TARGET}"));
    if which::which("rustup").is_err() {
        bail!(
            "this Rust cannot compile for {TARGET} and there is no rustup to add it; \
             install rustup from https://rustup.rs, then type: rustup target add {TARGET}"
        );
    }
    let mut rustup = Command::new("rustup");
    rustup.args(["target", "add", TARGET]).current_dir(&project.root);
    command::download(&mut rustup)
}

fn has_target(project: &Project) -> Result<bool> {
    let rustc = env::var_os("RUSTC").unwrap_or_else(|| "rustc".into());
    let mut rustc = Command::new(rustc);
    rustc.args(["--print", "target-libdir", "--target", TARGET]).current_dir(&project.root);
    Ok(Path::new(command::read(&mut rustc)?.trim()).is_dir())
}
