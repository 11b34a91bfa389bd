//! The page: the session, and which part of it is shown how. Events go in, effects come out.

mod event;
mod import;
mod incoming;
mod lecture;
mod opening;
mod status;
mod tongue;

pub use event::{Address, Clipboard, Event, Surplus};
pub use import::{Import, Work as ImportWork};
use incoming::Incoming;
pub use incoming::TooWide;
use lecture::Lecturing;
pub use lecture::{Curtain, Grasp};
pub use opening::Stored;
use opening::{Opening, opening};
pub use status::{Kind, Status, Way, Work};
use tongue::Tongue;

use super::check_run::Activity;
use super::document::Content;
use super::phase::{Lack, Phase};
use super::shuffle::shuffle_outputs;
use super::{Desk, Effect, Role, Session};
use crate::math::table::fault::Cell;
use crate::math::table::sample::Draft;
use crate::protocol::Reply;
use crate::protocol::handshake::{Failure, Notice};
use crate::share::embedding::Embedding;
use crate::share::link::{self, LinkFault};
use crate::share::showing::{Showing, View, join};
use crate::share::title::Title;

/// Progress is drawn no oftener than this: drawing takes time from the answers to what the user does.
pub const REDRAW_MS: f64 = 120.0;

/// Everything that is on the page.
#[derive(Clone, Debug)]
pub struct Page {
    session: Session,
    /// The view that is chosen.
    view: View,
    /// Of the walk, from 0.
    step: usize,
    /// The row that a link has chosen, as long as there is no network that it can be shown in.
    awaited_row: Option<usize>,
    lecture: Option<Lecturing>,
    message: Option<Message>,
    /// What is pasted and not yet in the table.
    incoming: Incoming,
    /// The table that is being opened.
    import: Option<Import>,
    /// How many edits the grid has told of.
    heard: usize,
    /// What the table is called.
    title: Title,
    tongue: Tongue,
    /// Content of a link that waits for leave to replace what was edited.
    offered: Option<Content>,
    /// Where the keyboard was sent, and how often it was sent somewhere before.
    target: Option<(Cell, u32)>,
    /// Whether the content is not yet in the address: an untouched page keeps the address it was opened with.
    is_unwritten: bool,
    /// Whether the browser keeps what is typed, as far as is known.
    is_kept: bool,
    /// Where the page is a frame of another one.
    embedding: Option<Embedding>,
    /// Whether what is drawn is for paper.
    is_printing: bool,
    /// When progress was drawn last.
    drawn: f64,
}

/// What there is to say of links, the clipboard and what is pasted.
#[derive(Clone, Debug, PartialEq)]
pub enum Message {
    /// The page was opened with a link that cannot be read; the table is empty.
    Unreadable(LinkFault),
    /// A link that cannot be read was followed; the table stays.
    KeptTable(LinkFault),
    /// The page was opened without a link, and shows what the browser has kept.
    Restored,
    /// What the browser has kept cannot be read: it is of another version of the page, or damaged.
    Unread,
    /// The link is on the clipboard.
    Copied {
        /// Its length.
        characters: usize,
    },
    /// The clipboard could not be used: the link, to be copied by hand.
    CopyByHand {
        /// The link.
        link: String,
    },
    /// There is no link to this content.
    NotCopied(LinkFault),
    /// What was pasted is no table.
    NotRead(String),
    /// What was pasted could not be read for want of a reader.
    NoReader(Failure),
    /// The table has got other rows or columns while what was pasted was read.
    TableMoved,
    /// What was pasted has more columns than the table has from there on; nothing of it is written.
    TooWide(TooWide),
}

impl Message {
    /// Characters of the link that was just copied.
    #[must_use]
    pub fn copied(&self) -> Option<usize> {
        if let Self::Copied { characters } = self { Some(*characters) } else { None }
    }

    /// Whether the address holds a link that is not that of the table.
    fn is_about_a_link(&self) -> bool {
        matches!(self, Self::Unreadable(_) | Self::KeptTable(_))
    }
}

/// What comes of an event.
#[derive(Clone, Debug, PartialEq)]
pub struct Response {
    /// What has to be done outside, in this order.
    pub effects: Vec<Effect>,
    /// Whether the page has to be drawn now.
    pub redraw: bool,
}

