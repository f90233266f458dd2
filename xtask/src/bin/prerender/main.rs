//! Writes what the core can say before any script runs: pages, pictures and exports.

mod export;
mod pace;
mod picture;
mod site;
mod story;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use antifraud_infographic::lang::Lang;
use antifraud_infographic::story::PANELS;
use anyhow::{Context, Result};
use clap::Parser;

use crate::site::Site;

#[derive(Parser)]
#[command(about = "Writes pages, pictures and exports into the folder of a site")]
struct Arguments {
    /// The folder of the site.
    #[arg(long)]
    out: PathBuf,
    /// A JSON object from logical names of assets to their file names.
    #[arg(long)]
    assets: PathBuf,
}

fn main() -> Result<()> {
    let Arguments { out, assets } = Arguments::parse();
    let site = Site::read(&out, &assets)?;
    for lang in Lang::ALL {
        write(&out, &[site::folder(lang), "index.html"].concat(), &story::page(&site, lang))?;
        let path = [site::folder(lang), "embed/story/index.html"].concat();
        write(&out, &path, &story::embed(&site, lang))?;
        for panel in &PANELS {
            let path = [site::folder(lang), "embed/", panel.id, "/index.html"].concat();
            write(&out, &path, &site::embed(&site, panel, lang))?;
            for (width, picture) in picture::files(panel, lang) {
                write(&out, &picture::path(panel, lang, width), &picture)?;
            }
        }
    }
    write(&out, "figures.csv", &export::csv()?)?;
    write(&out, "figures.json", &export::json()?)
}

fn write(out: &Path, path: &str, content: &str) -> Result<()> {
    let path = out.join(path);
    let folder = path.parent().unwrap_or(out);
    fs::create_dir_all(folder).with_context(|| format!("cannot make {}", folder.display()))?;
    fs::write(&path, content).with_context(|| format!("cannot write {}", path.display()))
}
