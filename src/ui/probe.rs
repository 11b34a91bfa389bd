//! The probe: any input, and the exact output there.

use std::rc::Rc;

use web_sys::HtmlInputElement;
use yew::prelude::*;

use super::dom;
use super::trace::number;
use crate::math::table::fault::Column;
use crate::math::table::number::{NumberFault, parse};
use crate::notation::symbols::output;
use crate::protocol::JobId;
use crate::protocol::questions::probe::{Probe, ProbeAt};
use crate::session::page::Event as PageEvent;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    pub(super) job: JobId,
    pub(super) idim: usize,
    pub(super) a2: usize,
    pub(super) m: usize,
    pub(super) probe: Option<Rc<Probe>>,
    pub(super) dispatch: Callback<PageEvent>,
}

/// Steps of the slider from one end of what is known to the other.
const STEPS: f64 = 2000.0;

/// What the probe reads, a slider that drags it, and fields for an input.
#[component]
pub(super) fn Reading(props: &Props) -> Html {
    let Props { job, idim, a2, m, probe, dispatch } = props;
    let (job, fault) = (*job, use_state(|| None::<(usize, NumberFault)>));
    let ask = {
        let dispatch = dispatch.clone();
        move |site: ProbeAt| dispatch.emit(PageEvent::ask(job, site))
    };
    let on_slide = {
        let ask = ask.clone();
        move |event: InputEvent| {
            if let Some(slider) = dom::target::<HtmlInputElement>(&event) {
                ask(ProbeAt::Position { at: slider.value_as_number(), tolerance: 1.0 / STEPS });
            }
        }
    };
    // What was typed since the last reading.
    let typed = use_state(|| None::<Vec<String>>);
    use_effect_with(probe.clone(), {
        let (typed, fault) = (typed.clone(), fault.clone());
        move |probe| {
            if probe.is_some() {
                typed.set(None);
                fault.set(None);
            }
        }
    });
    let on_type = {
        let (idim, typed) = (*idim, typed.clone());
        move |_: InputEvent| typed.set(Some(texts(idim)))
    };
    let on_submit = {
        let (idim, fault) = (*idim, fault.clone());
        move |event: SubmitEvent| {
            event.prevent_default();
            let texts = texts(idim);
            let unreadable = texts.iter().enumerate().find_map(|(k, text)| Some((k, parse(text).err()?)));
            fault.set(unreadable);
            match unreadable {
                Some((k, _)) => dom::focus(&field_id(k)),
                None => ask(ProbeAt::Input(texts)),
            }
        }
    };
    let at = probe.as_ref().map_or(0.5, |probe| probe.at);
    let field = |k: usize| {
        let shown = typed.as_ref().or(probe.as_ref().map(|probe| &probe.input));
        let value = shown.and_then(|texts| texts.get(k).cloned()).unwrap_or_default();
        let invalid = fault.is_some_and(|(faulty, _)| faulty == k).then_some("true");
        html! {
            <label>
                { words::column(Column::Input(k), *m) }
                <input id={field_id(k)} key={k} type="text" inputmode="text" autocomplete="off" aria-invalid={invalid} {value} />
            </label>
        }
    };
    html! {
        <section class="probe" aria-labelledby="probe">
            <h3 id="probe">{ words::PROBE }</h3>
            <p class="hint">{ words::PROBE_HINT }</p>
            <label class="slide">{ words::PROBE_POSITION }
                <input type="range" min="-0.5" max="1.5" step={(2.0 / STEPS).to_string()} value={at.to_string()} oninput={on_slide} />
            </label>
            <form oninput={on_type} onsubmit={on_submit}>{ for (0..*idim).map(field) }<button>{ words::EVALUATE }</button></form>
            if let Some((k, fault)) = *fault { <p class="fault" role="alert">{ words::field_fault(&words::column(Column::Input(k), *m), fault) }</p> }
            <div class="reading" role="status">
                if let Some(probe) = probe {
                    <p>{ "t = " }{ number(&probe.position) }
                        { for probe.output.iter().enumerate().map(|(d, y)| html! { <>{ ", " }<strong>{ output(d, *m) }{ " = " }{ number(y) }</strong></> }) }
                    </p>
                    <p class="hint">{ words::probe_site(probe.sample_row, probe.site, &probe.active, *a2) }</p>
                }
            </div>
        </section>
    }
}

/// What stands in the fields.
fn texts(idim: usize) -> Vec<String> {
    (0..idim).filter_map(|k| dom::text(&field_id(k))).collect()
}

fn field_id(k: usize) -> String {
    format!("probe-x{}", k + 1)
}
