//! Scripts that need no other file: what they name is written into them, scripts as addresses that hold the content,
//! the module as text.

use std::collections::BTreeMap;
use std::fs;
use std::ops::Range;
use std::path::Path;

use anyhow::{Context, Error, Result, bail};

use crate::assets::Asset;
use crate::cut::FORMS;
use crate::kind::Kind;
use crate::specifier::specifiers;

/// The script of an exhibit's own page.
const ENTRY: &str = "frame.js";

/// The folder of that for the whole story.
const STORY: &str = "story";

/// Files that a page in one file is without: there is no host around it that could ask for a paper of its own, nor a site
/// from which it could be embedded.
const ABSENT: [&str; 2] = ["paper.js", "snippets.js"];

/// Of the rest, those that panels need and the stage does not.
const PANELS_ONLY: [&str; 2] = ["core.js", "core.wasm"];

/// And those that the stage needs and panels do not.
const STAGE_ONLY: [&str; 1] = ["box.js"];

/// Writes the shell's script into `directory`, without need of another file: once for the whole story, and once for each
/// kind of chart and each form, in a folder of its name, with the module that `kinds` has for it.
pub(crate) fn write(
    assets: &BTreeMap<String, Asset>,
    kinds: &BTreeMap<&str, Vec<u8>>,
    directory: &Path,
) -> Result<()> {
    let name = |logical: &str| {
        let asset = assets.get(logical).with_context(|| format!("there is no {logical}"))?;
        Ok::<_, Error>(asset.name.as_str())
    };
    let without = |logical: &[&str]| {
        let mut files: BTreeMap<_, _> =
            assets.values().map(|asset| (asset.name.as_str(), asset.content.as_slice())).collect();
        for absent in ABSENT.iter().chain(logical) {
            files.remove(name(absent)?);
        }
        Ok::<_, Error>(files)
    };
    let entry = name(ENTRY)?;
    let write = |files: &BTreeMap<&str, &[u8]>, folder: &str| {
        save(&inlined(files, entry, wasm)?, &directory.join(folder), ENTRY)
    };
    let (mut panels, mut stage) = (without(&STAGE_ONLY)?, without(&PANELS_ONLY)?);
    write(&stage, STORY)?;
    for (kind, module) in kinds {
        let (files, core) = if FORMS.names.contains(kind) {
            (&mut stage, "core.stage.wasm")
        } else {
            (&mut panels, "core.wasm")
        };
        files.insert(name(core)?, module);
        write(files, kind)?;
    }
    Ok(())
}

fn save(script: &str, directory: &Path, name: &str) -> Result<()> {
    if script.contains("</script") || script.contains("<!--") {
        bail!("{name} would end the element that it is written into");
    }
    fs::create_dir_all(directory)?;
    Ok(fs::write(directory.join(name), script)?)
}

/// The script `name`, in which addresses stand for the files that it names; an empty one for a file that is not there.
fn inlined(files: &BTreeMap<&str, &[u8]>, name: &str, wasm: fn(&[u8]) -> String) -> Result<String> {
    let script_of = files.get(name).with_context(|| format!("there is no {name}"))?;
    let text = str::from_utf8(script_of)?;
    let (mut written, mut from) = (String::new(), 0);
    for specifier in specifiers(text) {
        let address = match (Kind::of(specifier.name), files.get(specifier.name)) {
            (_, None) => "'data:,'".to_owned(),
            // The shell hands the module to the glue, which therefore never asks for it.
            (Kind::Script, Some(_)) => {
                let is_glue = specifier.name.starts_with("core.");
                let module = if is_glue { |_: &[u8]| "''".to_owned() } else { wasm };
                ["'", &*script(&inlined(files, specifier.name, module)?), "'"].concat()
            }
            (Kind::Style | Kind::Types | Kind::Other, Some(content)) => wasm(content),
        };
        let Range { start, end } = specifier.range;
        // Without its quotes, since what takes its place need not be a string.
        written.push_str(text.get(from..start - "'./".len()).unwrap_or_default());
        written.push_str(&address);
        from = end + "'".len();
    }
    written.push_str(text.get(from..).unwrap_or_default());
    Ok(written)
}

