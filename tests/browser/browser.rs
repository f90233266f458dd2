//! A browser in a test's hands: a session of one engine, spoken to in CSS pixels and JavaScript.

mod complaints;
mod devtools;
mod input;
mod pool;
mod session;

use std::error::Error;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::{Duration, Instant};

use fantoccini::Client;
use fantoccini::error::CmdError;
use fantoccini::wd::PrintConfiguration;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use tokio::sync::OnceCell;
use tokio::time::{sleep, timeout};

pub(crate) use self::complaints::Complaints;
pub(crate) use self::input::Point;
use self::session::Session;
use crate::engine::{Engine, Reader};

/// How long a page may take until what a test waits for is there.
const PATIENCE: Duration = Duration::from_secs(25);

/// Between two questions from outside.
const TURN: Duration = Duration::from_millis(10);

/// A session of an engine, for one scenario. Every method panics, with the engine's own message, when the engine refuses.
pub(crate) struct Browser {
    session: Session,
    origin: String,
    /// What a window is larger than its viewport, in CSS pixels.
    frame: OnceCell<(u32, u32)>,
}

impl Browser {
    /// The engine for `reader`, with one empty window; paths given to `goto` are under `origin`.
    pub(crate) async fn open(engine: Engine, reader: Reader, origin: String) -> Self {
        Self { session: pool::take(engine, reader).await, origin, frame: OnceCell::new() }
    }

    /// Which engine it is: for what engines are known to do each in its own way.
    pub(crate) const fn engine(&self) -> Engine {
        self.session.engine
    }

    /// Opens a path of the site, or any absolute address, and waits for the page's `load`.
    pub(crate) async fn goto(&self, path: &str) {
        let url =
            if path.starts_with('/') { format!("{}{path}", self.origin) } else { path.to_owned() };
        self.expect(&url, self.client().goto(&url).await);
        // Chromium's driver may take the load of a new window's first, empty page for that of this one.
        let is_there = "location.href !== 'about:blank' && document.readyState === 'complete'";
        self.becomes(is_there, &json!(true)).await;
    }

    /// Gives the viewport this size, in CSS pixels. Best before `goto`, so that the page is laid out once.
    pub(crate) async fn size(&self, width: u32, height: u32) {
        let wanted = (width, height);
        // Asked once: Chromium tells another width of a window that is narrower than it likes.
        let frame = || self.pair("[outerWidth - innerWidth, outerHeight - innerHeight]");
        let frame: &(u32, u32) = self.frame.get_or_init(frame).await;
        let set = self.client().set_window_rect(0, 0, width + frame.0, height + frame.1);
        self.expect("a window's size", set.await);
        // Windows are resized when it pleases the desktop.
        self.becomes("[innerWidth, innerHeight]", &json!(wanted)).await;
    }

    /// Asks from outside until an expression has this value: for what outlives a page, or for pages without scripts.
    pub(crate) async fn becomes(&self, expression: &str, expected: &Value) {
        let body = format!("return ({expression})");
        let limit = Instant::now() + PATIENCE;
        loop {
            // A page that is being left may refuse to answer.
            let found = self.client().execute(&body, Vec::new()).await;
            if found.as_ref().is_ok_and(|found| found == expected) {
                return;
            }
            let late = Instant::now() > limit;
            assert!(!late, "{}: {expression} is {found:?}, not {expected}", self.engine());
            sleep(TURN).await;
        }
    }

    /// Loads the page anew.
    pub(crate) async fn reload(&self) {
        self.expect("a page again", self.client().refresh().await);
    }

    /// Runs the body of a function and returns what it returns.
    pub(crate) async fn script(&self, body: &str) -> Value {
        self.expect(body, self.client().execute(body, Vec::new()).await)
    }

    /// The value of an expression.
    pub(crate) async fn value(&self, expression: &str) -> Value {
        self.script(&format!("return ({expression})")).await
    }

    /// Runs the body of an async function and returns what its promise resolves to.
    pub(crate) async fn async_script(&self, body: &str) -> Value {
        let script = format!(
            "const settle = arguments[arguments.length - 1];
            (async () => {{ {body} }})().then(
                (value) => settle({{ value }}),
                (error) => settle({{ error: `${{error?.name}}: ${{error?.message ?? error}}` }}));"
        );
        let settled = self.expect(body, self.client().execute_async(&script, Vec::new()).await);
        if let Some(error) = settled.get("error") {
            panic!("{}: {error} in {body}", self.engine());
        }
        settled.get("value").cloned().unwrap_or_default()
    }

