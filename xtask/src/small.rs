//! A module made small: without what can never run, and optimised.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::Result;
use sha2::{Digest, Sha256};
use walrus::ModuleConfig;

use crate::command;
use crate::cut::{Kinds, cut};
use crate::node::Node;
use crate::step;

/// What rustc emits for this target by default. wasm-opt has to be told, since wasm-bindgen drops the section that says so;
/// `--all-features` would let it write what no browser reads yet.
const FEATURES: [&str; 7] = [
    "--enable-bulk-memory",
    "--enable-bulk-memory-opt",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// How wasm-opt makes the module small. What is better for its bytes as such, as folding what is alike, zeros that are left
/// out of the data, or larger functions, is often worse for those that travel, compressed: 2 per cent in all. Alignments are
/// hints that engines do not take, and what features are used, a browser does not ask.
const SMALL: [&str; 9] = [
    "-Oz",
    "--converge",
    "--skip-pass=local-cse",
    "--skip-pass=memory-packing",
    "--dealign",
    // Addresses below 1024 are the far end of the stack.
    "--low-memory-unused",
    "--always-inline-max-function-size=6",
    "--one-caller-inline-max-function-size=20",
    "--strip-target-features",
];

/// The module at `bound`, which has names, for all kinds of what it draws or for one. Optimised if wasm-opt is here.
pub(crate) fn small(
    node: Option<&Node>,
    bound: &Path,
    one: Option<(Kinds, &str)>,
) -> Result<Vec<u8>> {
    let mut config = ModuleConfig::new();
    config.generate_name_section(false).generate_producers_section(false);
    let mut module = config.parse_file(bound)?;
    let count = cut(&mut module, one);
    let wasm = module.emit_wasm();
    let name = one.map_or("all", |(_, one)| one);
    let small = if let Some(command) = optimiser(node) {
        optimise(command, &wasm, &bound.with_file_name(name))?
    } else {
        step::note("no npm and no wasm-opt: the module is 5 to 10 per cent larger than it need be");
        wasm.clone()
    };
    step::note(format_args!(
        "{name}; {count} functions cut; {} bytes from {}",
        small.len(),
        wasm.len()
    ));
    Ok(small)
}

/// What makes modules smaller and faster, if there is anything.
fn optimiser(node: Option<&Node>) -> Option<Command> {
    // The pinned one first, so that the same sources give the same bytes on every machine.
    node.map(|node| node.script("binaryen/bin/wasm-opt"))
        .or_else(|| which::which("wasm-opt").ok().map(Command::new))
}

/// Optimises a module, unless the same was optimised last in the files that begin with `path`.
fn optimise(mut command: Command, wasm: &[u8], path: &Path) -> Result<Vec<u8>> {
    let [raw, small, key] = ["wasm", "small.wasm", "key"].map(|end| path.with_extension(end));
    command.args(SMALL).args(FEATURES).arg(&raw).arg("-o").arg(&small);
    let script = command.get_args().next().unwrap_or_else(|| command.get_program());
    let modified = fs::metadata(script).and_then(|script| script.modified()).ok();
    let new = format!("{command:?}, {modified:?}, {:?}", Sha256::digest(wasm));
    if fs::read_to_string(&key).is_ok_and(|former| former == new)
        && let Ok(module) = fs::read(&small)
    {
        return Ok(module);
    }
    fs::write(&raw, wasm)?;
    command::run(&mut command)?;
    fs::write(&key, new)?;
    Ok(fs::read(&small)?)
}
