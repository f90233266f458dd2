//! JavaScript and CSS without comments and long local names. Names of properties, exports and elements stay.

use std::fs;
use std::path::Path;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::assets::Sources;
use crate::command;
use crate::kind::Kind;
use crate::node::Node;

/// The shell's scripts that browsers load. Each swallows the others that it imports, to save requests; those of them
/// that are [`LATER`] stay apart.
const ENTRIES: [&str; 8] = [
    "box.js",
    "element.js",
    "frame.js",
    "menu.js",
    "page.js",
    "paper.js",
    "snippets.js",
    "stage.js",
];
/// Those that are loaded when a reader or a host first wants them.
const LATER: [&str; 5] = ["box.js", "menu.js", "paper.js", "snippets.js", "stage.js"];
/// The script that hosts may bundle with theirs.
const PACKAGED: &str = "element.js";
/// What is bound to the cores, and loaded once more if one fails.
const GLUE: [&str; 2] = ["core.js", "core.stage.js"];

/// `sources` with every `.js` and `.css` made small, and without the scripts that others swallow.
pub(crate) fn minify(node: &Node, workshop: &Path, mut sources: Sources) -> Result<Sources> {
    let (before, after) = (workshop.join("before"), workshop.join("after"));
    for directory in [&before, &after] {
        if directory.exists() {
            fs::remove_dir_all(directory)?;
        }
        fs::create_dir_all(directory)?;
    }
    for (name, content) in sources.iter().filter(|(name, _)| Kind::of(name).names_others()) {
        fs::write(before.join(name), content)?;
    }
    sources.retain(|name, _| {
        Kind::of(name) != Kind::Script || GLUE.contains(&name.as_str()) || is_entry(name)
    });
    let texts = sources.keys().filter(|name| Kind::of(name).names_others());
    let (bundles, single): (Vec<&String>, Vec<_>) = texts.partition(|name| is_entry(name));
    command::run(esbuild(node, &after).current_dir(&before).args(single))?;
    command::run(
        esbuild(node, &after)
            .current_dir(&before)
            .arg("--bundle")
            .args(LATER.map(|name| format!("--external:./{name}")))
            .args(bundles),
    )?;
    for (name, content) in &mut sources {
        if Kind::of(name).names_others() {
            let small = fs::read_to_string(after.join(name))
                .with_context(|| format!("esbuild wrote no {name}"))?;
            let small = sheets(&small, |sheet| minify_sheet(node, workshop, sheet))?;
            *content = if name == PACKAGED { for_bundlers(&small) } else { small }.into_bytes();
        }
    }
    Ok(sources)
}

/// A script with a word to the bundlers of others, which are to leave alone what is imported by a computed address. In the
/// sources esbuild would drop it.
fn for_bundlers(script: &str) -> String {
    let mut pieces = script.split("import(");
    let mut told = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        told.push_str("import(");
        if !piece.starts_with(['"', '\'', '`']) {
            told.push_str("/*webpackIgnore:true*//*@vite-ignore*/");
        }
        told.push_str(piece);
    }
    told
}

fn is_entry(name: &str) -> bool {
    ENTRIES.contains(&name)
}

/// A script with every style sheet that it holds made small: the templates that begin with a new line and a selector.
fn sheets(script: &str, minify: impl Fn(&str) -> Result<String>) -> Result<String> {
    let mut pieces = script.split('`');
    let mut small = pieces.next().unwrap_or_default().to_owned();
    for piece in pieces {
        small.push('`');
        if piece.starts_with("\n:host") || piece.starts_with("\n[part") {
            if piece.contains(['\\', '$']) {
                bail!("a style sheet in a script has to be plain: {piece}");
            }
            small.push_str(minify(piece)?.trim_end());
        } else {
            small.push_str(piece);
        }
    }
    Ok(small)
}

fn minify_sheet(node: &Node, workshop: &Path, sheet: &str) -> Result<String> {
    let path = workshop.join("sheet.css");
    fs::write(&path, sheet)?;
    let out = workshop.join("sheet");
    command::run(esbuild(node, &out).arg("--log-override:css-syntax-error=error").arg(&path))?;
    Ok(fs::read_to_string(out.join("sheet.css"))?)
}

/// The call that makes files small and puts them into `out`.
fn esbuild(node: &Node, out: &Path) -> Command {
    let mut esbuild = node.script("esbuild/bin/esbuild");
    esbuild
        .args([
            "--minify",
            "--tree-shaking=true",
            "--format=esm",
            "--charset=utf8",
            "--legal-comments=none",
        ])
        .args(["--log-level=warning", "--log-override:empty-import-meta=silent"])
        .arg(format!("--outdir={}", out.display()));
    esbuild
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn bundlers_leave_computed_imports_alone() {
        assert_eq!(
            for_bundlers("a=import(\"./b.js\"),c=import(d+e)"),
            "a=import(\"./b.js\"),c=import(/*webpackIgnore:true*//*@vite-ignore*/d+e)"
        );
    }

    #[test]
    fn style_sheets_in_scripts_are_made_small_and_nothing_else_is() {
        let shout = |sheet: &str| Ok(sheet.trim().to_uppercase());
        let script = "a=`\n:host { b }\n`;c=`\nd`;e=`${f}`;g=`\n[part] {}`";
        let expected = "a=`:HOST { B }`;c=`\nd`;e=`${f}`;g=`[PART] {}`";
        assert_eq!(sheets(script, shout).unwrap(), expected);
    }
}
