//! How to train: seed, starts, iterations, and where to start.

use std::fmt::Display;
use std::ops::RangeInclusive;
use std::str::FromStr;

use web_sys::HtmlSelectElement;
use yew::prelude::*;

use crate::math::exact::rounding::nearest_f64;
use crate::math::table::number::parse;
use crate::training::run::{MAX_ITERATIONS, MAX_STARTS, Settings};
use crate::training::start::Start;
use crate::ui::browser;
use crate::words::{field_fault, training as words};

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) is_running: bool,
    /// Whether the table can be trained on.
    pub(super) is_ready: bool,
    pub(super) on_start: Callback<Settings>,
    pub(super) on_stop: Callback<()>,
}

/// What was typed.
#[derive(Clone, PartialEq)]
struct Typed {
    texts: [String; 4],
    is_constructed: bool,
}

const SEED: usize = 0;
const STARTS: usize = 1;
const ITERATIONS: usize = 2;
const NOISE: usize = 3;
const LABELS: [&str; 4] = [words::SEED, words::STARTS, words::ITERATIONS, words::NOISE];
const FIRST: [&str; 4] = ["1", "12", "1000", "0.001"];

/// The settings with Start, or Stop while a run goes on.
#[component]
pub(super) fn Form(props: &Props) -> Html {
    let typed = use_state(|| Typed { texts: FIRST.map(str::to_owned), is_constructed: false });
    let fault = use_state(|| None::<String>);
    let submit = {
        let (typed, fault) = (typed.clone(), fault.clone());
        let (on_start, on_stop, is_running) = (props.on_start.clone(), props.on_stop.clone(), props.is_running);
        move |event: SubmitEvent| {
            event.prevent_default();
            if is_running {
                return on_stop.emit(());
            }
            let settings = settings(&typed);
            fault.set(settings.as_ref().err().cloned());
            if let Ok(settings) = settings {
                on_start.emit(settings);
            }
        }
    };
    let field = |n: usize| {
        let typed = typed.clone();
        let value = typed.texts[n].clone();
        let oninput = move |event: InputEvent| {
            if let Some(input) = browser::input(&event) {
                let mut changed = (*typed).clone();
                changed.texts[n] = input.value();
                typed.set(changed);
            }
        };
        html! { <label>{ LABELS[n] }<input type="text" inputmode="decimal" {value} {oninput} disabled={props.is_running} /></label> }
    };
    let choose = {
        let typed = typed.clone();
        move |event: yew::Event| {
            let is_constructed = event.target_unchecked_into::<HtmlSelectElement>().selected_index() == 1;
            typed.set(Typed { is_constructed, ..(*typed).clone() });
        }
    };
    let (button, class) = if props.is_running { (words::STOP, "") } else { (words::START, "primary") };
    html! {
        <form onsubmit={submit}>
            <label>
                { words::START_FROM }
                <select onchange={choose} disabled={props.is_running}>
                    <option selected={!typed.is_constructed}>{ words::RANDOM }</option>
                    <option selected={typed.is_constructed}>{ words::CONSTRUCTED }</option>
                </select>
            </label>
            if typed.is_constructed { { field(NOISE) } }
            { for [STARTS, ITERATIONS, SEED].map(field) }
            <button {class} disabled={!props.is_running && !props.is_ready}>{ button }</button>
            if typed.is_constructed { <p class="hint">{ words::ABOUT_NOISE }</p> }
            <p class="fault" role="status">{ fault.as_deref().unwrap_or_default() }</p>
        </form>
    }
}

fn settings(typed: &Typed) -> Result<Settings, String> {
    let Typed { texts, is_constructed } = typed;
    Ok(Settings {
        seed: whole(texts, SEED, 0..=u32::MAX)?,
        starts: whole(texts, STARTS, 1..=MAX_STARTS)?,
        iterations: whole(texts, ITERATIONS, 1..=MAX_ITERATIONS)?,
        start: if *is_constructed { Start::Constructed { noise: noise(&texts[NOISE])? } } else { Start::Random },
    })
}

fn whole<N>(texts: &[String; 4], n: usize, range: RangeInclusive<N>) -> Result<N, String>
where
    N: FromStr + PartialOrd + Display,
{
    let number = texts[n].trim().parse().ok().filter(|number| range.contains(number));
    number.ok_or_else(|| words::whole_between(LABELS[n], &range))
}

/// Written as every number of the page: `0.001`, `1e-3`, `1/1000`.
fn noise(text: &str) -> Result<f64, String> {
    let number = parse(text).map_err(|fault| field_fault(words::NOISE, fault))?;
    let noise = nearest_f64(number.numer(), number.denom());
    if (0.0..=1.0).contains(&noise) { Ok(noise) } else { Err(words::NOISE_FAULT.to_owned()) }
}
