//! A slow way from the host to the browser.

use std::io::{self, Write};
use std::sync::{Mutex, PoisonError};
use std::thread;
use std::time::Duration;

/// Bytes that take the way together.
const PACKET: usize = 4_096;

/// How slow it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Way {
    /// Bits a second.
    pub bits: u32,
    /// From a question to the first byte of its answer.
    pub latency: Duration,
}

/// The way, which all answers share, packet by packet.
#[derive(Debug)]
pub(crate) struct Shared {
    way: Way,
    is_taken: Mutex<()>,
}

impl Shared {
    pub(crate) fn new(way: Way) -> Self {
        Self { way, is_taken: Mutex::default() }
    }

    /// Until the first byte arrives.
    pub(crate) fn wait(&self) {
        thread::sleep(self.way.latency);
    }

    pub(crate) fn send(&self, to: &mut impl Write, body: &[u8]) -> io::Result<()> {
        for packet in body.chunks(PACKET) {
            let _taken = self.is_taken.lock().unwrap_or_else(PoisonError::into_inner);
            thread::sleep(Duration::from_secs_f64(8.0 * packet.len() as f64 / f64::from(self.way.bits)));
            to.write_all(packet)?;
        }
        Ok(())
    }
}
