//! The single-page application's files: served with their headers, precompressed where the browser takes it.

use std::collections::HashMap;
use std::fs;
use std::io;
use std::path::{Path, PathBuf};

use actix_web::http::header::{
    ACCEPT_ENCODING, CACHE_CONTROL, CONTENT_ENCODING, CONTENT_SECURITY_POLICY, CONTENT_TYPE, ETAG,
    IF_NONE_MATCH, VARY,
};
use actix_web::web::Bytes;
use actix_web::{HttpRequest, HttpResponse};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256};

/// A file in all its forms.
#[derive(Debug)]
struct File {
    plain: Bytes,
    brotli: Option<Bytes>,
    gzip: Option<Bytes>,
    content_type: &'static str,
    etag: String,
}

/// The built application, read once.
#[derive(Debug)]
pub struct Spa {
    files: HashMap<String, File>,
    policy: String,
}

const INDEX: &str = "/index.html";

impl Spa {
    /// Reads a folder that trunk has built.
    ///
    /// # Errors
    /// When the folder or its `index.html` cannot be read.
    pub fn load(folder: &Path) -> io::Result<Self> {
        let mut files = HashMap::new();
        let mut folders = vec![PathBuf::new()];
        while let Some(relative) = folders.pop() {
            for entry in fs::read_dir(folder.join(&relative))? {
                let entry = entry?;
                let path = relative.join(entry.file_name());
                if entry.file_type()?.is_dir() {
                    folders.push(path);
                } else if !is_compressed(&path) {
                    files.insert(
                        format!("/{}", path.display()),
                        File::read(&folder.join(&path))?,
                    );
                }
            }
        }
        let index = files.get(INDEX).ok_or(io::ErrorKind::NotFound)?;
        let policy = policy(&String::from_utf8_lossy(&index.plain));
        Ok(Self { files, policy })
    }

    /// The file at the request's path, or the page, which finds its way by the path itself.
    pub fn answer(&self, request: &HttpRequest) -> HttpResponse {
        let path = request.path();
        let asset = self.files.get(path).filter(|_| path != INDEX);
        // A missing file is not a page: a browser would try to run it.
        let is_file_name = path
            .rsplit('/')
            .next()
            .is_some_and(|name| name.contains('.'));
        if asset.is_none() && is_file_name && path != INDEX {
            return HttpResponse::NotFound().finish();
        }
        match asset.or_else(|| self.files.get(INDEX)) {
            Some(file) => self.send(request, file, asset.is_some() && is_hashed(path)),
            None => HttpResponse::NotFound().finish(),
        }
    }

    fn send(&self, request: &HttpRequest, file: &File, for_ever: bool) -> HttpResponse {
        let header = |name| {
            request
                .headers()
                .get(name)
                .and_then(|value| value.to_str().ok())
                .unwrap_or_default()
        };
        let cache = if for_ever {
            "public, max-age=31536000, immutable"
        } else {
            "no-cache"
        };
        let unchanged = header(IF_NONE_MATCH) == file.etag;
        let mut response = if unchanged {
            HttpResponse::NotModified()
        } else {
            HttpResponse::Ok()
        };
        response
            .insert_header((CONTENT_SECURITY_POLICY, self.policy.as_str()))
            .insert_header((CACHE_CONTROL, cache))
            .insert_header((ETAG, file.etag.as_str()))
            .insert_header((VARY, "Accept-Encoding"));
        if unchanged {
            return response.finish();
        }
        response.insert_header((CONTENT_TYPE, file.content_type));
        let accepted = header(ACCEPT_ENCODING);
        let accepts = |coding: &str| {
            accepted
                .split(',')
                .any(|part| part.trim().split(';').next() == Some(coding))
        };
        let (coding, body) = match (&file.brotli, &file.gzip) {
            (Some(brotli), _) if accepts("br") => ("br", brotli),
            (_, Some(gzip)) if accepts("gzip") => ("gzip", gzip),
            _ => ("identity", &file.plain),
        };
        // Also `identity`: it keeps the middleware from compressing a second time.
        response
            .insert_header((CONTENT_ENCODING, coding))
            .body(body.clone())
    }
}

impl File {
    fn read(path: &Path) -> io::Result<Self> {
        let plain = fs::read(path)?;
        let beside = |ending: &str| {
            fs::read(format!("{}.{ending}", path.display()))
                .ok()
                .map(Bytes::from)
        };
        Ok(Self {
            etag: format!("\"{}\"", STANDARD.encode(Sha256::digest(&plain))),
            brotli: beside("br"),
            gzip: beside("gz"),
            content_type: content_type(path),
            plain: plain.into(),
        })
    }
}

fn is_compressed(path: &Path) -> bool {
    path.extension()
        .is_some_and(|ending| ending == "br" || ending == "gz")
}

/// Trunk writes a hash of the content into the names of what it builds: `app-0123456789abcdef.js`.
fn is_hashed(path: &str) -> bool {
    let mut parts = path.split(['-', '.', '_']);
    parts.any(|part| part.len() == 16 && part.bytes().all(|byte| byte.is_ascii_hexdigit()))
}

fn content_type(path: &Path) -> &'static str {
    match path
        .extension()
        .and_then(|ending| ending.to_str())
        .unwrap_or_default()
    {
        "css" => "text/css; charset=utf-8",
        "html" => "text/html; charset=utf-8",
        "ico" => "image/x-icon",
        "js" | "mjs" => "text/javascript; charset=utf-8",
        "json" => "application/json",
        "png" => "image/png",
        "svg" => "image/svg+xml",
        "txt" => "text/plain; charset=utf-8",
        "wasm" => "application/wasm",
        "webmanifest" => "application/manifest+json",
        "woff2" => "font/woff2",
        _ => "application/octet-stream",
    }
}

/// What the application may load: its own files, and the inline script that starts it, known by its hash.
fn policy(index: &str) -> String {
    let hashes: String = inline_scripts(index)
        .map(|script| {
            format!(
                " 'sha256-{}'",
                STANDARD.encode(Sha256::digest(script.as_bytes()))
            )
        })
        .collect();
    format!(
        "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'{hashes}; style-src 'self'; img-src 'self' data:; \
         font-src 'self'; connect-src 'self'; worker-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; \
         frame-ancestors 'none'"
    )
}

fn inline_scripts(html: &str) -> impl Iterator<Item = &str> {
    html.split("<script").skip(1).filter_map(|rest| {
        let (tag, rest) = rest.split_once('>')?;
        let (script, _) = rest.split_once("</script>")?;
        (!tag.contains("src=")).then_some(script)
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_inline_scripts_are_allowed_by_hash() {
        let html = "<script type=\"module\">start()</script><script src=\"/a.js\"></script>";
        let expected = STANDARD.encode(Sha256::digest("start()"));

        let policy = policy(html);

        assert!(policy.contains(&format!(
            "script-src 'self' 'wasm-unsafe-eval' 'sha256-{expected}';"
        )));
        assert_eq!(policy.matches("sha256-").count(), 1);
    }

    #[test]
    fn names_with_a_hash_are_kept_for_ever() {
        assert!(is_hashed("/frontend-0123456789abcdef_bg.wasm"));
        assert!(is_hashed("/app-0123456789abcdef.css"));
        assert!(!is_hashed("/favicon.svg"));
    }
}
