//! A table that is opened: a file, or a text of its own, which a worker reads and somebody looks at before it is taken.

use std::rc::Rc;

use super::Page;
use super::incoming::Pasted;
use crate::math::construct::method::Method;
use crate::math::float64::Format;
use crate::math::shape::Shape;
use crate::math::table::fault::{Cell, Column};
use crate::math::table::names::Names;
use crate::math::table::sample::{Draft, Row};
use crate::protocol::handshake::Notice;
use crate::protocol::reading::{Preview, Progress, Question, Reply, Request, Samples};
use crate::protocol::trade::{Find, TradeNews};
use crate::protocol::{self, Say};
use crate::session::document::Content;
use crate::session::{Desk, Effect, Role};
use crate::share::data::Data;
use crate::words;

/// What the smallest shape is looked for that is exact in float64.
const SEARCH: Find = Find::Smallest(Format::Float64);

/// A table that is opened and not yet taken.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Import {
    /// What its file is called; nothing where it was pasted.
    pub name: Rc<str>,
    /// Which of the tables it is that come with the page, if any: those are taken without a look at them.
    pub data: Option<Data>,
    /// Where it was pasted, if on a cell, and its text.
    pasted: Option<Pasted>,
    /// The ways to read it, of which somebody has to choose one.
    pub question: Option<Rc<Question>>,
    /// How it is read at present, and what becomes of it.
    pub preview: Option<Rc<Preview>>,
    /// What is being done.
    pub work: Option<Work>,
    /// Why it cannot be read, or taken.
    pub fault: Option<String>,
    /// The samples that have come.
    rows: Vec<Rc<Row>>,
    /// What is taken as soon as the shape is found that is exact in float64.
    sought: Option<Content>,
}

/// What is being done with a table that is opened.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Work {
    /// It is read; so far, where that is known.
    Reading(Option<Progress>),
    /// A network is looked for that is exact in float64, at present of this shape.
    Looking(Option<Shape>),
}

impl Import {
    /// Whether somebody has to see it: all but a table of the page itself, unless it cannot be had.
    #[must_use]
    pub fn is_shown(&self) -> bool {
        match self.data {
            Some(_) => self.work.is_none() && self.question.is_none(),
            None => self.preview.is_some() || self.question.is_none(),
        }
    }

    /// Whether it can be written cell by cell instead.
    #[must_use]
    pub fn can_be_cells(&self) -> bool {
        self.pasted.is_some()
    }

    /// What the table is called: as its file, without the ending.
    fn table_name(&self) -> &str {
        self.name.rsplit_once('.').map_or(&*self.name, |(name, _)| if name.is_empty() { &self.name } else { name })
    }
}

impl Page {
    /// The table that is being opened.
    #[must_use]
    pub fn import(&self) -> Option<&Import> {
        self.import.as_ref()
    }

    /// Opens the file of this name, or `text`.
    pub(super) fn open(&mut self, name: Rc<str>, text: Option<String>) -> Vec<Effect> {
        let is_text = text.is_some();
        self.begin_import(Import { name, ..Import::default() }, text.unwrap_or_default(), is_text)
    }

    /// Fetches a table that comes with the page.
    pub(super) fn fetch(&mut self, data: Data) -> Vec<Effect> {
        let mut effects = self.leave_import();
        let name = words::data::name(data).text().into();
        self.import = Some(Import { name, data: Some(data), work: Some(Work::Reading(None)), ..Import::default() });
        effects.push(Effect::Fetch(data));
        effects
    }

    /// Has the text read that was fetched, as any other.
    pub(super) fn receive_data(&mut self, data: Data, text: Option<String>) -> Vec<Effect> {
        let Some(import) = self.import.as_mut().filter(|import| import.data == Some(data)) else { return Vec::new() };
        let Some(text) = text else {
            (import.work, import.fault) = (None, Some(words::data::not_fetched(words::data::name(data))));
            return Vec::new();
        };
        vec![Effect::Read(Desk::Table, Request::Open { bytes: text.into_bytes(), is_text: true })]
    }

    /// The table of the page that is on its way.
    pub(super) fn fetching(&self) -> Option<Data> {
        self.import.as_ref().filter(|import| import.work.is_some()).and_then(|import| import.data)
    }

    /// Another table takes the place of the one on the page, and of one that is on its way: its walk begins with its first
    /// step.
    pub(super) fn replace(&mut self, content: Content, now: f64) -> Vec<Effect> {
        (self.step, self.awaited_row) = (0, None);
        let mut effects = if self.fetching().is_some() { self.leave_import() } else { Vec::new() };
        effects.extend(self.session.edit(content, now));
        effects
    }

    /// Opens what was pasted on a cell.
    pub(super) fn open_pasted(&mut self, pasted: Pasted) -> Vec<Effect> {
        let text = pasted.text.clone();
        self.begin_import(Import { pasted: Some(pasted), ..Import::default() }, text, true)
    }

    fn begin_import(&mut self, import: Import, text: String, is_text: bool) -> Vec<Effect> {
        let mut effects = self.leave_import();
        self.import = Some(Import { work: Some(Work::Reading(None)), ..import });
        effects.push(Effect::Read(Desk::Table, Request::Open { bytes: text.into_bytes(), is_text }));
        effects
    }

