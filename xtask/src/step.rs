//! What the tasks print: one heading a step, then the time that it took.

use std::fmt::Display;
use std::time::Instant;

use anyhow::{Error, Result};

/// Announces `name`, works, and prints the seconds taken. A step that fails prints no time.
pub(crate) fn step<T>(name: &str, work: impl FnOnce() -> Result<T>) -> Result<T> {
    announce(name);
    let start = Instant::now();
    let value = work()?;
    note(format_args!("{:.1} s", start.elapsed().as_secs_f64()));
    Ok(value)
}

/// Announces a step without timing it.
pub(crate) fn announce(name: &str) {
    // On standard error, where cargo prints its own progress, so that the two stay in order.
    eprintln!("==> {name}");
}

/// Prints a line that belongs to the step announced last.
pub(crate) fn note(line: impl Display) {
    eprintln!("    {line}");
}

/// Prints `error` as one line, and each of its causes as another.
pub(crate) fn complain(error: &Error) {
    eprintln!("error: {error}");
    for cause in error.chain().skip(1) {
        eprintln!("  because: {cause}");
    }
}
