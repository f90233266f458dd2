//! Goldens: plain text files under `tests/goldens/` that a test must reproduce.
//!
//! `UPDATE_GOLDENS=1 cargo test` writes them anew; the diff of the repository then shows what changed.

use std::path::Path;

/// Holds a text against the golden of that name, or writes the golden if `UPDATE_GOLDENS` is set.
pub(crate) fn check(name: &str, actual: &str) {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/goldens").join(name);
    if std::env::var_os("UPDATE_GOLDENS").is_some_and(|value| value == "1") {
        std::fs::write(&path, actual).unwrap();
        return;
    }
    let expected = std::fs::read_to_string(&path).unwrap_or_default();
    if let Some(difference) = difference(&expected, actual) {
        panic!("{}, {difference}\nUPDATE_GOLDENS=1 writes it anew", path.display());
    }
}

/// The first line that differs. Texts that are equal have none.
fn difference(expected: &str, actual: &str) -> Option<String> {
    let lines = |text: &str| text.split('\n').map(String::from).collect::<Vec<_>>();
    let (expected, actual) = (lines(expected), lines(actual));
    let at =
        (0..expected.len().max(actual.len())).find(|&at| expected.get(at) != actual.get(at))?;
    let line = |lines: &[String]| lines.get(at).cloned().unwrap_or_else(|| "(no such line)".into());
    Some(format!("line {}:\n  golden: {}\n  actual: {}", at + 1, line(&expected), line(&actual)))
}
