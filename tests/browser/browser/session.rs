//! A browser that runs for a reader, and serves one scenario after another.

use std::error::Error;
use std::sync::LazyLock;
use std::thread;
use std::time::{Duration, Instant};

use fantoccini::error::CmdError;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Value, json};
use tokio::runtime::{Builder, Handle};
use tokio::time::{sleep, timeout};

use super::TURN;
use super::devtools::Devtools;
use crate::driver::Driver;
use crate::engine::{Engine, Reader, Scheme};

/// How long an engine may take until it is there, on a machine with other work.
const START: Duration = Duration::from_secs(40);

/// How long a window may take until it has the size of the first.
const RESIZE: Duration = Duration::from_secs(10);

/// Where the connections to drivers are at home: a session outlives the runtime of the test for which it was started.
static CONNECTIONS: LazyLock<Handle> = LazyLock::new(|| {
    let runtime = Builder::new_current_thread().enable_all().build().expect("a runtime");
    let handle = runtime.handle().clone();
    thread::spawn(move || runtime.block_on(std::future::pending::<()>()));
    handle
});

/// A running engine and its driver; both end when it is dropped.
pub(crate) struct Session {
    pub(super) engine: Engine,
    pub(super) reader: Reader,
    pub(super) client: Client,
    driver: Driver,
    /// Width and height of the first window's viewport, and of the window.
    first: [u32; 4],
    /// How many scenarios it has served.
    pub(super) served: u32,
}

impl Session {
    /// Starts the engine for `reader`, with one empty window.
    ///
    /// # Panics
    ///
    /// When it does not start; the message carries what it printed.
    pub(super) async fn start(engine: Engine, reader: Reader) -> Self {
        let driver = Driver::start(engine, reader).await;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(engine.capabilities(reader, driver.folder()));
        let url = driver.url();
        let connected =
            CONNECTIONS.spawn(async move { timeout(START, builder.connect(&url)).await });
        let client = match connected.await.expect("a connection that does not panic") {
            Ok(Ok(client)) => client,
            Ok(Err(error)) => panic!("{engine}: no session: {error}\n{}", driver.log()),
            // WebKit's driver waits for ever for a browser that does not start.
            Err(late) => panic!("{engine}: {late}: no session in {START:?}\n{}", driver.log()),
        };
        let mut session = Self { engine, reader, client, driver, first: [0; 4], served: 0 };
        let ready = async {
            session.first = session.sizes().await?;
            session.present().await
        };
        if let Err(error) = ready.await {
            panic!("{engine}: {error}\n{}", session.log());
        }
        session
    }

    /// Whether it still answers.
    pub(super) async fn is_alive(&self) -> bool {
        matches!(timeout(START, self.client.windows()).await, Ok(Ok(_)))
    }

    /// Makes it as it was at its start: no key is held, and all there is is one empty window of the first one's size, without
    /// a history. What pages keep by their origin stays, since no page of another scenario has the same.
    pub(super) async fn renew(&self) -> Result<(), Box<dyn Error>> {
        self.client.release_actions().await?;
        // They go by the host without its port, and all sites have that in common.
        self.client.delete_all_cookies().await?;
        let old = self.client.windows().await?;
        // A window of Firefox costs a second, a tab a fifth of it.
        let new = self.client.new_window(self.engine == Engine::Firefox).await?.handle;
        for window in old {
            self.client.switch_to_window(window).await?;
            self.client.close_window().await?;
        }
        self.client.switch_to_window(new).await?;
        self.present().await?;
        self.resize().await
    }

    /// Gives the window the focus, as the first one has it, and the reader's wishes that go with a window.
    async fn present(&self) -> Result<(), CmdError> {
        if self.engine == Engine::Chromium {
            self.devtools("Page.bringToFront", json!({})).await?;
            self.medium("").await?;
        }
        Ok(())
    }

    async fn resize(&self) -> Result<(), Box<dyn Error>> {
        if self.sizes().await? == self.first {
            return Ok(());
        }
        let [.., width, height] = self.first;
        self.client.set_window_rect(0, 0, width, height).await?;
        let limit = Instant::now() + RESIZE;
        loop {
            let found = self.sizes().await?;
            if found == self.first {
                return Ok(());
            }
            if Instant::now() > limit {
                return Err(format!("a window of {found:?}, not {:?}", self.first).into());
            }
            sleep(TURN).await;
        }
    }

    async fn sizes(&self) -> Result<[u32; 4], CmdError> {
        let sizes = "return [innerWidth, innerHeight, outerWidth, outerHeight]";
        Ok(serde_json::from_value(self.client.execute(sizes, Vec::new()).await?)?)
    }

    /// Shows the page on another medium; Chromium alone can.
    pub(super) async fn medium(&self, name: &str) -> Result<Value, CmdError> {
        let scheme = if self.reader.scheme == Scheme::Dark { "dark" } else { "light" };
        let features = json!([{ "name": "prefers-color-scheme", "value": scheme }]);
        let medium = json!({ "media": name, "features": features });
        self.devtools("Emulation.setEmulatedMedia", medium).await
    }

    /// Sends a command of the `DevTools` protocol, which Chromium alone speaks.
    async fn devtools(&self, command: &'static str, parameters: Value) -> Result<Value, CmdError> {
        self.client.issue_cmd(Devtools { command, parameters }).await
    }

    /// What the driver and the engine have printed since they were started.
    pub(super) fn log(&self) -> String {
        self.driver.log()
    }
}
