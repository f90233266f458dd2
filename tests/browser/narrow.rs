//! Little room: a phone, or a desktop's page at four times its size.

use serde_json::json;

use crate::browser::{Browser, Point};
use crate::embed::pages;
use crate::engine::Reader;
use crate::host::{self, HOST};
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    an_open_reading_is_no_wider_than_the_page,
    nothing_scrolls_sideways: Setup::site().reader(Reader { ratio: 4.0, still: true, ..Reader::default() }),
    letters_of_twice_the_size_have_room: Setup::site().reader(Reader { still: true, ..Reader::default() }),
    a_chart_that_scrolls_is_read_as_it_is_seen: Setup::site().served(host::page("en", "", &boxed())),
    a_box_may_be_narrower_or_wider_than_any_chart: Setup::site().served(host::page("en", "", &boxed())),
}

fn boxed() -> String {
    ["<div id=\"box\">", &host::panel("panel=\"cards\""), "</div>"].concat()
}

/// Charts are 280 to 1600 px wide. In a narrower box one scrolls by itself; in a wider one it stays at its widest.
async fn a_box_may_be_narrower_or_wider_than_any_chart(browser: &Browser, _: &Site) {
    browser.size(1280, 700).await;
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    for (width, canvas) in [(200_u32, 280), (4000, 1600), (200, 280)] {
        browser.script(&format!("document.getElementById('box').style.width = '{width}px'")).await;
        panel
            .until(&format!(
                "root.querySelector('canvas').getBoundingClientRect().width === {canvas}"
            ))
            .await;
        let room: [u32; 2] = panel
            .value("(({ clientWidth, scrollWidth }) => [clientWidth, scrollWidth])(root.querySelector('.drawn'))")
            .await;
        assert_eq!(room, [width, width.max(280)]);
        assert_eq!(browser.value("document.getElementById('box').scrollWidth").await, json!(width));
        assert!(panel.colours().await > 3, "{width}");
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}

/// Where a chart scrolls in its box, the pointer reads what it is on, and a reading is whole.
async fn a_chart_that_scrolls_is_read_as_it_is_seen(browser: &Browser, _: &Site) {
    browser.size(1280, 900).await;
    browser.goto(HOST).await;
    browser.script("document.getElementById('box').style.width = '240px'").await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.until("root.querySelector('h3').textContent && root.querySelector('canvas').clientWidth === 280").await;
    panel.value::<()>("(root.querySelector('.drawn').scrollLeft = 40, null)").await;
    for index in 0..panel.marks().await.len() {
        let place: Point = panel
            .value(&format!(
                "(({{ right, top, height }}) => [right - 8, top + height / 2])(root.querySelectorAll('.mark')[{index}].getBoundingClientRect())"
            ))
            .await;
        panel.read_at(index, place).await;
        panel
            .until(
                "(() => {
                    const reading = root.querySelector('[part~=reading]'), { left, top, width, height } = reading.getBoundingClientRect();
                    const corners = [[left + 2, top + 2], [left + width - 2, top + height - 2]];
                    const within = corners.filter(([x, y]) => y > 0 && y < innerHeight);
                    return within.every(([x, y]) => root.elementFromPoint(x, y)?.closest('[part~=reading]'));
                })()",
            )
            .await;
        panel.close_from_afar().await;
    }
    assert_eq!(browser.complaints().await.to_string(), "");
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

/// A reader's own letters, twice as large, on a phone and in a wide window.
async fn letters_of_twice_the_size_have_room(browser: &Browser, _: &Site) {
    for width in [390, 1280] {
        browser.size(width, 800).await;
        for page in ["/", "/en/"] {
            browser.goto(page).await;
            browser.script("document.documentElement.style.fontSize = '200%'").await;
            for name in NAMES {
                Panel::named(browser, name).live().await;
            }
            fits(browser, page).await;
            let cut = "Array.from(document.querySelectorAll('.bar :is(a, button, select, span), .cover button'))
                .filter((element) => element.scrollHeight > element.clientHeight + 4 && element.clientHeight > 0 && getComputedStyle(element).display !== 'inline')
                .map((element) => element.outerHTML.slice(0, 80))";
            assert_eq!(browser.value(cut).await, json!([]), "{page} at {width} px");
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

async fn an_open_reading_is_no_wider_than_the_page(browser: &Browser, _: &Site) {
    browser.size(560, 800).await;
    for name in ["scale", "pursuit", "blocked"] {
        browser.goto(&format!("/en/embed/{name}/")).await;
        let panel = Panel::first(browser);
        panel.live().await;
        let overhangs: Vec<f64> = panel
            .value(
                "Array.from(root.querySelectorAll('.mark'), (mark) => {
                    mark.click();
                    const page = document.documentElement;
                    return page.scrollWidth - page.clientWidth;
                })",
            )
            .await;
        assert!(
            !overhangs.is_empty() && overhangs.iter().all(|&over| over <= 0.0),
            "{name}: {overhangs:?}"
        );
    }
}