impl Page {
    /// A page that opens with what `address` says or the browser has `stored`, on a machine that can run `cores` workers
    /// at the same time, and what starts it.
    #[must_use]
    pub fn new(address: &Address, stored: &Stored, cores: usize, now: f64) -> (Self, Vec<Effect>) {
        let Opening { document, message, is_unwritten } = opening(address, stored);
        let title = document.content().title();
        let (session, mut effects) = Session::new(document, cores, now);
        if is_unwritten {
            effects.push(Effect::Remember);
        }
        let mut page = Self {
            session,
            view: address.showing.view,
            step: address.showing.step,
            awaited_row: address.showing.row,
            lecture: None,
            message,
            incoming: Incoming::default(),
            import: None,
            heard: 0,
            title,
            tongue: Tongue::new(stored.language, address.language),
            offered: None,
            target: None,
            is_unwritten,
            is_kept: true,
            embedding: None,
            is_printing: false,
            drawn: now,
        };
        page.set_lecture(address.showing.is_lecture);
        (page, effects)
    }

    /// The same page in a frame of another one.
    #[must_use]
    pub fn embedded(self, embedding: Option<Embedding>) -> Self {
        Self { embedding, ..self }
    }

    /// How it is embedded; `None` where it stands alone.
    #[must_use]
    pub fn embedding(&self) -> Option<Embedding> {
        self.embedding
    }

    /// Whether the table can be looked at only.
    #[must_use]
    pub fn is_read_only(&self) -> bool {
        self.embedding.is_some_and(|embedding| embedding.is_read_only)
    }

    /// The table and what became of it.
    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    /// The view that is chosen.
    #[must_use]
    pub fn view(&self) -> View {
        self.view
    }

    /// The step of the walk that is shown, from 0.
    #[must_use]
    pub fn step(&self) -> usize {
        self.step
    }

    /// What is shown, as a link tells it.
    #[must_use]
    pub fn showing(&self) -> Showing {
        let row = self.awaited_row.or_else(|| self.traced_row());
        Showing { is_lecture: self.is_lecture(), view: self.view, step: self.step, row }
    }

    /// What there is to say.
    #[must_use]
    pub fn message(&self) -> Option<&Message> {
        self.message.as_ref()
    }

    /// How many edits the grid has told of: it knows of the others before they are in the table.
    #[must_use]
    pub fn heard(&self) -> usize {
        self.heard
    }

    /// Whether what is drawn is for paper.
    #[must_use]
    pub fn is_printing(&self) -> bool {
        self.is_printing
    }

    /// What the table is called.
    #[must_use]
    pub fn title(&self) -> &Title {
        &self.title
    }

    /// Whether a link waits for leave to replace what was edited.
    #[must_use]
    pub fn has_offer(&self) -> bool {
        self.offered.is_some()
    }

    /// Where the keyboard was sent, and how often it was sent somewhere before.
    #[must_use]
    pub fn target(&self) -> Option<(Cell, u32)> {
        self.target
    }

    /// Takes in what happened at `now`, in milliseconds of any clock that does not go back.
    pub fn update(&mut self, event: Event, now: f64) -> Response {
        let is_progress = matches!(&event, Event::Worker(_, notice) if matches!(&**notice, Notice::Says(reply) if reply.say.is_progress()));
        let (before, row) = (Look::of(&self.session.phase()), self.traced_row());
        let mut effects = self.react(event, now);
        effects.extend(self.follow_row(row));
        if effects.contains(&Effect::Remember) {
            self.is_unwritten = true;
            self.message = None;
            self.tongue.forget_failure();
            self.title = self.session.content().title();
            self.make_link();
        }
        let redraw = !is_progress || before != Look::of(&self.session.phase()) || self.redraw_is_due(now);
        Response { effects, redraw }
    }

