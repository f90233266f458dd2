//! Compressed copies beside the files, so that a server need not compress for each reader.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

use crate::cores::on_all_cores;

/// What shrinks when compressed.
const EXTENSIONS: [&str; 9] = ["css", "csv", "html", "js", "json", "svg", "txt", "wasm", "xml"];
/// Bytes up to which a copy would save no packet.
const SMALL: usize = 200;

/// Writes a `.br` and a `.gz` beside each text and wasm file below `directory`. Files of up to 200 bytes get none. Copies
/// of files that are the same in `former`, an earlier build, are taken from there, since the best compression is slow.
pub(crate) fn compress(directory: &Path, former: &Path) -> Result<()> {
    let files: Vec<_> = files(directory)?.into_iter().filter(|file| shrinks(file)).collect();
    on_all_cores(&files, |file| copies(file, &earlier(file, directory, former))).map(drop)
}

/// Every file below `directory`, at any depth.
pub(crate) fn files(directory: &Path) -> Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    let mut waiting = vec![directory.to_owned()];
    while let Some(next) = waiting.pop() {
        let entries =
            fs::read_dir(&next).with_context(|| format!("{} cannot be read", next.display()))?;
        for entry in entries {
            let path = entry?.path();
            if path.is_dir() {
                waiting.push(path);
            } else {
                found.push(path);
            }
        }
    }
    found.sort();
    Ok(found)
}

fn shrinks(file: &Path) -> bool {
    file.extension()
        .and_then(|extension| extension.to_str())
        .is_some_and(|extension| EXTENSIONS.contains(&extension))
}

fn copies(file: &Path, earlier: &Path) -> Result<()> {
    let content = fs::read(file)?;
    if content.len() <= SMALL {
        return Ok(());
    }
    let same = fs::read(earlier).is_ok_and(|before| before == content);
    let quality = quality(file);
    let shrinks: [(&str, &Shrink); 2] =
        [("br", &|content| brotli(content, quality)), ("gz", &gzip)];
    for (extension, shrink) in shrinks {
        let kept = same.then(|| fs::read(beside(earlier, extension)).ok()).flatten();
        let small = kept.map_or_else(|| shrink(&content), Ok)?;
        fs::write(beside(file, extension), small)?;
    }
    Ok(())
}

type Shrink<'a> = dyn Fn(&[u8]) -> Result<Vec<u8>> + 'a;

/// Brotli's quality for a file. Of pictures there are megabytes, and none on the way to a live panel: the best takes ten
/// times as long, for a seventh of the bytes.
fn quality(file: &Path) -> i32 {
    if file.extension().is_some_and(|extension| extension == "svg") { 9 } else { 11 }
}

/// Where `file` of `directory` lay in `former`.
pub(crate) fn earlier(file: &Path, directory: &Path, former: &Path) -> PathBuf {
    file.strip_prefix(directory).map_or_else(|_| file.to_owned(), |path| former.join(path))
}

/// `file` with a further extension: `a.js` becomes `a.js.br`.
pub(crate) fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".");
    path.push(extension);
    PathBuf::from(path)
}

fn brotli(content: &[u8], quality: i32) -> Result<Vec<u8>> {
    let parameters =
        BrotliEncoderParams { quality, size_hint: content.len(), ..BrotliEncoderParams::default() };
    let mut small = Vec::new();
    brotli::BrotliCompress(&mut &*content, &mut small, &parameters)?;
    Ok(small)
}

fn gzip(content: &[u8]) -> Result<Vec<u8>> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(content)?;
    Ok(encoder.finish()?)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::io::Read as _;

    #[test]
    fn both_copies_expand_to_the_original() {
        let content = "诈骗 fraud ".repeat(100).into_bytes();
        let mut expanded = Vec::new();
        brotli::BrotliDecompress(&mut &*brotli(&content, 11).unwrap(), &mut expanded).unwrap();
        assert_eq!(expanded, content);
        expanded.clear();
        let small = gzip(&content).unwrap();
        flate2::read::GzDecoder::new(&*small).read_to_end(&mut expanded).unwrap();
        assert_eq!(expanded, content);
    }

    #[test]
    fn only_what_has_changed_is_compressed_again() {
        let home = std::env::temp_dir().join(format!("xtask-compress-{}", std::process::id()));
        let (old, new) = (home.join("old"), home.join("new"));
        for site in [&old, &new] {
            fs::create_dir_all(site).unwrap();
            fs::write(site.join("same.svg"), "a".repeat(300)).unwrap();
            fs::write(site.join("changed.svg"), site.to_str().unwrap().repeat(300)).unwrap();
            fs::write(site.join("same.svg.br"), "kept").unwrap();
            fs::write(site.join("changed.svg.br"), "kept").unwrap();
        }
        compress(&new, &old).unwrap();
        assert_eq!(fs::read(new.join("same.svg.br")).unwrap(), b"kept");
        assert_ne!(fs::read(new.join("changed.svg.br")).unwrap(), b"kept");
        assert!(new.join("same.svg.gz").exists());
        fs::remove_dir_all(home).unwrap();
    }

    #[test]
    fn a_copy_stands_beside_its_file() {
        assert_eq!(beside(Path::new("a/b.js"), "br"), Path::new("a/b.js.br"));
    }
}
