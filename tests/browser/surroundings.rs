//! Panels in pages of others that lay out, scale, turn or divide what they hold.

use serde_json::json;

use crate::browser::Browser;
use crate::host;
use crate::panel::{CLOSED, OPEN, Panel};
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    a_layout_that_asks_gets_a_natural_width: Setup::pages(Served::default()),
    no_layout_makes_it_wider_than_its_column: Setup::pages(Served::default()),
    the_pointer_finds_marks_that_are_scaled: Setup::pages(Served::default()),
    a_page_from_right_to_left_turns_nothing: Setup::pages(Served::default()),
    a_footer_alone_leaves_the_panels_own_words: Setup::pages(Served::default()),
    what_is_embedded_has_the_panels_words: Setup::pages(Served::default()),
    a_footer_keeps_the_colours_of_its_page: Setup::pages(Served::default()),
    the_language_is_found_across_a_shadow_root: Setup::pages(Served::default()),
    a_reading_follows_the_scroll_of_any_box: Setup::pages(Served::default()),
    a_bundle_says_where_the_site_is: Setup::pages(Served::default()),
}

/// Opens a page with `body` in English, on a site of its own.
async fn open(browser: &Browser, body: &str) -> Site {
    host::open(browser, host::page("en", "", body)).await
}

async fn a_layout_that_asks_gets_a_natural_width(browser: &Browser, _: &Site) {
    for style in [
        "display: flex",
        "display: flex; flex-direction: column; align-items: center",
        "display: grid; grid-template-columns: auto; justify-content: start",
        "display: grid",
        "display: inline-block",
        "float: left",
    ] {
        let body = format!("<div style=\"{style}\">{}</div>", host::panel("panel=\"pursuit\""));
        let _site = open(browser, &body).await;
        let panel = Panel::first(browser);
        for (window, least) in [(1280, 600), (390, 340)] {
            browser.size(window, 700).await;
            panel.live().await;
            panel.until(&format!("root.querySelector('canvas').clientWidth >= {least}")).await;
            // Nothing scrolls sideways.
            let room =
                "document.documentElement.scrollWidth - document.documentElement.clientWidth";
            browser.becomes(room, &json!(0)).await;
        }
    }
}

async fn no_layout_makes_it_wider_than_its_column(browser: &Browser, _: &Site) {
    let panel = host::panel("panel=\"pursuit\"");
    for layout in [
        format!(
            "<div style='display: grid; grid-template-columns: 1fr'><figure>{panel}</figure></div>"
        ),
        format!("<div style='display: flex'><div style='flex: 1'>{panel}</div></div>"),
        format!("<figure style='display: flex; margin: 0'>{panel}</figure>"),
        format!("<table style='width: 100%'><td>{panel}</table>"),
        format!("<fieldset>{panel}</fieldset>"),
        format!("<div style='float: left; padding: 20px'>{panel}</div>"),
    ] {
        // A host's reset may take away what the element says of its own width.
        let reset = "antifraud-infographic { min-width: revert; max-width: revert }";
        let body = format!("<style>{reset}</style><div id='column'>{layout}</div>");
        let _site = open(browser, &body).await;
        browser.size(1280, 700).await;
        let panel = Panel::first(browser);
        panel.live().await;
        for column in [640, 380] {
            let column_box = "document.getElementById('column')";
            browser.script(&format!("{column_box}.style.width = '{column}px'")).await;
            let fits = format!(
                "(({{ width, right }}) => width >= {column} - 90 && right <= {column_box}.getBoundingClientRect().right)(host.getBoundingClientRect())"
            );
            panel.until(&fits).await;
        }
    }
}

async fn the_pointer_finds_marks_that_are_scaled(browser: &Browser, _: &Site) {
    browser.size(1280, 900).await;
    for scale in ["0.5", "1.4"] {
        let body = format!(
            "<div style=\"width: 600px; transform: scale({scale}); transform-origin: 0 0\">{}</div>",
            host::panel("panel=\"cards\"")
        );
        let _site = open(browser, &body).await;
        let panel = Panel::first(browser);
        panel.settled().await;
        for index in 0..panel.marks().await.len() {
            panel.read_at(index, panel.place(index).await).await;
            panel.close_from_afar().await;
            browser.script("document.activeElement.blur(), scrollTo(0, 0)").await;
        }
    }
}

async fn a_page_from_right_to_left_turns_nothing(browser: &Browser, _: &Site) {
    let body = format!("<div dir=\"rtl\">{}</div>", host::panel("panel=\"pursuit\""));
    let _site = open(browser, &body).await;
    let panel = Panel::first(browser);
    panel.live().await;
    let directions = "['canvas', 'h3', '.foot'].map((part) => getComputedStyle(root.querySelector(part)).direction)";
    assert_eq!(panel.value::<Vec<String>>(directions).await, ["ltr"; 3]);
}

