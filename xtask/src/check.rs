//! Everything that must hold before a change is merged, the quick checks first.

use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result};

use crate::command;
use crate::dist;
use crate::install::ensure;
use crate::node::Node;
use crate::package;
use crate::project::Project;
use crate::step::{self, step};
use crate::tool::{BROWSERS, LETTERS, NODE, Tool};
use crate::toolchain::{self, TARGET};

/// Runs all checks and stops at the first that fails. The last output is the closing line of `cargo test`.
pub(crate) fn check(project: &Project, browsers: bool) -> Result<()> {
    if !browsers {
        step::announce("browser tests: LEFT OUT, since --no-browsers was typed");
    }
    // First, so that what has to be typed is known before minutes of compiling.
    toolchain::ensure_target(project)?;
    let for_browsers = BROWSERS.iter().filter(|_| browsers);
    let tools =
        ensure(project, &NODE.iter().chain(&LETTERS).chain(for_browsers).collect::<Vec<_>>())?;

    cargo(project, "formatting", "fmt --all --check")?;
    cargo(project, "lints", "clippy --workspace --all-targets -- -D warnings")?;
    // In a call of its own: a target with `test = false` is not among all targets, and beside them its name is ignored.
    let of_browsers = "clippy --workspace --test browser -- -D warnings";
    cargo(project, "lints of the browser tests", of_browsers)?;
    let of_core = format!("clippy --lib --target {TARGET} -- -D warnings");
    cargo(project, "lints of the core as wasm", &of_core)?;
    let of_stage = format!("clippy --lib --target {TARGET} --features stage -- -D warnings");
    cargo(project, "lints of the stage as wasm", &of_stage)?;
    let out = project.out(None)?;
    // Before the types, since the core's declarations come out of the build.
    dist::build(project, &out, None)?;
    let node =
        Node::install(project).context("the TypeScript of xtask/package.json is not installed")?;
    step("types of the shell", || types(project, &node))?;
    step("the package of npm", || package::check(project, &node, &out))?;
    if !browsers {
        let mut tests = words(project, WORKSPACE);
        return last("tests, all but those in browsers", &mut tests);
    }
    cargo(project, "tests", WORKSPACE)?;
    // A site that is being served is built anew when a file changes, but not under the browsers.
    let _alone = dist::alone(project)?;
    in_browsers(project, &out, &tools)
}

/// Unit, property, golden and documentation tests of both packages.
const WORKSPACE: &str = "test --workspace";

fn cargo(project: &Project, name: &str, arguments: &str) -> Result<()> {
    step(name, || command::run(&mut words(project, arguments)))
}

/// Cargo with arguments as one types them, separated by spaces.
fn words(project: &Project, arguments: &str) -> Command {
    let mut cargo = project.cargo();
    cargo.args(arguments.split_whitespace());
    cargo
}

/// A step after which nothing is printed, not even its time: the closing line of `cargo test` is the last word.
fn last(name: &str, command: &mut Command) -> Result<()> {
    step::announce(name);
    command::run(command)
}

fn types(project: &Project, node: &Node) -> Result<()> {
    let mut tsc = node.script("typescript/bin/tsc");
    tsc.arg("--project").arg(project.root.join("xtask/tsconfig.json"));
    command::run(&mut tsc)
}

/// Lets the test `browser` drive the real engines over the site at `out`.
fn in_browsers(project: &Project, out: &Path, tools: &[(&Tool, PathBuf)]) -> Result<()> {
    // The workspace again, or cargo would compile the dependencies once more with fewer features.
    let mut cargo = words(project, "test --workspace --test browser");
    cargo
        .env("ANTIFRAUD_DIST", out)
        .envs(tools.iter().filter_map(|(tool, path)| Some((tool.variable?, path))));
    last("tests in Chromium, Firefox and WebKit", &mut cargo)
}
