//! Elements of the page: the one an event is about, where a pointer is on it, and the keyboard's focus.

use wasm_bindgen::JsCast;
use web_sys::{Document, Element, FocusOptions, HtmlElement, HtmlInputElement, HtmlSelectElement, MouseEvent};
use yew::NodeRef;

use crate::present::plot::frame::Pixel;

/// The page's document.
pub(super) fn document() -> Option<Document> {
    web_sys::window()?.document()
}

/// Names the document: the tab, and its entry among the bookmarks.
pub(super) fn set_title(title: &str) {
    if let Some(document) = document() {
        document.set_title(title);
    }
}

/// Says in which language the document is, by its code.
pub(super) fn set_language(code: &str) {
    if let Some(root) = document().and_then(|document| document.document_element()) {
        // An attribute of a valid name is always taken.
        let _ = root.set_attribute("lang", code);
    }
}

/// The element with this id.
pub(super) fn element(id: &str) -> Option<HtmlElement> {
    document()?.get_element_by_id(id)?.dyn_into().ok()
}

/// Moves the keyboard's focus to the element with this id.
pub(super) fn focus(id: &str) {
    if let Some(element) = element(id) {
        // An element that cannot take the focus leaves it where it was.
        let _ = element.focus();
    }
}

/// Presses the element with this id.
pub(super) fn click(id: &str) {
    element(id).iter().for_each(HtmlElement::click);
}

/// Moves the keyboard's focus to an element that is placed by its edges and that nobody is to see or be led to.
pub(super) fn focus_unseen(element: &HtmlElement) {
    for side in ["width", "height"] {
        set_pixels(element, side, 0);
    }
    let options = FocusOptions::new();
    options.set_prevent_scroll(true);
    // As `focus`.
    let _ = element.focus_with_options(&options);
}

/// Whether the element of `node` is on a slide of a lecture.
pub(super) fn is_on_slide(node: &NodeRef) -> bool {
    node.cast::<Element>().and_then(|element| element.closest(".lecture").ok()?).is_some()
}

/// Moves the keyboard's focus to `element`, where that takes it.
pub(super) fn takes_focus(element: &HtmlElement) -> bool {
    element.focus().is_ok() && focused().is_some_and(|focused| focused == **element)
}

/// Takes the keyboard's focus from the button that was pressed, if it was one.
pub(super) fn let_go(event: &web_sys::Event) {
    let pressed = target::<Element>(event).and_then(|element| element.closest("button").ok()?);
    if let Some(button) = pressed.and_then(|button| button.dyn_into::<HtmlElement>().ok()) {
        // A button that cannot lose the focus has not got it.
        let _ = button.blur();
    }
}

/// Presses the element with this id, moves the keyboard's focus there, and shows it.
pub(super) fn press(id: &str) {
    if let Some(element) = element(id) {
        element.click();
        let _ = element.focus();
        element.scroll_into_view();
    }
}

/// Lays `element`, which is placed by its edges, over `under`, where both have the same frame.
pub(super) fn lay_over(element: &HtmlElement, under: &HtmlElement) {
    lay_at(element, under.offset_left(), under.offset_top());
    set_pixels(element, "width", under.offset_width());
    set_pixels(element, "height", under.offset_height());
}

/// Lays `element` at the lower right corner of `of`, where both have the same frame.
pub(super) fn lay_at_corner(element: &HtmlElement, of: &HtmlElement) {
    lay_at(element, of.offset_left() + of.offset_width(), of.offset_top() + of.offset_height());
}

fn lay_at(element: &HtmlElement, left: i32, top: i32) {
    set_pixels(element, "left", left);
    set_pixels(element, "top", top);
}

fn set_pixels(element: &HtmlElement, name: &str, pixels: i32) {
    // A browser that refuses leaves it as it was.
    let _ = element.style().set_property(name, &format!("{pixels}px"));
}

/// The elements at a point of the window, the uppermost first.
pub(super) fn elements_at(x: i32, y: i32) -> Vec<Element> {
    let found = document().map(|document| document.elements_from_point(x as f32, y as f32));
    found.into_iter().flatten().filter_map(|element| element.dyn_into().ok()).collect()
}

/// Whether the keyboard's focus is on the element with this id.
pub(super) fn has_focus(id: &str) -> bool {
    focused().is_some_and(|element| element.id() == id)
}

/// Whether the keyboard's focus is on the element of `node`.
pub(super) fn is_focused(node: &NodeRef) -> bool {
    focused().is_some_and(|element| node.cast::<Element>() == Some(element))
}

/// Whether the keyboard's focus is within the element of `node`.
pub(super) fn holds_focus(node: &NodeRef) -> bool {
    focused().zip(node.cast::<Element>()).is_some_and(|(focused, element)| element.contains(Some(&focused)))
}

/// Whether the keyboard's focus is on anything but the page as a whole.
pub(super) fn has_any_focus() -> bool {
    focused().is_some_and(|element| element.tag_name() != "BODY")
}

fn focused() -> Option<Element> {
    document()?.active_element()
}

/// The element that an event is about; `None` where it is of another kind.
pub(super) fn target<T: JsCast>(event: &web_sys::Event) -> Option<T> {
    event.target()?.dyn_into().ok()
}

/// What stands in the input field that an event is about.
pub(super) fn typed(event: &web_sys::Event) -> Option<String> {
    Some(target::<HtmlInputElement>(event)?.value())
}

/// What stands in the input field with this id.
pub(super) fn text(id: &str) -> Option<String> {
    Some(element(id)?.dyn_into::<HtmlInputElement>().ok()?.value())
}

/// Which option of the list that an event is about is selected, from 0.
pub(super) fn selected(event: &web_sys::Event) -> Option<usize> {
    usize::try_from(target::<HtmlSelectElement>(event)?.selected_index()).ok()
}

/// The values of all options that are selected in the list with this id, as far as they are numbers.
pub(super) fn all_selected(id: &str) -> Vec<usize> {
    let list = element(id).and_then(|element| element.dyn_into::<HtmlSelectElement>().ok());
    let Some(selected) = list.map(|list| list.selected_options()) else { return Vec::new() };
    let value = |at| selected.item(at)?.get_attribute("value")?.parse().ok();
    (0..selected.length()).filter_map(value).collect()
}

/// Selects in each list that has the attribute `chosen` the option whose number that is.
pub(super) fn reset_selects(chosen: &str) {
    let lists = document().map(|document| document.query_selector_all(&format!("select[{chosen}]")));
    let Some(Ok(lists)) = lists else { return };
    for list in (0..lists.length()).filter_map(|at| lists.get(at)?.dyn_into::<HtmlSelectElement>().ok()) {
        if let Some(number) = list.get_attribute(chosen).and_then(|number| number.parse().ok()) {
            list.set_selected_index(number);
        }
    }
}

/// Where a pointer is on the picture that `node` shows, in pixels of the picture, which is `width` wide.
pub(super) fn position(node: &NodeRef, event: &MouseEvent, width: f64) -> Option<Pixel> {
    let shown = node.cast::<Element>()?.get_bounding_client_rect();
    let scale = width / shown.width().max(1.0);
    let (x, y) = (f64::from(event.client_x()) - shown.left(), f64::from(event.client_y()) - shown.top());
    Some((x * scale, y * scale))
}

/// A new element that is not in the document.
pub(super) fn create<T: JsCast>(tag: &str) -> Option<T> {
    document()?.create_element(tag).ok()?.dyn_into().ok()
}
