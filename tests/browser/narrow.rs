//! Little room: a phone, or a desktop's page at four times its size.

use crate::browser::Browser;
use crate::embed::pages;
use crate::engine::Reader;
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    nothing_scrolls_sideways: Setup::site().reader(Reader { ratio: 4.0, still: true, ..Reader::default() }),
}

async fn nothing_scrolls_sideways(browser: &Browser, _: &Site) {
    browser.size(320, 256).await;
    for page in ["/", "/en/"] {
        browser.goto(page).await;
        for name in NAMES {
            Panel::named(browser, name).live().await;
        }
        fits(browser, page).await;
    }
    for name in NAMES {
        for (page, _) in pages(name) {
            browser.goto(&page).await;
            Panel::named(browser, name).live().await;
            fits(browser, &page).await;
        }
    }
}

/// Neither the page nor anything in it is wider than the window; but a list of chapters may scroll by itself.
async fn fits(browser: &Browser, page: &str) {
    let wide = browser.value(
        "[document.scrollingElement.scrollWidth, ...Array.from(document.querySelectorAll('body *'), (element) =>
            element.closest('.chapters, table, [slot], .still, picture') ? 0 : element.getBoundingClientRect().right)].filter((right) => right > innerWidth)",
    );
    assert_eq!(wide.await, serde_json::json!([]), "{page}");
    assert_eq!(browser.complaints().await.to_string(), "", "{page}");
}
