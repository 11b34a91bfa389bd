//! The page's components. What needs no browser to be decided is in `page`.

mod address;
mod app;
mod bar;
mod browser;
mod comparison;
mod diagram;
mod dom;
mod entry;
mod examples;
mod focus;
mod grid;
mod hooks;
mod last;
mod lecture;
mod matrix;
mod methods;
mod network_props;
mod number_field;
mod offer;
mod offline;
mod open;
mod panic;
mod picture;
mod plot;
mod probe;
mod put;
mod randomise;
mod result;
mod result_line;
mod samples;
mod save;
mod save_as;
mod scroller;
mod spare;
mod spoken;
mod statement;
mod still_plot;
mod summary;
mod tabs;
mod team;
mod text;
mod theorem;
mod trace;
mod trade;
mod train;
mod walk;
mod weights;

use std::rc::Rc;

use crate::worker::handle::Exact;

/// Replaces the first paint by the page, whose workers run `program`.
///
/// # Panics
///
/// Where `index.html` lacks the element `app`.
pub fn mount(program: Exact) {
    panic::tell_on_page();
    let root = dom::element("app").expect("index.html has the element app");
    root.set_inner_text("");
    let props = app::Props { program: Rc::new(program) };
    yew::Renderer::<app::App>::with_root_and_props(root.into(), props).render();
}
