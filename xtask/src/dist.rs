//! The deployable site: core, shell and pages, hashed, compressed and weighed.

use std::collections::BTreeMap;
use std::fs::{self, File};
use std::path::Path;
use std::time::Instant;

use anyhow::{Context, Result, bail};

use crate::assets::{Asset, Sources, assets};
use crate::budget::{self, OverBudget};
use crate::command;
use crate::compress::{compress, files};
use crate::hosting;
use crate::kind::Kind;
use crate::minify::minify;
use crate::node::Node;
use crate::package;
use crate::project::Project;
use crate::raster::Raster;
use crate::single;
use crate::staging::Staging;
use crate::step::{self, step};
use crate::toolchain;
use crate::wasm::{self, Core};

/// How the glue of wasm-bindgen names its module, in place of what the shell writes.
const GLUE_NAMES: &str = "'core_bg.wasm'";

/// Builds the site into `out`. When a budget is broken the site is written all the same, and the error is an `OverBudget`;
/// after any other error the former site stays. Addresses that must be absolute need the site's own, `base_url`.
pub(crate) fn build(project: &Project, out: &Path, base_url: Option<&str>) -> Result<()> {
    let start = Instant::now();
    let _alone = alone(project)?;
    let staging = Staging::beside(out)?;
    toolchain::ensure_target(project)?;
    let node = Node::install(project);
    let core = wasm::core(project, node.as_ref())?;
    let stage = wasm::stage(project, node.as_ref())?;
    let kinds = step("make a module for each kind of chart and each form", || {
        wasm::kinds(project, node.as_ref())
    })?;
    let names = step("name the files by their content", || {
        let mut sources = shrink(project, node.as_ref(), sources(project, core, stage)?)?;
        // Not by the name of a core, since the package is without them.
        sources.extend(
            kinds.iter().map(|(kind, module)| (format!("core-{kind}.wasm"), module.clone())),
        );
        let assets = assets(&sources)?;
        single::write(&assets, &kinds, &project.workshop("single"))?;
        write(&staging.directory, &assets)
    })?;
    let raster = Raster::new(project)
        .inspect_err(|error| step::note(format_args!("pictures as PNG are LEFT OUT: {error}")))
        .ok();
    step("write the pages", || {
        prerender(project, &staging.directory, &names, base_url, raster.is_some())
    })?;
    if let Some(raster) = raster {
        step("paint the pictures", || raster.paint(&staging.directory, out))?;
    }
    hosts(&project.www().join("hosts"), &staging.directory.join("hosts"))?;
    package::write(project, &staging.directory)?;
    hosting::write(&staging.directory)?;
    step("compress", || compress(&staging.directory, out))?;
    if base_url.is_none() {
        step::note("no --base-url: pages are without oEmbed and without pictures for social feeds");
    }
    let weighed = budget::check(&staging.directory);
    if weighed.as_ref().is_err_and(|error| !error.is::<OverBudget>()) {
        return weighed;
    }
    staging.finish()?;
    step::announce(&format!(
        "{} is built, in {:.1} s",
        project.relative(out).display(),
        start.elapsed().as_secs_f64()
    ));
    weighed
}

/// Waits until no other xtask builds in this checkout; none does for as long as the file lives.
pub(crate) fn alone(project: &Project) -> Result<File> {
    let directory = project.workshop("xtask");
    fs::create_dir_all(&directory)?;
    let file = File::create(directory.join("lock"))?;
    if file.try_lock().is_err() {
        step::announce("wait for another build or test of this checkout");
        file.lock()?;
    }
    Ok(file)
}

/// The cores and the files at the top of `www/`, as they were written.
fn sources(project: &Project, core: Core, stage: Core) -> Result<Sources> {
    let mut sources = Sources::new();
    for (name, core) in [("core", core), ("core.stage", stage)] {
        let glue = core.glue.replace(GLUE_NAMES, &format!("'./{name}.wasm'"));
        if glue == core.glue {
            bail!("the glue of wasm-bindgen no longer names its module {GLUE_NAMES}");
        }
        sources.insert(format!("{name}.js"), glue.into_bytes());
        sources.insert(format!("{name}.wasm"), core.wasm);
    }
    let www = project.www();
    let entries =
        fs::read_dir(&www).with_context(|| format!("{} cannot be read", www.display()))?;
    for entry in entries {
        let path = entry?.path();
        let name = path.file_name().and_then(|name| name.to_str());
        // Types are for the check, and hidden files are an editor's.
        if let Some(name) =
            name.filter(|name| Kind::of(name) != Kind::Types && !name.starts_with('.'))
            && path.is_file()
        {
            sources.insert(name.to_owned(), fs::read(&path)?);
        }
    }
    Ok(sources)
}

fn shrink(project: &Project, node: Option<&Node>, sources: Sources) -> Result<Sources> {
    if let Some(node) = node {
        minify(node, &project.workshop("minify"), sources)
    } else {
        step::note(
            "no node tools: JavaScript and CSS keep their comments, and may break the budgets",
        );
        Ok(sources)
    }
}

/// Writes the assets and returns the deployed name of each.
fn write(directory: &Path, assets: &BTreeMap<String, Asset>) -> Result<BTreeMap<String, String>> {
    assets
        .iter()
        .map(|(logical, asset)| {
            fs::write(directory.join(&asset.name), &asset.content)?;
            Ok((logical.clone(), asset.name.clone()))
        })
        .collect()
}

/// Copies the pages that show how others embed panels. They are to be read, so they stay as they were written.
fn hosts(from: &Path, to: &Path) -> Result<()> {
    fs::create_dir(to)?;
    for file in files(from)? {
        let name = file.file_name().unwrap_or_default();
        fs::copy(&file, to.join(name))?;
    }
    Ok(())
}

/// Lets the core write its pages. A program of its own, so that a change of the core while `serve` runs links something
/// small and never the running xtask.
fn prerender(
    project: &Project,
    out: &Path,
    names: &BTreeMap<String, String>,
    base_url: Option<&str>,
    has_png: bool,
) -> Result<()> {
    let assets = out.join("assets.json");
    fs::write(&assets, serde_json::to_string_pretty(names)?)?;
    let mut cargo = project.cargo();
    cargo
        .args(["run", "--package", "xtask", "--bin", "prerender", "--", "--out"])
        .arg(out)
        .arg("--assets")
        .arg(&assets)
        .arg("--single")
        .arg(project.workshop("single"))
        .args(base_url.into_iter().flat_map(|base| ["--base-url", base]))
        .args(has_png.then_some("--png"));
    command::run(&mut cargo)?;
    Ok(fs::remove_file(assets)?)
}
