//! What the server says about a file beside its content.

use axum::extract::Request;
use axum::http::header::{
    ACCESS_CONTROL_ALLOW_ORIGIN, CACHE_CONTROL, CONTENT_TYPE, HeaderValue, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, StatusCode};
use axum::middleware::Next;
use axum::response::{IntoResponse as _, Response};

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
    headers.insert(ACCESS_CONTROL_ALLOW_ORIGIN, HeaderValue::from_static("*"));
    headers.insert(X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff"));
    name_charset(headers);
    response
}

/// How long a browser may keep what lies at `path`: for ever if the name changes with the content.
fn cache(path: &str) -> &'static str {
    if is_hashed(path) { "public, max-age=31536000, immutable" } else { "no-cache" }
}

/// Whether the name is like `core.1a2b3c4d.js`.
fn is_hashed(path: &str) -> bool {
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