    /// Puts away what was opened. Nothing of it is in the table.
    pub(super) fn leave_import(&mut self) -> Vec<Effect> {
        match self.import.take() {
            Some(Import { sought: Some(_), .. }) => {
                vec![Effect::CloseReader(Desk::Table), Effect::Terminate(Role::Trader(SEARCH))]
            }
            Some(_) => vec![Effect::CloseReader(Desk::Table)],
            None => Vec::new(),
        }
    }

    /// Writes what was opened cell by cell where it was pasted.
    pub(super) fn take_as_cells(&mut self) -> Vec<Effect> {
        let pasted = self.import.as_mut().and_then(|import| import.pasted.take());
        let mut effects = self.leave_import();
        effects.extend(pasted.map(|pasted| self.read_as_cells(pasted)).unwrap_or_default());
        effects
    }

    /// Tells the reader what somebody says of the table that is open.
    pub(super) fn ask_reader(&mut self, request: Request) -> Vec<Effect> {
        let Some(import) = &mut self.import else { return Vec::new() };
        import.work = Some(Work::Reading(None));
        (import.question, import.fault) = (None, None);
        import.rows.clear();
        vec![Effect::Read(Desk::Table, request)]
    }

    /// Takes in what the reader says of the table that is open.
    pub(super) fn receive_import(&mut self, notice: Notice<Reply>, now: f64) -> Vec<Effect> {
        let Some(import) = &mut self.import else { return Vec::new() };
        match notice {
            Notice::Says(Reply::Progress(progress)) => import.work = Some(Work::Reading(Some(progress))),
            Notice::Says(Reply::Samples(samples)) => return self.receive_samples(samples, now),
            Notice::Says(Reply::Preview(preview)) if import.data.is_some() && preview.samples.is_ok() => {
                return self.ask_reader(Request::Take);
            }
            Notice::Says(reply) => {
                import.work = None;
                match reply {
                    Reply::Preview(preview) => import.preview = Some(Rc::new(preview)),
                    Reply::Question(question) => import.question = Some(Rc::new(question)),
                    Reply::Refused(why) => import.fault = Some(why),
                    Reply::Block(_) | Reply::IsTable | Reply::Progress(_) | Reply::Samples(_) => {}
                }
            }
            Notice::Failed(failure) => {
                (import.work, import.preview, import.fault) = (None, None, Some(failure.text()));
                return vec![Effect::CloseReader(Desk::Table)];
            }
        }
        Vec::new()
    }

    fn receive_samples(&mut self, Samples { table, is_last }: Samples, now: f64) -> Vec<Effect> {
        let Some((import, draft)) = self.import.as_mut().zip(table.into_draft()) else { return Vec::new() };
        import.rows.extend(draft.rows.iter().cloned());
        if !is_last {
            return Vec::new();
        }
        let names = Names { table: import.table_name().to_owned(), ..(*draft.names).clone() };
        let draft = Draft { rows: std::mem::take(&mut import.rows).into(), names: Rc::new(names), ..draft };
        let content = self.session.content().with_draft(draft);
        if let Some(data) = import.data {
            let (a1, a2) = data.layers();
            let shape = content.draft.shape;
            let shape = Shape::new(shape.idim(), a1, a2, shape.m()).unwrap_or(shape);
            return self.take_import(Content { method: Method::default(), ..content.with_shape(shape) }, now);
        }
        if import.preview.as_ref().is_some_and(|preview| preview.exact_in_float64) {
            import.work = Some(Work::Looking(None));
            let effects = self.session.seek(&content.draft, SEARCH);
            import.sought = Some(content);
            return effects;
        }
        self.take_import(content, now)
    }

    /// Whether a search for what is exact in float64 goes on for the table that is open.
    pub(super) fn seeks(&self, role: Role) -> bool {
        role == Role::Trader(SEARCH) && self.import.as_ref().is_some_and(|import| import.sought.is_some())
    }

    /// Takes in what that search comes to.
    pub(super) fn receive_sought(&mut self, notice: &Notice<protocol::Reply>, now: f64) -> Vec<Effect> {
        let Some(import) = &mut self.import else { return Vec::new() };
        let fault = match notice {
            Notice::Says(protocol::Reply { say: Say::Trade(TradeNews::Trying(shape)), .. }) => {
                import.work = Some(Work::Looking(Some(*shape)));
                return Vec::new();
            }
            Notice::Says(protocol::Reply { say: Say::Trade(TradeNews::Smallest { format, found }), .. }) => match found
            {
                Ok(shape) => {
                    let Some(content) = import.sought.take() else { return Vec::new() };
                    let content = Content { method: Method::Integer, ..content.with_shape(*shape) };
                    let mut effects = vec![Effect::Terminate(Role::Trader(SEARCH))];
                    effects.extend(self.take_import(content, now));
                    return effects;
                }
                Err(none) => words::trade::no_shape(*format, none.nearest),
            },
            Notice::Says(_) => return Vec::new(),
            Notice::Failed(failure) => failure.text(),
        };
        (import.work, import.sought, import.fault) = (None, None, Some(fault));
        vec![Effect::Terminate(Role::Trader(SEARCH))]
    }

    fn take_import(&mut self, content: Content, now: f64) -> Vec<Effect> {
        // Whoever has chosen it from a menu stays there.
        let is_brought = self.import.as_ref().is_some_and(|import| import.data.is_none());
        let mut effects = self.leave_import();
        self.message = None;
        if is_brought {
            self.go_to(Cell { row: 0, column: Column::Input(0) });
        }
        effects.extend(self.replace(content, now));
        effects
    }
}
