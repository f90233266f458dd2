//! Other programs, run with errors that say what was typed.

use std::io::ErrorKind;
use std::process::{Command, Stdio};

use anyhow::{Context, Error, Result, anyhow, bail};

use crate::step;

/// Runs to the end, output going straight through. An exit code other than zero is an error.
pub(crate) fn run(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| unstarted(command, error))?;
    if status.success() { Ok(()) } else { bail!("`{}` failed ({status})", line(command)) }
}

/// Runs to the end and returns standard output. Standard error is shown only inside the error.
pub(crate) fn read(command: &mut Command) -> Result<String> {
    let output =
        command.stdin(Stdio::null()).output().map_err(|error| unstarted(command, error))?;
    if output.status.success() {
        String::from_utf8(output.stdout)
            .with_context(|| format!("`{}` did not print UTF-8", line(command)))
    } else {
        Err(anyhow!("{}", String::from_utf8_lossy(&output.stderr).trim()).context(format!(
            "`{}` failed ({})",
            line(command),
            output.status
        )))
    }
}

/// Runs a command whose work is to download, and once more if it fails, since networks time out.
pub(crate) fn download(command: &mut Command) -> Result<()> {
    run(command).or_else(|error| {
        step::note(format_args!("{error}; trying once more"));
        run(command)
    })
}

fn unstarted(command: &Command, error: std::io::Error) -> Error {
    let name = command.get_program().to_string_lossy().into_owned();
    match error.kind() {
        ErrorKind::NotFound => anyhow!("`{name}` was not found on this machine"),
        _ => Error::new(error).context(format!("`{name}` could not be started")),
    }
}

/// The command as one would type it, without the directories before the program's name.
fn line(command: &Command) -> String {
    let program = std::path::Path::new(command.get_program());
    let name = program.file_name().unwrap_or(program.as_os_str());
    std::iter::once(name)
        .chain(command.get_args())
        .map(|word| word.to_string_lossy().into_owned())
        .collect::<Vec<_>>()
        .join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_error_shows_what_was_typed() {
        let mut cargo = Command::new("/a/b/cargo");
        cargo.args(["build", "--lib"]);
        assert_eq!(line(&cargo), "cargo build --lib");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = run(&mut Command::new("no-such-program-here")).unwrap_err();
        assert_eq!(error.to_string(), "`no-such-program-here` was not found on this machine");
    }
}
