//! A panel in a page of its own.

use crate::browser::Browser;
use crate::engine::{Engine, Reader};
use crate::live::check;
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site, dist};

engines! {
    it_goes_live_by_four_requests,
    it_is_complete_without_scripts: Setup::site().reader(Reader { scripts: false, ..Reader::default() }),
}

/// The pages of a panel, Chinese and English.
pub(crate) fn pages(name: &str) -> [(String, &'static str); 2] {
    [("/embed/", "zh-Hans"), ("/en/embed/", "en")]
        .map(|(folder, lang)| ([folder, name, "/"].concat(), lang))
}

async fn it_goes_live_by_four_requests(browser: &Browser, _: &Site) {
    for name in NAMES {
        for (page, _) in pages(name) {
            // A new address for each page, so that no browser has kept anything of it.
            let site = Site::start(Some(&dist()), Served::default().kept()).await;
            browser.goto(&site.url(&page)).await;
            check(&Panel::named(browser, name), name).await;
            assert_eq!(browser.complaints().await.to_string(), "", "{page}");
            let requests = site.requests();
            let mut kinds: Vec<_> = requests.iter().map(|path| kind(path)).collect();
            kinds.sort_unstable();
            if browser.engine() == Engine::WebKit {
                // WebKit matches a preload to `fetch` only when both go without CORS, which Chromium never matches: it
                // asks for the wasm twice.
                kinds.dedup();
            }
            assert_eq!(kinds, ["core.js", "core.wasm", "frame.js", "page"], "{requests:?}");
        }
    }
}

fn kind(path: &str) -> &'static str {
    let name = path.rsplit('/').next().unwrap_or_default();
    match (name.starts_with("core"), name.rsplit('.').next()) {
        (true, Some("js")) => "core.js",
        (true, Some("wasm")) => "core.wasm",
        (false, Some("js")) => "frame.js",
        (false, Some("")) => "page",
        _ => "another",
    }
}

async fn it_is_complete_without_scripts(browser: &Browser, _: &Site) {
    // One width for each layout.
    for (width, name) in [320, 480, 700, 1280].into_iter().zip(NAMES) {
        browser.size(width, 700).await;
        for (page, lang) in pages(name) {
            browser.goto(&page).await;
            assert_eq!(browser.value("document.documentElement.lang").await, lang);
            let text = browser.text().await;
            for part in ["h2", ".lead", "figure footer p"] {
                let part = format!("document.querySelector('{part}').textContent");
                let part = browser.value(&part).await;
                let part = part.as_str().unwrap_or_default();
                assert!(!part.is_empty() && text.contains(part), "{part} in {text}");
            }
            check_picture(&Panel::named(browser, name), &page).await;
        }
    }
}

/// One picture is shown: the widest that fits. The place is reserved by the style sheet, and it fills it.
async fn check_picture(panel: &Panel<'_>, page: &str) {
    let [reserved, shown, pictures, width, fitting]: [f64; 5] = panel
        .value(
            "(() => {
                const still = host.querySelector('.still');
                const { width, height } = still.getBoundingClientRect();
                const pictures = [...still.children];
                const shown = pictures.filter((svg) => svg.checkVisibility());
                const widths = pictures.map((svg) => svg.width.baseVal.value).filter((least) => least <= width);
                const box = shown[0].getBoundingClientRect();
                return [height, box.height, shown.length, box.width, Math.max(...widths)];
            })()",
        )
        .await;
    assert!(shown > 100.0, "{page} shows its picture");
    assert_eq!((reserved, pictures, width), (shown, 1.0, fitting), "{page}");
}
