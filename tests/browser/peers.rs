//! The scripts that hosts really have, from npm, give our frames their height.

use std::fs;
use std::path::Path;

use serde_json::json;

use crate::browser::Browser;
use crate::frame::fits;
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    their_scripts_give_the_height: Setup::site().served(peers()),
    the_fifth_iframe_resizer_gives_the_height: Setup::site().served(fifth()),
}

/// A script that `cargo xtask build` has installed.
///
/// # Panics
///
/// When it is not there.
fn script(path: &str) -> Vec<u8> {
    let modules = Path::new(env!("CARGO_MANIFEST_DIR")).join("target/node/node_modules");
    fs::read(modules.join(path))
        .unwrap_or_else(|error| panic!("{path}: {error}: run `cargo xtask build`, with npm"))
}

/// One page with three of them, each with a frame.
fn peers() -> Served {
    let html = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
        <script src="/pym.v1.min.js"></script><script src="/iframeResizer.min.js"></script>
        <script type="module" src="/host.js"></script></head><body>
        <div id="pym"></div><div id="newswire"></div>
        <iframe id="sized" src="/en/embed/cards/" title="cards" style="width: 100%; border: 0"></iframe></body></html>"#;
    let host = "import { Framer } from '/frames.modern.js';
        new pym.Parent('pym', '/en/embed/outreach/');
        new Framer(document.querySelector('#newswire'), { src: '/embed/pursuit/' });
        iFrameResize({ warningTimeout: 0 }, '#sized');";
    let js = "text/javascript";
    Served::default()
        .page("/host/", html)
        .file("/host.js", js, host.as_bytes())
        .file("/pym.v1.min.js", js, &script("pym.js/dist/pym.v1.min.js"))
        .file("/frames.modern.js", js, &script("@newswire/frames/dist/frames.modern.js"))
        .file("/iframeResizer.min.js", js, &script("iframe-resizer/js/iframeResizer.min.js"))
}

/// A page with the fifth iframe-resizer, which takes the same name as the fourth.
fn fifth() -> Served {
    let html = r#"<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Host</title>
        <script src="/parent.js"></script><script type="module" src="/host.js"></script></head><body>
        <iframe id="sized" src="/en/embed/cards/" title="cards" style="width: 100%; border: 0"></iframe></body></html>"#;
    let host = "iframeResize({ license: 'GPLv3' }, '#sized');";
    let js = "text/javascript";
    Served::default().page("/host/", html).file("/host.js", js, host.as_bytes()).file(
        "/parent.js",
        js,
        &script("@iframe-resizer/parent/index.umd.js"),
    )
}

async fn the_fifth_iframe_resizer_gives_the_height(browser: &Browser, _: &Site) {
    browser.goto("/host/").await;
    for width in [1000, 500] {
        browser.size(width, 700).await;
        fits(browser, 0).await;
    }
}

async fn their_scripts_give_the_height(browser: &Browser, _: &Site) {
    let mut before = json!([]);
    browser.goto("/host/").await;
    browser.until("frames.length === 3").await;
    for width in [1000, 500, 800] {
        browser.size(width, 700).await;
        for index in 0..3 {
            fits(browser, index).await;
        }
        let heights = browser
            .value("Array.from(document.querySelectorAll('iframe'), (frame) => frame.clientHeight)")
            .await;
        assert_ne!(heights, before, "at {width} px");
        before = heights;
    }
    assert_eq!(browser.complaints().await.to_string(), "");
}
