//! Writes what the core can say before any script runs: pages, pictures and exports.

mod card;
mod export;
mod meta;
mod oembed;
mod picture;
mod single;
mod site;
mod stage;
mod story;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use antifraud_infographic::lang::Lang;
use antifraud_infographic::steps::STEPS;
use antifraud_infographic::story::PANELS;
use anyhow::{Context, Result};
use clap::Parser;

use crate::single::Scripts;
use crate::site::Site;
use crate::story::Form;

#[derive(Parser)]
#[command(about = "Writes pages, pictures and exports into the folder of a site")]
struct Arguments {
    /// The folder of the site.
    #[arg(long)]
    out: PathBuf,
    /// A JSON object from logical names of assets to their file names.
    #[arg(long)]
    assets: PathBuf,
    /// A folder with the shell's scripts as they are without any other file.
    #[arg(long)]
    single: PathBuf,
    /// The absolute address of the site's root, where it is known.
    #[arg(long)]
    base_url: Option<String>,
    /// Whether a PNG will be painted of each picture that stands alone.
    #[arg(long)]
    png: bool,
}

fn main() -> Result<()> {
    let Arguments { out, assets, single, base_url, png } = Arguments::parse();
    let site = Site::read(&out, &assets, base_url, png)?;
    let scripts = Scripts(single);
    for lang in Lang::ALL {
        write(&out, &[site::folder(lang), "index.html"].concat(), &story::page(&site, lang)?)?;
        let single = single::story(&site, &scripts, &story::body(lang, Form::Single)?, lang)?;
        write(&out, &single::path("story", lang), &single)?;
        write(&out, &picture::card_path("story", lang), &stage::card(lang))?;
        let path = site::embed_path("story", lang) + "index.html";
        write(&out, &path, &story::embed(&site, lang))?;
        if let Some(json) = oembed::story(&site, lang) {
            write(&out, &oembed::path("story", lang), &json)?;
        }
        write(&out, &["words.", lang.subtag(), ".json"].concat(), &export::words(lang)?)?;
        for (index, step) in STEPS.iter().enumerate() {
            for (path, picture) in stage::pictures(index, step, lang) {
                write(&out, &path, &picture)?;
            }
        }
        for panel in &PANELS {
            let path = site::embed_path(panel.id, lang) + "index.html";
            write(&out, &path, &site::embed(&site, panel, lang))?;
            let single = single::panel(&site, &scripts, panel, lang)?;
            write(&out, &single::path(panel.id, lang), &single)?;
            for (width, picture) in picture::files(panel, lang) {
                write(&out, &picture::path(panel, lang, width), &picture)?;
            }
            write(&out, &picture::card_path(panel.id, lang), &picture::card(panel, lang))?;
            if let Some(json) = oembed::panel(&site, panel, lang) {
                write(&out, &oembed::path(panel.id, lang), &json)?;
            }
            for (path, poster) in picture::posters(panel, lang) {
                write(&out, &path, &poster)?;
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
