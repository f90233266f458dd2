//! What a core takes of a reader's memory, once it has painted whatever it can be asked for.

use crate::browser::Browser;
use crate::engine::Reader;
use crate::panel::{NAMES, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;
use crate::stage::{CANVAS, come, open};
use crate::step::STEPS;

engines! {
    a_panel_takes_less_than_400_kilobytes: Setup::site().reader(Reader { ratio: 2.0, ..Reader::default() }),
    the_stage_takes_a_megabyte_beside_its_pixels,
}

/// Bytes of each core of the page.
async fn memory(browser: &Browser) -> Vec<u64> {
    let bytes = browser.value("__probe.memory()").await;
    serde_json::from_value(bytes).expect("numbers of bytes")
}

const FRAMES: &str =
    "return new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve)))";

async fn a_panel_takes_less_than_400_kilobytes(browser: &Browser, _: &Site) {
    browser.size(1280, 720).await;
    for name in NAMES {
        browser.goto(&format!("/en/embed/{name}/")).await;
        let panel = Panel::named(browser, name);
        panel.live().await;
        for (attribute, value) in [
            ("lang", "zh"),
            ("lens", "day"),
            ("lens", "second"),
            ("lens", "residents"),
            ("lang", "en"),
            ("lens", "total"),
        ] {
            panel.set(attribute, value).await;
            browser.async_script(FRAMES).await;
        }
        panel
            .value::<()>("(root.querySelectorAll('.mark').forEach((mark) => mark.focus()), null)")
            .await;
        panel.live().await;
        let bytes = memory(browser).await;
        assert!(bytes.len() == 1 && bytes[0] < 400_000, "{name}: {bytes:?}");
    }
}

async fn the_stage_takes_a_megabyte_beside_its_pixels(browser: &Browser, _: &Site) {
    browser.size(1280, 720).await;
    open(browser, "/en/").await;
    for step in STEPS {
        come(browser, step).await;
        let pixels = browser.value(&format!("{CANVAS}.width * {CANVAS}.height * 4")).await;
        let bytes = memory(browser).await[0];
        assert!(bytes < pixels.as_u64().expect("a number") + 1_000_000, "{step}: {bytes}");
    }
}
