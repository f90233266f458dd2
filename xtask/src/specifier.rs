//! Names of other files inside JavaScript and CSS: `"./core.js"`, `url(./dots.svg)`.

use std::ops::Range;

use crate::kind::Kind;

/// A place in a text that names a file of the same directory.
#[derive(Debug, PartialEq)]
pub(crate) struct Specifier<'a> {
    /// The name without `./`.
    pub(crate) name: &'a str,
    /// Bytes of the name within the text.
    pub(crate) range: Range<usize>,
    /// What stands before the opening quote, to tell an import from a mere mention.
    before: &'a str,
}

/// A key by which wasm-bindgen's glue hands functions to the module, written like a file but never fetched.
const NO_FILE: &str = "core_bg.js";

impl Specifier<'_> {
    /// Whether a browser fetches the file before the module runs: `from "./a.js"` or `import "./a.js"`.
    pub(crate) fn is_static_import(&self) -> bool {
        let before = self.before.trim_end();
        ["from", "import"].iter().any(|word| {
            before.strip_suffix(word).is_some_and(|rest| {
                !rest.ends_with(|c: char| c.is_alphanumeric() || "_$.".contains(c))
            })
        })
    }
}

/// Every specifier of the text, in order. Types are left out, since comments name them and browsers do not fetch them.
pub(crate) fn specifiers(text: &str) -> Vec<Specifier<'_>> {
    text.match_indices("./")
        .filter_map(|(dot, _)| specifier(text, dot))
        .filter(|named| named.name != NO_FILE && Kind::of(named.name) != Kind::Types)
        .collect()
}

/// The specifier whose `./` stands at byte `dot`, if quotes or parentheses enclose it.
fn specifier(text: &str, dot: usize) -> Option<Specifier<'_>> {
    let (head, tail) = text.split_at_checked(dot)?;
    let tail = tail.strip_prefix("./")?;
    let open = head.chars().next_back()?;
    let end = tail.find(|c: char| !(c.is_ascii_alphanumeric() || "_-.".contains(c)))?;
    let (name, rest) = tail.split_at_checked(end)?;
    let close = match open {
        '"' | '\'' | '`' => open,
        '(' if head.ends_with("url(") => ')',
        _ => return None,
    };
    let (before, after) = (head.strip_suffix(open)?, rest.strip_prefix(close)?);
    // A name has an extension; what has none is prose or a directory.
    (name.contains('.') && !is_type(before, after)).then_some(Specifier {
        name,
        range: dot + 2..dot + 2 + end,
        before,
    })
}

/// Whether the name between these texts is that of a type in a comment: `import("./a.js").View`, `typeof import("./a.js")`.
fn is_type(before: &str, after: &str) -> bool {
    before.strip_suffix("import(").is_some_and(|before| {
        let member = after.strip_prefix(").").and_then(|member| member.chars().next());
        before.ends_with("typeof ") || member.is_some_and(char::is_uppercase)
    })
}

/// The text with each name replaced by what `rename` gives for it.
pub(crate) fn rewrite<E>(
    text: &str,
    mut rename: impl FnMut(&str) -> Result<String, E>,
) -> Result<String, E> {
    let mut written = String::with_capacity(text.len());
    let mut from = 0;
    for Specifier { name, range, .. } in specifiers(text) {
        written.push_str(text.get(from..range.start).unwrap_or_default());
        written.push_str(&rename(name)?);
        from = range.end;
    }
    written.push_str(text.get(from..).unwrap_or_default());
    Ok(written)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(text: &str, expected: &str) {
        let shouted = rewrite(text, |name| Ok::<_, ()>(name.to_uppercase()));
        assert_eq!(shouted.as_deref(), Ok(expected));
    }

    #[test]
    fn imports_are_renamed_however_they_are_written() {
        check(r#"import a from"./a.js";"#, r#"import a from"./A.JS";"#);
        check("import './a.js'", "import './A.JS'");
        check("await import(`./a.js`)", "await import(`./A.JS`)");
        check(
            r#"new URL("./core.wasm",import.meta.url)"#,
            r#"new URL("./CORE.WASM",import.meta.url)"#,
        );
    }

    #[test]
    fn types_in_comments_are_none() {
        let types = r#"/** @type {import("./a.js").View & typeof import("./b.js")} */"#;
        assert_eq!(specifiers(types), []);
        check(r#"import("./a.js").then(f)"#, r#"import("./A.JS").then(f)"#);
    }

    #[test]
    fn urls_of_a_style_sheet_are_renamed() {
        check("a{background:url(./dots.svg)}", "a{background:url(./DOTS.SVG)}");
        check("@import \"./b.css\";", "@import \"./B.CSS\";");
    }

    #[test]
    fn prose_and_paths_are_left_alone() {
        check("see ./a.js", "see ./a.js");
        check("\"./a/b.js\" '../a.js' './en/'", "\"./a/b.js\" '../a.js' './en/'");
        check("\"./a.js'", "\"./a.js'");
        check("中文 './字.js'", "中文 './字.js'");
    }

    #[test]
    fn the_key_of_the_glue_is_left_alone() {
        check("{\"./core_bg.js\":i}", "{\"./core_bg.js\":i}");
    }

    #[test]
    fn types_are_left_alone() {
        check("/* @ts-self-types=\"./core.d.ts\" */", "/* @ts-self-types=\"./core.d.ts\" */");
    }

    #[test]
    fn only_static_imports_are_static() {
        let text = r#"import{a}from"./1.js";import "./2.js";import("./3.js");wherefrom "./4.js";x="./5.js""#;
        let found: Vec<_> = specifiers(text)
            .into_iter()
            .filter(Specifier::is_static_import)
            .map(|specifier| specifier.name)
            .collect();
        assert_eq!(found, ["1.js", "2.js"]);
    }
}
