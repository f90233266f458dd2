//! The site as a package of npm: what describes it, and the proof that it can be packed, installed and used.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use anyhow::{Context, Result, bail};
use serde_json::{Value, json};

use crate::command;
use crate::node::Node;
use crate::project::Project;
use crate::specifier::specifiers;

const NAME: &str = "antifraud-infographic";
const TYPES: &str = "element.d.ts";
const LICENSES: [&str; 2] = ["LICENSE-APACHE", "LICENSE-MIT"];

/// Writes what makes a package of the site at `directory`: its description, its types and its licences.
pub(crate) fn write(project: &Project, directory: &Path) -> Result<()> {
    let description = serde_json::to_string_pretty(&description())? + "\n";
    fs::write(directory.join("package.json"), description)?;
    fs::copy(sources(project).join(TYPES), directory.join(TYPES))?;
    for license in LICENSES {
        fs::copy(project.root.join(license), directory.join(license))?;
    }
    Ok(())
}

/// Pages and compressed copies are for hosts and stay out of the package.
fn description() -> Value {
    json!({
        "name": NAME,
        "version": env!("CARGO_PKG_VERSION"),
        "description": "One year of work against telecom and online fraud in China, as an embeddable infographic",
        "type": "module",
        "license": env!("CARGO_PKG_LICENSE"),
        "types": "./element.d.ts",
        "exports": {
            // Its types are found beside it.
            ".": "./element.js",
            "./pictures/*": "./pictures/*",
            "./figures.csv": "./figures.csv",
            "./figures.json": "./figures.json",
            "./package.json": "./package.json",
        },
        // The module defines the element, which no bundler may drop.
        "sideEffects": ["./element.js"],
        "files": [
            "element.js", TYPES, "core.*.js", "core.*.wasm", "box.*.js", "menu.*.js", "paper.*.js",
            "snippets.*.js", "words.*.json", "steps.*.json",
            "figures.csv", "figures.json", "pictures/*.light.svg", "pictures/*.light.*.svg",
            "pictures/*.dark.svg", "pictures/*.dark.*.svg", "LICENSE-*",
        ],
    })
}

fn sources(project: &Project) -> PathBuf {
    project.www().join("package")
}

/// An error unless the installed package has every file that its scripts name.
fn complete(package: &Path) -> Result<()> {
    for entry in fs::read_dir(package)? {
        let path = entry?.path();
        if path.extension().is_none_or(|extension| extension != "js") {
            continue;
        }
        for specifier in specifiers(&fs::read_to_string(&path)?) {
            if !package.join(specifier.name).exists() {
                bail!("the package is without {}, which {} names", specifier.name, path.display());
            }
        }
    }
    Ok(())
}

/// Packs the site at `out`, installs the package into an empty project, and checks the types of a page that uses it.
pub(crate) fn check(project: &Project, node: &Node, out: &Path) -> Result<()> {
    let home = project.workshop("package");
    if home.exists() {
        fs::remove_dir_all(&home)?;
    }
    fs::create_dir_all(&home)?;
    let npm = which::which("npm").context("`npm` is not on the PATH")?;
    let packed = command::read(
        Command::new(&npm)
            .args(["pack", "--silent", "--pack-destination"])
            .arg(&home)
            .current_dir(out),
    )?;
    fs::write(home.join("package.json"), "{\"private\":true,\"type\":\"module\"}")?;
    command::read(
        Command::new(&npm)
            .args(["install", "--offline", "--no-audit", "--no-fund", "--silent"])
            .arg(format!("./{}", packed.trim()))
            .current_dir(&home),
    )?;
    complete(&home.join("node_modules").join(NAME))?;
    fs::copy(sources(project).join("use.ts"), home.join("use.ts"))?;
    let mut tsc = node.script("typescript/bin/tsc");
    tsc.args(["--noEmit", "--strict", "--target", "esnext", "--module", "esnext"])
        .args(["--moduleResolution", "bundler", "--types", "", "use.ts"])
        .current_dir(&home);
    command::run(&mut tsc)
}
