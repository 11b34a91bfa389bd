//! A static host for `dist/`, under a sub-path, compressing as real hosts do.

use std::io::Write;
use std::path::Path;
use std::sync::{Arc, Mutex};
use std::thread;

use anyhow::{Result, anyhow};
use flate2::Compression;
use flate2::write::GzEncoder;
use tiny_http::{Header, Request, Response, Server};

/// The page must work from any folder of a host.
const FOLDER: &str = "/some/where/";

/// A running host; it ends with the test's process.
#[derive(Debug)]
pub struct Host {
    port: u16,
    log: Arc<Mutex<Vec<Served>>>,
}

/// One answered request.
#[derive(Clone, Debug)]
pub struct Served {
    /// The path asked for.
    pub path: String,
    /// Whether there was such a file.
    pub found: bool,
    /// Compressed bytes of the body.
    pub bytes: usize,
}

impl Host {
    /// Serves `dist/` on a free port, but for the file called `missing`.
    ///
    /// # Errors
    ///
    /// Where no port can be had.
    pub fn start(missing: Option<&'static str>) -> Result<Self> {
        let server = Server::http("127.0.0.1:0").map_err(|error| anyhow!("no port to serve on: {error}"))?;
        let port = server.server_addr().to_ip().ok_or_else(|| anyhow!("no address"))?.port();
        let log = Arc::new(Mutex::new(Vec::new()));
        let served = Arc::clone(&log);
        thread::spawn(move || {
            for request in server.incoming_requests() {
                let entry = answer(request, missing);
                served.lock().unwrap_or_else(std::sync::PoisonError::into_inner).push(entry);
            }
        });
        Ok(Self { port, log })
    }

    /// The page's address.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}", self.port)
    }

    /// Everything that was asked for so far.
    #[must_use]
    pub fn served(&self) -> Vec<Served> {
        self.log.lock().unwrap_or_else(std::sync::PoisonError::into_inner).clone()
    }
}

fn answer(request: Request, missing: Option<&str>) -> Served {
    let path = request.url().split(['?', '#']).next().unwrap_or_default().to_owned();
    let name = match path.strip_prefix(FOLDER) {
        Some("") => Some("index.html"),
        Some(name) if !name.contains("..") && missing != Some(name) => Some(name),
        _ => None,
    };
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let body = name.and_then(|name| std::fs::read(dist.join(name)).ok());
    let found = body.is_some();
    let compressed = compress(&body.unwrap_or_default());
    let bytes = compressed.len();
    let response = Response::from_data(compressed)
        .with_status_code(if found { 200 } else { 404 })
        .with_header(header("Content-Encoding", "gzip"))
        .with_header(header("Cache-Control", "no-store"))
        .with_header(header("Content-Type", content_type(name.unwrap_or_default())));
    // A browser that has gone away does not want its answer.
    let _ = request.respond(response);
    Served { path, found, bytes }
}

fn compress(body: &[u8]) -> Vec<u8> {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::best());
    encoder.write_all(body).and_then(|()| encoder.finish()).unwrap_or_default()
}

fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).expect("a valid header")
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        _ => "application/octet-stream",
    }
}
