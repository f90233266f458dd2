//! A panel of the infographic in a page: the custom element, what its shadow root shows, and where its marks are.

use serde::Deserialize;
use serde::de::DeserializeOwned;

use crate::browser::{Browser, Point};

/// The panels of the story, in its order.
pub(crate) const NAMES: [&str; 10] = [
    "scale",
    "pursuit",
    "streak",
    "drives",
    "blocked",
    "protected",
    "money",
    "accountability",
    "cards",
    "outreach",
];

/// Brings the panels of the story's page near, which are pictures until then; an expression that a script may begin with.
const NEAR: &str = "(customElements.get('antifraud-infographic') || location.hash || document.querySelector('main')?.scrollIntoView({ behavior: 'instant' }))";

/// That all panels of the page are alive, or show their picture for good; for `Browser::until`. An element that is not defined
/// yet is neither.
pub(crate) const ALL_SETTLED: &str = "((all) => all.length > 0 && all.every((live) => live !== undefined))(
    (customElements.get('antifraud-infographic') || location.hash || document.querySelector('main')?.scrollIntoView({ behavior: 'instant' }),
    await Promise.all(Array.from(document.querySelectorAll('antifraud-infographic'), ({ live }) => live))))";

/// That a reading can be seen; for `Panel::until`.
pub(crate) const OPEN: &str = "root.querySelector('[part~=reading]').checkVisibility()";

/// That none can be seen; for `Panel::until`.
pub(crate) const CLOSED: &str = "!root.querySelector('[part~=reading]').checkVisibility()";

/// A function of JavaScript: how many colours the data of a picture hold.
pub(crate) const COLOURS: &str = "const colours = ({ data }) => {
    // A copy: for a script from outside, Firefox guards every access to what is the page's own.
    const pixels = new Uint32Array(data.buffer).slice();
    const found = new Set();
    for (let index = 0; index < pixels.length; index += 1) {
        // Most are as the one before.
        if (index === 0 || pixels[index] !== pixels[index - 1]) found.add(pixels[index]);
    }
    return found.size;
};";

/// That a mark is said in one line; for `Panel::until`.
pub(crate) const SAID: &str = "root.querySelector('[part~=line]').checkVisibility()";

/// That none is; for `Panel::until`.
pub(crate) const UNSAID: &str = "!root.querySelector('[part~=line]').checkVisibility()";

/// An `<antifraud-infographic>` of the page, alive or not.
pub(crate) struct Panel<'a> {
    browser: &'a Browser,
    /// The expression that finds the element.
    host: String,
}

/// A mark that can be read: the button over it.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub(crate) struct Mark {
    /// What assistive technology says of it.
    pub(crate) label: String,
    /// Whether the Tab key reaches it; true for one mark of a panel.
    pub(crate) tabbed: bool,
    /// Whether it has the focus.
    pub(crate) focused: bool,
    /// Width and height, in CSS pixels.
    pub(crate) size: (f64, f64),
}

impl<'a> Panel<'a> {
    /// The panel called `name`, the first of that name in the page.
    pub(crate) fn named(browser: &'a Browser, name: &str) -> Self {
        let host = format!("document.querySelector('antifraud-infographic[panel=\"{name}\"]')");
        Self { browser, host }
    }

    /// The first panel of the page, whatever its name.
    pub(crate) fn first(browser: &'a Browser) -> Self {
        Self { browser, host: "document.querySelector('antifraud-infographic')".to_owned() }
    }

    /// Waits until the canvas has been painted, its mark of performance is set, and the promise has resolved to `true`.
    pub(crate) async fn live(&self) {
        let host = &self.host;
        let marked = "performance.getEntriesByName('antifraud-infographic:live')
            .some((mark) => mark.detail.panel === host.getAttribute('panel'))";
        // Again and again until it is there: a browser that restores where a page was scrolled may be the later one.
        self.until(&format!("({NEAR}, {marked}) && (await {host}.live) === true")).await;
    }

    /// Waits until it is alive in a page and nothing will move its marks any more: its words have come, unless the page has
    /// them, and it is laid out for the width of now, which a scroll bar changes as it comes or goes.
    pub(crate) async fn settled(&self) {
        self.live().await;
        self.until("root.querySelector('h3').textContent || host.querySelector('[slot=header]')")
            .await;
        self.until("Math.abs(root.querySelector('.chart canvas').clientWidth - root.querySelector('.chart').clientWidth) < 1").await;
    }

    /// Waits until there will be the picture only.
    pub(crate) async fn still(&self) {
        self.until("(await host.live) === false").await;
        assert!(self.sees("picture, img, svg").await, "the picture is seen");
        assert!(!self.sees("canvas").await, "no canvas is seen");
    }

