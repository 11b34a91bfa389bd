//! A static host for `dist/`, under a sub-path, serving what is compressed there.

use std::io::{self, BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result};

use crate::mishap::{Mishap, Spoiled};
use crate::way::{self, Way};

/// A name that the tests' browsers take for this machine's.
pub const PLAIN_NAME: &str = "zerofit.test";
/// The page must work from any folder of a host.
const FOLDER: &str = "/some/where/";
/// Somebody else's page on the same host.
const COURSE: &str = "/course";
/// Where browsers tell what a policy has kept from happening.
const REPORTS: &str = "/reports";

/// How files are compressed on their way.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// As `name.gz`.
    Gzip,
    /// As `name.br`.
    Brotli,
}

impl Encoding {
    fn header(self) -> &'static str {
        match self {
            Self::Gzip => "gzip",
            Self::Brotli => "br",
        }
    }

    fn ending(self) -> &'static str {
        match self {
            Self::Gzip => "gz",
            Self::Brotli => "br",
        }
    }
}

const FOUND: &str = "200 OK";
const MISSING: &str = "404 Not Found";
/// How much later than asked for a file comes that is late.
const LATE: Duration = Duration::from_secs(3);
/// How long a connection stays that ends in the middle of a file.
const SEVERED_AFTER: Duration = Duration::from_millis(500);

/// A running host; it ends with the test's process.
#[derive(Debug)]
pub struct Host {
    port: u16,
    state: Arc<State>,
}

/// What a host and the threads that answer for it share.
#[derive(Debug)]
struct State {
    encoding: Encoding,
    spoiled: Option<Spoiled>,
    way: Option<way::Shared>,
    dist: Mutex<PathBuf>,
    /// The page's own policy, which every file is sent with.
    policy: String,
    is_down: AtomicBool,
    course: Mutex<String>,
    served: Mutex<Vec<Served>>,
    reports: Mutex<Vec<String>>,
}

/// One answered request.
#[derive(Clone, Debug)]
pub struct Served {
    /// The path asked for.
    pub path: String,
    /// Whether there was such a file.
    pub found: bool,
    /// Bytes of the body as they were sent.
    pub bytes: usize,
}

impl Host {
    /// Serves `dist/` on a free port, as gzip.
    ///
    /// # Errors
    ///
    /// Where no port can be had, or there is no built page.
    pub fn start() -> Result<Self> {
        Self::encoded(Encoding::Gzip)
    }

    /// As [`Self::start`], in another encoding.
    ///
    /// # Errors
    ///
    /// As [`Self::start`].
    pub fn encoded(encoding: Encoding) -> Result<Self> {
        Self::serve(encoding, None, None)
    }

    /// As [`Self::encoded`], far away.
    ///
    /// # Errors
    ///
    /// As [`Self::start`].
    pub fn far(encoding: Encoding, way: Way) -> Result<Self> {
        Self::serve(encoding, None, Some(way))
    }

    /// As [`Self::start`], but with a mishap to `files`: a name, or its beginning and end around a `*`.
    ///
    /// # Errors
    ///
    /// As [`Self::start`].
    pub fn spoiled(mishap: Mishap, files: &'static str) -> Result<Self> {
        Self::serve(Encoding::Gzip, Some(Spoiled { mishap, files }), None)
    }

    fn serve(encoding: Encoding, spoiled: Option<Spoiled>, way: Option<Way>) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let dist = dist();
        let policy = policy(&std::fs::read_to_string(dist.join("index.html")).context("no page in dist/")?)?;
        let state = Arc::new(State {
            encoding,
            spoiled,
            way: way.map(way::Shared::new),
            dist: Mutex::new(dist),
            policy,
            is_down: AtomicBool::new(false),
            course: Mutex::default(),
            served: Mutex::default(),
            reports: Mutex::default(),
        });
        let shared = Arc::clone(&state);
        // A thread for every connection: a browser opens several at once, and each may wait for another's answer.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let state = Arc::clone(&shared);
                thread::spawn(move || {
                    // A browser that has gone away does not want its answer.
                    if let Ok(Some(entry)) = state.answer(connection) {
                        lock(&state.served).push(entry);
                    }
                });
            }
        });
        Ok(Self { port, state })
    }

    /// The page's address.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://127.0.0.1:{}{FOLDER}", self.port)
    }

    /// Everything that was asked for so far.
    #[must_use]
    pub fn served(&self) -> Vec<Served> {
        lock(&self.state.served).clone()
    }

    /// What browsers have told of the page's policy: what it has kept from happening.
    #[must_use]
    pub fn reports(&self) -> Vec<String> {
        lock(&self.state.reports).clone()
    }

    /// The page's address under a name, over plain http, which no browser trusts as it does this machine's address.
    #[must_use]
    pub fn plain_address(&self) -> String {
        format!("http://{PLAIN_NAME}:{}{FOLDER}", self.port)
    }

    /// The address of a page of somebody else with this HTML, under another name than the page's own.
    #[must_use]
    pub fn lend(&self, html: &str) -> String {
        html.clone_into(&mut lock(&self.state.course));
        format!("http://localhost:{}{COURSE}", self.port)
    }

    /// From now on nobody gets an answer.
    pub fn take_down(&self) {
        self.state.is_down.store(true, Ordering::Relaxed);
    }

    /// From now on answers again.
    pub fn bring_back(&self) {
        self.state.is_down.store(false, Ordering::Relaxed);
    }

    /// From now on serves what is in `dist`.
    pub fn serve_from(&self, dist: &Path) {
        dist.clone_into(&mut lock(&self.state.dist));
    }
}

/// The built page.
#[must_use]
pub fn dist() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist")
}

