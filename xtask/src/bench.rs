//! How long a repaint takes in a browser.

use std::fs;

use anyhow::Result;

use crate::command;
use crate::install::ensure;
use crate::node::Node;
use crate::project::Project;
use crate::step;
use crate::tool::BROWSERS;
use crate::toolchain;
use crate::wasm;

/// Builds the core with pictures of any number of marks, for no reader, and the stage, and lets the browser tests measure
/// both.
pub(crate) fn bench(project: &Project) -> Result<()> {
    toolchain::ensure_target(project)?;
    let chromium = BROWSERS.iter().filter(|tool| tool.name().starts_with("chrom"));
    let tools = ensure(project, &chromium.collect::<Vec<_>>())?;
    let directory = project.workshop("bench");
    let bound = directory.join("bound");
    let node = Node::install(project);
    let core = wasm::core_with(project, node.as_ref(), ("core", &["bench"]), &bound)?;
    fs::write(directory.join("core.js"), core.glue)?;
    fs::write(directory.join("core_bg.wasm"), core.wasm)?;
    let stage = wasm::stage(project, node.as_ref())?;
    fs::write(directory.join("stage.js"), stage.glue)?;
    fs::write(directory.join("stage_bg.wasm"), stage.wasm)?;
    step::announce("measure in Chromium");
    let mut cargo = project.cargo();
    cargo
        .args(["test", "--quiet", "--workspace", "--test", "browser", "--"])
        .args(["--ignored", "--exact", "--nocapture", "bench::repaints"])
        .env("ANTIFRAUD_DIST", &directory)
        .envs(tools.iter().filter_map(|(tool, path)| Some((tool.variable?, path))));
    command::run(&mut cargo)
}