async fn a_footer_alone_leaves_the_panels_own_words(browser: &Browser, _: &Site) {
    let body = "<antifraud-infographic panel=\"pursuit\"><p slot=\"footer\">Our credit</p></antifraud-infographic>";
    let _site = open(browser, body).await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel
        .until("root.querySelector('h3').textContent.startsWith('394,000 fraud cases solved')")
        .await;
    assert_eq!(
        browser.value("document.querySelector('[slot]').checkVisibility()").await,
        json!(true)
    );
    assert!(!panel.sees("[part=foot]").await);
    // A page is divided by its own header and footer.
    assert_eq!(panel.value::<usize>("root.querySelectorAll('header, footer').length").await, 0);
}

/// A host's own header and footer may say neither what the panel is nor where it is from.
async fn what_is_embedded_has_the_panels_words(browser: &Browser, _: &Site) {
    let body = "<antifraud-infographic panel=\"pursuit\"><p slot=\"header\">Ours</p><p slot=\"footer\">Our credit</p></antifraud-infographic>";
    let _site = open(browser, body).await;
    let panel = Panel::first(browser);
    panel.settled().await;
    panel.until("root.querySelector('h3').textContent !== ''").await;
    browser.click(panel.centre("root.querySelector('.menu')").await).await;
    panel
        .until(
            "Array.from(root.querySelectorAll('textarea')).length === 3
                && Array.from(root.querySelectorAll('textarea')).slice(1).every(({ value }) => value.includes('394,000 fraud cases solved'))",
        )
        .await;
    panel
        .until("root.querySelector('[part=menu] img').alt.startsWith('394,000 fraud cases solved')")
        .await;
}

async fn a_footer_keeps_the_colours_of_its_page(browser: &Browser, _: &Site) {
    // Names that pages give to their own colours; what a panel sets, its slots inherit.
    let names = ["paper", "ink", "muted", "rule", "wash", "sans"];
    let colours = names.map(|name| format!("--{name}: host")).join(";");
    let body = format!(
        "<div style=\"{colours}\"><antifraud-infographic panel=\"pursuit\"><p slot=\"footer\">Our credit</p></antifraud-infographic></div>"
    );
    let _site = open(browser, &body).await;
    Panel::first(browser).live().await;
    let inherited = format!(
        "{}.map((name) => getComputedStyle(document.querySelector('[slot]')).getPropertyValue('--' + name))",
        json!(names)
    );
    assert_eq!(browser.value(&inherited).await, json!(names.map(|_| "host")));
}

async fn the_language_is_found_across_a_shadow_root(browser: &Browser, _: &Site) {
    let _site = open(browser, "<div id=\"other\"></div>").await;
    browser
        .script(
            "const panel = document.createElement('antifraud-infographic');
            panel.setAttribute('panel', 'cards');
            document.getElementById('other').attachShadow({ mode: 'open' }).append(panel);
            window.panel = panel;",
        )
        .await;
    browser.until("await window.panel.live").await;
    let lang = "window.panel.shadowRoot.querySelector('.panel').lang";
    assert_eq!(browser.value(lang).await, json!("en"));
}

async fn a_reading_follows_the_scroll_of_any_box(browser: &Browser, _: &Site) {
    browser.size(390, 700).await;
    let body = format!(
        "<div id=\"box\" style=\"height: 600px; overflow: auto\">{}<p style=\"height: 3000px\">Text</p></div>",
        host::panel("panel=\"cards\"")
    );
    let _site = open(browser, &body).await;
    let panel = Panel::first(browser);
    panel.settled().await;
    browser.tap(panel.place(0).await).await;
    panel.until(OPEN).await;
    browser
        .script("document.getElementById('box').scrollTo({ top: 2000, behavior: 'instant' })")
        .await;
    panel.until(CLOSED).await;
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_bundle_says_where_the_site_is(browser: &Browser, _: &Site) {
    let body = "<antifraud-infographic panel=\"cards\" site=\"https://news.example/af\"></antifraud-infographic>";
    let _site = open(browser, body).await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.value::<()>("(root.querySelector('.menu').click(), null)").await;
    panel.until("root.querySelectorAll('textarea').length === 3").await;
    let snippets: Vec<String> =
        panel.value("Array.from(root.querySelectorAll('textarea'), ({ value }) => value)").await;
    for (snippet, address) in
        snippets.iter().zip(["element.js", "en/embed/cards/", "pictures/cards.en.light.svg"])
    {
        assert!(snippet.contains(&["\"https://news.example/af/", address].concat()), "{snippet}");
    }
}
