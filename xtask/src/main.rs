//! Builds, serves and tests the infographic: `cargo xtask build|serve|test|bench`.

mod assets;
mod bench;
mod budget;
mod check;
mod command;
mod compress;
mod cores;
mod cost;
mod cut;
mod dist;
mod glue;
mod headers;
mod hosting;
mod install;
mod kind;
mod memory;
mod minify;
mod node;
mod package;
mod page;
mod project;
mod raster;
mod serve;
mod single;
mod small;
mod specifier;
mod staging;
mod step;
mod tool;
mod toolchain;
mod wasm;
mod watch;

use std::path::PathBuf;
use std::process::ExitCode;

use anyhow::Result;
use clap::{Parser, Subcommand};

use crate::project::Project;

/// Builds, serves and tests the infographic.
#[derive(Parser)]
#[command(name = "cargo xtask", bin_name = "cargo xtask")]
struct Arguments {
    #[command(subcommand)]
    task: Task,
}

#[derive(Subcommand)]
enum Task {
    /// Write the deployable site and check its budgets
    Build {
        /// Directory to write, replacing a former build
        #[arg(long, value_name = "DIR")]
        out: Option<PathBuf>,
        /// Address at which the site will be served; without it, what needs absolute addresses is left out: the pictures
        /// of social cards in the pages, and oEmbed
        #[arg(long, value_name = "URL", value_parser = base_url)]
        base_url: Option<String>,
    },
    /// Build, serve on this machine, and rebuild when sources change
    Serve {
        /// Port on 127.0.0.1
        #[arg(long, value_name = "N", default_value_t = 8080)]
        port: u16,
        /// Open a browser when the site is there
        #[arg(long)]
        open: bool,
    },
    /// Check formatting, lints, types and all tests, in three browser engines
    Test {
        /// Leave out the tests in browsers
        #[arg(long)]
        no_browsers: bool,
    },
    /// Measure repaints in Chromium, beside the same pictures drawn by hand-written canvas code
    Bench,
}

fn main() -> ExitCode {
    match perform(Arguments::parse().task) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            step::complain(&error);
            ExitCode::FAILURE
        }
    }
}

fn perform(task: Task) -> Result<()> {
    let project = Project::find()?;
    match task {
        Task::Build { out, base_url } => {
            dist::build(&project, &project.out(out)?, base_url.as_deref())
        }
        Task::Serve { port, open } => serve::serve(&project, port, open),
        Task::Test { no_browsers } => check::check(&project, !no_browsers),
        Task::Bench => bench::bench(&project),
    }
}

/// An address that others can follow. A path or a host alone is an error.
fn base_url(typed: &str) -> Result<String, String> {
    let is_absolute = ["https://", "http://"].iter().any(|scheme| typed.starts_with(scheme));
    let is_plain = !typed.contains(['?', '#', '"', ' ']);
    if is_absolute && is_plain {
        Ok(typed.into())
    } else {
        Err("an address such as https://your.host/antifraud/ is wanted".into())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_base_is_an_absolute_address() {
        for (typed, is_good) in [
            ("https://your.host/x", true),
            ("http://127.0.0.1:8080/", true),
            ("your.host", false),
            ("/x/", false),
            ("https://your.host/?a", false),
        ] {
            assert_eq!(base_url(typed).is_ok(), is_good, "{typed}");
        }
    }
}
