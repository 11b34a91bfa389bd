//! A ChromeDriver of a test's own.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};

/// How long ChromeDriver may take to end its Chromium and itself.
const PATIENCE: Duration = Duration::from_secs(10);

/// A running ChromeDriver. It ends where this is dropped, with its Chromium and the browser's profile.
#[derive(Debug)]
pub struct Chromedriver {
    child: Child,
    port: u16,
    profile: PathBuf,
}

impl Drop for Chromedriver {
    fn drop(&mut self) {
        // Asked to, ChromeDriver ends the Chromium that it started before itself; killed, it would leave it running.
        if self.ask_to_end().is_err() || !self.has_ended() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
        let _ = std::fs::remove_dir_all(&self.profile);
    }
}

impl Chromedriver {
    /// Starts one on a free port.
    ///
    /// # Errors
    ///
    /// Where there is no `chromedriver`.
    pub fn start() -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let child = Command::new("chromedriver")
            .arg(format!("--port={port}"))
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .context("chromedriver could not be started; `cargo xtask test` installs it")?;
        Ok(Self { child, port, profile: std::env::temp_dir().join(format!("zerofit-{port}")) })
    }

    /// Where it takes commands.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// A folder for the profile of its browser.
    #[must_use]
    pub fn profile(&self) -> &Path {
        &self.profile
    }

    fn ask_to_end(&self) -> io::Result<()> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        connection.set_read_timeout(Some(PATIENCE))?;
        write!(connection, "GET /shutdown HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", Ipv4Addr::LOCALHOST)?;
        // It answers once it has begun to end; what it says does not matter.
        connection.read(&mut [0; 256]).map(drop)
    }

    fn has_ended(&mut self) -> bool {
        let start = Instant::now();
        while start.elapsed() < PATIENCE {
            if !matches!(self.child.try_wait(), Ok(None)) {
                return true;
            }
            std::thread::sleep(Duration::from_millis(10));
        }
        false
    }
}
