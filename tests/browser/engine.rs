//! The three engines: where they are, and what a session of theirs is asked for.

use std::env;
use std::fmt::{self, Display};
use std::path::{Path, PathBuf};

use serde_json::{Map, Value, json};

use crate::driver::profile;

/// A browser engine under test.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Blink, in Debian's Chromium.
    Chromium,
    /// Gecko, in Firefox ESR.
    Firefox,
    /// WebKitGTK, in its MiniBrowser, on an X display.
    WebKit,
}

/// Light or dark, as the reader's system asks for it.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Scheme {
    /// `prefers-color-scheme: light`.
    #[default]
    Light,
    /// `prefers-color-scheme: dark`.
    Dark,
}

/// The reader's system, fixed before the first page: every engine can do all of it, but for the fractions of a ratio.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) struct Reader {
    /// Device pixels to a CSS pixel. WebKit takes whole numbers only.
    pub(crate) ratio: f64,
    /// The preferred colour scheme.
    pub(crate) scheme: Scheme,
    /// Whether motion is reduced.
    pub(crate) still: bool,
    /// Whether pages may run scripts. The test's own scripts run all the same, except those that wait.
    pub(crate) scripts: bool,
}

impl Default for Reader {
    fn default() -> Self {
        Self { ratio: 1.0, scheme: Scheme::Light, still: false, scripts: true }
    }
}

impl Display for Engine {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
            Self::WebKit => "webkit",
        })
    }
}

impl Engine {
    /// The WebDriver server, from the environment or where Debian puts it.
    pub(crate) fn driver(self) -> PathBuf {
        match self {
            Self::Chromium => path("CHROMEDRIVER", "/usr/bin/chromedriver"),
            Self::Firefox => path(
                "GECKODRIVER",
                concat!(env!("CARGO_MANIFEST_DIR"), "/target/tools/bin/geckodriver"),
            ),
            Self::WebKit => path("WEBKITDRIVER", "/usr/bin/WebKitWebDriver"),
        }
    }

    fn browser(self) -> PathBuf {
        match self {
            Self::Chromium => path("CHROMIUM", "/usr/bin/chromium"),
            Self::Firefox => path("FIREFOX", "/usr/bin/firefox-esr"),
            Self::WebKit => {
                path("MINIBROWSER", "/usr/lib/x86_64-linux-gnu/webkit2gtk-4.1/MiniBrowser")
            }
        }
    }

    /// The capabilities of a session for `reader`; `folder` is the session's own.
    pub(crate) fn capabilities(self, reader: Reader, folder: &Path) -> Map<String, Value> {
        let options = match self {
            Self::Chromium => ("goog:chromeOptions", self.chromium(reader)),
            Self::Firefox => ("moz:firefoxOptions", self.firefox(reader, folder)),
            Self::WebKit => ("webkitgtk:browserOptions", self.webkit(reader)),
        };
        let timeouts = ("timeouts", json!({ "script": 60_000, "pageLoad": 60_000, "implicit": 0 }));
        [options, timeouts].map(|(key, value)| (key.to_owned(), value)).into_iter().collect()
    }

    fn chromium(self, reader: Reader) -> Value {
        let mut args: Vec<String> = [
            "--headless=new",
            "--no-sandbox",
            "--disable-gpu",
            "--disable-quic",
            "--no-first-run",
            "--disable-background-networking",
            "--disable-component-update",
            "--disable-sync",
            "--disable-dev-shm-usage",
            "--hide-scrollbars",
            // At four device pixels to a CSS pixel the usual window is too small to tell its frame by.
            "--window-size=1280,900",
            "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1",
        ]
        .map(str::to_owned)
        .into();
        args.push(format!("--force-device-scale-factor={}", reader.ratio));
        if reader.still {
            args.push("--force-prefers-reduced-motion".to_owned());
        }
        let javascript = if reader.scripts { 1 } else { 2 };
        json!({
            "binary": self.browser(),
            "args": args,
            "prefs": { "profile.managed_default_content_settings.javascript": javascript },
        })
    }

    fn firefox(self, reader: Reader, folder: &Path) -> Value {
        json!({
            "binary": self.browser(),
            "args": ["-headless", "-profile", profile(folder)],
            "prefs": {
                "layout.css.devPixelsPerPx": reader.ratio.to_string(),
                "layout.css.prefers-color-scheme.content-override": i32::from(reader.scheme == Scheme::Light),
                "ui.prefersReducedMotion": i32::from(reader.still),
                "javascript.enabled": reader.scripts,
                "toolkit.legacyUserProfileCustomizations.stylesheets": true,
                "dom.w3c_touch_events.enabled": 1,
                // It need not look for add-ons, which takes a fifth of its start.
                "extensions.enabledScopes": 0,
            },
        })
    }

    fn webkit(self, reader: Reader) -> Value {
        let mut args = vec!["--automation"];
        if reader.scheme == Scheme::Dark {
            args.push("--dark-mode");
        }
        if !reader.scripts {
            args.push("--enable-javascript=0");
        }
        json!({ "binary": self.browser(), "args": args })
    }
}

fn path(variable: &str, usual: &str) -> PathBuf {
    env::var_os(variable).map_or_else(|| PathBuf::from(usual), PathBuf::from)
}
