//! The menu of a panel: what it saves, links to and embeds.

use serde_json::{Value, json};

use crate::browser::Browser;
use crate::engine::{Engine, Reader};
use crate::panel::{ALL_SETTLED, OPEN, Panel};
use crate::scenario::{Setup, engines};
use crate::site::Site;

engines! {
    what_it_saves_holds_the_panel: Setup::site().reader(Reader { ratio: 2.0, still: true, ..Reader::default() }),
    a_link_leads_back_to_the_same_state,
    without_leave_to_copy_the_text_is_shown,
}

/// Opens the menu of the panel, and keeps what it saves and copies where a test finds it.
async fn open(browser: &Browser, panel: &Panel<'_>, may_copy: bool) {
    let write = if may_copy {
        "async (text) => { window.copied = text; }"
    } else {
        "async () => { throw new Error('denied'); }"
    };
    browser
        .script(&format!(
            "window.saved = []; window.copied = '';
            URL.createObjectURL = (blob) => (saved.push(blob), 'data:,');
            // A download would open a bar in WebKit's window, and move the page under the pointer.
            HTMLAnchorElement.prototype.click = () => {{}};
            Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {{ writeText: {write} }} }});"
        ))
        .await;
    // A panel above that goes live under a lens takes a line more, which would move the button from under the pointer.
    browser.until(ALL_SETTLED).await;
    browser.click(panel.centre("root.querySelector('.menu')").await).await;
    panel.until("root.querySelector('[part=menu]') !== null").await;
}

async fn press(panel: &Panel<'_>, label: &str) {
    panel
        .value::<()>(&format!(
            "(Array.from(root.querySelectorAll('[part=menu] button')).find((button) => button.textContent === '{label}').click(), null)"
        ))
        .await;
}

