//! Pages in one file: nothing is asked for, so that they work from a disk, from a mail and on any host.

use std::fs;
use std::path::PathBuf;

use antifraud_infographic::lang::Lang;
use antifraud_infographic::{derived, figures};
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::exhibit::{Exhibit, STORY};
use crate::site::Site;
use crate::{export, story};

/// The folder of the shell's scripts, which name no other file.
pub(crate) struct Scripts(pub(crate) PathBuf);

impl Scripts {
    fn read(&self, name: &str) -> Result<String> {
        let path = self.0.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// The head of a page in one file, with the style sheet and the scripts that it needs.
    fn head(title: &str, style: &str, scripts: &[String], figures: &str, words: &Markup) -> Markup {
        html! {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(style, scripts));
                meta name="viewport" content="width=device-width";
                title { (title) }
                link rel="icon" href="data:,";
                (words)
                script type="application/json" data-figures { (PreEscaped(figures)) }
                @for script in scripts { script type="module" { (PreEscaped(script)) } }
                style { (PreEscaped(style)) }
            }
        }
    }
}

/// Where a file lies in the site.
pub(crate) fn path(name: &str, lang: Lang) -> String {
    format!("single/{name}.{}.html", lang.subtag())
}

/// One exhibit. That of the whole story has the tables of all figures below it.
pub(crate) fn page(site: &Site, scripts: &Scripts, shown: Exhibit, lang: Lang) -> Result<String> {
    let known = match shown {
        Exhibit::Panel(panel) => panel.figures.to_vec(),
        Exhibit::Step(..) | Exhibit::Story => [&figures::ALL[..], &derived::ALL[..]].concat(),
    };
    let method = if let Exhibit::Story = shown {
        html! { main.wrap { (story::method(lang, None)?) } }
    } else {
        html! {}
    };
    let more = if let Exhibit::Story = shown { site.story_style() } else { "" };
    let style = [&*shown.style(site, lang), more].concat();
    let script = scripts.read(&[shown.module().unwrap_or(STORY), "/frame.js"].concat())?;
    let words = if shown.is_told() {
        site.tellings(lang)
    } else {
        html! {}
    };
    let figures = export::json_of(&known)?;
    let head = Scripts::head(&shown.headline(lang), &style, &[script], &figures, &words);
    Ok(html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            (head)
            body.embed { main { (shown.element(lang, &shown.still(lang, None))) } (method) }
        }
    }
    .into_string())
}

/// A file as the address of its content.
pub(crate) fn address(kind: &str, content: &str) -> String {
    format!("data:{kind};base64,{}", BASE64_STANDARD.encode(content))
}

/// What the page may load: what is in it, and nothing else.
fn policy(style: &str, scripts: &[String]) -> String {
    let hash = |content: &str| {
        ["'sha256-", &*BASE64_STANDARD.encode(Sha256::digest(content)), "'"].concat()
    };
    let scripts = scripts.iter().map(|script| hash(script)).collect::<Vec<_>>().join(" ");
    format!(
        "default-src 'none'; script-src {scripts} data: 'wasm-unsafe-eval'; style-src {}; img-src data: blob:; \
         connect-src blob:; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'",
        hash(style)
    )
}
