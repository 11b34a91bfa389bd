//! The page's components. What needs no browser to be decided is in `page`.

mod address;
mod address_code;
mod afterwards;
mod app;
mod bar;
mod bring;
mod browser;
mod comparison;
mod diagram;
mod dom;
mod embed_menu;
mod embedded;
mod entry;
mod exact_fit;
mod examples;
mod focus;
mod foot;
mod grid;
mod hall;
mod held_out;
mod hooks;
mod import;
mod last;
mod lecture;
mod matrix;
mod methods;
mod network_props;
mod number_field;
mod offer;
mod offline;
mod open;
mod pad;
mod panic;
mod paper;
pub mod parts;
mod picture;
mod plot;
mod printing;
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
mod tongue;
mod trace;
mod trade;
mod train;
mod walk;
mod weights;

use std::rc::Rc;

use wasm_bindgen::JsValue;

use self::parts::Parts;
use crate::worker::handle::Exact;

/// Replaces the first paint by the page. `handed` is what `www/boot.js` hands over: what workers run, [`Exact`], and the
/// language; `parts` is the rest of the program.
///
/// # Errors
///
/// Where it is something else.
///
/// # Panics
///
/// Where `index.html` lacks the element `app`.
pub fn mount(handed: &JsValue, parts: Parts) -> Result<(), JsValue> {
    let program = Rc::new(Exact::handed_over(handed)?);
    let language = tongue::handed_over(handed);
    parts::handed_over(parts);
    panic::tell_on_page();
    let root = dom::element("app").expect("index.html has the element app");
    root.set_inner_text("");
    if let Some(embedding) = address::embedded() {
        embedded::prepare(embedding);
    }
    let props = app::Props { program, language };
    // In this task: what becomes of the worker that was handed over is heard from now on by the page alone.
    yew::Renderer::<app::App>::with_root_and_props(root.into(), props).render();
    Ok(())
}
