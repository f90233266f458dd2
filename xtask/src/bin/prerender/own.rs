//! The page of its own that an exhibit has: what a copied link leads to, and from there into the story.

use antifraud_infographic::lang::Lang;
use maud::html;

use crate::exhibit::{Exhibit, STORY};
use crate::site::{self, Site};
use crate::text;

/// Where the page lies in the site.
pub(crate) fn path(name: &str, lang: Lang) -> String {
    [site::folder(lang), "panel/", name, "/"].concat()
}

/// The page in a language.
pub(crate) fn page(site: &Site, shown: Exhibit, lang: Lang) -> String {
    let root = site::frame_root(lang);
    let other = site::other(lang);
    let story = [root, site::folder(lang)].concat();
    let place = if shown.name() == STORY { "" } else { shown.name() };
    let body = html! {
        body.own {
            nav {
                a href=(story) { (text::TITLE.get(lang)) }
                a href={ (root) (path(shown.name(), other)) } hreflang=(other.tag()) lang=(other.tag()) { (text::OTHER.get(lang)) }
            }
            main { (shown.element(lang, &shown.still(lang, Some(root)))) }
            p.into { a href={ (story) "#" (place) } { (text::INTO.get(lang)) " →" } }
        }
    };
    site::framed(site, shown, lang, &body)
}
