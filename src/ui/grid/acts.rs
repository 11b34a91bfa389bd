//! What is done at the grid: told to the hand at once, since keys come faster than the page is drawn, and carried out.

use std::cell::RefCell;
use std::rc::Rc;

use wasm_bindgen::JsCast;
use web_sys::{ClipboardEvent, DataTransfer, Element, HtmlInputElement, KeyboardEvent, MouseEvent};
use yew::html::Scope;
use yew::prelude::*;

use super::{EDITOR, Grid, HANDLE, Msg};
use crate::math::table::edit::Edit;
use crate::page::grid::hand::{Doing, Hand, Pasted};
use crate::page::grid::keys::Press;
use crate::page::grid::moves::ActiveCell;
use crate::session::page::Event;
use crate::ui::dom;

/// The hand at this grid, and who is told what it does.
#[derive(Clone)]
pub(super) struct Acts {
    pub(super) hand: Rc<RefCell<Hand>>,
    pub(super) dispatch: Callback<Event>,
    pub(super) link: Scope<Grid>,
}

impl Acts {
    /// A callback that needs no more than this.
    pub(super) fn on<E: 'static>(&self, act: fn(&Self, &E)) -> Callback<E> {
        let acts = self.clone();
        Callback::from(move |event| act(&acts, &event))
    }

    /// A key on a cell.
    pub(super) fn key(&self, event: &KeyboardEvent) {
        if self.cell_of(event).is_some() {
            let doing = self.hand.borrow_mut().press(press(event, &event.key()));
            self.carry_out(doing, event);
        }
    }

    /// A key in the editor.
    pub(super) fn key_in_editor(&self, event: &KeyboardEvent) {
        // An input method takes Enter and the arrows for itself.
        if !event.is_composing() {
            let doing = self.hand.borrow_mut().press_in_editor(press(event, &event.key()), &typed());
            self.carry_out(doing, event);
        }
    }

    /// The editor has lost the keyboard.
    pub(super) fn leave_editor(&self, _: &FocusEvent) {
        let edit = self.hand.borrow_mut().leave(&typed());
        self.tell(edit);
        if let Some(editor) = dom::element(EDITOR) {
            editor.set_hidden(true);
        }
        self.link.send_message(Msg::Chosen);
    }

    /// A cell has got the keyboard.
    pub(super) fn focused(&self, event: &FocusEvent) {
        if let Some(cell) = self.cell_of(event).filter(|&cell| cell != self.hand.borrow().active()) {
            self.hand.borrow_mut().choose(cell);
            self.link.send_message(Msg::Chosen);
        }
    }

    /// The mouse or a finger goes down.
    pub(super) fn press_down(&self, event: &MouseEvent) {
        let Some(cell) = self.cell_of(event).filter(|_| event.button() == 0) else { return };
        let edit = self.hand.borrow_mut().leave(&typed());
        self.tell(edit);
        let has_focus = dom::has_focus(&self.id_of(cell));
        self.hand.borrow_mut().press_down(cell, event.shift_key(), has_focus);
        if event.shift_key() {
            // The keyboard stays with the active cell.
            event.prevent_default();
            self.focus();
        }
        self.link.send_message(Msg::Chosen);
    }

    /// The mouse moves.
    pub(super) fn drag(&self, event: &MouseEvent) {
        if let Some(cell) = self.cell_of(event) {
            let is_down = event.buttons() & 1 == 1;
            if self.hand.borrow_mut().drag_over(cell, is_down) {
                self.link.send_message(Msg::Chosen);
            }
        }
    }

    /// A press is done.
    pub(super) fn click(&self, event: &MouseEvent) {
        if let Some(cell) = self.cell_of(event) {
            let doing = self.hand.borrow_mut().click(cell);
            self.carry_out(doing, event);
        }
    }

    /// A finger takes the handle of the range: it is followed wherever it goes.
    pub(super) fn take_handle(&self, event: &PointerEvent) {
        if let Some(handle) = dom::target::<Element>(event) {
            event.prevent_default();
            // A browser that refuses follows it as long as it is on the handle.
            let _ = handle.set_pointer_capture(event.pointer_id());
        }
    }

    /// The handle of the range is drawn over cells.
    pub(super) fn draw_handle(&self, event: &PointerEvent) {
        let under = dom::elements_at(event.client_x(), event.client_y());
        let cell = under.iter().find_map(|element| self.cell_at(element)).filter(|_| event.buttons() != 0);
        if let Some(cell) = cell.filter(|&cell| cell != self.hand.borrow().range().far) {
            self.hand.borrow_mut().extend_to(cell);
            self.link.send_message(Msg::Chosen);
        }
    }

    /// The number of a row is pressed: the row is chosen, or with Shift all from the active one.
    pub(super) fn choose_row(&self, row: usize, shift: bool) {
        let from = if shift { self.hand.borrow().active().row } else { row };
        self.hand.borrow_mut().choose_rows(from, row);
        self.focus();
        self.link.send_message(Msg::Chosen);
    }

    /// The other button of the mouse, a long press, or the key for it: the menu of the row.
    pub(super) fn menu(&self, event: &MouseEvent) {
        if let Some(cell) = self.cell_of(event) {
            event.prevent_default();
            if !self.hand.borrow().range().contains(cell) {
                self.hand.borrow_mut().choose(cell);
            }
            self.link.send_message(Msg::RowMenu);
        }
    }

    /// What a menu does to the table.
    pub(super) fn menu_item(&self, act: impl Fn(&mut Hand) -> Option<Edit> + 'static) -> Callback<MouseEvent> {
        let acts = self.clone();
        Callback::from(move |_| {
            let edit = act(&mut acts.hand.borrow_mut());
            acts.tell(edit);
            acts.focus();
            acts.link.send_message(Msg::Keyed);
        })
    }

    pub(super) fn copy(&self, event: &web_sys::Event) {
        if let Some(data) = self.clipboard(event) {
            event.prevent_default();
            // A browser that refuses leaves the clipboard as it was.
            let _ = data.set_data("text/plain", &self.hand.borrow_mut().copy());
        }
    }

    pub(super) fn cut(&self, event: &web_sys::Event) {
        if let Some(data) = self.clipboard(event) {
            event.prevent_default();
            let text = self.hand.borrow_mut().copy();
            // What is not on the clipboard stays in the table.
            if data.set_data("text/plain", &text).is_ok() {
                let edit = self.hand.borrow_mut().clear();
                self.tell(edit);
                self.link.send_message(Msg::Keyed);
            }
        }
    }

    pub(super) fn paste(&self, event: &web_sys::Event) {
        let text = self.clipboard(event).and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text {
            event.prevent_default();
            self.take(text);
        }
    }

    /// A text of several cells is none for the cell that is being edited.
    pub(super) fn paste_in_editor(&self, event: &web_sys::Event) {
        let data = event.dyn_ref::<ClipboardEvent>().and_then(ClipboardEvent::clipboard_data);
        let text = data.and_then(|data| data.get_data("text/plain").ok());
        if let Some(text) = text.filter(|text| text.trim_end().contains(['\t', '\n'])) {
            event.prevent_default();
            self.take(text);
        }
    }

    /// Gives the keyboard to the active cell, where it is drawn. Until it is, the editor keeps it and passes on its keys:
    /// what has it now may go out of the document first.
    pub(super) fn focus(&self) {
        // Before anything gets the focus, whose events come here.
        let id = self.active_id();
        let Some(editor) = dom::element(EDITOR) else { return };
        if let Some(cell) = dom::element(&id) {
            // An element that cannot take the focus leaves it where it was.
            let _ = cell.focus();
        } else {
            editor.set_hidden(false);
            dom::focus_unseen(&editor);
        }
    }

    /// Lays the editor over the active cell, where that is drawn.
    pub(super) fn place_editor(&self) {
        if let Some((editor, cell)) = dom::element(EDITOR).zip(dom::element(&self.active_id())) {
            dom::lay_over(&editor, &cell);
        }
    }

    /// Lays the handle at the corner of the range, where that is drawn.
    pub(super) fn place_handle(&self) {
        let end = self.hand.borrow().range().end();
        if let Some((handle, cell)) = dom::element(HANDLE).zip(dom::element(&self.id_of(end))) {
            dom::lay_at_corner(&handle, &cell);
        }
    }

    /// Tells of an edit, if it is one.
    pub(super) fn tell(&self, edit: Option<Edit>) {
        if let Some(edit) = edit {
            self.dispatch.emit(Event::Edit(edit));
        }
    }

    fn carry_out(&self, doing: Doing, event: &web_sys::Event) {
        match doing {
            Doing::Nothing => return,
            Doing::Refused => event.prevent_default(),
            Doing::Focus(edit) => {
                event.prevent_default();
                self.tell(edit);
                self.focus();
            }
            Doing::Open { text, takes_key } => {
                if !takes_key {
                    event.prevent_default();
                }
                self.open(&text);
            }
            Doing::Undo | Doing::Redo => {
                event.prevent_default();
                self.dispatch.emit(if doing == Doing::Undo { Event::Undo } else { Event::Redo });
            }
        }
        self.link.send_message(Msg::Keyed);
    }

    /// Opens the editor at once, so that the key that has opened it goes into it.
    fn open(&self, text: &str) {
        let Some(editor) = dom::element(EDITOR).and_then(|element| element.dyn_into::<HtmlInputElement>().ok()) else {
            return;
        };
        self.place_editor();
        editor.set_hidden(false);
        editor.set_value(text);
        let _ = editor.focus();
    }

    fn take(&self, text: String) {
        let pasted = self.hand.borrow_mut().paste(&text);
        match pasted {
            Pasted::Known(edit) => self.tell(edit),
            Pasted::Unread(corner) => self.dispatch.emit(Event::Paste { corner, text }),
        }
        self.focus();
        self.link.send_message(Msg::Keyed);
    }

    /// The clipboard of an event on a cell. It is open only as long as the event is on its way.
    fn clipboard(&self, event: &web_sys::Event) -> Option<DataTransfer> {
        self.cell_of(event)?;
        event.dyn_ref::<ClipboardEvent>()?.clipboard_data()
    }

    /// The cell that an event is about.
    fn cell_of(&self, event: &web_sys::Event) -> Option<ActiveCell> {
        self.cell_at(&dom::target(event)?)
    }

    fn cell_at(&self, element: &Element) -> Option<ActiveCell> {
        let cell = element.closest("td[id]").ok()??;
        ActiveCell::of_id(&cell.id(), self.hand.borrow().draft().shape.idim())
    }

    fn active_id(&self) -> String {
        self.id_of(self.hand.borrow().active())
    }

    fn id_of(&self, cell: ActiveCell) -> String {
        cell.id(self.hand.borrow().draft().shape.idim())
    }
}

fn press<'a>(event: &KeyboardEvent, key: &'a str) -> Press<'a> {
    let control = event.ctrl_key() || event.meta_key();
    Press { key, control, shift: event.shift_key(), alt: event.alt_key() }
}

/// What is typed in the editor.
fn typed() -> String {
    dom::text(EDITOR).unwrap_or_default()
}
