//! The canvas, device pixel by device pixel.

use serde::Deserialize;

use crate::browser::Browser;
use crate::engine::Reader;
use crate::host::HOST;
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;
use crate::text::served;

engines! {
    canvas_and_picture_agree: at(1.0),
    canvas_and_picture_agree_on_a_fine_screen: at(2.0),
    the_canvas_is_crisp: at(1.0),
    the_canvas_is_crisp_at_two: at(2.0),
}

/// What WebKitGTK, which takes whole numbers by its window's scale, does not do on a screen of this size.
mod fractions {
    use super::engines;
    use super::{at, the_canvas_is_crisp, the_canvas_is_crisp as the_canvas_is_crisp_at_three};

    engines! {
        but WebKit;
        the_canvas_is_crisp: at(1.5),
        the_canvas_is_crisp_at_three: at(3.0),
    }
}

fn at(ratio: f64) -> Setup {
    Setup::site().served(served()).reader(Reader { ratio, still: true, ..Reader::default() })
}

use the_canvas_is_crisp as the_canvas_is_crisp_at_two;

/// The sizes of a canvas.
#[derive(Debug, Deserialize)]
struct Sizes {
    /// Device pixels of the canvas.
    device: [f64; 2],
    /// CSS pixels of its box.
    css: [f64; 2],
    /// CSS pixels of the room for it.
    room: [f64; 2],
    ratio: f64,
}

async fn the_canvas_is_crisp(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    for width in ["281px", "333.4px", "390px", "401.5px", "603px"] {
        let sizes: Sizes = panel
            .value(&format!(
                "(() => {{
                    host.parentElement.style.width = '{width}';
                    host.repaint();
                    const canvas = root.querySelector('canvas');
                    const chart = canvas.parentElement;
                    const box = canvas.getBoundingClientRect();
                    return {{
                        device: [canvas.width, canvas.height], css: [box.width, box.height],
                        room: [chart.clientWidth, chart.clientHeight], ratio: devicePixelRatio,
                    }};
                }})()"
            ))
            .await;
        for side in 0..2 {
            let (device, css) = (sizes.device[side], sizes.css[side]);
            let expected = (sizes.room[side] * sizes.ratio).round();
            assert!((device - expected).abs() < 0.5, "{width}: {sizes:?}");
            // Engines keep lengths in sixtieths of a pixel or so.
            assert!((css * sizes.ratio - device).abs() < 0.05, "{width}: {sizes:?}");
        }
    }
}

/// How far canvas and picture are apart.
#[derive(Debug, Deserialize)]
struct Difference {
    /// Between the mean colours of two tiles, at most, of 255.
    tile: f64,
    /// The share of all pixels.
    all: f64,
    /// The share of the pixels outside texts.
    shapes: f64,
    /// The number of pixels outside texts.
    outside: f64,
    /// Of the picture, in CSS pixels.
    size: [f64; 2],
}

async fn canvas_and_picture_agree(browser: &Browser, _: &Site) {
    check(browser, [("zh", 280), ("en", 536), ("zh", 840)]).await;
}

async fn canvas_and_picture_agree_on_a_fine_screen(browser: &Browser, _: &Site) {
    check(browser, [("en", 358), ("zh", 704)]).await;
}

async fn check<const N: usize>(browser: &Browser, pictures: [(&str, u32); N]) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    for name in NAMES {
        panel.set("panel", name).await;
        panel.until("root.querySelector('canvas').checkVisibility()").await;
        for (lang, width) in pictures {
            let difference = compare(&panel, name, lang, width).await;
            let about = format!("{name} in {lang} at {width} px: {difference:?}");
            assert!((difference.size[0] - f64::from(width)).abs() < 0.5, "{about}");
            assert!(difference.outside > 10_000.0, "{about}");
            if ["protected", "money"].contains(&name) {
                // The cells of a field are of the size of a pixel, and each of their edges may be off by one: there tiles
                // count. Where a tile of cells is missing, its mean is off by a hundred.
                assert!(difference.tile < 64.0, "{about}");
            } else {
                // At most: bars of one or two pixels, which the picture spreads over one more.
                assert!(difference.shapes < 0.002, "{about}");
                // Texts as well; each engine smooths them in its own way.
                assert!(difference.all < 0.02, "{about}");
            }
        }
    }
    // What is not the same does not pass for it: the last panel beside the picture of the first.
    let (lang, width) = pictures[0];
    let difference = compare(&panel, NAMES[0], lang, width).await;
    assert!(difference.shapes > 0.02, "{difference:?}");
}

async fn compare(panel: &Panel<'_>, name: &str, lang: &str, width: u32) -> Difference {
    let body = format!(
        "host.parentElement.style.width = '{width}px';
        host.lang = '{lang}';
        drawn.length = 0;
        host.repaint();
        const [canvas, address] = [root.querySelector('canvas'), '/pictures/{name}.{lang}.{width}.svg'];
        {}",
        include_str!("compare.js")
    );
    panel.async_value(&body).await
}
