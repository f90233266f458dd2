//! How much of a reader's memory a module takes before it paints anything.

use std::fs;
use std::path::Path;

use anyhow::{Context, Result};
use walrus::Module;

use crate::compress::files;
use crate::step;

/// What memory is given out by, in bytes.
const PAGE: u64 = 64 * 1024;
/// Bytes of the stack and of what is constant. Pictures take up to three pages more: a panel stays below 0.4 MB, as a scenario
/// in the browsers holds.
const LIMIT: u64 = 2 * PAGE;

/// Prints what each module of the site takes, and returns a sentence for each that takes too much.
pub(crate) fn breaches(site: &Path) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for file in files(site)?.iter().filter(|file| file.extension().is_some_and(|end| end == "wasm"))
    {
        let name = file.strip_prefix(site)?.display();
        let bytes = initial(&fs::read(file)?).with_context(|| format!("{name} is no module"))?;
        step::note(format_args!("{:<18} {bytes:>8} of {LIMIT} bytes: {name}", "memory"));
        if bytes > LIMIT {
            found.push(format!("{name} takes {bytes} bytes of memory, limit {LIMIT}"));
        }
    }
    Ok(found)
}

/// Bytes of memory that a module begins with.
fn initial(wasm: &[u8]) -> Result<u64> {
    let module = Module::from_buffer(wasm)?;
    Ok(module.memories.iter().map(|memory| memory.initial * PAGE).sum())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_module_takes_the_pages_that_it_begins_with() {
        assert_eq!(initial(b"\0asm\x01\0\0\0\x05\x03\x01\0\x02").unwrap(), 2 * PAGE);
        assert_eq!(initial(b"\0asm\x01\0\0\0").unwrap(), 0);
        assert!(initial(b"wasm").is_err());
    }
}