    fn react(&mut self, event: Event, now: f64) -> Vec<Effect> {
        if self.is_read_only() && event.is_about_the_table() {
            return Vec::new();
        }
        let content = self.session.content();
        match event {
            Event::Edit(edit) => {
                self.heard += 1;
                let draft = edit.apply(&content.draft);
                self.session.edit(content.edited(draft), now)
            }
            Event::Paste { corner, text } => self.paste(corner, text, now),
            Event::Reader(Desk::Cells, notice) => self.receive_block(notice, now),
            Event::Reader(Desk::Table, notice) => self.receive_import(notice, now),
            Event::Decide(chosen) => self.decide(chosen),
            Event::Open { name, text } => self.open(name, text),
            Event::Fetch(data) => self.fetch(data),
            Event::Fetched(data, text) => self.receive_data(data, text),
            Event::AskReader(request) => self.ask_reader(request),
            Event::TakeAsCells => self.take_as_cells(),
            Event::LeaveImport => self.leave_import(),
            Event::Shuffle(seed) => self.session.edit(content.edited(shuffle_outputs(&content.draft, seed)), now),
            Event::Surplus(surplus) => self.take_too_wide(surplus, now),
            Event::Replace(content) => self.replace(content, now),
            Event::Empty => self.replace(content.with_draft(Draft::new(content.draft.shape, Vec::new())), now),
            Event::SetWidth(width, value) => {
                let shape = content.draft.shape;
                self.session.edit(content.with_shape(shape.with(width, value).unwrap_or(shape)), now)
            }
            Event::Reshape(shape) => self.session.edit(content.with_shape(shape), now),
            Event::Choose(method) => self.session.edit(Content { method, ..content.clone() }, now),
            Event::Undo => self.session.undo(now),
            Event::Redo => self.session.redo(now),
            Event::Permit => self.session.permit(now),
            Event::TakeOffer => self.session.take_offer(now),
            Event::Compare(method, consent) => self.session.compare(method, consent),
            Event::HoldOut(share, consent) => self.session.hold_out(share, consent),
            Event::PutBack => self.session.put_back(),
            Event::Find(find) => self.session.find(find),
            Event::StopCurve => self.session.stop_curve(),
            Event::StopSearch => self.session.stop_search(),
            Event::Cancel => self.session.cancel(),
            Event::Retry => self.session.retry(now),
            Event::Worker(role, notice) if self.seeks(role) => self.receive_sought(&notice, now),
            Event::Worker(role, notice) => self.notice(role, *notice, now),
            Event::Ask(job, question) => self.session.ask(job, question),
            Event::Select(sample) => self.session.select(sample),
            Event::Unselect => self.unselect(),
            Event::Show(view) => self.show_view(view),
            Event::Step(step) => self.go_to_step(step),
            Event::BeginLecture => self.begin_lecture(),
            Event::Print => self.session.print(),
            Event::Printing(is_on) => {
                self.is_printing = is_on;
                Vec::new()
            }
            Event::FillScreen => vec![Effect::FillScreen],
            // Escape gives the window back without telling the page of the key.
            Event::LeaveLecture | Event::LeftFullScreen => self.leave_lecture(),
            Event::Curtain(curtain) => self.draw_curtain(curtain),
            Event::Key(key) => self.press(&key),
            Event::CloseEntry => self.close_entry(),
            Event::GoTo(cell) => self.go_to(cell),
            Event::CopyLink => self.copy_link(),
            Event::Navigated(address) => self.navigated(address, now),
            Event::AcceptLink => self.accept_link(now),
            Event::LinkCopied { link, clipboard } => self.link_copied(link, clipboard),
            Event::Kept(is_kept) => {
                self.is_kept = is_kept;
                Vec::new()
            }
            Event::Speak(language) => self.speak(language),
            Event::ChooseLanguage(language) => self.choose_language(language),
            Event::Catalogue(language, text) => self.receive_catalogue(language, text),
            Event::Dismiss => self.dismiss(),
            Event::Remember if self.is_unwritten => {
                self.is_unwritten = false;
                vec![Effect::Write]
            }
            Event::Remember => Vec::new(),
            Event::Leave => vec![Effect::Keep],
            Event::SaveUnread => vec![Effect::SaveUnread],
        }
    }

    fn notice(&mut self, role: Role, notice: Notice<Reply>, now: f64) -> Vec<Effect> {
        match notice {
            Notice::Says(reply) => self.session.receive(role, reply, now),
            Notice::Failed(failure) => {
                // A worker that was never ready is not started again by itself: it would fail again, for ever.
                let mut effects = vec![Effect::Terminate(role)];
                effects.extend(self.session.fail(role, failure));
                effects
            }
        }
    }

    fn go_to_step(&mut self, step: usize) -> Vec<Effect> {
        self.step = step;
        self.write_with([])
    }