/// The policy that a page brings with it.
fn policy(page: &str) -> Result<String> {
    let (_, rest) = page.split_once("http-equiv=\"Content-Security-Policy\" content=\"").context("a policy")?;
    Ok(rest.split('"').next().unwrap_or_default().to_owned())
}

impl State {
    /// Answers the one request of a connection; `None` where it asked for no file.
    fn answer(&self, mut connection: TcpStream) -> io::Result<Option<Served>> {
        let Asked { path, body } = asked(&connection)?;
        if self.is_down.load(Ordering::Relaxed) {
            return Ok(None);
        }
        if path == REPORTS {
            lock(&self.reports).push(body);
            write!(connection, "HTTP/1.1 204 No Content\r\nConnection: close\r\n\r\n")?;
            return Ok(None);
        }
        if path == COURSE {
            let html = lock(&self.course).clone();
            let bytes = html.len();
            write!(
                connection,
                "HTTP/1.1 200 OK\r\nContent-Type: text/html; charset=utf-8\r\nContent-Length: {bytes}\r\nConnection: close\r\n\r\n{html}"
            )?;
            return Ok(None);
        }
        let name = match path.strip_prefix(FOLDER) {
            Some("") => Some("index.html"),
            Some(name) if !name.contains("..") => Some(name),
            _ => None,
        };
        let File { status, coding, promised, body } = self.file(name);
        if let Some(way) = &self.way {
            way.wait();
        }
        let (bytes, kind, policy) = (body.len(), content_type(name.unwrap_or_default()), &self.policy);
        write!(
            connection,
            "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Encoding: {coding}\r\nContent-Length: {promised}\r\n\
             Access-Control-Allow-Origin: *\r\nCache-Control: max-age=600\r\nContent-Security-Policy: {policy}; report-uri {REPORTS}\r\n\
             Connection: close\r\n\r\n"
        )?;
        match &self.way {
            Some(way) => way.send(&mut connection, &body)?,
            None => connection.write_all(&body)?,
        }
        if bytes < promised {
            // What has come is met before it is known that nothing more will.
            thread::sleep(SEVERED_AFTER);
        }
        Ok(Some(Served { path, found: status == FOUND, bytes }))
    }

    /// The file of this name, after what may have befallen it.
    fn file(&self, name: Option<&str>) -> File {
        let Some(name) = name else { return File::missing() };
        let dist = lock(&self.dist).clone();
        let read = |ending: &str| std::fs::read(dist.join(format!("{name}{ending}")));
        let plain = || read("").map_or_else(|_| File::missing(), |body| File::found("identity", body));
        // Pictures are compressed already.
        let packed = || match read(&format!(".{}", self.encoding.ending())) {
            Ok(body) => File::found(self.encoding.header(), body),
            Err(_) => plain(),
        };
        match self.spoiled.filter(|spoiled| spoiled.holds(name)).map(|spoiled| spoiled.mishap) {
            None => packed(),
            Some(Mishap::Missing) => File::missing(),
            Some(Mishap::CutOff) => File::found("identity", plain().first_half()),
            Some(Mishap::Severed) => File { body: plain().first_half(), ..plain() },
            Some(Mishap::Silent) => loop {
                thread::park();
            },
            Some(Mishap::Late) => {
                thread::sleep(LATE);
                packed()
            }
            Some(Mishap::Changed(change)) => File::found("identity", change(&plain().body)),
        }
    }
}

/// A file as it is sent.
struct File {
    status: &'static str,
    coding: &'static str,
    /// How many bytes are said to come.
    promised: usize,
    /// Those that come.
    body: Vec<u8>,
}

impl File {
    fn found(coding: &'static str, body: Vec<u8>) -> Self {
        Self { status: FOUND, coding, promised: body.len(), body }
    }

    fn missing() -> Self {
        Self { status: MISSING, coding: "identity", promised: 0, body: Vec::new() }
    }

    fn first_half(mut self) -> Vec<u8> {
        self.body.truncate(self.body.len() / 2);
        self.body
    }
}

fn lock<T>(shared: &Mutex<T>) -> MutexGuard<'_, T> {
    shared.lock().unwrap_or_else(PoisonError::into_inner)
}

/// What a browser asks for.
struct Asked {
    /// Without what follows a ? or #.
    path: String,
    /// What it sends along.
    body: String,
}

fn asked(connection: &TcpStream) -> io::Result<Asked> {
    let mut reader = BufReader::new(connection);
    let mut line = || -> io::Result<String> {
        let mut line = String::new();
        reader.read_line(&mut line)?;
        Ok(line.trim_end().to_owned())
    };
    let first = line()?;
    let target = first.split(' ').nth(1).ok_or(io::ErrorKind::UnexpectedEof)?;
    let path = target.split(['?', '#']).next().unwrap_or_default().to_owned();
    let mut length = 0;
    loop {
        let header = line()?.to_lowercase();
        if header.is_empty() {
            break;
        }
        if let Some(bytes) = header.strip_prefix("content-length:") {
            length = bytes.trim().parse().map_err(|_| io::ErrorKind::InvalidData)?;
        }
    }
    let mut body = String::new();
    reader.take(length).read_to_string(&mut body)?;
    Ok(Asked { path, body })
}

fn content_type(name: &str) -> &'static str {
    match Path::new(name).extension().and_then(|extension| extension.to_str()) {
        Some("html") => "text/html; charset=utf-8",
        Some("js") => "text/javascript",
        Some("css") => "text/css",
        Some("csv") => "text/csv",
        Some("wasm") => "application/wasm",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("webmanifest") => "application/manifest+json",
        _ => "application/octet-stream",
    }
}
