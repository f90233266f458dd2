//! Pictures as pixels, for feeds, mail and print: a PNG beside each SVG that stands alone.

use std::fs;
use std::path::Path;
use std::sync::Arc;

use anyhow::{Context, Result};
use resvg::tiny_skia::{Pixmap, Transform};
use resvg::usvg::fontdb::Database;
use resvg::usvg::{Options, Tree};

use crate::compress::{earlier, files};
use crate::cores::on_all_cores;
use crate::install;
use crate::project::Project;
use crate::tool::LETTERS;

/// Pixels to a CSS pixel of a poster.
const POSTER: f32 = 2.0;
/// Pixels to a CSS pixel of a card, whose size is given in pixels.
const CARD: f32 = 1.0;

/// A painter with letters.
pub(crate) struct Raster {
    letters: Arc<Database>,
}

impl Raster {
    /// Reads the fonts, after installing those that are missing. One that is still missing is an error, since a picture
    /// would show boxes in place of letters.
    pub(crate) fn new(project: &Project) -> Result<Self> {
        let mut letters = Database::new();
        for (_, fonts) in install::ensure(project, &LETTERS.iter().collect::<Vec<_>>())? {
            letters.load_fonts_dir(fonts);
        }
        Ok(Self { letters: Arc::new(letters) })
    }

    /// Writes a PNG beside each SVG below `site` that stands alone. Those of the same SVG in `former`, an earlier build, are
    /// taken from there.
    pub(crate) fn paint(&self, site: &Path, former: &Path) -> Result<()> {
        let mut pictures = files(site)?;
        pictures.retain(|file| scale(file).is_some());
        on_all_cores(&pictures, |file| {
            let (svg, before) = (fs::read(file)?, earlier(file, site, former));
            let png = if fs::read(&before).is_ok_and(|before| before == svg) {
                fs::read(before.with_extension("png")).or_else(|_| self.png(&svg, file))
            } else {
                self.png(&svg, file)
            };
            Ok(fs::write(file.with_extension("png"), png?)?)
        })
        .map(drop)
    }

    fn png(&self, svg: &[u8], file: &Path) -> Result<Vec<u8>> {
        let scale = scale(file).unwrap_or(1.0);
        png(svg, scale, &self.letters).with_context(|| format!("{} is not painted", file.display()))
    }
}

/// Pixels to a unit of the SVG, for those that stand alone: `pursuit.en.light.svg` and cards, but not `pursuit.en.704.svg`.
fn scale(file: &Path) -> Option<f32> {
    let name = file.file_name()?.to_str()?;
    if file.parent()?.ends_with("cards") && file.extension()? == "svg" {
        return Some(CARD);
    }
    [".light.svg", ".dark.svg"].iter().any(|end| name.ends_with(end)).then_some(POSTER)
}

fn png(svg: &[u8], scale: f32, letters: &Arc<Database>) -> Result<Vec<u8>> {
    let options = Options { fontdb: Arc::clone(letters), ..Options::default() };
    let tree = Tree::from_data(svg, &options)?;
    let size = tree.size().to_int_size().scale_by(scale).context("it has no size")?;
    let mut pixels = Pixmap::new(size.width(), size.height()).context("it is too large")?;
    resvg::render(&tree, Transform::from_scale(scale, scale), &mut pixels.as_mut());
    Ok(pixels.encode_png()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    const SVG: &str = "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 40 20\" width=\"40\" height=\"20\">\
        <rect width=\"20\" height=\"20\" fill=\"#3e72b4\"/></svg>";

    #[test]
    fn what_stands_alone_is_painted_at_twice_its_size_and_once_only() {
        let home = std::env::temp_dir().join(format!("xtask-raster-{}", std::process::id()));
        let (old, new) = (home.join("old"), home.join("new"));
        for site in [&old, &new] {
            fs::create_dir_all(site).unwrap();
            for name in ["a.en.light.svg", "b.en.dark.svg", "b.en.704.svg"] {
                fs::write(site.join(name), SVG).unwrap();
            }
        }
        fs::write(old.join("a.en.light.png"), "kept").unwrap();
        Raster { letters: Arc::default() }.paint(&new, &old).unwrap();
        assert_eq!(fs::read(new.join("a.en.light.png")).unwrap(), b"kept");
        assert!(!new.join("b.en.704.png").exists());
        let painted = Pixmap::load_png(new.join("b.en.dark.png")).unwrap();
        assert_eq!((painted.width(), painted.height()), (80, 40));
        let blue = painted.pixel(39, 39).unwrap();
        assert_eq!((blue.red(), blue.green(), blue.blue()), (0x3e, 0x72, 0xb4));
        assert_eq!(painted.pixel(40, 0).unwrap().alpha(), 0);
        fs::remove_dir_all(home).unwrap();
    }
}
