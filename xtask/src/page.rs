//! What a browser downloads for a page, as far as its HTML tells.

use html5gum::{DefaultEmitter, StartTag, Token, Tokenizer};

/// The downloads that a page asks for.
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Page {
    /// Addresses as written, in order: preloads, style sheets, scripts, and pictures that are not lazy.
    pub(crate) downloads: Vec<String>,
    /// Whether a script inside the page imports a module, which this reading does not follow.
    pub(crate) imports_inline: bool,
}

impl Page {
    /// Reads a page. What stands in `<noscript>` is left out, since a live panel needs scripts.
    pub(crate) fn read(html: &str) -> Self {
        let mut emitter = DefaultEmitter::default();
        emitter.naively_switch_states(true);
        let mut page = Self::default();
        let (mut in_noscript, mut in_script) = (false, false);
        // A string cannot fail to be read, so nothing is lost by `flatten`.
        for token in Tokenizer::new_with_emitter(html, emitter).flatten() {
            match token {
                Token::StartTag(tag) => {
                    in_noscript |= is(&tag, "noscript");
                    in_script = is(&tag, "script") && runs(&tag);
                    if !in_noscript {
                        page.downloads.extend(download(&tag));
                    }
                }
                Token::EndTag(tag) => {
                    in_noscript &= tag.name.as_slice() != b"noscript";
                    in_script = false;
                }
                Token::String(text) => {
                    page.imports_inline |= in_script && imports(&String::from_utf8_lossy(&text));
                }
                Token::Comment(_) | Token::Doctype(_) | Token::Error(_) => {}
            }
        }
        page
    }
}

type Tag = StartTag<()>;

fn is(tag: &Tag, name: &str) -> bool {
    tag.name.as_slice() == name.as_bytes()
}

/// The address that the tag makes a browser fetch at once, if any.
fn download(tag: &Tag) -> Option<String> {
    let lazy = attribute(tag, "loading").is_some_and(|how| how.eq_ignore_ascii_case("lazy"));
    let address = if is(tag, "link") && fetches(&attribute(tag, "rel")?) {
        attribute(tag, "href")?
    } else if is(tag, "script") && runs(tag) || is(tag, "img") && !lazy {
        attribute(tag, "src")?
    } else {
        return None;
    };
    (!address.starts_with("data:")).then_some(address)
}

fn attribute(tag: &Tag, name: &str) -> Option<String> {
    let value = tag.attributes.get(name.as_bytes())?;
    Some(String::from_utf8_lossy(value).trim().to_owned())
}

fn fetches(rel: &str) -> bool {
    rel.to_ascii_lowercase()
        .split_ascii_whitespace()
        .any(|word| ["preload", "modulepreload", "stylesheet"].contains(&word))
}

/// Whether a script tag holds a program and not, say, JSON.
fn runs(tag: &Tag) -> bool {
    attribute(tag, "type").is_none_or(|kind| ["", "module", "text/javascript"].contains(&&*kind))
}

fn imports(script: &str) -> bool {
    script
        .split("import")
        .skip(1)
        .any(|rest| rest.starts_with(|c: char| c.is_whitespace() || "\"'`{(*".contains(c)))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(html: &str, downloads: &[&str]) {
        assert_eq!(Page::read(html).downloads, downloads);
    }

    #[test]
    fn preloads_style_sheets_and_scripts_are_downloads() {
        check(
            r#"<link rel="preload" as="fetch" crossorigin href="a.wasm"><link rel=modulepreload href=b.js>
               <LINK REL=stylesheet HREF=c.css><script type=module src="d.js"></script>"#,
            &["a.wasm", "b.js", "c.css", "d.js"],
        );
    }

    #[test]
    fn other_links_are_not() {
        check("<link rel=canonical href=/><link rel=alternate href=en/>", &[]);
    }

    #[test]
    fn a_lazy_picture_is_not_a_download_and_an_eager_one_is() {
        check(r#"<img src=a.svg loading="lazy"><img src=b.svg>"#, &["b.svg"]);
    }

    #[test]
    fn what_needs_no_download_is_none() {
        check(
            "<noscript><img src=a.svg></noscript><img src=data:,x><script type=application/json src=b></script>",
            &[],
        );
    }

    #[test]
    fn tags_inside_a_script_are_text() {
        check("<script>let s = '<img src=a.svg>'</script>", &[]);
    }

    #[test]
    fn an_import_inside_the_page_is_seen() {
        assert!(Page::read("<script type=module>import './a.js'</script>").imports_inline);
        assert!(!Page::read("<script>let important</script><p>import 'a'").imports_inline);
    }
}
