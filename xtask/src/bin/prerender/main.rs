//! Writes what the core can say before any script runs: pages, pictures and exports.

mod card;
mod exhibit;
mod export;
mod meta;
mod oembed;
mod own;
mod picture;
mod single;
mod site;
mod stage;
mod story;
mod telling;
mod text;

use std::fs;
use std::path::{Path, PathBuf};

use antifraud_infographic::lang::Lang;
use anyhow::{Context, Result};
use clap::Parser;

use crate::exhibit::Exhibit;
use crate::single::Scripts;
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
        write(&out, &["words.", lang.subtag(), ".json"].concat(), &export::words(lang)?)?;
        write(&out, &telling::path(lang), site.telling(lang))?;
        for shown in Exhibit::all() {
            let name = shown.name();
            let embed = site::embed_path(name, lang) + "index.html";
            write(&out, &embed, &site::embed(&site, shown, lang))?;
            write(&out, &(own::path(name, lang) + "index.html"), &own::page(&site, shown, lang))?;
            let single = single::page(&site, &scripts, shown, lang)?;
            write(&out, &single::path(name, lang), &single)?;
            write(&out, &picture::card_path(name, lang), &shown.card(lang))?;
            for (path, picture) in shown.pictures(lang) {
                write(&out, &path, &picture)?;
            }
            if let Some(json) = oembed::json(&site, shown, lang) {
                write(&out, &oembed::path(name, lang), &json)?;
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
