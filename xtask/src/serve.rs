//! The site on this machine, rebuilt whenever its sources change.

use std::io::ErrorKind;
use std::net::{Ipv4Addr, TcpListener};
use std::path::Path;

use anyhow::{Context, Error, Result, anyhow};
use axum::Router;
use tokio::runtime::Runtime;
use tower_http::services::ServeDir;

use crate::budget::OverBudget;
use crate::dist;
use crate::headers;
use crate::project::Project;
use crate::step;
use crate::watch::Watch;

/// Builds and serves until the process is ended. The first build must succeed, apart from its budgets.
pub(crate) fn serve(project: &Project, port: u16, open: bool) -> Result<()> {
    // Before the build, which takes minutes on a fresh machine.
    let listener = bind(port)?;
    let watch = Watch::begin(project)?;
    let out = project.out(None)?;
    dist::build(project, &out, None).or_else(forgive)?;
    let address = format!("http://{}", listener.local_addr()?);
    // Kept to the end of this function, and so of the process: dropping it ends the server.
    let runtime = start(listener, &out)?;
    greet(&address, open);
    watch.each_change(|changed| {
        step::announce(&format!("{} changed", project.relative(changed).display()));
        if let Err(error) = dist::build(project, &out, None).or_else(forgive) {
            step::complain(&error);
            step::note("the site stays as it was");
        }
        greet(&address, false);
    })?;
    drop(runtime);
    Ok(())
}

/// A broken budget is printed and no more: the site is there to be looked at.
fn forgive(error: Error) -> Result<()> {
    let over = error.downcast::<OverBudget>()?;
    eprintln!(
        "\n!!! {over}\n!!! `cargo xtask build` and `cargo xtask test` fail until it is mended\n"
    );
    Ok(())
}

fn greet(address: &str, open: bool) {
    step::announce("served until Ctrl+C is pressed");
    step::note(format_args!("中文     {address}/"));
    step::note(format_args!("English  {address}/en/"));
    if open && let Err(error) = opener::open_browser(format!("{address}/")) {
        step::note(format_args!("no browser could be opened: {error}"));
    }
}

/// Takes the port. One in use is an error that names a free one.
fn bind(port: u16) -> Result<TcpListener> {
    listen(port).map_err(|error| match (error.kind(), free_port(port)) {
        (ErrorKind::AddrInUse, Some(free)) => {
            anyhow!("port {port} is in use; try: cargo xtask serve --port {free}")
        }
        _ => Error::new(error).context(format!("port {port} cannot be opened")),
    })
}

fn listen(port: u16) -> std::io::Result<TcpListener> {
    TcpListener::bind((Ipv4Addr::LOCALHOST, port))
}

/// The first port above `taken` that nobody listens at.
fn free_port(taken: u16) -> Option<u16> {
    (taken.checked_add(1)?..=u16::MAX).find(|&port| listen(port).is_ok())
}

fn start(listener: TcpListener, out: &Path) -> Result<Runtime> {
    let runtime = Runtime::new().context("the server cannot start")?;
    listener.set_nonblocking(true)?;
    // By path at each request, so that the directory may be replaced meanwhile.
    let files = ServeDir::new(out).precompressed_br().precompressed_gzip();
    let router =
        Router::new().fallback_service(files).layer(axum::middleware::from_fn(headers::complete));
    runtime.spawn(async move {
        let served =
            async { axum::serve(tokio::net::TcpListener::from_std(listener)?, router).await };
        if let Err(error) = served.await {
            step::complain(&Error::new(error).context("the server stopped"));
        }
    });
    Ok(runtime)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_port_in_use_is_answered_with_a_free_one() {
        let taken = listen(0).unwrap();
        let port = taken.local_addr().unwrap().port();
        let error = bind(port).unwrap_err().to_string();
        let (start, free) = error.rsplit_once(' ').unwrap();
        assert_eq!(start, format!("port {port} is in use; try: cargo xtask serve --port"));
        assert!(listen(free.parse().unwrap()).is_ok());
    }

    #[test]
    fn above_the_last_port_none_is_free() {
        assert_eq!(free_port(u16::MAX), None);
    }

    #[test]
    fn only_budgets_are_forgiven() {
        assert!(forgive(anyhow!("no such file")).is_err());
    }
}
