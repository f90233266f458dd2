//! Descriptions by which content systems make a frame of a pasted address: oEmbed 1.0, of type `rich`.

use antifraud_infographic::lang::Lang;
use maud::html;
use serde::Serialize;

use crate::exhibit::{Exhibit, WIDTH};
use crate::site::{self, Site};
use crate::{card, meta, text};

#[derive(Serialize)]
struct Rich {
    version: &'static str,
    #[serde(rename = "type")]
    kind: &'static str,
    title: String,
    provider_name: &'static str,
    provider_url: String,
    width: u32,
    height: u32,
    html: String,
    #[serde(flatten)]
    thumbnail: Option<Thumbnail>,
}

#[derive(Serialize)]
struct Thumbnail {
    #[serde(rename = "thumbnail_url")]
    url: String,
    #[serde(rename = "thumbnail_width")]
    width: u32,
    #[serde(rename = "thumbnail_height")]
    height: u32,
}

/// Where the description of an exhibit lies in the site.
pub(crate) fn path(name: &str, lang: Lang) -> String {
    format!("oembed/{name}.{}.json", lang.subtag())
}

/// The description of an exhibit. There is none where the site's own address is not known.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "the size of a card")]
pub(crate) fn json(site: &Site, shown: Exhibit, lang: Lang) -> Option<String> {
    let (name, title, height) = (shown.name(), shown.headline(lang), shown.height(lang));
    let src = site.absolute(&site::embed_path(name, lang))?;
    let html = html! {
        iframe src=(src) title=(&title) width=(WIDTH) height=(height) loading="lazy" style="width:100%;border:0"
            sandbox="allow-scripts allow-popups allow-popups-to-escape-sandbox allow-downloads"
            allow="clipboard-write; web-share; fullscreen" {}
    };
    let thumbnail = site.picture(&meta::card_path(name, lang)).map(|url| Thumbnail {
        url,
        width: card::SIZE.width as u32,
        height: card::SIZE.height as u32,
    });
    let rich = Rich {
        version: "1.0",
        kind: "rich",
        title,
        provider_name: text::TITLE.get(lang),
        provider_url: site.absolute(site::folder(lang))?,
        width: WIDTH,
        height,
        html: html.into_string(),
        thumbnail,
    };
    serde_json::to_string_pretty(&rich).ok()
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::Value;

    fn described(has_png: bool) -> Vec<Value> {
        let site = Site::at("https://your.host/x/", has_png);
        let each = |shown| Lang::ALL.map(|lang| json(&site, shown, lang).unwrap());
        Exhibit::all().flat_map(each).map(|json| serde_json::from_str(&json).unwrap()).collect()
    }

    #[test]
    fn each_exhibit_is_described_as_the_specification_wants() {
        for rich in described(true) {
            assert_eq!((&rich["version"], &rich["type"]), (&"1.0".into(), &"rich".into()));
            assert!(rich["width"].is_u64() && rich["height"].as_u64().unwrap() > 300, "{rich}");
            let html = rich["html"].as_str().unwrap();
            assert!(html.starts_with("<iframe src=\"https://your.host/x/"), "{html}");
            assert!(html.contains(&format!("height=\"{}\"", rich["height"])), "{html}");
            let thumbnail = rich["thumbnail_url"].as_str().unwrap();
            assert!(thumbnail.starts_with("https://your.host/x/cards/"), "{thumbnail}");
            assert_eq!(
                (&rich["thumbnail_width"], &rich["thumbnail_height"]),
                (&1200.into(), &630.into())
            );
        }
    }

    #[test]
    fn a_site_without_png_shows_no_thumbnail() {
        for rich in described(false) {
            assert!(rich["thumbnail_url"].is_null() && rich["thumbnail_width"].is_null(), "{rich}");
        }
    }
}
