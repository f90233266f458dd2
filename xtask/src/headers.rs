//! What the server says about a file beside its content.

use axum::extract::Request;
use axum::http::header::{CACHE_CONTROL, CONTENT_TYPE, HeaderName, HeaderValue};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

/// What is said of every file: any page may read it, and it is of no other type than is told.
pub(crate) const EVERYWHERE: [(&str, &str); 2] =
    [("access-control-allow-origin", "*"), ("x-content-type-options", "nosniff")];

/// How long a file may be kept whose name changes with its content.
pub(crate) const FOR_EVER: &str = "public, max-age=31536000, immutable";

/// Completes the headers of every answer, and says in plain text what was not found.
pub(crate) async fn complete(request: Request, next: Next) -> Response {
    let path = request.uri().path().to_owned();
    let mut response = next.run(request).await;
    if response.status() == StatusCode::NOT_FOUND {
        response =
            (StatusCode::NOT_FOUND, format!("404: there is no {path} here\n")).into_response();
    }
    let found = response.status().is_success() || response.status() == StatusCode::NOT_MODIFIED;
    let cache = cache(if found { &path } else { "" });
    let headers = response.headers_mut();
    headers.insert(CACHE_CONTROL, HeaderValue::from_static(cache));
    for (name, value) in EVERYWHERE {
        headers.insert(HeaderName::from_static(name), HeaderValue::from_static(value));
    }
    name_charset(headers);
    response
}

/// How long a browser may keep what lies at `path`: for ever if the name changes with the content.
fn cache(path: &str) -> &'static str {
    if is_hashed(path) { FOR_EVER } else { "no-cache" }
}

/// Whether the name is like `core.1a2b3c4d.js`.
pub(crate) fn is_hashed(path: &str) -> bool {
    let mut parts = path.rsplit('.');
    let (extension, hash, stem) = (parts.next(), parts.next(), parts.next());
    extension.is_some()
        && stem.is_some()
        && hash.is_some_and(|hash| {
            hash.len() == 8 && hash.bytes().all(|byte| byte.is_ascii_hexdigit())
        })
}

/// Adds the character set to text types, since browsers would have to guess at the Chinese otherwise.
fn name_charset(headers: &mut HeaderMap) {
    let bare = headers
        .get(CONTENT_TYPE)
        .and_then(|kind| kind.to_str().ok())
        .filter(|kind| kind.starts_with("text/") && !kind.contains("charset"));
    if let Some(kind) = bare
        && let Ok(full) = HeaderValue::from_str(&format!("{kind}; charset=utf-8"))
    {
        headers.insert(CONTENT_TYPE, full);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn check(path: &str, expected: &str) {
        assert_eq!(cache(path), expected, "{path}");
    }

    #[test]
    fn hashed_names_are_kept_for_ever() {
        check("/core.1a2b3c4d.js", "public, max-age=31536000, immutable");
        check("/core.0badcafe.wasm", "public, max-age=31536000, immutable");
    }

    #[test]
    fn all_other_names_are_asked_for_again() {
        for path in [
            "/",
            "/en/",
            "/element.js",
            "/figures.csv",
            "/1a2b3c4d.js",
            "/core.1a2b3c4.js",
            "/a.notahash.js",
            "",
        ] {
            check(path, "no-cache");
        }
    }

    #[test]
    fn text_names_its_character_set_once() {
        let mut headers = HeaderMap::new();
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("text/html"));
        name_charset(&mut headers);
        name_charset(&mut headers);
        assert_eq!(headers[CONTENT_TYPE], "text/html; charset=utf-8");
        headers.insert(CONTENT_TYPE, HeaderValue::from_static("application/wasm"));
        name_charset(&mut headers);
        assert_eq!(headers[CONTENT_TYPE], "application/wasm");
    }
}