    /// Waits until an expression about `host` and its shadow `root` is truthy.
    pub(crate) async fn until(&self, condition: &str) {
        let host = &self.host;
        let about = format!("const host = {host}, root = host.shadowRoot; return {condition};");
        self.browser.until(&format!("await (async () => {{ {about} }})()")).await;
    }

    /// The value of an expression about `host` and its shadow `root`.
    pub(crate) async fn value<T: DeserializeOwned>(&self, expression: &str) -> T {
        let host = &self.host;
        let body = format!("const host = {host}, root = host.shadowRoot; return ({expression});");
        let value = self.browser.script(&body).await;
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}: {expression}"))
    }

    /// What the body of an async function of `host` and its shadow `root` resolves to.
    pub(crate) async fn async_value<T: DeserializeOwned>(&self, body: &str) -> T {
        let host = &self.host;
        let body = format!("const host = {host}, root = host.shadowRoot; {body}");
        let value = self.browser.async_script(&body).await;
        serde_json::from_value(value).unwrap_or_else(|error| panic!("{error}: {body}"))
    }

    /// The marks, in the order of the keyboard.
    pub(crate) async fn marks(&self) -> Vec<Mark> {
        self.value(
            "Array.from(root.querySelectorAll('.mark'), (button) => {
                const { width, height } = button.getBoundingClientRect();
                const label = button.getAttribute('aria-label') ?? button.textContent;
                const focused = root.activeElement === button;
                return { label, tabbed: button.tabIndex === 0, focused, size: [width, height] };
            })",
        )
        .await
    }

    /// Brings mark number `index` into view and returns its centre.
    pub(crate) async fn place(&self, index: usize) -> Point {
        self.centre(&format!("root.querySelectorAll('.mark')[{index}]")).await
    }

    /// Opens the reading of mark number `index` by a click at a place on it.
    pub(crate) async fn read_at(&self, index: usize, place: Point) {
        self.browser.click(place).await;
        self.until(&format!(
            "root.querySelectorAll('.mark')[{index}].hasAttribute('aria-describedby')"
        ))
        .await;
    }

    /// Closes the reading, with the mouse in a corner of the window: where a page scrolls under one that rests, the mark that
    /// comes there is said in a line.
    pub(crate) async fn close_from_afar(&self) {
        let corner: Point = self.value("[innerWidth - 10, innerHeight - 10]").await;
        self.browser.hover(corner).await;
        self.value::<()>("(root.querySelector('.close').click(), null)").await;
    }

    /// Brings what an expression about `root` names into view and returns its centre.
    pub(crate) async fn centre(&self, element: &str) -> Point {
        self.browser.centre(&element.replace("root", &[&self.host, ".shadowRoot"].concat())).await
    }

    /// The reading of the open mark; nothing when none is open.
    pub(crate) async fn reading(&self) -> Option<String> {
        self.shown("reading").await
    }

    /// The line that the panel says about a bad attribute; nothing when all are good.
    pub(crate) async fn message(&self) -> Option<String> {
        self.shown("message").await
    }

    /// Whether the picture that was served, or the canvas in its place, can be seen.
    pub(crate) async fn sees(&self, selector: &str) -> bool {
        self.value(&format!(
            "[...host.querySelectorAll('{selector}'), ...(root?.querySelectorAll('{selector}') ?? [])].some((element) => {{
                const {{ width, height }} = element.getBoundingClientRect();
                return width > 0 && height > 0 && element.checkVisibility({{ visibilityProperty: true, opacityProperty: true }});
            }})"
        ))
        .await
    }

    /// Red, green and blue of the canvas's first pixel, which is paper.
    pub(crate) async fn paper(&self) -> [u8; 3] {
        self.value(
            "Array.from(root.querySelector('canvas').getContext('2d').getImageData(0, 0, 1, 1).data).slice(0, 3)",
        )
        .await
    }

    /// How many colours the canvas holds; an empty one holds one.
    pub(crate) async fn colours(&self) -> usize {
        self.value(&format!(
            "(() => {{
                {COLOURS}
                const canvas = root.querySelector('canvas');
                return colours(canvas.getContext('2d').getImageData(0, 0, canvas.width, canvas.height));
            }})()"
        ))
        .await
    }

    /// Sets an attribute of the element, as a host page would.
    pub(crate) async fn set(&self, attribute: &str, value: &str) {
        self.value::<()>(&format!("(host.setAttribute('{attribute}', '{value}'), null)")).await;
    }

    /// The text of a part of the shadow root, unless it is hidden or empty.
    async fn shown(&self, part: &str) -> Option<String> {
        self.value(&format!(
            "(() => {{
                const part = root.querySelector('[part~=\"{part}\"]');
                return part?.checkVisibility() && part.textContent.trim() || null;
            }})()"
        ))
        .await
    }
}
