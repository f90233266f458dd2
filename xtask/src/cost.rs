//! What a browser has to download for a page.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::compress::beside;
use crate::kind::Kind;
use crate::page::Page;
use crate::specifier::specifiers;

/// What one page costs.
#[derive(Debug)]
pub(crate) struct Cost {
    /// Path of the page within the site.
    pub(crate) page: String,
    /// Brotli bytes by path within the site, the page included.
    pub(crate) files: BTreeMap<String, u64>,
    /// Files that a browser learns of only from another file.
    pub(crate) late: Vec<String>,
}

impl Cost {
    /// Sum over the files.
    pub(crate) fn bytes(&self) -> u64 {
        self.files.values().sum()
    }

    /// Weighs a page that asks for no other file, to which browser tests see.
    pub(crate) fn alone(site: &Path, page: &str) -> Result<Self> {
        let files = BTreeMap::from([(page.to_owned(), weigh(site, page)?)]);
        Ok(Self { page: page.to_owned(), files, late: Vec::new() })
    }

    /// Weighs `page`, a path within the site, and all that it needs to be alive.
    pub(crate) fn of(site: &Path, page: &str) -> Result<Self> {
        let read = Page::read(&fs::read_to_string(site.join(page))?);
        if read.imports_inline {
            bail!("it imports a module in an inline script, which cannot be followed; use `src`");
        }
        let mut cost = Self { page: page.to_owned(), files: BTreeMap::new(), late: Vec::new() };
        let mut waiting = Vec::new();
        for address in std::iter::once(page.to_owned()).chain(
            read.downloads
                .iter()
                .map(|written| resolve(page, written))
                .collect::<Result<Vec<_>>>()?,
        ) {
            cost.files.insert(address.clone(), weigh(site, &address)?);
            waiting.push(address);
        }
        let has_core = cost.files.keys().any(|file| is_core(file) && Kind::of(file) == Kind::Other);
        while let Some(address) = waiting.pop() {
            for needed in needs(site, &address)? {
                // The shell can start either core; a page that preloads one starts no other.
                if has_core && is_core(&needed) {
                    continue;
                }
                if !cost.files.contains_key(&needed) {
                    cost.files.insert(needed.clone(), weigh(site, &needed)?);
                    cost.late.push(needed.clone());
                    waiting.push(needed);
                }
            }
        }
        Ok(cost)
    }
}

/// What a module or style sheet cannot do without: static imports, and the core however it is loaded.
fn needs(site: &Path, address: &str) -> Result<Vec<String>> {
    let kind = Kind::of(address);
    if !kind.names_others() {
        return Ok(Vec::new());
    }
    let text = fs::read_to_string(site.join(address))?;
    specifiers(&text)
        .iter()
        .filter(|named| kind == Kind::Style || named.is_static_import() || is_core(named.name))
        .map(|named| resolve(address, named.name))
        .collect()
}

/// Whether a file is of a core: its module, or what is bound to it.
fn is_core(address: &str) -> bool {
    address.rsplit('/').next().is_some_and(|name| name.starts_with("core"))
}

/// Bytes that travel: those of the brotli copy, where there is one.
fn weigh(site: &Path, address: &str) -> Result<u64> {
    let file = site.join(address);
    fs::metadata(beside(&file, "br"))
        .or_else(|_| fs::metadata(&file))
        .map(|found| found.len())
        .with_context(|| format!("it needs {address}, which was not built"))
}

/// The path within the site that `written` means in the file at `base`.
fn resolve(base: &str, written: &str) -> Result<String> {
    if written.contains("://") || written.starts_with("//") {
        bail!("it downloads {written} from another origin");
    }
    let path = written.split(['?', '#']).next().unwrap_or_default();
    let mut parts: Vec<&str> =
        if path.starts_with('/') { Vec::new() } else { base.split('/').collect() };
    parts.pop();
    for part in path.split('/') {
        match part {
            "" | "." => {}
            ".." => drop(parts.pop().with_context(|| format!("{written} leads out of the site"))?),
            name => parts.push(name),
        }
    }
    Ok(parts.join("/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_resolve_as_in_a_browser() {
        assert_eq!(resolve("en/embed/a/index.html", "../../../x.js?v#h").unwrap(), "x.js");
        assert_eq!(resolve("en/index.html", "/x.js").unwrap(), "x.js");
        assert_eq!(resolve("element.js", "./x.js").unwrap(), "x.js");
        assert!(resolve("index.html", "../x.js").is_err());
    }
}