/// A module as an expression: the address of bytes that are written as characters. Half of them take one byte of the page,
/// and compression finds in them what it finds in the module, which it would not in base64.
fn wasm(content: &[u8]) -> String {
    let mut text = String::with_capacity(content.len());
    for byte in content {
        match char::from(*byte ^ TURNED) {
            // What a string in a page cannot hold stands 256 characters further on, which an array of bytes forgets.
            char @ ('\0' | '\n' | '\r' | '"') => {
                text.extend(char::from_u32(u32::from(char) + 0x100));
            }
            '\\' => text.push_str(r"\\"),
            char => text.push(char),
        }
    }
    format!(
        "URL.createObjectURL(new Blob([Uint8Array.from(\"{text}\",c=>c.charCodeAt()^{TURNED})],{{type:\"application/wasm\"}}))"
    )
}

/// The bits by which a byte differs from its character. Those that make the pages smallest, found by trying all.
const TURNED: u8 = 0x53;

/// A script as an address in single quotes. It ends in a comment, so that the shell can append `?1` to have it run anew.
/// Escaped is only what would end the address, the quotes or the element around them, or is dropped from an address.
fn script(text: &str) -> String {
    let mut address = "data:text/javascript,".to_owned();
    for char in text.trim_end().chars().chain("\n//".chars()) {
        match char {
            '%' => address.push_str("%25"),
            '#' => address.push_str("%23"),
            '\'' => address.push_str("%27"),
            '\\' => address.push_str("%5C"),
            '<' => address.push_str("%3C"),
            '\n' => address.push_str("%0A"),
            '\r' => address.push_str("%0D"),
            '\t' => address.push_str("%09"),
            char => address.push(char),
        }
    }
    address
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(files: &[(&str, &str)], expected: &str) {
        let files = files.iter().map(|(name, content)| (*name, content.as_bytes())).collect();
        assert_eq!(inlined(&files, "element.js", wasm).unwrap(), expected);
    }

    #[test]
    fn files_become_addresses_and_the_module_is_there_once() {
        check(
            &[
                ("element.js", "import(\"./core.1.js\"),fetch('./core.1.wasm')"),
                ("core.1.js", "f('./core.1.wasm')"),
                ("core.1.wasm", "\0asm"),
            ],
            "import('data:text/javascript,f(%27%27)%0A//'),fetch(URL.createObjectURL(new Blob([Uint8Array.from(\"S2 >\",c=>c.charCodeAt()^83)],{type:\"application/wasm\"})))",
        );
    }

    #[test]
    fn a_script_that_was_not_bundled_brings_the_module_along() {
        let files = [
            ("element.js", &b"import './engine.js'"[..]),
            ("engine.js", b"fetch('./core.wasm')"),
            ("core.wasm", b"\0asm"),
        ];
        let script = inlined(&BTreeMap::from(files), "element.js", wasm).unwrap();
        assert!(script.contains("S2 >"), "{script}");
    }

    #[test]
    fn every_byte_has_a_character_that_a_string_in_a_page_can_hold() {
        let bytes: Vec<u8> = (0..=255).collect();
        let expression = wasm(&bytes);
        let (_, text) = expression.split_once('"').unwrap();
        let (text, _) = text.split_once('"').unwrap();
        let read = text.replace(r"\\", r"\");
        let read = read.chars().map(|char| u32::from(char).to_le_bytes()[0] ^ TURNED);
        assert_eq!(read.collect::<Vec<_>>(), bytes);
        assert!(!text.contains(['\n', '\r', '\0', '"']), "{text}");
    }

    #[test]
    fn an_address_ends_no_string_and_no_element() {
        let address = script("f('</script>\\n%#');\n\tg()\n");
        assert_eq!(address, "data:text/javascript,f(%27%3C/script>%5Cn%25%23%27);%0A%09g()%0A//");
    }

    #[test]
    fn a_file_that_is_left_out_has_an_empty_address() {
        check(&[("element.js", "import('./box.1.js')")], "import('data:,')");
    }

    #[test]
    fn a_missing_script_is_an_error() {
        assert!(inlined(&BTreeMap::new(), "a.js", wasm).is_err());
    }
}
