//! The page's components: small, without arithmetic.

mod address;
mod app;
mod browser;
mod check_table;
mod comparison;
mod diagram;
mod entry;
mod event;
mod faults;
mod grid;
mod header;
mod last;
mod lecture;
mod matrix;
mod messages;
mod methods;
mod number_field;
mod offer;
mod picture;
mod plot;
mod probe;
mod randomise;
mod result;
mod samples;
mod save;
mod scroller;
mod see;
mod summary;
mod tabs;
mod theorem;
mod trace;
mod train;
mod walk;
mod work;

/// Replaces the first paint by the page.
///
/// # Panics
///
/// Where `index.html` lacks the element `app`.
pub fn mount() {
    let root = browser::element("app").expect("index.html has the element app");
    root.set_inner_text("");
    yew::Renderer::<app::App>::with_root(root.into()).render();
}
