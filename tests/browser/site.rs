//! The built site on a port of its own, with the faults that a test chooses.

use std::collections::{BTreeMap, BTreeSet};
use std::env;
use std::net::{Ipv4Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_LENGTH, CONTENT_SECURITY_POLICY,
    CONTENT_SECURITY_POLICY_REPORT_ONLY, CONTENT_TYPE, ETAG, LAST_MODIFIED,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::middleware::{Next, from_fn_with_state};
use axum::response::{IntoResponse, Response};
use tokio::net::TcpListener;
use tower_http::services::ServeDir;

const PROBE: &str = "/__probe.js";

/// What goes wrong between the server and the core.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Fault {
    /// Nothing.
    #[default]
    None,
    /// `*.wasm` is not found.
    MissingWasm,
    /// `*.wasm` is not WebAssembly, though it is called so.
    CorruptWasm,
    /// `*.wasm` is right, and called plain text.
    WrongWasmType,
    /// A policy of the host forbids to compile WebAssembly.
    WasmBlockedByPolicy,
    /// The JavaScript that loads the core, `core.*.js`, is not found.
    MissingGlue,
    /// The first instance traps once it has served so many calls; a second one lives.
    Trap {
        /// Calls that succeed before the trap, those of wasm-bindgen itself not counted.
        after_calls: u32,
    },
    /// Every instance traps once it has served so many calls.
    TrapEach {
        /// Calls that succeed before the trap, those of wasm-bindgen itself not counted.
        after_calls: u32,
    },
    /// Every instance traps at its first call.
    TrapAlways,
    /// Every instance lives until `Browser::trap`.
    TrapWhenTold,
}

/// What a test wants served: the built site, a fault in it, and pages of its own.
#[derive(Clone, Debug, Default)]
pub(crate) struct Served {
    fault: Fault,
    pages: BTreeMap<String, (&'static str, Vec<u8>)>,
    kept: bool,
}

/// A running server; it ends with the test's runtime.
pub(crate) struct Site {
    address: SocketAddr,
    requests: Arc<Mutex<Vec<String>>>,
}

#[derive(Clone)]
struct Serving {
    served: Arc<Served>,
    requests: Arc<Mutex<Vec<String>>>,
}

impl Served {
    /// The site with `fault`.
    pub(crate) fn fault(mut self, fault: Fault) -> Self {
        self.fault = fault;
        self
    }

    /// Files of the core may be kept by the browser, as the real server lets it; each is then asked for once a site.
    pub(crate) fn kept(mut self) -> Self {
        self.kept = true;
        self
    }

    /// A host page at `path`, before anything of the built site at the same path.
    pub(crate) fn page(self, path: &str, html: &str) -> Self {
        self.file(path, "text/html; charset=utf-8", html.as_bytes())
    }

    /// Any other file at `path`.
    pub(crate) fn file(mut self, path: &str, mime: &'static str, bytes: &[u8]) -> Self {
        self.pages.insert(path.to_owned(), (mime, bytes.to_vec()));
        self
    }
}

impl Site {
    /// Serves the built site, or nothing but the test's own pages when `dist` is `None`.
    pub(crate) async fn start(dist: Option<&Path>, served: Served) -> Self {
        let requests = Arc::default();
        let serving = Serving { served: Arc::new(served), requests: Arc::clone(&requests) };
        let files = match dist {
            Some(dist) => Router::new().fallback_service(ServeDir::new(dist)),
            None => Router::new(),
        };
        let router = files.layer(from_fn_with_state(serving, answer));
        let listener = listen().await;
        let address = listener.local_addr().expect("the address of a bound socket");
        tokio::spawn(async move { axum::serve(listener, router).await });
        Self { address, requests }
    }

