//! Attributes that name nothing there is.

use crate::browser::Browser;
use crate::host::{self, HOST};
use crate::panel::Panel;
use crate::scenario::{Setup, engines};
use crate::site::{Served, Site};

engines! {
    what_is_unknown_is_said_in_a_line: Setup::pages(Served::default()),
    an_unknown_theme_is_ignored: Setup::site().served(host::page("en", "", &host::panel("panel=\"cards\" theme=\"purple\""))),
    a_page_in_another_language_gets_english: Setup::pages(Served::default()),
    a_good_attribute_turns_bad_and_good_again: Setup::site().served(host::page("zh", "", &host::panel("panel=\"cards\""))),
}

async fn what_is_unknown_is_said_in_a_line(browser: &Browser, _: &Site) {
    for (page, attribute, message) in [
        ("zh-CN", "panel", "没有这个图表：“nothing”"),
        ("en", "panel", "There is no such panel: “nothing”"),
        ("zh-CN", "lang", "没有这种语言：“nothing”"),
        ("en", "lang", "There is no such language: “nothing”"),
    ] {
        let good = if attribute == "panel" { "" } else { "panel=\"cards\"" };
        let element = host::panel(&format!("{good} {attribute}=\"nothing\""));
        let _site = host::open(browser, host::page(page, "", &element)).await;
        let panel = Panel::first(browser);
        check(browser, &panel, attribute, message).await;
        let good = if attribute == "panel" { "blocked" } else { "en" };
        panel.set(attribute, good).await;
        panel.until("root.querySelector('canvas').checkVisibility()").await;
        panel.live().await;
        assert_eq!(panel.message().await, None);
        assert_eq!(browser.complaints().await.console.len(), 1, "{}", browser.complaints().await);
    }
}

async fn an_unknown_theme_is_ignored(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    let paper = panel.paper().await;
    panel.set("theme", "green").await;
    assert_eq!(panel.paper().await, paper);
    let complaints = browser.complaints().await;
    let said = ["purple", "green"]
        .map(|theme| format!("warn: antifraud-infographic: unknown theme “{theme}” is ignored"));
    assert_eq!(complaints.console, said);
    panel.set("theme", "dark").await;
    panel
        .until(
            "root.querySelector('canvas').getContext('2d').getImageData(0, 0, 1, 1).data[0] < 100",
        )
        .await;
}

async fn a_page_in_another_language_gets_english(browser: &Browser, _: &Site) {
    for page in ["fr", "EN-us"] {
        let element = host::panel("panel=\"cards\"");
        let _site = host::open(browser, host::page(page, "", &element)).await;
        let panel = Panel::first(browser);
        panel.live().await;
        assert_eq!(
            panel.value::<String>("root.querySelector('.panel').lang").await,
            "en",
            "{page}"
        );
        panel
            .until("root.querySelector('h3').textContent.startsWith('77.69 million high-risk')")
            .await;
        assert_eq!(browser.complaints().await.to_string(), "", "{page}");
    }
}

/// The message has one line, the picture is there, and the console says it once.
async fn check(browser: &Browser, panel: &Panel<'_>, attribute: &str, message: &str) {
    panel.still().await;
    assert_eq!(panel.message().await.as_deref(), Some(message));
    let lines: f64 = panel
        .value(
            "(() => {
                const range = document.createRange();
                range.selectNodeContents(root.querySelector('[part~=message]'));
                return range.getClientRects().length;
            })()",
        )
        .await;
    assert!((lines - 1.0).abs() < f64::EPSILON, "{lines} lines");
    let complaints = browser.complaints().await;
    let start = format!("warn: antifraud-infographic: unknown {attribute}");
    assert!(matches!(&complaints.console[..], [one] if one.starts_with(&start)), "{complaints}");
    assert!(complaints.errors.is_empty(), "{complaints}");
}

async fn a_good_attribute_turns_bad_and_good_again(browser: &Browser, _: &Site) {
    browser.goto(HOST).await;
    let panel = Panel::first(browser);
    panel.live().await;
    panel.set("lens", "minute").await;
    panel.until("root.querySelector('[part=lens]').textContent !== ''").await;
    let good = [("panel", "cards"), ("lang", "zh")];
    for (attribute, good) in good {
        panel.set(attribute, "nothing").await;
        panel.until("root.querySelector('[part~=message]').checkVisibility()").await;
        panel.still().await;
        // The picture is of totals.
        assert!(!panel.sees("[part=lens]").await);
        panel.set(attribute, good).await;
        panel.until("root.querySelector('canvas').checkVisibility()").await;
        panel.live().await;
        assert_eq!(panel.message().await, None);
    }
    let complaints = browser.complaints().await;
    assert_eq!(complaints.console.len(), good.len(), "{complaints}");
    assert!(complaints.errors.is_empty(), "{complaints}");
}
