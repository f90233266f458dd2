//! Pages in one file: nothing is asked for, so that they work from a disk, from a mail and on any host.

use std::fs;
use std::path::PathBuf;

use antifraud_infographic::lang::Lang;
use antifraud_infographic::story::{PANELS, Panel, fill};
use antifraud_infographic::{derived, figures};
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::site::{self, Site};
use crate::{export, picture, text};

/// The folder of the shell's scripts, which name no other file.
pub(crate) struct Scripts(pub(crate) PathBuf);

impl Scripts {
    fn read(&self, name: &str) -> Result<String> {
        let path = self.0.join(name);
        fs::read_to_string(&path).with_context(|| format!("cannot read {}", path.display()))
    }

    /// The head of a page in one file, with the style sheet and the scripts that it needs.
    fn head(title: &str, style: &str, scripts: &[String], figures: &str) -> Markup {
        html! {
            head {
                meta charset="utf-8";
                meta http-equiv="Content-Security-Policy" content=(policy(style, scripts));
                meta name="viewport" content="width=device-width";
                title { (title) }
                link rel="icon" href="data:,";
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

/// One panel.
pub(crate) fn panel(site: &Site, scripts: &Scripts, shown: &Panel, lang: Lang) -> Result<String> {
    let style = site.style(std::slice::from_ref(shown), lang);
    let title = fill(shown.words().headline.get(lang), lang);
    let script = scripts.read(&format!("{}/frame.js", shown.chart.module()))?;
    let figures = export::json_of(shown.figures)?;
    Ok(html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            (Scripts::head(&title, &style, &[script], &figures))
            body.embed { main { (site::panel(shown, lang, &picture::inline(shown, lang))) } }
        }
    }
    .into_string())
}

/// The whole story; `body` is the page's.
pub(crate) fn story(site: &Site, scripts: &Scripts, body: &Markup, lang: Lang) -> Result<String> {
    let style = [site.story_style(), &*site.style(&PANELS, lang)].concat();
    let scripts = [scripts.read("element.js")?, scripts.read("page.js")?];
    let figures = export::json_of(&[&figures::ALL[..], &derived::ALL[..]].concat())?;
    Ok(html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            (Scripts::head(text::TITLE.get(lang), &style, &scripts, &figures))
            (body)
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
