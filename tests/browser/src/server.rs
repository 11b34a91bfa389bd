//! A static host for `dist/`, under a sub-path, serving what is compressed there.

use std::io::{self, BufRead, BufReader, Write};
use std::net::{TcpListener, TcpStream};
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread;

use anyhow::Result;

/// The page must work from any folder of a host.
const FOLDER: &str = "/some/where/";

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

/// What may have become of files on their host.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Mishap {
    /// There are none.
    Missing,
    /// They end in their middle.
    CutOff,
    /// They are asked for and never come.
    Silent,
}

/// A mishap, and the files that it has befallen: a name, or its beginning and end around a `*`.
type Spoiled = Option<(Mishap, &'static str)>;

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
    /// Bytes of the body as they were sent.
    pub bytes: usize,
}

impl Host {
    /// Serves `dist/` on a free port, as gzip.
    ///
    /// # Errors
    ///
    /// Where no port can be had.
    pub fn start() -> Result<Self> {
        Self::encoded(Encoding::Gzip)
    }

    /// As [`Self::start`], in another encoding.
    ///
    /// # Errors
    ///
    /// As [`Self::start`].
    pub fn encoded(encoding: Encoding) -> Result<Self> {
        Self::serve(encoding, None)
    }

    /// As [`Self::start`], but with a mishap to `files`: a name, or its beginning and end around a `*`.
    ///
    /// # Errors
    ///
    /// As [`Self::start`].
    pub fn spoiled(mishap: Mishap, files: &'static str) -> Result<Self> {
        Self::serve(Encoding::Gzip, Some((mishap, files)))
    }

    fn serve(encoding: Encoding, spoiled: Spoiled) -> Result<Self> {
        let listener = TcpListener::bind("127.0.0.1:0")?;
        let port = listener.local_addr()?.port();
        let log: Arc<Mutex<Vec<Served>>> = Arc::default();
        let served = Arc::clone(&log);
        // A thread for every connection: a browser opens several at once, and each may wait for another's answer.
        thread::spawn(move || {
            for connection in listener.incoming().flatten() {
                let served = Arc::clone(&served);
                thread::spawn(move || {
                    // A browser that has gone away does not want its answer.
                    if let Ok(entry) = answer(connection, encoding, spoiled) {
                        served.lock().unwrap_or_else(PoisonError::into_inner).push(entry);
                    }
                });
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
        self.log.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }
}

/// Answers the one request of a connection.
fn answer(mut connection: TcpStream, encoding: Encoding, spoiled: Spoiled) -> io::Result<Served> {
    let path = requested(&connection)?;
    let name = match path.strip_prefix(FOLDER) {
        Some("") => Some("index.html"),
        Some(name) if !name.contains("..") => Some(name),
        _ => None,
    };
    let mishap = name.and_then(|name| spoiled.filter(|(_, files)| is_one_of(name, files))).map(|(mishap, _)| mishap);
    if mishap == Some(Mishap::Silent) {
        loop {
            thread::park();
        }
    }
    let dist = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../dist");
    let read = |ending: &str| std::fs::read(dist.join(format!("{}{ending}", name?))).ok();
    let (status, coding, body) = match mishap {
        Some(Mishap::Missing) => (MISSING, "identity", Vec::new()),
        Some(Mishap::CutOff) => {
            let mut body = read("").unwrap_or_default();
            body.truncate(body.len() / 2);
            (FOUND, "identity", body)
        }
        _ => match read(&format!(".{}", encoding.ending())) {
            Some(body) => (FOUND, encoding.header(), body),
            None => (MISSING, "identity", Vec::new()),
        },
    };
    let (bytes, kind) = (body.len(), content_type(name.unwrap_or_default()));
    write!(
        connection,
        "HTTP/1.1 {status}\r\nContent-Type: {kind}\r\nContent-Encoding: {coding}\r\nContent-Length: {bytes}\r\n\
         Cache-Control: max-age=600\r\nConnection: close\r\n\r\n"
    )?;
    connection.write_all(&body)?;
    Ok(Served { path, found: status == FOUND, bytes })
}

/// The path that the browser asks for, without what follows a ? or #; reads its headers, too.
fn requested(connection: &TcpStream) -> io::Result<String> {
    let mut lines = BufReader::new(connection).lines();
    let first = lines.next().ok_or(io::ErrorKind::UnexpectedEof)??;
    for line in lines {
        if line?.is_empty() {
            break;
        }
    }
    let target = first.split(' ').nth(1).unwrap_or_default();
    Ok(target.split(['?', '#']).next().unwrap_or_default().to_owned())
}

/// Whether `name` is what `files` names.
fn is_one_of(name: &str, files: &str) -> bool {
    match files.split_once('*') {
        Some((start, end)) => name.starts_with(start) && name.ends_with(end),
        None => name == files,
    }
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
