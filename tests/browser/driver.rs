//! A WebDriver server of one's own: one process a session.

use std::env;
use std::fs::{self, File};
use std::io;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::process::Command;
use std::time::{Duration, Instant};

use tokio::io::{AsyncReadExt, AsyncWriteExt};
use tokio::net::TcpStream;
use tokio::time::{sleep, timeout};

use crate::display;
use crate::engine::{Engine, Reader};
use crate::keeper::Keeper;

/// How long a driver may take until it answers.
const READY: Duration = Duration::from_secs(20);

/// Ports that are tried: between its choice and the driver's start another process may take one.
const PORTS: usize = 3;

/// A running driver. It ends when dropped, and its browser with it.
pub(crate) struct Driver {
    keeper: Keeper,
    address: SocketAddr,
    /// The session's own folder, for all that the engine leaves behind. Its path is short: sockets are made in it.
    folder: PathBuf,
}

impl Driver {
    /// Starts the engine's driver and waits until it is ready.
    ///
    /// # Panics
    ///
    /// When the driver does not start; the message carries what it printed.
    pub(crate) async fn start(engine: Engine, reader: Reader) -> Self {
        let mut failures = Vec::new();
        for _ in 0..PORTS {
            match Self::start_at(engine, reader, free_address()).await {
                Ok(driver) => return driver,
                Err(why) => failures.push(why),
            }
        }
        panic!("{engine}: {}", failures.join("\n"));
    }

    async fn start_at(engine: Engine, reader: Reader, address: SocketAddr) -> Result<Self, String> {
        let folder = env::temp_dir().join(format!("antifraud-{engine}-{}", address.port()));
        let mut driver = spawn(engine, reader, address, folder)
            .map_err(|error| format!("{}: {error}", engine.driver().display()))?;
        let limit = Instant::now() + READY;
        while !is_ready(address).await {
            if let Some(status) = driver.keeper.ended() {
                return Err(format!("the driver ended with {status}:\n{}", driver.log()));
            }
            if Instant::now() > limit {
                return Err(format!("the driver was not ready in {READY:?}:\n{}", driver.log()));
            }
            sleep(Duration::from_millis(10)).await;
        }
        Ok(driver)
    }

    /// The address to which a client connects.
    pub(crate) fn url(&self) -> String {
        format!("http://{}", self.address)
    }

    /// The session's own folder, which ends with it.
    pub(crate) fn folder(&self) -> &Path {
        &self.folder
    }

    /// Everything that the driver and its browser have printed.
    pub(crate) fn log(&self) -> String {
        fs::read_to_string(log_path(&self.folder)).unwrap_or_default()
    }
}

fn spawn(
    engine: Engine,
    reader: Reader,
    address: SocketAddr,
    folder: PathBuf,
) -> io::Result<Driver> {
    // First, so that nothing is left of what fails hereafter.
    let mut keeper = Keeper::start(&folder)?;
    let log = File::create(log_path(&folder))?;
    let mut command = Command::new(engine.driver());
    command
        .arg(format!("--port={}", address.port()))
        .env("TMPDIR", &folder)
        .stdout(log.try_clone()?)
        .stderr(log);
    match engine {
        Engine::Chromium => {}
        Engine::Firefox => {
            // Else two sessions at once want the same port for a protocol that is not used here.
            command.arg("--websocket-port=0");
            firefox_profile(&profile(&folder))?;
        }
        Engine::WebKit => {
            // A display of its own: of two windows on one display only one has the focus.
            let display = display::start(&mut keeper)?;
            webkit_settings(&mut command, reader, &folder, &display)?;
        }
    }
    keeper.spawn(&mut command)?;
    Ok(Driver { keeper, address, folder })
}

/// Lets Firefox be as narrow as a phone, which its own window refuses below 500 px.
fn firefox_profile(profile: &Path) -> io::Result<()> {
    let chrome = profile.join("chrome");
    fs::create_dir_all(&chrome)?;
    fs::write(chrome.join("userChrome.css"), ":root, body { min-width: 0 !important }")
}

/// Gives WebKit a desktop of its own, since it takes the reader's wishes from there.
fn webkit_settings(
    command: &mut Command,
    reader: Reader,
    folder: &Path,
    display: &str,
) -> io::Result<()> {
    assert!(
        reader.ratio.fract() == 0.0,
        "webkit: takes whole pixel ratios only, not {}",
        reader.ratio
    );
    let settings = folder.join("gtk-3.0");
    fs::create_dir_all(&settings)?;
    let animations = i32::from(!reader.still);
    fs::write(
        settings.join("settings.ini"),
        format!("[Settings]\ngtk-enable-animations={animations}\n"),
    )?;
    // A bar with its usual buttons would be wider than a phone.
    fs::write(
        settings.join("gtk.css"),
        "* { min-width: 0; padding: 0; margin: 0; font-size: 1px }",
    )?;
    command
        .env("XDG_CONFIG_HOME", folder)
        .env("XDG_DATA_HOME", folder)
        .env("DISPLAY", display)
        // A desktop's Wayland would be preferred to our display, and windows would open on it.
        .env_remove("WAYLAND_DISPLAY")
        .env("GDK_BACKEND", "x11")
        // Without a graphics card it would paint by OpenGL in software, whose threads may crash a page's process now and
        // then (https://bugs.webkit.org/show_bug.cgi?id=304134).
        .env("WEBKIT_SKIA_ENABLE_CPU_RENDERING", "1")
        .env("GDK_SCALE", reader.ratio.to_string());
    Ok(())
}

/// The folder of Firefox's profile within the session's own.
pub(crate) fn profile(folder: &Path) -> PathBuf {
    folder.join("profile")
}

fn log_path(folder: &Path) -> PathBuf {
    folder.join("driver.log")
}

fn free_address() -> SocketAddr {
    std::net::TcpListener::bind((Ipv4Addr::LOCALHOST, 0))
        .and_then(|listener| listener.local_addr())
        .expect("a free port on 127.0.0.1")
}

/// Asks once; a driver that is not there yet refuses the connection.
async fn is_ready(address: SocketAddr) -> bool {
    matches!(timeout(Duration::from_secs(1), status(address)).await, Ok(Ok(true)))
}

async fn status(address: SocketAddr) -> io::Result<bool> {
    let mut stream = TcpStream::connect(address).await?;
    let request = format!("GET /status HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\n\r\n");
    stream.write_all(request.as_bytes()).await?;
    // Read until the word is there, not until the end: chromedriver keeps the connection open.
    let mut answer = Vec::new();
    while stream.read_buf(&mut answer).await? > 0 {
        if String::from_utf8_lossy(&answer).replace(' ', "").contains("\"ready\":true") {
            return Ok(true);
        }
    }
    Ok(false)
}
