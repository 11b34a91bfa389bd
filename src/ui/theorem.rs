//! Why every table fits: four sentences, each with a small figure of the network on the page.

use std::rc::Rc;

use yew::prelude::*;

use super::dom;
use super::hooks::use_question;
use super::last::use_last;
use super::network_props::NetworkProps;
use super::picture::shapes;
use super::put::put;
use crate::present::picture::Picture;
use crate::present::plot::model::Plot;
use crate::present::plot::series::Series;
use crate::present::why;
use crate::words;

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// The shown network, once there is one.
    pub(super) network: Option<NetworkProps>,
}

/// Positions, groups, zig-zags, the function; what a spare neuron brings; the theorems.
#[component]
pub(super) fn Theorem(props: &Props) -> Html {
    let go = |_: MouseEvent| dom::press("tab-walk");
    html! {
        <section class="theorem" aria-labelledby="theorem">
            <h2 id="theorem">{ words::WHY }</h2>
            if let Some(network) = props.network.clone() { { put::<Figures>(network) } }
            <p>{ words::trade::WHY_SPARE }</p>
            <button type="button" class="link" onclick={go}>{ words::GO_THROUGH }</button>
            <details>
                <summary>{ words::THEOREMS }</summary>
                <p>{ words::THEOREM }</p>
                <p>{ words::WHY_EXACT }</p>
            </details>
        </section>
    }
}

/// The four sentences with their figures, which keep their room until they are drawn.
#[component]
fn Figures(props: &NetworkProps) -> Html {
    const DRAWN: [Series; 2] = [Series::Output(0), Series::ZigZag(0)];
    let NetworkProps { job, shape, drawings, dispatch, .. } = props;
    use_question(*job, drawings.missing(&DRAWN, shape.a1() + 1), dispatch);
    let curves: Option<Vec<_>> = DRAWN.iter().map(|&series| drawings.curve(series)).collect();
    let pictures = use_last(drawings.plane().cloned().zip(curves)).map(|(plane, curves)| {
        let zig_zag = why::zig_zag(&plane, &curves[1]);
        let function = why::function(&Plot { plane: plane.clone(), curves: vec![curves[0].clone()] });
        [why::positions(&plane), why::groups(&plane), zig_zag, function].map(Rc::new)
    });
    let item = |(n, sentence): (usize, &words::Text)| {
        html! { <li>{ figure(pictures.as_ref().map(|pictures| &*pictures[n])) }<p>{ *sentence }</p></li> }
    };
    html! { <ol class="reasons">{ for words::WHY_STEPS.iter().enumerate().map(item) }</ol> }
}

fn figure(picture: Option<&Picture>) -> Html {
    html! { <svg class="picture mini" aria-hidden="true" viewBox="0 0 236 84">{ for picture.map(shapes) }</svg> }
}
