//! The core as WebAssembly: compiled and bound to JavaScript.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, bail};
use wasm_bindgen_cli_support::Bindgen;

use crate::command;
use crate::cores::on_all_cores;
use crate::cut::{CHARTS, FORMS, Kinds};
use crate::glue;
use crate::node::Node;
use crate::project::Project;
use crate::small::small;
use crate::step;
use crate::toolchain::TARGET;

/// The two files that a reader downloads.
pub(crate) struct Core {
    /// JavaScript that loads the wasm and speaks to it.
    pub(crate) glue: String,
    /// The module, optimised if wasm-opt was there.
    pub(crate) wasm: Vec<u8>,
}

/// Compiles and binds the core of panels; its TypeScript declarations stay in `target/core`.
pub(crate) fn core(project: &Project, node: Option<&Node>) -> Result<Core> {
    core_with(project, node, ("core", &[]), &project.workshop("core"))
}

/// Compiles and binds the core of the stage, likewise, in `target/stage`. It is a module of its own, so that neither has
/// what only the other needs.
pub(crate) fn stage(project: &Project, node: Option<&Node>) -> Result<Core> {
    core_with(project, node, ("core.stage", &["stage"]), &project.workshop("stage"))
}

/// The core with further features, bound in a directory of its own under the name of its declarations.
pub(crate) fn core_with(
    project: &Project,
    node: Option<&Node>,
    (name, features): (&str, &[&str]),
    bound: &Path,
) -> Result<Core> {
    let compiled = step::step("compile the core to wasm", || compile(project, features))?;
    step::step("bind the core to JavaScript", || bind(project, &compiled, bound, name))?;
    let glue = glue::lean(&fs::read_to_string(bound.join("core.js"))?)?;
    let wasm = step::step("make the wasm small", || small(node, &bound.join(BOUND), None))?;
    Ok(Core { glue, wasm })
}

/// Modules that draw one kind of chart or one form of the stage each, by its name, from the cores that were bound last.
pub(crate) fn kinds(
    project: &Project,
    node: Option<&Node>,
) -> Result<BTreeMap<&'static str, Vec<u8>>> {
    let each = |(workshop, kinds): (&str, Kinds)| {
        let bound = project.workshop(workshop).join(BOUND);
        on_all_cores(kinds.names, |kind| Ok((*kind, small(node, &bound, Some((kinds, kind)))?)))
    };
    let [charts, forms] = [("core", CHARTS), ("stage", FORMS)].map(each);
    Ok(charts?.into_iter().chain(forms?).collect())
}

/// Bytes of the stack: twelve times what the deepest picture takes. The linker's own megabyte would be most of what a panel
/// takes. It lies below everything else, so that one that overflows is a trap and spoils nothing.
const STACK: u32 = 32 * 1024;

fn compile(project: &Project, features: &[&str]) -> Result<PathBuf> {
    let mut cargo = project.cargo();
    cargo.args(["rustc", "--lib", "--release", "--target", TARGET]);
    cargo.args(features.iter().flat_map(|feature| ["--features", feature]));
    cargo.arg("--").arg(format!("-Clink-arg=-zstack-size={STACK}"));
    command::run(&mut cargo)?;
    Ok(project.artifacts.join(TARGET).join("release/antifraud_infographic.wasm"))
}

/// How wasm-bindgen calls the module. Its functions still have names.
const BOUND: &str = "core_bg.wasm";

fn bind(project: &Project, compiled: &Path, out: &Path, name: &str) -> Result<()> {
    let lock = fs::read_to_string(project.root.join("Cargo.lock"))?;
    same_version(&lock)?;
    Bindgen::new()
        .input_path(compiled)
        .out_name("core")
        .web(true)
        .and_then(|bindgen| bindgen.typescript(true).omit_default_module_path(false).generate(out))
        .context("wasm-bindgen could not bind the core")?;
    let types = fs::read_to_string(out.join("core.d.ts"))? + glue::DECLARATION;
    Ok(fs::write(out.join(name).with_added_extension("d.ts"), types)?)
}

/// An error unless the library that binds is of the version that the core was compiled with.
fn same_version(lock: &str) -> Result<()> {
    let runtime = locked(lock, "wasm-bindgen")?;
    let binder = locked(lock, "wasm-bindgen-cli-support")?;
    if runtime != binder {
        bail!(
            "Cargo.lock has wasm-bindgen {runtime}, but xtask binds with wasm-bindgen-cli-support {binder}; \
             set it to \"={runtime}\" in xtask/Cargo.toml"
        );
    }
    Ok(())
}

/// Version of `package` in the text of a lock file.
fn locked<'a>(lock: &'a str, package: &str) -> Result<&'a str> {
    let name = format!("name = \"{package}\"");
    lock.lines()
        .skip_while(|line| *line != name)
        .nth(1)
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .with_context(|| format!("Cargo.lock names no version of {package}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lock(binder: &str) -> String {
        format!(
            "[[package]]\nname = \"wasm-bindgen\"\nversion = \"0.2.1\"\n\n\
             [[package]]\nname = \"wasm-bindgen-cli-support\"\nversion = \"{binder}\"\n"
        )
    }

    #[test]
    fn equal_versions_pass() {
        assert!(same_version(&lock("0.2.1")).is_ok());
    }

    #[test]
    fn unequal_versions_say_what_to_write() {
        let error = same_version(&lock("0.2.2")).unwrap_err().to_string();
        assert!(error.contains("set it to \"=0.2.1\""), "{error}");
    }

    #[test]
    fn a_lock_without_the_package_is_an_error() {
        assert!(same_version("").is_err());
    }
}
