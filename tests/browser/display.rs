//! A display without a screen, for the engine that cannot do without one.

use std::env;
use std::io::{self, BufRead as _, BufReader};
use std::process::{Child, Command, Stdio};

/// A running X server. It ends when dropped.
pub(crate) struct Display {
    server: Child,
    /// Value for `DISPLAY`: `:99`.
    pub(crate) name: String,
}

impl Display {
    /// Starts the server at a number of its own choice, and waits until it is ready.
    pub(crate) fn start() -> io::Result<Self> {
        let xvfb = env::var_os("XVFB").unwrap_or_else(|| "Xvfb".into());
        let mut server = Command::new(xvfb)
            // Else it starts anew whenever its last window closes.
            .arg("-noreset")
            .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()?;
        let output = server.stdout.take();
        let mut display = Self { server, name: ":".to_owned() };
        if let Some(output) = output {
            BufReader::new(output).read_line(&mut display.name)?;
        }
        display.name.truncate(display.name.trim_end().len());
        if display.name == ":" {
            return Err(io::Error::other("Xvfb ended before it had a display"));
        }
        Ok(display)
    }
}

impl Drop for Display {
    fn drop(&mut self) {
        // Neither can fail in a way that a test could act on: the server may have ended by itself.
        let _ = self.server.kill();
        let _ = self.server.wait();
    }
}
