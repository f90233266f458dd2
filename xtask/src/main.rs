//! Builds, serves and tests the infographic: `cargo xtask build|serve|test|bench`.

mod assets;
mod bench;
mod budget;
mod check;
mod command;
mod compress;
mod cost;
mod cut;
mod display;
mod dist;
mod headers;
mod install;
mod kind;
mod minify;
mod node;
mod page;
mod project;
mod serve;
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
        Task::Build { out } => dist::build(&project, &project.out(out)?),
        Task::Serve { port, open } => serve::serve(&project, port, open),
        Task::Test { no_browsers } => check::check(&project, !no_browsers),
        Task::Bench => bench::bench(&project),
    }
}
