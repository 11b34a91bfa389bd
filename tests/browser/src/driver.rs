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
/// A page's 900 pixels, and what Firefox has above them.
pub(crate) const FIREFOX_HEIGHT: u32 = 900 + 85;

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

    /// What its driver is to start: a fresh browser without a screen, in a window of `width` × 900.
    #[must_use]
    pub fn capabilities(self, width: u32) -> Value {
        let mut wanted = match self {
            Self::Chromium => {
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
            Self::Firefox => json!({ "browserName": "firefox", "moz:firefoxOptions": {
                "binary": "/usr/bin/firefox-esr",
                "args": ["-headless", format!("--width={width}"), format!("--height={}", FIREFOX_HEIGHT)],
                // The list of what was saved would take the keys.
                "prefs": { "network.dns.localDomains": PLAIN_NAME, "browser.download.alwaysOpenPanel": false },
            } }),
        };
        // Where a worker's script never comes, Firefox's page is never done.
        wanted["pageLoadStrategy"] = json!("eager");
        wanted
    }

    /// The driver's program.
    fn program(self) -> &'static str {
        match self {
            Self::Chromium => "chromedriver",
            Self::Firefox => "geckodriver",
        }
    }

    /// What runs it: the port comes after it.
    fn command(self) -> Command {
        // Told to end, geckodriver ends its Firefox, too.
        const FOLLOWING: &str = "\"$@\" & read -r _; kill $!; wait";
        match self {
            Self::Chromium => Command::new(self.program()),
            Self::Firefox => {
                let mut shell = Command::new("sh");
                // So that tests may set what Chromium's driver has commands for.
                shell.args(["-c", FOLLOWING, "sh", self.program(), "--allow-system-access", "--websocket-port=0"]);
                shell
            }
        }
    }
}

/// A running driver. It ends where this is dropped, with its browser; Firefox's also where this process ends.
#[derive(Debug)]
pub struct Driver {
    engine: Engine,
    child: Child,
    port: u16,
}

impl Drop for Driver {
    fn drop(&mut self) {
        // Asked to, ChromeDriver ends its Chromium before itself; killed, it would leave it running.
        if self.engine == Engine::Chromium && (self.shut_down().is_err() || !self.has_ended()) {
            let _ = self.child.kill();
        }
        // Closes what it reads, too.
        let _ = self.child.wait();
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
        let program = engine.program();
        let missing = || format!("{program} could not be started; `cargo xtask test` installs it");
        Command::new(program).arg("--version").stdout(Stdio::null()).status().with_context(missing)?;
        let mut command = engine.command();
        command.arg(format!("--port={port}")).stdin(Stdio::piped()).stdout(Stdio::null()).stderr(Stdio::null());
        let child = command.spawn().with_context(missing)?;
        Ok(Self { engine, child, port })
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

    fn shut_down(&self) -> io::Result<()> {
        let mut connection = TcpStream::connect((Ipv4Addr::LOCALHOST, self.port))?;
        connection.set_read_timeout(Some(PATIENCE))?;
        let host = format!("{}:{}", Ipv4Addr::LOCALHOST, self.port);
        write!(connection, "GET /shutdown HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
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
