//! Tabs (WAI-ARIA tabs pattern): one of several panels is shown.

use yew::prelude::*;

use super::dom;
use crate::page::tabs::next_tab;
use crate::words::Text;

/// A panel with its title.
#[derive(Clone, PartialEq)]
pub(super) struct Tab {
    /// Part of the elements' ids.
    pub(super) id: &'static str,
    pub(super) title: Text,
    pub(super) panel: Html,
    /// Whether the panel, once chosen, goes on while another one is shown.
    pub(super) stays: bool,
}

#[derive(PartialEq, Properties)]
pub(super) struct Props {
    /// What the tabs are about.
    pub(super) label: Text,
    /// The tabs in their order; at least one.
    pub(super) tabs: Vec<Tab>,
    /// Which of them is shown.
    pub(super) chosen: usize,
    pub(super) on_choose: Callback<usize>,
}

/// Arrows, Home and End choose; of the other panels only those that stay are in the document, hidden.
#[component]
pub(super) fn Tabs(props: &Props) -> Html {
    let Props { label, tabs, chosen, on_choose } = props;
    let now = *chosen;
    let opened = use_mut_ref(Vec::new);
    if !opened.borrow().contains(&tabs[now].id) {
        opened.borrow_mut().push(tabs[now].id);
    }
    let on_key = {
        let (on_choose, ids) = (on_choose.clone(), tabs.iter().map(|tab| tab_id(tab.id)).collect::<Vec<_>>());
        move |event: KeyboardEvent| {
            let Some(next) = next_tab(&event.key(), now, ids.len()) else { return };
            event.prevent_default();
            on_choose.emit(next);
            dom::focus(&ids[next]);
        }
    };
    let button = |(n, tab): (usize, &Tab)| {
        let choose = on_choose.reform(move |_: MouseEvent| n);
        html! {
            <button role="tab" id={tab_id(tab.id)} aria-selected={(n == now).to_string()} aria-controls={panel_id(tab.id)}
                tabindex={if n == now { "0" } else { "-1" }} onclick={choose}>{ tab.title }</button>
        }
    };
    let panel = |(n, Tab { id, panel, .. }): (usize, &Tab)| {
        html! {
            <div role="tabpanel" key={*id} id={panel_id(id)} aria-labelledby={tab_id(id)} tabindex="0" hidden={n != now}>{ panel.clone() }</div>
        }
    };
    let present =
        tabs.iter().enumerate().filter(|(n, tab)| *n == now || tab.stays && opened.borrow().contains(&tab.id));
    html! {
        <div>
            <div role="tablist" key="tablist" aria-label={*label} onkeydown={on_key}>{ for tabs.iter().enumerate().map(button) }</div>
            { for present.map(panel) }
        </div>
    }
}

/// The id of the element that chooses a tab.
pub(super) fn tab_id(id: &str) -> String {
    format!("tab-{id}")
}

fn panel_id(id: &str) -> String {
    format!("panel-{id}")
}
