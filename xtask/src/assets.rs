//! The files that pages download, under names that change with their content.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt::Write as _;

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

use crate::kind::Kind;
use crate::specifier::{rewrite, specifiers};

/// Contents by logical name: `core.js` and its like, as sources name each other.
pub(crate) type Sources = BTreeMap<String, Vec<u8>>;

/// A file as it is deployed.
#[derive(Debug, PartialEq)]
pub(crate) struct Asset {
    /// Name of the file: `core.1a2b3c4d.js`.
    pub(crate) name: String,
    /// Its bytes, naming other assets as they are deployed.
    pub(crate) content: Vec<u8>,
}

/// The one address that other sites write into their pages, so it never changes.
const STABLE: &str = "element.js";

/// Names every source by its content and rewrites the sources to those names. Naming a file that is not there is an error.
pub(crate) fn assets(sources: &Sources) -> Result<BTreeMap<String, Asset>> {
    let names: BTreeMap<&str, String> = sources
        .keys()
        .map(|logical| Ok((logical.as_str(), name(sources, logical)?)))
        .collect::<Result<_>>()?;
    sources
        .iter()
        .map(|(logical, content)| {
            let name = names.get(logical.as_str()).cloned().unwrap_or_default();
            let content = match text(logical, content) {
                None => content.clone(),
                Some(text) => rewrite(text, |named| {
                    names.get(named).cloned().with_context(|| missing(logical, named))
                })?
                .into_bytes(),
            };
            Ok((logical.clone(), Asset { name, content }))
        })
        .collect()
}

fn name(sources: &Sources, logical: &str) -> Result<String> {
    if logical == STABLE {
        return Ok(logical.to_owned());
    }
    let (stem, extension) =
        logical.rsplit_once('.').with_context(|| format!("www/{logical} has no extension"))?;
    Ok(format!("{stem}.{}.{extension}", hash(sources, logical)?))
}

/// Eight hexadecimal digits over a source and everything that it names, directly or not. What a source is rewritten to
/// follows from those, and files may name each other in circles.
fn hash(sources: &Sources, logical: &str) -> Result<String> {
    let mut digest = Sha256::new();
    digest.update(logical);
    for reached in reach(sources, logical)? {
        let content = sources.get(reached).map(Vec::as_slice).unwrap_or_default();
        digest.update([0]);
        digest.update(reached);
        digest.update(content.len().to_le_bytes());
        digest.update(content);
    }
    let mut hex = String::new();
    for byte in digest.finalize().iter().take(4) {
        write!(hex, "{byte:02x}")?;
    }
    Ok(hex)
}

/// `from` and all that it names, directly or not, in alphabetical order.
fn reach<'a>(sources: &'a Sources, from: &'a str) -> Result<BTreeSet<&'a str>> {
    let mut reached = BTreeSet::new();
    let mut waiting = vec![from];
    while let Some(logical) = waiting.pop() {
        if reached.insert(logical)
            && let Some(content) = sources.get(logical)
        {
            for specifier in specifiers(text(logical, content).unwrap_or_default()) {
                let (named, _) = sources
                    .get_key_value(specifier.name)
                    .with_context(|| missing(logical, specifier.name))?;
                waiting.push(named);
            }
        }
    }
    Ok(reached)
}

fn text<'a>(logical: &str, content: &'a [u8]) -> Option<&'a str> {
    let named = Kind::of(logical).names_others().then_some(content)?;
    str::from_utf8(named).ok()
}

fn missing(logical: &str, named: &str) -> String {
    format!("{logical} names ./{named}, which is neither in www/ nor made by the build")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn sources(files: &[(&str, &str)]) -> Sources {
        files
            .iter()
            .map(|(name, content)| ((*name).to_owned(), content.as_bytes().to_vec()))
            .collect()
    }

    fn named(sources: &Sources, logical: &str) -> String {
        assets(sources).unwrap()[logical].name.clone()
    }

    #[test]
    fn the_element_keeps_its_name_and_the_rest_is_hashed() {
        let files = sources(&[("element.js", "1"), ("style.css", "a{}")]);
        assert_eq!(named(&files, "element.js"), "element.js");
        let style = named(&files, "style.css");
        let hash = style.strip_prefix("style.").unwrap().strip_suffix(".css").unwrap();
        assert_eq!(hash.len(), 8);
        assert!(hash.bytes().all(|byte| byte.is_ascii_hexdigit()));
    }

    #[test]
    fn a_specifier_names_the_deployed_file() {
        let files = sources(&[("element.js", "import './a.js'"), ("a.js", "1")]);
        let expected = format!("import './{}'", named(&files, "a.js"));
        assert_eq!(assets(&files).unwrap()["element.js"].content, expected.as_bytes());
    }

    #[test]
    fn a_change_deep_down_renames_everything_above_and_nothing_else() {
        let before = sources(&[
            ("a.js", "import './b.js'"),
            ("b.js", "'./c.wasm'"),
            ("c.wasm", "1"),
            ("d.js", ""),
        ]);
        let mut after = before.clone();
        after.insert("c.wasm".to_owned(), b"2".to_vec());
        for changed in ["a.js", "b.js", "c.wasm"] {
            assert_ne!(named(&before, changed), named(&after, changed));
        }
        assert_eq!(named(&before, "d.js"), named(&after, "d.js"));
    }

    #[test]
    fn files_may_name_each_other_in_a_circle() {
        let files = sources(&[("a.js", "import './b.js'"), ("b.js", "import './a.js'")]);
        assert!(assets(&files).is_ok());
    }

    #[test]
    fn a_missing_file_is_named_together_with_who_names_it() {
        let files = sources(&[("page.js", "import './gone.js'")]);
        let error = assets(&files).unwrap_err().to_string();
        assert!(error.starts_with("page.js names ./gone.js"), "{error}");
    }

    #[test]
    fn wasm_is_not_searched_for_names() {
        let files = sources(&[("core.wasm", "'./gone.js'")]);
        assert!(assets(&files).is_ok());
    }
}