    /// Waits in the page until the expression, which may be a promise, is truthy. An exception in it means «not yet».
    pub(crate) async fn until(&self, condition: &str) {
        let patience = PATIENCE.as_millis();
        let body = format!(
            "const end = performance.now() + {patience};
            const turn = () => new Promise((next) => {{
                requestAnimationFrame(next);
                new MutationObserver(next).observe(document, {{ subtree: true, childList: true, attributes: true }});
                setTimeout(next, 100); // A hidden page has no frames.
            }});
            const late = new Promise((_, fail) => setTimeout(fail, {patience}, new Error('its promise did not settle')));
            let last = 'never true';
            while (performance.now() < end) {{
                try {{
                    if (await Promise.race([(async () => ({condition}))(), late])) return null;
                }} catch (error) {{ last = `${{error}}`; }}
                await turn();
            }}
            return last;"
        );
        if let Some(why) = self.async_script(&body).await.as_str() {
            panic!(
                "{}: waited {PATIENCE:?} for {condition}: {why}\n{}",
                self.engine(),
                self.complaints().await
            );
        }
    }

    /// What the driver and the engine have printed: why a page's process ended stands there alone.
    pub(crate) fn log(&self) -> String {
        self.session.log()
    }

    /// What the page complained about, and the pages in its frames that are open to it.
    pub(crate) async fn complaints(&self) -> Complaints {
        let found = self.script(
            "const isOpen = (view) => { try { return view.__probe !== undefined; } catch { return false; } };
            const all = (view) => isOpen(view) ? [view.__probe, ...Array.from(view.frames).flatMap(all)] : [];
            const probes = all(window);
            const each = (key) => probes.flatMap((probe) => probe[key]);
            return { errors: each('errors'), console: each('console'), violations: each('violations'), foreign: each('foreign') };",
        );
        serde_json::from_value(found.await).expect("the probe's lists of strings")
    }

    /// Ends every instance of the core at its next call; the site must be served with `Fault::TrapWhenTold`.
    pub(crate) async fn trap(&self) {
        self.script("window.__probe.trap()").await;
    }

    /// The text of the page as a reader sees it. It works without scripts.
    pub(crate) async fn text(&self) -> String {
        let body =
            self.expect("<body>", self.client().find(fantoccini::Locator::Css("body")).await);
        self.expect("its text", body.text().await)
    }

    /// The viewport as PNG bytes.
    pub(crate) async fn screenshot(&self) -> Vec<u8> {
        self.expect("a screenshot", self.client().screenshot().await)
    }

    /// The viewport as a file `name.png` in `target/screenshots/`.
    pub(crate) async fn save_screenshot(&self, name: &str) -> Result<PathBuf, Box<dyn Error>> {
        let folder = Path::new(env!("CARGO_TARGET_TMPDIR")).with_file_name("screenshots");
        fs::create_dir_all(&folder)?;
        let file = folder.join(format!("{name}.png"));
        fs::write(&file, self.client().screenshot().await?)?;
        Ok(file)
    }

    /// The page on paper, as the bytes of a PDF. WebKit's driver cannot print.
    pub(crate) async fn print(&self) -> Vec<u8> {
        self.expect("paper", self.client().print(PrintConfiguration::default()).await)
    }

    /// The centre of the element which an expression names, where it is: what sticks to the window is not scrolled to.
    pub(crate) async fn place(&self, element: &str) -> Point {
        let body = format!(
            "const box = ({element}).getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];"
        );
        serde_json::from_value(self.script(&body).await).expect("two numbers")
    }

    /// Scrolls the element which an expression names into view, and returns its centre.
    pub(crate) async fn centre(&self, element: &str) -> Point {
        let body = format!(
            "const element = ({element});
            element.scrollIntoView({{ block: 'center', inline: 'center', behavior: 'instant' }});
            const box = element.getBoundingClientRect();
            return [box.x + box.width / 2, box.y + box.height / 2];"
        );
        serde_json::from_value(self.script(&body).await).expect("two numbers")
    }

    /// Makes it as if it had just been opened.
    pub(crate) async fn renew(&self) -> Result<(), Box<dyn Error>> {
        timeout(PATIENCE, self.session.renew()).await?
    }

    /// Keeps the engine for another scenario. It ends, as it does when a `Browser` is dropped, if it cannot be renewed.
    pub(crate) async fn hand_on(self) {
        match self.renew().await {
            Ok(()) => pool::rest(self.session),
            // What was asserted holds all the same.
            Err(error) => eprintln!("{}: not renewed: {error}\n{}", self.engine(), self.log()),
        }
    }

    /// Shows the page on another medium, `print` for paper; Chromium alone can.
    pub(crate) async fn medium(&self, name: &str) {
        self.expect("a medium", self.session.medium(name).await);
    }

    const fn client(&self) -> &Client {
        &self.session.client
    }

    async fn pair<T: DeserializeOwned>(&self, expression: &str) -> (T, T) {
        serde_json::from_value(self.value(expression).await).expect("two numbers")
    }

    fn expect<T>(&self, what: &str, result: Result<T, CmdError>) -> T {
        result.unwrap_or_else(|error| panic!("{}: {error}\nin {what}", self.engine()))
    }
}
