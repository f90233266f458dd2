//! Scripts that need no other file: what they name is written into them, as addresses that hold the content.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use anyhow::{Context, Result, bail};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;

use crate::assets::Asset;
use crate::kind::Kind;
use crate::specifier::specifiers;

/// The shell's two scripts, by their logical names.
const ENTRIES: [&str; 2] = ["element.js", "page.js"];

/// Writes the shell's scripts into `directory`, each without need of another file.
pub(crate) fn write(assets: &BTreeMap<String, Asset>, directory: &Path) -> Result<()> {
    let files: BTreeMap<_, _> =
        assets.values().map(|asset| (asset.name.as_str(), asset.content.as_slice())).collect();
    fs::create_dir_all(directory)?;
    for entry in ENTRIES {
        let asset = assets.get(entry).with_context(|| format!("there is no {entry}"))?;
        let script = inlined(&files, &asset.name, wasm)?;
        if script.contains("</script") || script.contains("<!--") {
            bail!("{entry} would end the element that it is written into");
        }
        fs::write(directory.join(entry), script)?;
    }
    Ok(())
}

/// The script `name`, in which addresses stand for the files that it names.
fn inlined(files: &BTreeMap<&str, &[u8]>, name: &str, wasm: fn(&[u8]) -> String) -> Result<String> {
    let content =
        |name: &str| files.get(name).copied().with_context(|| format!("there is no {name}"));
    let text = str::from_utf8(content(name)?)?;
    let (mut written, mut from) = (String::new(), 0);
    for specifier in specifiers(text) {
        let address = match Kind::of(specifier.name) {
            // The shell hands the module to the glue, which therefore never asks for it.
            Kind::Script => script(&inlined(files, specifier.name, |_| "data:,".to_owned())?),
            Kind::Style | Kind::Types | Kind::Other => wasm(content(specifier.name)?),
        };
        let start = specifier.range.start - "./".len();
        written.push_str(text.get(from..start).unwrap_or_default());
        written.push_str(&address);
        from = specifier.range.end;
    }
    written.push_str(text.get(from..).unwrap_or_default());
    Ok(written)
}

fn wasm(content: &[u8]) -> String {
    format!("data:application/wasm;base64,{}", BASE64_STANDARD.encode(content))
}

/// A script as an address. It ends in a comment, so that the shell can append `?1` to have it run anew.
fn script(text: &str) -> String {
    let mut address = "data:text/javascript,".to_owned();
    for byte in text.trim_end().bytes().chain(*b"\n//") {
        if byte.is_ascii_alphanumeric() || b"-_.~!*()=;,:@&+/?[]{}|".contains(&byte) {
            address.push(char::from(byte));
        } else {
            let digit = |value: u8| HEX.get(usize::from(value)).copied().map_or('0', char::from);
            address.extend(['%', digit(byte >> 4), digit(byte & 15)]);
        }
    }
    address
}

const HEX: &[u8; 16] = b"0123456789ABCDEF";

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
            "import(\"data:text/javascript,f(%27data:,%27)%0A//\"),fetch('data:application/wasm;base64,AGFzbQ==')",
        );
    }

    #[test]
    fn an_address_ends_no_string_and_no_element() {
        let address = script("\"'`${}</script>%#中");
        assert!(!address.contains(['"', '\'', '`', '$', '<', '#', ' ']), "{address}");
        assert!(address.ends_with("%25%23%E4%B8%AD%0A//"), "{address}");
    }

    #[test]
    fn a_missing_file_is_an_error() {
        assert!(
            inlined(&BTreeMap::from([("a.js", &b"import './b.js'"[..])]), "a.js", wasm).is_err()
        );
    }
}