async fn what_it_saves_holds_the_panel(browser: &Browser, _: &Site) {
    browser.goto("/en/?lens=day").await;
    let panel = Panel::named(browser, "pursuit");
    panel.live().await;
    open(browser, &panel, true).await;
    for (count, label) in [(1, "CSV"), (2, "JSON"), (3, "PNG"), (4, "SVG")] {
        press(&panel, label).await;
        browser.until(&format!("saved.length === {count}")).await;
    }
    let figures = panel.marks().await.len();
    let csv = browser.async_script("return (await saved[0].text()).trim().split('\\n')").await;
    let lines: Vec<String> = serde_json::from_value(csv).expect("lines");
    assert_eq!(lines.len(), figures + 1, "{lines:?}");
    assert!(lines[0].starts_with("id,chapter,kind,value,"), "{lines:?}");
    assert!(
        lines.iter().any(|line| line.starts_with("cases,strike,reported,394000,393500,394500,")),
        "{lines:?}"
    );
    let ids =
        browser.async_script("return JSON.parse(await saved[1].text()).map(({ id }) => id)").await;
    assert_eq!(ids.as_array().map(Vec::len), Some(figures));
    // The picture is drawn through the same lens.
    let svg = browser.async_script("return saved[3].text()").await;
    assert!(svg.as_str().is_some_and(|svg| svg.contains(">1,080/day<")), "{svg}");
    // The table says the same, and is printed while the menu is not.
    press(&panel, "Table (also prints)").await;
    panel.until("root.querySelector('[part=table]') !== null").await;
    let cells: Vec<String> = panel
        .value("Array.from(root.querySelectorAll('[part=table] tbody tr:first-child > *'), ({ textContent }) => textContent)")
        .await;
    assert_eq!(cells, ["Cases solved", "394,000", "393,500 – 394,500", "reported"]);
    let rows: usize = panel.value("root.querySelectorAll('[part=table] tbody tr').length").await;
    assert_eq!(rows, figures);
    if browser.engine() == Engine::Chromium {
        browser.medium("print").await;
        browser.until("matchMedia('print').matches").await;
        let seen = [panel.sees("[part=menu]").await, panel.sees("[part=table]").await];
        assert_eq!(seen, [false, true]);
        browser.medium("").await;
        // The canvas is again as wide as the window lets it.
        panel
            .until("!matchMedia('print').matches && root.querySelector('canvas').width === Math.round(root.querySelector('.chart').clientWidth * devicePixelRatio)")
            .await;
    }
    // The canvas stands in the picture, pixel by pixel.
    let same: Value = panel
        .async_value(
            "const reader = new FileReader();
            const read = new Promise((resolve, reject) => Object.assign(reader, { onload: resolve, onerror: reject }));
            reader.readAsDataURL(saved[2]);
            await read;
            // As readers see it: a bitmap of a blob has cost WebKit its page once.
            const image = Object.assign(new Image(), { src: reader.result });
            await image.decode();
            const canvas = root.querySelector('canvas');
            const sheet = Object.assign(document.createElement('canvas'), { width: image.width, height: image.height });
            const context = sheet.getContext('2d');
            context.drawImage(image, 0, 0);
            const left = (image.width - canvas.width) / 2;
            // A copy: for a script from outside, Firefox guards every access to what is the page's own.
            const pixels = (context, x, y, height) => new Uint32Array(context.getImageData(x, y, canvas.width, height).data.buffer).slice();
            const same = (a, b) => a.every((pixel, index) => pixel === b[index]);
            const own = canvas.getContext('2d');
            const row = pixels(own, 0, 100, 1);
            for (let top = 0; top + canvas.height <= image.height; top += 1) {
                if (same(pixels(context, left, top + 100, 1), row)) {
                    return [same(pixels(context, left, top, canvas.height), pixels(own, 0, 0, canvas.height)), top > 200];
                }
            }
            return [false, left];",
        )
        .await;
    assert_eq!(same, json!([true, true]));
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn a_link_leads_back_to_the_same_state(browser: &Browser, site: &Site) {
    browser.goto("/en/?lens=day").await;
    let panel = Panel::named(browser, "pursuit");
    panel.live().await;
    open(browser, &panel, true).await;
    press(&panel, "Copy link").await;
    browser.until("copied !== ''").await;
    assert_eq!(browser.value("copied").await, json!(site.url("/en/panel/pursuit/?lens=day")));
    // They are a file of their own.
    panel.until("root.querySelectorAll('textarea').length === 3").await;
    let snippets: Vec<String> =
        panel.value("Array.from(root.querySelectorAll('textarea'), ({ value }) => value)").await;
    assert!(
        snippets[0].contains("<antifraud-infographic panel=\"pursuit\" lang=\"en\" lens=\"day\">")
    );
    assert!(
        snippets[1].contains("/en/embed/pursuit/?lens=day\" title=\"394,000 fraud cases solved"),
        "{}",
        snippets[1]
    );
    browser.script("window.copied = ''").await;
    panel.value::<()>("(root.querySelectorAll('.mark')[1].click(), null)").await;
    panel.until(OPEN).await;
    panel.value::<()>("(root.querySelector('.cite').click(), null)").await;
    browser.until("copied !== ''").await;
    let citation = browser.value("copied").await;
    let citation = citation.as_str().expect("a citation");
    assert!(citation.starts_with("Cases solved: 1,080 cases a day (derived); "), "{citation}");
    assert!(citation.contains("Arithmetic: 394,000 ÷ 365 days"), "{citation}");
    assert!(citation.contains(". Source: China’s Ministry of Public Security"), "{citation}");
    let address = citation.rsplit(' ').next().expect("an address");
    browser.goto(address.strip_prefix(&site.url("")).expect("the site's address")).await;
    let panel = Panel::named(browser, "pursuit");
    panel.live().await;
    panel.until(OPEN).await;
    assert!(panel.reading().await.is_some_and(|reading| reading.contains("1,080 cases a day")));
    assert_eq!(browser.complaints().await.to_string(), "");
}

async fn without_leave_to_copy_the_text_is_shown(browser: &Browser, site: &Site) {
    browser.goto("/en/embed/cards/").await;
    let panel = Panel::named(browser, "cards");
    panel.live().await;
    open(browser, &panel, false).await;
    press(&panel, "Copy link").await;
    let status = "root.querySelector('[part=menu] [role=status]').textContent";
    panel.until(&format!("{status} !== ''")).await;
    let said: String = panel.value(status).await;
    assert!(said.ends_with(&site.url("/en/panel/cards/")), "{said}");
    browser.click(panel.centre("root.querySelector('.menu')").await).await;
    panel.until("root.querySelector('[part=menu]') === null").await;
    assert_eq!(browser.complaints().await.to_string(), "");
}
