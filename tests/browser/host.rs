//! Pages of others that hold panels: the element from the site, and nothing else of it.

use crate::browser::Browser;
use crate::site::{Fault, Served, Site, dist};

/// Where the host's page is.
pub(crate) const HOST: &str = "/host/";

/// A page in a language with `body`, and with a script of the test's own before the element's.
pub(crate) fn page(lang: &str, script: &str, body: &str) -> Served {
    let html = format!(
        r#"<!doctype html><html lang="{lang}"><head><meta charset="utf-8">
        <meta name="viewport" content="width=device-width"><title>Host</title>
        <script src="/host.js"></script><script type="module" src="/element.js"></script></head>
        <body>{body}</body></html>"#
    );
    Served::default().page(HOST, &html).file("/host.js", "text/javascript", script.as_bytes())
}

/// A page with one panel and a fault.
pub(crate) fn faulty(fault: Fault) -> Served {
    page("zh", "", &panel("panel=\"pursuit\"")).fault(fault)
}

/// A panel with these attributes; a picture stands between its tags.
pub(crate) fn panel(attributes: &str) -> String {
    format!(
        r#"<antifraud-infographic {attributes}><img src="/pictures/pursuit.zh.600.svg" width="600" height="320"
        alt="picture"></antifraud-infographic>"#
    )
}

/// Opens a host's page, on a site of its own.
pub(crate) async fn open(browser: &Browser, page: Served) -> Site {
    let site = Site::start(Some(&dist()), page).await;
    browser.goto(&site.url(HOST)).await;
    site
}
