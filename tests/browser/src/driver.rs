//! The driver of a test's own browser: ChromeDriver or geckodriver.

use std::io::{self, Read, Write};
use std::net::{Ipv4Addr, TcpListener, TcpStream};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::server::PLAIN_NAME;

/// How long ChromeDriver may take to end its Chromium and itself.
const PATIENCE: Duration = Duration::from_secs(10);
/// Chromium without what draws windows, tabs and menus: it starts in a third of the time.
const HEADLESS_CHROMIUM: &str = "/usr/lib/chromium/chromium-headless-shell";
/// What Firefox shows above a page.
const FIREFOX_BARS: u32 = 85;

/// The browsers that the page is tested in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Engine {
    /// Debian's `chromium-headless-shell`.
    Chromium,
    /// Debian's `firefox-esr`.
    Firefox,
}

impl Engine {
    /// Firefox where the environment says `ZEROFIT_BROWSER=firefox`, else Chromium.
    #[must_use]
    pub fn chosen() -> Self {
        if std::env::var_os("ZEROFIT_BROWSER").is_some_and(|name| name == Self::Firefox.name()) {
            Self::Firefox
        } else {
            Self::Chromium
        }
    }

    /// Its name, in small letters.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::Chromium => "chromium",
            Self::Firefox => "firefox",
        }
    }

    /// The driver's program, with what it is told beside its port.
    fn program(self) -> (&'static str, &'static [&'static str]) {
        match self {
            Self::Chromium => ("chromedriver", &[]),
            // So that tests may set what Chromium's driver has commands for.
            Self::Firefox => ("geckodriver", &["--allow-system-access", "--websocket-port=0"]),
        }
    }
}

/// A running driver. It ends where this is dropped, with its browser.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    child: Child,
    port: u16,
    /// Of the browser that it has started.
    session: Option<String>,
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to, a driver ends the browser that it started before itself; killed, it would leave it running.
        let asked = match (self.engine, &self.session) {
            (Engine::Chromium, _) => self.ask("GET /shutdown"),
            (Engine::Firefox, Some(session)) => self.ask(&format!("DELETE /session/{session}")),
            (Engine::Firefox, None) => Ok(()),
        };
        if asked.is_err() || self.engine == Engine::Firefox || !self.has_ended() {
            let _ = self.child.kill();
            let _ = self.child.wait();
        }
    }
}

impl Driver {
    /// Starts one on a free port.
    ///
    /// # Errors
    ///
    /// Where there is no such program.
    pub fn start(engine: Engine) -> Result<Self> {
        let port = TcpListener::bind((Ipv4Addr::LOCALHOST, 0))?.local_addr()?.port();
        let (program, arguments) = engine.program();
        let child = Command::new(program)
            .arg(format!("--port={port}"))
            .args(arguments)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .with_context(|| format!("{program} could not be started; `cargo xtask test` installs it"))?;
        Ok(Self { engine, child, port, session: None })
    }

    /// Which browser it drives.
    #[must_use]
    pub fn engine(&self) -> Engine {
        self.engine
    }

    /// Where it takes commands.
    #[must_use]
    pub fn address(&self) -> String {
        format!("http://{}:{}", Ipv4Addr::LOCALHOST, self.port)
    }

    /// Notes which browser is to end with it.
    pub fn has_begun(&mut self, session: &str) {
        self.session = Some(session.to_owned());
    }

    /// What it is to start: a fresh browser without a screen, in a window of `width` × 900.
    #[must_use]
    pub fn capabilities(&self, width: u32) -> Value {
        let mut wanted = match self.engine {
            Engine::Chromium => {
                json!({ "browserName": "chrome", "goog:chromeOptions": { "binary": HEADLESS_CHROMIUM, "args": [
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                format!("--host-resolver-rules=MAP {PLAIN_NAME} {}", Ipv4Addr::LOCALHOST),
                format!("--window-size={width},900"),
            ] } })
            }
            Engine::Firefox => json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "binary": "/usr/bin/firefox-esr",
                "args": ["-headless", format!("--width={width}"), format!("--height={}", 900 + FIREFOX_BARS)],
                // The list of what was saved would take the keys.
                "prefs": { "network.dns.localDomains": PLAIN_NAME, "browser.download.alwaysOpenPanel": false },
            } }),
        };
        // Where a worker's script never comes, Firefox's page is never done.
        wanted["pageLoadStrategy"] = json!("eager");
        wanted
    }

    fn ask(&self, what: &str) -> io::Result<()> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        connection.set_read_timeout(Some(PATIENCE))?;
        write!(
            connection,
            "{what} HTTP/1.1\r\nHost: {}:{}\r\nConnection: close\r\n\r\n",
            Ipv4Addr::LOCALHOST,
            self.port
        )?;
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
