//! The worker that reads what comes in. No browser here: the clock and the way back are given.

mod block;
mod opened;
mod preview;
mod question;

use std::collections::VecDeque;
use std::ops::ControlFlow;

use crate::protocol::reading::{Change, Progress, Reply, Request};
use crate::reader::{self, Ambiguity, Fault, Options, Reading, Table};
use crate::words::reading as words;
use opened::Opened;

/// Milliseconds between two words about how far the reading is.
const TELL_MS: f64 = 50.0;
/// Samples in a message: the page makes a table of them in no time that anybody notices.
const PART: usize = 2_000;

/// The worker's state: what is not decided, and the table that is open.
pub struct ReadingWorker<Clock> {
    now: Clock,
    /// What can be read in several ways, the oldest first.
    undecided: VecDeque<Undecided>,
    opened: Option<Opened>,
}

/// The ways to read something, one of which somebody has to choose.
enum Undecided {
    Block(Ambiguity),
    Opened(Ambiguity),
}

impl<Clock: Fn() -> f64> ReadingWorker<Clock> {
    /// Nothing is read yet; `now` tells milliseconds.
    #[must_use]
    pub fn new(now: Clock) -> Self {
        Self { now, undecided: VecDeque::new(), opened: None }
    }

    /// Does what `request` asks and sends every reply through `reply`.
    pub fn handle(&mut self, request: Request, reply: &mut dyn FnMut(Reply)) {
        match request {
            Request::Paste { text, is_block } => self.paste(&text, is_block, reply),
            Request::Decide(chosen) => self.decide(chosen, reply),
            Request::Open { bytes, is_text } => {
                self.opened = None;
                let mut opened = Opened::new(bytes, is_text);
                match self.read(&opened.bytes, &opened.options, reply) {
                    Ok(Reading::One(table)) => show(&mut opened, table, reply),
                    Ok(Reading::Ambiguous(ways)) => self.ask(Undecided::Opened(ways), reply),
                    Err(fault) => return reply(Reply::Refused(words::fault(&fault))),
                }
                self.opened = Some(opened);
            }
            Request::Change(changes) => self.change(&changes, reply),
            Request::Take => {
                let Some(opened) = &self.opened else { return };
                opened.samples(PART, &mut |samples| reply(Reply::Samples(samples)));
            }
        }
    }

    fn paste(&mut self, text: &str, is_block: bool, reply: &mut dyn FnMut(Reply)) {
        match self.read(text.as_bytes(), &block::OPTIONS, reply) {
            Ok(reading) if !is_block && block::is_table(&reading) => reply(Reply::IsTable),
            Ok(Reading::One(table)) => reply(Reply::Block(block::cells(&table))),
            Ok(Reading::Ambiguous(ways)) => self.ask(Undecided::Block(ways), reply),
            Err(fault) => reply(Reply::Refused(words::fault(&fault))),
        }
    }

    fn ask(&mut self, undecided: Undecided, reply: &mut dyn FnMut(Reply)) {
        let (Undecided::Block(ways) | Undecided::Opened(ways)) = &undecided;
        reply(Reply::Question(question::question(ways)));
        self.undecided.push_back(undecided);
    }

    fn decide(&mut self, chosen: Option<usize>, reply: &mut dyn FnMut(Reply)) {
        let take = |ways: Ambiguity| chosen.and_then(|chosen| ways.readings.into_iter().nth(chosen));
        match (self.undecided.pop_front(), &mut self.opened) {
            (Some(Undecided::Block(ways)), _) => {
                take(ways).iter().for_each(|table| reply(Reply::Block(block::cells(table))));
            }
            (Some(Undecided::Opened(ways)), Some(opened)) => {
                if let Some(table) = take(ways) {
                    opened.decide(&table);
                    show(opened, table, reply);
                }
            }
            (Some(Undecided::Opened(_)) | None, _) => {}
        }
    }

    fn change(&mut self, changes: &[Change], reply: &mut dyn FnMut(Reply)) {
        let Some(mut opened) = self.opened.take() else { return };
        let before = opened.options;
        changes.iter().for_each(|change| opened.change(change));
        let read = (opened.options != before).then(|| self.read(&opened.bytes, &opened.options, reply));
        match read {
            None => tell(&opened, None, reply),
            Some(Ok(Reading::One(table))) => show(&mut opened, table, reply),
            Some(Ok(Reading::Ambiguous(ways))) => self.ask(Undecided::Opened(ways), reply),
            Some(Err(fault)) => {
                // What was shown before stays, with the reason.
                opened.options = before;
                tell(&opened, Some(words::fault(&fault)), reply);
            }
        }
        self.opened = Some(opened);
    }

    fn read(&self, bytes: &[u8], options: &Options, reply: &mut dyn FnMut(Reply)) -> Result<Reading, Fault> {
        let mut told = (self.now)();
        reader::read_bytes(bytes, options, &mut |reader::Progress { done, total }| {
            let now = (self.now)();
            if now - told > TELL_MS {
                told = now;
                reply(Reply::Progress(Progress { done, total }));
            }
            ControlFlow::Continue(())
        })
    }
}

fn show(opened: &mut Opened, table: Table, reply: &mut dyn FnMut(Reply)) {
    opened.show(table);
    tell(opened, None, reply);
}

/// Sends the preview of the open table, with what stands against what was asked.
fn tell(opened: &Opened, fault: Option<String>, reply: &mut dyn FnMut(Reply)) {
    opened.preview(fault).into_iter().for_each(|preview| reply(Reply::Preview(preview)));
}

#[cfg(test)]
mod tests;
