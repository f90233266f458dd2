//! Who knows whom in the core: imports go down, and never round.

#![allow(clippy::unwrap_used, clippy::indexing_slicing, reason = "a test fails by panicking")]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::Path;

/// Folders whose files name what stands in the folder's own module: a figure's formula names figures; forms and charts share
/// pieces with the module that calls them.
const ALLOWED: [&str; 3] = ["chart", "figure", "form"];

/// The code of each module but `lib`, by its path: `stage::scene`. Comments and tests are left out.
fn modules(folder: &Path, path: &str, found: &mut BTreeMap<String, String>) {
    for entry in fs::read_dir(folder).unwrap() {
        let file = entry.unwrap().path();
        let stem = file.file_stem().unwrap().to_str().unwrap();
        let name = if path.is_empty() { stem.to_owned() } else { format!("{path}::{stem}") };
        if file.is_dir() {
            modules(&file, &name, found);
        } else if name != "lib" {
            let text = fs::read_to_string(&file).unwrap();
            let code = text.split("#[cfg(test)]\nmod").next().unwrap().lines();
            found.insert(name, code.filter(|line| !line.trim().starts_with("//")).collect());
        }
    }
}

/// Every path in the code that begins with `start`, in full; those in braces each for itself.
fn paths(code: &str, start: &str) -> Vec<String> {
    let is_of_path = |char: char| char.is_alphanumeric() || char == '_' || char == ':';
    let path = |(at, _)| {
        let rest = &code[at + start.len()..];
        let (path, rest) = rest.split_at(rest.find(|char| !is_of_path(char)).unwrap_or(rest.len()));
        let inner = rest.strip_prefix('{').and_then(|rest| rest.split('}').next()).unwrap_or("");
        inner.split(',').map(|name| format!("{path}{}", name.trim())).collect::<Vec<_>>()
    };
    let starts = code.match_indices(start).filter(|(at, _)| !code[..*at].ends_with(is_of_path));
    starts.flat_map(path).collect()
}

/// The modules that a module names; its folder's own where that is not allowed.
fn named(name: &str, code: &str, all: &BTreeMap<String, String>) -> BTreeSet<String> {
    let folder = name.rsplit_once("::").map_or("", |(folder, _)| folder);
    let above = paths(code, "super::").into_iter().map(|path| format!("{folder}::{path}"));
    let calls = |inner: &str| !paths(code, &format!("{inner}::")).is_empty();
    let inner = all.keys().filter(|key| key.strip_prefix(&format!("{name}::")).is_some_and(calls));
    let known = |path: String| {
        let mut path = path.trim_start_matches("::");
        while !all.contains_key(path) {
            path = path.rsplit_once("::")?.0;
        }
        Some(path.to_owned())
    };
    let found = paths(code, "crate::").into_iter().chain(above).filter_map(known);
    let counts = |other: &String| other != name && (other != folder || !ALLOWED.contains(&folder));
    found.chain(inner.cloned()).filter(counts).collect()
}

#[test]
fn no_file_of_the_core_imports_itself_by_way_of_others() {
    let mut all = BTreeMap::new();
    modules(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src"), "", &mut all);
    let mut left: BTreeMap<_, _> =
        all.iter().map(|(name, code)| (name, named(name, code, &all))).collect();
    // Whoever names none of those that are left stands below them, and whom none of them names stands above.
    while let Some(name) = left
        .keys()
        .copied()
        .find(|name| left[name].is_empty() || !left.values().any(|below| below.contains(*name)))
    {
        left.remove(name);
        for below in left.values_mut() {
            below.remove(name);
        }
    }
    assert!(left.is_empty(), "these import each other: {left:#?}");
}
