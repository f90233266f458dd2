//! What all pages share: assets, head and panel.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use antifraud_infographic::lang::Lang;
use antifraud_infographic::story::Panel;
use antifraud_infographic::theme::{Theme, properties};
use anyhow::{Context, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use maud::{DOCTYPE, Markup, PreEscaped, html};
use sha2::{Digest, Sha256};

use crate::exhibit::Exhibit;
use crate::meta::{self, Meta};
use crate::{own, picture, telling};

/// File names and contents that pages refer to.
#[derive(Default)]
pub(crate) struct Site {
    /// The absolute address of the root, with a slash at its end, where it is known.
    base: Option<String>,
    /// Whether a PNG will be painted of each picture that stands alone.
    has_png: bool,
    assets: BTreeMap<String, String>,
    /// The style sheet of panels, which pages hold themselves.
    panel_style: String,
    /// The style sheet of the story around them, which a page in one file holds itself.
    story_style: String,
    stage_style: String,
    /// The words of the steps as JSON, by language.
    tellings: BTreeMap<&'static str, String>,
}

impl Site {
    /// Reads the names of assets, and the style sheet that they name.
    pub(crate) fn read(
        out: &Path,
        assets: &Path,
        base: Option<String>,
        has_png: bool,
    ) -> Result<Self> {
        let names =
            fs::read(assets).with_context(|| format!("cannot read {}", assets.display()))?;
        let assets: BTreeMap<String, String> = serde_json::from_slice(&names)?;
        let read = |logical: &str| {
            let name =
                assets.get(logical).with_context(|| format!("no asset is named {logical}"))?;
            fs::read_to_string(out.join(name)).with_context(|| format!("cannot read {name}"))
        };
        let (panel_style, story_style) = (read("panel.css")?, read("story.css")?);
        let stage_style = read("stage.css")?;
        let base = base.map(|base| [base.trim_end_matches('/'), "/"].concat());
        // Once for all pages, since every step is drawn for it.
        let told = |lang: Lang| Ok((lang.subtag(), telling::json(lang)?));
        let tellings = Lang::ALL.into_iter().map(told).collect::<Result<_>>()?;
        Ok(Self { base, has_png, assets, panel_style, story_style, stage_style, tellings })
    }

    /// The words of the steps in a language, as JSON.
    pub(crate) fn telling(&self, lang: Lang) -> &str {
        self.tellings.get(lang.subtag()).map_or("", String::as_str)
    }

    /// The words of the steps, for the box in the page.
    pub(crate) fn tellings(&self, lang: Lang) -> Markup {
        html! {
            script type="application/json" data-steps=(lang.subtag()) { (PreEscaped(self.telling(lang))) }
        }
    }

    /// A site at an address, without assets.
    #[cfg(test)]
    pub(crate) fn at(base: &str, has_png: bool) -> Self {
        Self { base: Some(base.into()), has_png, ..Self::default() }
    }

    /// The absolute address of a path in the site. Where the site's own is not known there is none.
    pub(crate) fn absolute(&self, path: &str) -> Option<String> {
        self.base.as_ref().map(|base| [base, path].concat())
    }

    /// The absolute address of a PNG, if it will be painted.
    pub(crate) fn picture(&self, path: &str) -> Option<String> {
        self.absolute(path).filter(|_| self.has_png)
    }

    /// The style sheet of the story around the panels.
    pub(crate) fn story_style(&self) -> &str {
        &self.story_style
    }

    /// The style sheet of the stage and of the words beside it.
    pub(crate) fn stage_style(&self) -> &str {
        &self.stage_style
    }

    /// The style sheet of one panel or more, with the colours and with the room that they take.
    pub(crate) fn style(&self, panels: &[Panel], lang: Lang) -> String {
        let rooms: String = panels.iter().map(|panel| picture::reserve(panel, lang)).collect();
        [&colours(lang), &*self.panel_style, &rooms].concat()
    }

    /// The address of an asset, seen from a page whose way to the site's root is `root`.
    pub(crate) fn address(&self, root: &str, logical: &str) -> String {
        [root, self.assets.get(logical).map_or(logical, String::as_str)].concat()
    }
}

/// The folder of a language, from the site's root.
pub(crate) const fn folder(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "",
        Lang::En => "en/",
    }
}

