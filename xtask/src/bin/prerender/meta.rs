//! What a page tells of itself to feeds and to systems that embed it.

use antifraud_infographic::lang::Lang;
use maud::{Markup, html};

use crate::site::Site;
use crate::{card, oembed, site};

/// A page as others show it.
pub(crate) struct Meta<'a> {
    /// The headline.
    pub(crate) title: &'a str,
    /// One sentence.
    pub(crate) description: &'a str,
    /// Where the page lies in the site.
    pub(crate) path: &'a str,
    /// The name of its card and of its description for oEmbed: a panel's, or `story`.
    pub(crate) name: &'a str,
}

/// The elements of the head. What must be an absolute address is left out where the site's own is not known.
pub(crate) fn tags(site: &Site, meta: &Meta, lang: Lang) -> Markup {
    let card = site.picture(&card_path(meta.name, lang));
    html! {
        meta property="og:type" content="article";
        meta property="og:title" content=(meta.title);
        meta property="og:description" content=(meta.description);
        meta property="og:locale" content=(locale(lang));
        meta property="og:locale:alternate" content=(locale(site::other(lang)));
        meta name="twitter:card" content=(if card.is_some() { "summary_large_image" } else { "summary" });
        @if let Some(url) = site.absolute(meta.path) {
            meta property="og:url" content=(url);
            link rel="canonical" href=(url);
        }
        @if let Some(card) = card {
            meta property="og:image" content=(card);
            meta property="og:image:width" content=(card::SIZE.width);
            meta property="og:image:height" content=(card::SIZE.height);
            meta property="og:image:alt" content=(meta.title);
        }
        @if let Some(url) = site.absolute(&oembed::path(meta.name, lang)) {
            link rel="alternate" type="application/json+oembed" href=(url) title=(meta.title);
        }
    }
}

/// Where a card lies in the site.
pub(crate) fn card_path(name: &str, lang: Lang) -> String {
    format!("cards/{name}.{}.png", lang.subtag())
}

/// The language and the country whose spelling it has.
const fn locale(lang: Lang) -> &'static str {
    match lang {
        Lang::Zh => "zh_CN",
        Lang::En => "en_GB",
    }
}
