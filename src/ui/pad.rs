//! A picture to draw on: with a pointer, or pixel by pixel with the keyboard.

use yew::prelude::*;

use super::dom;
use crate::math::table::fault::Column;
use crate::math::table::sample::Draft;
use crate::page::pixels::{DARKEST, Pixels, Press, shade};
use crate::words::pixels as words;

#[derive(Clone, PartialEq, Properties)]
pub(super) struct Props {
    pub(super) pixels: Pixels,
    /// What the pixels are.
    pub(super) texts: Vec<String>,
    /// Told of all of them when one changes.
    pub(super) draw: Callback<Vec<String>>,
}

/// The picture. One pixel takes part in the Tab order; arrows move it.
#[component]
pub(super) fn Pad(props: &Props) -> Html {
    let Props { pixels, texts, draw } = props;
    let (pixels, surface, active) = (*pixels, use_node_ref(), use_state(|| 0_usize));
    // Pointers are faster than the page is drawn.
    let latest = use_mut_ref(Vec::new);
    latest.replace(texts.clone());
    let change = {
        let (latest, draw) = (latest.clone(), draw.clone());
        move |texts: Vec<String>| {
            latest.replace(texts.clone());
            draw.emit(texts);
        }
    };
    let point = {
        let (latest, change, surface) = (latest.clone(), change.clone(), surface.clone());
        Callback::from(move |event: PointerEvent| {
            if event.buttons() != 1 {
                return;
            }
            let place = dom::position(&surface, &event, pixels.side() as f64).and_then(|place| pixels.at(place));
            if let Some(pixel) = place {
                let drawn = pixels.stroke(&latest.borrow(), pixel);
                if drawn != *latest.borrow() {
                    change(drawn);
                }
            }
        })
    };
    let key = {
        let (latest, change, active) = (latest.clone(), change.clone(), active.clone());
        Callback::from(move |event: KeyboardEvent| {
            let mut texts = latest.borrow().clone();
            let press = texts.get(*active).and_then(|text| pixels.press(&event.key(), *active, text));
            if event.ctrl_key() || event.meta_key() || press.is_none() {
                return;
            }
            event.prevent_default();
            match press {
                Some(Press::Move(to)) => {
                    active.set(to);
                    dom::focus(&pixel_id(to));
                }
                Some(Press::Shade(shade)) => {
                    texts[*active] = shade.to_string();
                    change(texts);
                }
                None => {}
            }
        })
    };
    let clear = move |_: MouseEvent| change(vec!["0".to_owned(); pixels.side() * pixels.side()]);
    let pixel = |column: usize, row: usize| {
        let at = row * pixels.side() + column;
        let text = texts.get(at).map_or("", String::as_str);
        let active = active.clone();
        let tab_index = if *active == at { "0" } else { "-1" };
        let shade = format!("--shade: {}%", 100.0 * shade(text).unwrap_or(0.0) / f64::from(DARKEST));
        html! {
            <span id={pixel_id(at)} role="gridcell" class="pixel" tabindex={tab_index} aria-label={words::pixel(row, column, text)}
                ~style={shade} onfocus={move |_: FocusEvent| active.set(at)}></span>
        }
    };
    let row = |row: usize| html! { <span role="row" class="pixel-row">{ for (0..pixels.side()).map(|column| pixel(column, row)) }</span> };
    html! {
        <span class="pad">
            <span class="hint">{ words::DRAW_HINT }</span>
            <span ref={surface} role="grid" class="surface" aria-label={words::DRAW} onpointerdown={point.clone()} onpointermove={point} onkeydown={key}>
                { for (0..pixels.side()).map(row) }
            </span>
            <button type="button" onclick={clear}>{ words::CLEAR }</button>
        </span>
    }
}

/// The picture that the inputs of a row are.
pub(super) fn view_picture(pixels: Pixels, draft: &Draft, row: usize) -> Html {
    let texts = draft.rows.get(row).map(|row| (0..draft.shape.idim()).map(|k| row.text(Column::Input(k))));
    html! { <img class="thumbnail" src={pixels.image(texts.into_iter().flatten())} alt={words::of_row(row)} /> }
}

fn pixel_id(pixel: usize) -> String {
    format!("pixel-{}", pixel + 1)
}
