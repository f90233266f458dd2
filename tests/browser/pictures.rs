//! Pictures for those who show no pages: PNG for mail and print, cards for social feeds.

use crate::browser::Browser;
use crate::panel::{COLOURS, NAMES};
use crate::scenario::engines;
use crate::site::Site;

engines! {
    pictures_as_png_have_their_size_and_are_painted,
    pages_tell_feeds_what_they_are,
}

/// Width, height and number of colours of the picture at an address.
async fn picture(browser: &Browser, address: &str) -> (u32, u32, u32) {
    let body = format!(
        "{COLOURS}
        const image = new Image();
        image.src = '{address}';
        await image.decode();
        const {{ naturalWidth: width, naturalHeight: height }} = image;
        const context = Object.assign(document.createElement('canvas'), {{ width, height }}).getContext('2d');
        context.drawImage(image, 0, 0);
        return [width, height, colours(context.getImageData(0, 0, width, height))];"
    );
    serde_json::from_value(browser.async_script(&body).await).expect("three numbers")
}

async fn pictures_as_png_have_their_size_and_are_painted(browser: &Browser, _: &Site) {
    browser.goto("/embed/cards/").await;
    for (index, name) in NAMES.into_iter().enumerate() {
        let lang = ["zh", "en"][index % 2];
        let theme = ["light", "dark"][index / 2 % 2];
        let poster = format!("/pictures/{name}.{lang}.{theme}");
        let (width, height, colours) = picture(browser, &[&*poster, ".png"].concat()).await;
        let (svg_width, svg_height, _) = picture(browser, &[&*poster, ".svg"].concat()).await;
        assert_eq!((width, height), (2 * svg_width, 2 * svg_height), "{poster}");
        assert!(width == 1440 && colours > 20, "{poster} has {colours} colours");
        let card = format!("/cards/{name}.{lang}.png");
        let (width, height, colours) = picture(browser, &card).await;
        assert_eq!((width, height), (1200, 630), "{card}");
        assert!(colours > 20, "{card} has {colours} colours");
    }
}

async fn pages_tell_feeds_what_they_are(browser: &Browser, _: &Site) {
    for (page, locale) in [("/", "zh_CN"), ("/en/", "en_GB"), ("/embed/cards/", "zh_CN")] {
        browser.goto(page).await;
        let tag =
            |name: &str| format!("document.querySelector('[property=\"og:{name}\"]')?.content");
        assert_eq!(
            browser.value(&tag("title")).await,
            browser.value("document.title").await,
            "{page}"
        );
        assert_eq!(browser.value(&tag("locale")).await, locale, "{page}");
        let told = browser.value(&tag("description")).await;
        assert!(told.as_str().is_some_and(|told| told.len() > 40), "{page}: {told}");
    }
}