/// Where the page of an exhibit for frames lies in the site.
pub(crate) fn embed_path(name: &str, lang: Lang) -> String {
    [folder(lang), "embed/", name, "/"].concat()
}

/// The language that a page links to.
pub(crate) const fn other(lang: Lang) -> Lang {
    match lang {
        Lang::Zh => Lang::En,
        Lang::En => Lang::Zh,
    }
}

/// The colours of both themes, chosen by the reader's preference or the page's attribute.
fn colours(lang: Lang) -> String {
    let [light, dark] = Theme::ALL.map(|theme| properties(theme, lang));
    format!(
        ":root{{{light}}}@media screen and (prefers-color-scheme:dark){{:root:not([data-theme=light]){{{dark}}}}}@media screen{{:root[data-theme=dark]{{{dark}}}}}"
    )
}

/// Starts the core at once, so that it waits for nothing: what is bound to it, and the module, which may be one that draws
/// this exhibit and no other.
fn preloads(site: &Site, root: &str, glue: &str, shown: Exhibit) -> Markup {
    let module =
        shown.module().map_or("core.stage.wasm".into(), |kind| format!("core-{kind}.wasm"));
    html! {
        link rel="modulepreload" href=(site.address(root, glue));
        link rel="preload" as="fetch" type="application/wasm" crossorigin data-core href=(site.address(root, &module));
    }
}

/// A page for a frame that holds one exhibit, with everything but the core and the shell inside.
pub(crate) fn embed(site: &Site, shown: Exhibit, lang: Lang) -> String {
    let root = frame_root(lang);
    let body =
        html! { body.embed { main { (shown.element(lang, &shown.still(lang, Some(root)))) } } };
    framed(site, shown, lang, &body)
}

/// The way to the site's root from a page for a frame.
pub(crate) const fn frame_root(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "../../",
        Lang::En => "../../../",
    }
}

/// A page with one exhibit two folders below that of its language, under a strict policy. Its address is that of the
/// exhibit's own page.
pub(crate) fn framed(site: &Site, shown: Exhibit, lang: Lang, body: &Markup) -> String {
    let (title, description) = (shown.headline(lang), shown.lead(lang));
    let path = own::path(shown.name(), lang);
    let meta = Meta { title: &title, description: &description, path: &path, name: shown.name() };
    let style = shown.style(site, lang);
    let root = frame_root(lang);
    html! {
        (DOCTYPE)
        html lang=(lang.tag()) {
            head {
                meta charset="utf-8";
                script { (PreEscaped(policy(&style))) }
                meta name="viewport" content="width=device-width";
                title { (title) }
                (meta::tags(site, &meta, lang))
                link rel="icon" href="data:,";
                @if shown.is_told() {
                    (site.tellings(lang))
                    link rel="modulepreload" href=(site.address(root, "box.js"));
                    (preloads(site, root, "core.stage.js", shown))
                } @else {
                    (preloads(site, root, "core.js", shown))
                }
                script type="module" src=(site.address(root, "frame.js")) {}
                style { (PreEscaped(style)) }
            }
            (body)
        }
    }
    .into_string()
}

/// A script that says what a page in a frame may load: its own files, wasm, and this style sheet. A script, since a frame
/// in a sandbox has no origin, and WebKit then takes none for `'self'`; without scripts there is nothing to forbid.
fn policy(style: &str) -> String {
    let hash = BASE64_STANDARD.encode(Sha256::digest(style));
    format!(
        "document.head.append(Object.assign(document.createElement('meta'),{{httpEquiv:'Content-Security-Policy',content:\"default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self' 'sha256-{hash}'; img-src 'self' data: blob:; \
         connect-src 'self'; base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'\".replaceAll(\"'self'\",location.origin)}}))"
    )
}
