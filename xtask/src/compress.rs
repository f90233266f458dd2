//! Compressed copies beside the files, so that a server need not compress for each reader.

use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};
use std::thread;

use anyhow::{Context, Result, anyhow};
use brotli::enc::BrotliEncoderParams;
use flate2::Compression;
use flate2::write::GzEncoder;

/// What shrinks when compressed.
const EXTENSIONS: [&str; 9] = ["css", "csv", "html", "js", "json", "svg", "txt", "wasm", "xml"];
/// Bytes up to which a copy would save no packet.
const SMALL: usize = 200;

/// Writes a `.br` and a `.gz` beside each text and wasm file below `directory`. Files of up to 200 bytes get none.
pub(crate) fn compress(directory: &Path) -> Result<()> {
    let files: Vec<_> = files(directory)?.into_iter().filter(|file| shrinks(file)).collect();
    let workers = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let started: Vec<_> = (0..workers)
            .map(|first| {
                let share: Vec<_> = files.iter().skip(first).step_by(workers).collect();
                scope.spawn(move || share.into_iter().try_for_each(|file| copies(file)))
            })
            .collect();
        started.into_iter().try_for_each(|worker| {
            worker.join().map_err(|_| anyhow!("a compressor stopped short"))?
        })
    })
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

fn copies(file: &Path) -> Result<()> {
    let content = fs::read(file)?;
    if content.len() > SMALL {
        fs::write(beside(file, "br"), brotli(&content)?)?;
        fs::write(beside(file, "gz"), gzip(&content)?)?;
    }
    Ok(())
}

/// `file` with a further extension: `a.js` becomes `a.js.br`.
pub(crate) fn beside(file: &Path, extension: &str) -> PathBuf {
    let mut path = file.as_os_str().to_owned();
    path.push(".");
    path.push(extension);
    PathBuf::from(path)
}

fn brotli(content: &[u8]) -> Result<Vec<u8>> {
    let parameters = BrotliEncoderParams {
        quality: 11,
        size_hint: content.len(),
        ..BrotliEncoderParams::default()
    };
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
        brotli::BrotliDecompress(&mut &*brotli(&content).unwrap(), &mut expanded).unwrap();
        assert_eq!(expanded, content);
        expanded.clear();
        let small = gzip(&content).unwrap();
        flate2::read::GzDecoder::new(&*small).read_to_end(&mut expanded).unwrap();
        assert_eq!(expanded, content);
    }

    #[test]
    fn a_copy_stands_beside_its_file() {
        assert_eq!(beside(Path::new("a/b.js"), "br"), Path::new("a/b.js.br"));
    }
}
