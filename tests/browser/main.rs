//! Browser tests.
//!
//! Every scenario is written once and runs in Chromium, Firefox and WebKit, by WebDriver, against the built site.
//! Run by `cargo xtask test`; or by hand, when `dist/` is there, with `cargo test --test browser`, one engine with
//! `cargo test --test browser chromium::`.
//!
//! A browser is started for a reader's settings, or two where two scenarios want it at once, and serves one scenario after
//! another. Each of them has a window and an origin of its own, and finds nothing of those before.
//!
//! The environment may say where things are: `ANTIFRAUD_DIST`; `CHROMEDRIVER`, `GECKODRIVER`, `WEBKITDRIVER`; `CHROMIUM`,
//! `FIREFOX`, `MINIBROWSER`; and `XVFB`, on which WebKit runs.
#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test fails by panicking"
)]

mod attributes;
mod bench;
mod browser;
mod display;
mod driver;
mod embed;
mod engine;
mod events;
mod faults;
mod figures;
mod frame;
mod guess;
mod harness;
mod host;
mod hosts;
mod keeper;
mod keyboard;
mod language;
mod lens;
mod live;
mod map;
mod memory;
mod menu;
mod narrow;
mod panel;
mod peers;
mod pictures;
mod pixels;
mod place;
mod print;
mod reading;
mod scenario;
mod single;
mod site;
mod stage;
mod step;
mod story;
mod surroundings;
mod text;
mod theme;
