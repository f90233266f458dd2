//! A display without a screen, for the engine that cannot do without one.

use std::env;
use std::io::{self, BufRead as _, BufReader};
use std::process::{Command, Stdio};

use crate::keeper::Keeper;

/// Starts an X server at a number of its own choice, and waits until it is ready. Returns the value for `DISPLAY`: `:99`.
pub(crate) fn start(keeper: &mut Keeper) -> io::Result<String> {
    let xvfb = env::var_os("XVFB").unwrap_or_else(|| "Xvfb".into());
    let mut command = Command::new(xvfb);
    command
        // Else it starts anew whenever its last window closes.
        .arg("-noreset")
        .args(["-displayfd", "1", "-screen", "0", "1600x1200x24", "-nolisten", "tcp"])
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null());
    let mut name = ":".to_owned();
    if let Some(output) = keeper.spawn(&mut command)?.stdout.take() {
        BufReader::new(output).read_line(&mut name)?;
    }
    name.truncate(name.trim_end().len());
    if name == ":" {
        return Err(io::Error::other("Xvfb ended before it had a display"));
    }
    Ok(name)
}
