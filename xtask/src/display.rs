//! A display without a screen, for the engine that cannot do without one.

use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::process::{Child, Command, Stdio};

use anyhow::{Context, Result, bail};

use crate::step;

/// A running X server of our own. It ends when this is dropped.
pub(crate) struct Display {
    server: Child,
    /// Value for `DISPLAY`: `:99`.
    pub(crate) name: String,
}

impl Display {
    /// Starts the server at a number of its own choice, and waits until it is ready.
    pub(crate) fn start(xvfb: &Path) -> Result<Self> {
        let mut server = Command::new(xvfb)
            // Else it starts anew whenever its last browser leaves, and refuses the next one meanwhile.
            .arg("-noreset")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .context("Xvfb cannot be started")?;
        let mut number = String::new();
        if let Some(output) = server.stdout.take() {
            BufReader::new(output).read_line(&mut number)?;
        }
        let display = Self { server, name: format!(":{}", number.trim()) };
        if number.trim().is_empty() {
            bail!("Xvfb ended before it had a display");
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        if let Err(error) = self.server.kill().and_then(|()| self.server.wait().map(drop)) {
            step::note(format_args!("Xvfb did not end: {error}"));
        }
    }
}