    /// What is shown has changed: `effects`, and the address.
    fn write_with<const N: usize>(&mut self, effects: [Effect; N]) -> Vec<Effect> {
        self.is_unwritten = false;
        effects.into_iter().chain([Effect::Write]).collect()
    }

    /// The row of the sample whose way through the shown network is shown.
    fn traced_row(&self) -> Option<usize> {
        self.session.outcome()?.trace().map(|trace| trace.row)
    }

    /// Chooses the row that a link has chosen, once there is a network of its table; writes a row that was chosen `before`
    /// another one into the address.
    fn follow_row(&mut self, before: Option<usize>) -> Vec<Effect> {
        if self.session.outcome().is_none() || self.session.is_stale() {
            return Vec::new();
        }
        if let Some(row) = self.awaited_row.take() {
            return self.session.select_row(row);
        }
        let row = self.traced_row();
        if row.is_some() && row != before { self.write_with([]) } else { Vec::new() }
    }

    fn close_entry(&mut self) -> Vec<Effect> {
        self.session.close_entry();
        Vec::new()
    }

    fn unselect(&mut self) -> Vec<Effect> {
        self.session.unselect();
        Vec::new()
    }

    fn go_to(&mut self, cell: Cell) -> Vec<Effect> {
        self.target = Some((cell, self.target.map_or(0, |(_, times)| times.wrapping_add(1))));
        Vec::new()
    }

    /// The address may hold a link that was not opened: from now on it holds the table that stays.
    fn dismiss(&mut self) -> Vec<Effect> {
        let (message, offered) = (self.message.take(), self.offered.take());
        let is_elsewhere = offered.is_some() || message.is_some_and(|message| message.is_about_a_link());
        if is_elsewhere { vec![Effect::Write] } else { Vec::new() }
    }

    fn link_copied(&mut self, link: String, clipboard: Clipboard) -> Vec<Effect> {
        self.say(match clipboard {
            Clipboard::Holds => Message::Copied { characters: link.len() },
            Clipboard::Refuses => Message::CopyByHand { link },
        })
    }

    fn say(&mut self, message: Message) -> Vec<Effect> {
        self.message = Some(message);
        Vec::new()
    }

    fn copy_link(&mut self) -> Vec<Effect> {
        match link::shareable(&self.session.content().shared()) {
            Ok(link) => {
                let showing = Showing { is_lecture: false, ..self.showing() };
                vec![Effect::Copy { link: join(&link, &showing) }]
            }
            Err(fault) => self.say(Message::NotCopied(fault)),
        }
    }

    fn navigated(&mut self, Address { content, showing, language, .. }: Address, now: f64) -> Vec<Effect> {
        self.view = showing.view;
        self.set_lecture(showing.is_lecture);
        let mut effects = self.follow_link_to_language(language);
        effects.extend(self.open_link(content, now));
        // After the content, since another table's walk begins at its first step.
        self.step = showing.step;
        self.awaited_row = showing.row;
        effects
    }

    fn open_link(&mut self, content: Option<Result<Content, LinkFault>>, now: f64) -> Vec<Effect> {
        match content {
            Some(Err(fault)) => self.say(Message::KeptTable(fault)),
            // Back to the link of what is on the page.
            Some(Ok(content)) if content == *self.session.content() => Vec::new(),
            Some(Ok(content)) if self.session.document().can_undo() => {
                self.offered = Some(content);
                Vec::new()
            }
            Some(Ok(content)) => self.session.edit(content, now),
            None => Vec::new(),
        }
    }

    fn accept_link(&mut self, now: f64) -> Vec<Effect> {
        self.message = None;
        self.offered.take().map(|content| self.replace(content, now)).unwrap_or_default()
    }

    fn redraw_is_due(&mut self, now: f64) -> bool {
        let is_due = now - self.drawn > REDRAW_MS;
        if is_due {
            self.drawn = now;
        }
        is_due
    }
}

/// What a phase looks like: a change of it is drawn at once, progress within it when there is time.
#[derive(PartialEq)]
enum Look {
    Checking(Activity),
    Lacking(std::mem::Discriminant<Lack>),
}

impl Look {
    fn of(phase: &Phase) -> Self {
        match phase {
            Phase::Constructed(check) => Self::Checking(check.activity),
            Phase::Lacking(lack) => Self::Lacking(std::mem::discriminant(lack)),
        }
    }
}

#[cfg(test)]
mod tests;