    /// The absolute address of `path`, which begins with a slash.
    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    /// The path and query of every request so far, in order; those of the harness itself are left out.
    pub(crate) fn requests(&self) -> Vec<String> {
        self.requests.lock().expect("no test panics while it holds the log").clone()
    }
}

/// Listens on a port that no site has had. A browser outlives a site, and keeps what it stores by the site's origin.
async fn listen() -> TcpListener {
    static HAD: Mutex<BTreeSet<u16>> = Mutex::new(BTreeSet::new());
    loop {
        let listener =
            TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await.expect("a free port on 127.0.0.1");
        let port = listener.local_addr().expect("the address of a bound socket").port();
        if HAD.lock().expect("no test panics while it holds the ports").insert(port) {
            return listener;
        }
    }
}

/// The folder of the built site.
///
/// # Panics
///
/// When there is none.
pub(crate) fn dist() -> PathBuf {
    let dist = env::var_os("ANTIFRAUD_DIST")
        .map_or_else(|| Path::new(env!("CARGO_MANIFEST_DIR")).join("dist"), PathBuf::from);
    assert!(
        dist.is_dir(),
        "no dist/: run `cargo xtask build`, or all tests with `cargo xtask test`"
    );
    dist
}

async fn answer(State(serving): State<Serving>, request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let Serving { served, requests } = serving;
    if path == PROBE {
        return (
            [(CONTENT_TYPE, "text/javascript"), (CACHE_CONTROL, "no-store")],
            probe(served.fault),
        )
            .into_response();
    }
    // Every browser asks for it by itself, and none when it runs headless.
    if path != "/favicon.ico" {
        let asked = request.uri().path_and_query().map_or(path.clone(), ToString::to_string);
        requests.lock().expect("no test panics while it holds the log").push(asked);
    }
    let response = match (spoiled(served.fault, &path), served.pages.get(&path)) {
        (Some(response), _) => response,
        (None, Some((mime, bytes))) => ([(CONTENT_TYPE, *mime)], bytes.clone()).into_response(),
        (None, None) => next.run(request).await,
    };
    finish(&served, &path, response).await
}

/// The response that a fault puts in the place of the file at `path`.
fn spoiled(fault: Fault, path: &str) -> Option<Response> {
    let wasm = has_extension(path, "wasm");
    let glue = is_core(path) && has_extension(path, "js");
    match fault {
        Fault::MissingWasm if wasm => Some(StatusCode::NOT_FOUND.into_response()),
        Fault::MissingGlue if glue => Some(StatusCode::NOT_FOUND.into_response()),
        Fault::CorruptWasm if wasm => {
            Some(([(CONTENT_TYPE, "application/wasm")], "not a module").into_response())
        }
        _ => None,
    }
}

/// Nothing is kept unless a test wishes so, that the log of requests is complete; and every page begins with the probe.
async fn finish(served: &Served, path: &str, response: Response) -> Response {
    let fault = served.fault;
    let (mut parts, mut body) = response.into_parts();
    // ServeDir would otherwise answer a second request by «not modified».
    for header in [ETAG, LAST_MODIFIED] {
        parts.headers.remove(header);
    }
    let kept = served.kept && is_core(path);
    let cache = if kept { "public, max-age=31536000, immutable" } else { "no-store" };
    parts.headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    // A frame in a sandbox asks for its own files from no origin.
    parts.headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    if fault == Fault::WrongWasmType && has_extension(path, "wasm") {
        parts.headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/plain"));
    }
    if is_html(&parts.headers) {
        let own = "default-src 'self' 'unsafe-inline' 'unsafe-eval' data: blob:";
        parts.headers.append(CONTENT_SECURITY_POLICY_REPORT_ONLY, HeaderValue::from_static(own));
        if fault == Fault::WasmBlockedByPolicy {
            let policy = HeaderValue::from_static("script-src 'self' 'unsafe-inline'");
            parts.headers.append(CONTENT_SECURITY_POLICY, policy);
        }
        let html = to_bytes(body, usize::MAX).await.expect("a page from memory or disk");
        body = Body::from(with_probe(&String::from_utf8_lossy(&html)));
        parts.headers.remove(CONTENT_LENGTH);
    }
    Response::from_parts(parts, body)
}

/// Whether the file at `path` is the core or loads it: `core.1a2b.wasm`, `core.1a2b.js`.
fn is_core(path: &str) -> bool {
    path.rsplit('/').next().is_some_and(|name| name.starts_with("core."))
}

fn has_extension(path: &str, extension: &str) -> bool {
    Path::new(path).extension().is_some_and(|found| found == extension)
}

fn is_html(headers: &HeaderMap) -> bool {
    headers
        .get(CONTENT_TYPE)
        .and_then(|mime| mime.to_str().ok())
        .is_some_and(|mime| mime.starts_with("text/html"))
}

/// Puts the probe first into the head, or, where the tag is left out, where the head begins.
fn with_probe(html: &str) -> String {
    let lower = html.to_ascii_lowercase();
    let after = |tag: &str| {
        let start = lower
            .find(tag)
            .filter(|start| !lower[start + tag.len()..].starts_with(char::is_alphanumeric))?;
        Some(start + lower[start..].find('>')? + 1)
    };
    let place =
        after("<head").or_else(|| after("<html")).or_else(|| after("<!doctype")).unwrap_or(0);
    let (before, rest) = html.split_at(place);
    format!("{before}<script src=\"{PROBE}\"></script>{rest}")
}

fn probe(fault: Fault) -> String {
    let trap = |allowance: &str, instances: &str| {
        include_str!("trap.js")
            .replace("SPEC", &format!("({{ allowance: {allowance}, instances: {instances} }})"))
    };
    let trap = match fault {
        Fault::Trap { after_calls } => trap(&after_calls.to_string(), "1"),
        Fault::TrapEach { after_calls } => trap(&after_calls.to_string(), "Infinity"),
        Fault::TrapAlways => trap("0", "Infinity"),
        Fault::TrapWhenTold => trap("Infinity", "Infinity"),
        Fault::None
        | Fault::MissingWasm
        | Fault::CorruptWasm
        | Fault::WrongWasmType
        | Fault::WasmBlockedByPolicy
        | Fault::MissingGlue => String::new(),
    };
    format!("{}{trap}", include_str!("probe.js"))
}
