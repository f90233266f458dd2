//! What ends a browser with all that belongs to it, even when the tests no longer can.

use std::fs;
use std::io::{self, Write as _};
use std::os::unix::process::CommandExt as _;
use std::path::Path;
use std::process::{Child, Command, ExitStatus, Stdio};

/// A folder, and processes that write there. When the keeper is dropped they are killed, and the folder is removed.
///
/// A shell does so when its input ends, which the system closes with the tests' own process, in whatever way that ends: a
/// browser that rests for a next test is not left over after the last one, when nothing of ours could run any more.
pub(crate) struct Keeper {
    shell: Child,
    kept: Vec<Child>,
}

impl Keeper {
    /// Makes the folder.
    pub(crate) fn start(folder: &Path) -> io::Result<Self> {
        fs::create_dir_all(folder)?;
        let shell = Command::new("sh")
            .args(["-c", include_str!("keeper.sh"), "keeper"])
            .arg(folder)
            .stdin(Stdio::piped())
            // Else whoever reads what the tests print would wait for the end of the shell.
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Ctrl-C goes to the whole group of the terminal, and would end the shell before its work.
            .process_group(0)
            .spawn()?;
        Ok(Self { shell, kept: Vec::new() })
    }

    /// Starts a program, in a group with all that it will start.
    pub(crate) fn spawn(&mut self, program: &mut Command) -> io::Result<&mut Child> {
        self.kept.push(program.process_group(0).spawn()?);
        let process = self.kept.last_mut().ok_or(io::ErrorKind::NotFound)?;
        if let Some(input) = &mut self.shell.stdin {
            writeln!(input, "{}", process.id())?;
        }
        Ok(process)
    }

    /// How one of the programs has ended, if one has.
    pub(crate) fn ended(&mut self) -> Option<ExitStatus> {
        self.kept.iter_mut().find_map(|process| process.try_wait().ok().flatten())
    }
}

impl Drop for Keeper {
    fn drop(&mut self) {
        // Closes its input first. Nothing here can fail in a way that a test could act on.
        let _ = self.shell.wait();
        for process in &mut self.kept {
            let _ = process.wait();
        }
    }
}
