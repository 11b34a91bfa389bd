//! Files to take away: pictures, and bytes of any kind.

use std::rc::Rc;

use gloo_timers::callback::Timeout;
use js_sys::{Array, Uint8Array};
use wasm_bindgen::JsCast;
use wasm_bindgen::closure::Closure;
use web_sys::{Blob, CanvasRenderingContext2d, HtmlAnchorElement, HtmlCanvasElement, HtmlImageElement, Url};
use yew::prelude::*;

use super::dom;
use crate::present::picture::{Picture, svg};
use crate::words;

/// Pixels of a PNG for each pixel of the page: enough for print.
const SHARPNESS: f64 = 2.0;
/// How long a browser may take to begin a download.
const KEPT_MS: u32 = 60_000;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) picture: Rc<Picture>,
    /// What the files are called, without their endings.
    pub(super) name: &'static str,
}

/// Buttons that save a picture.
#[component]
pub(super) fn SaveButtons(props: &Props) -> Html {
    let save = |how: fn(&Picture, &str)| {
        let (picture, name) = (props.picture.clone(), props.name);
        move |_: MouseEvent| how(&picture, name)
    };
    html! {
        <div class="toolbar files">
            <button type="button" onclick={save(save_svg)}>{ words::SAVE_SVG }</button>
            <button type="button" onclick={save(save_png)}>{ words::SAVE_PNG }</button>
        </div>
    }
}

/// Saves `picture` as `name`.svg.
fn save_svg(picture: &Picture, name: &str) {
    download(&address(picture), &format!("{name}.svg"));
}

/// Saves `picture` as `name`.png, once the browser has drawn it.
fn save_png(picture: &Picture, name: &str) {
    let (Some(image), Some(canvas)) =
        (dom::create::<HtmlImageElement>("img"), dom::create::<HtmlCanvasElement>("canvas"))
    else {
        return;
    };
    let (width, height) = (picture.width * SHARPNESS, picture.height * SHARPNESS);
    // Sizes of pictures are far below 2^32.
    canvas.set_width(width as u32);
    canvas.set_height(height as u32);
    let (drawn, name) = (image.clone(), format!("{name}.png"));
    let on_load = Closure::once_into_js(move || {
        let context =
            canvas.get_context("2d").ok().flatten().and_then(|c| c.dyn_into::<CanvasRenderingContext2d>().ok());
        let Some(context) = context else { return };
        let done = context.draw_image_with_html_image_element_and_dw_and_dh(&drawn, 0.0, 0.0, width, height);
        if let (Ok(()), Ok(png)) = (done, canvas.to_data_url()) {
            download(&png, &name);
        }
    });
    image.set_onload(on_load.dyn_ref());
    image.set_src(&address(picture));
}

fn address(picture: &Picture) -> String {
    format!("data:image/svg+xml;charset=utf-8,{}", String::from(js_sys::encode_uri_component(&svg::document(picture))))
}

/// Saves `bytes` as a file of this name.
pub(super) fn file(bytes: &[u8], name: &str) {
    let parts = Array::of1(&Uint8Array::from(bytes));
    let address = Blob::new_with_u8_array_sequence(&parts).and_then(|blob| Url::create_object_url_with_blob(&blob));
    if let Ok(address) = address {
        download(&address, name);
        // The browser reads it after the click.
        Timeout::new(KEPT_MS, move || drop(Url::revoke_object_url(&address))).forget();
    }
}

fn download(address: &str, name: &str) {
    if let Some(anchor) = dom::create::<HtmlAnchorElement>("a") {
        anchor.set_href(address);
        anchor.set_download(name);
        anchor.click();
    }
}
