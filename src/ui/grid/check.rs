//! The check beside the samples: what the network gives for each row, recomputed by a plain forward pass.

use std::ops::Range;
use std::rc::Rc;

use yew::prelude::*;

use super::{Grid, Msg};
use crate::math::construct::method::Method;
use crate::notation::number::ShortNumber;
use crate::page::scrolling::holds;
use crate::protocol::JobId;
use crate::protocol::questions::sample_trace::SampleTrace;
use crate::protocol::questions::verdicts::{FloatErrors, VerdictLine, VerdictLines, Verdicts};
use crate::session::outcome::Outcome;
use crate::session::page::Event;
use crate::ui::trace::row_id;
use crate::words;

/// What the grid shows of a network's check.
#[derive(Clone, PartialEq)]
pub(in crate::ui) struct Check {
    job: JobId,
    method: Method,
    /// Of the rows in sight, once they have come.
    lines: Option<Rc<VerdictLines>>,
}

impl Check {
    pub(in crate::ui) fn of(outcome: &Outcome) -> Self {
        Self { job: outcome.job(), method: outcome.method(), lines: outcome.verdicts().cloned() }
    }

    /// What has to be asked so that `rows` are checked in sight.
    fn missing(&self, rows: &Range<usize>, with_float64: bool) -> Option<(JobId, Verdicts)> {
        let lines = self.lines.as_ref()?;
        let have_floats = !with_float64 || lines.lines.iter().all(|line| line.floats.is_some());
        let is_there = holds(&lines.rows, rows) && have_floats;
        (!is_there).then(|| (self.job, Verdicts { rows: rows.clone(), with_float64 }))
    }
}

impl Grid {
    /// Asks for the lines of the rows in the document, where they are not there and were not asked for.
    pub(super) fn ask_for_lines(&mut self, ctx: &Context<Self>) {
        let Some(check) = &ctx.props().check else { return };
        let rows = self.rows.start..self.rows.end.min(ctx.props().draft.rows.len());
        let missing = check.missing(&rows, self.with_floats);
        if missing.is_some() && missing != self.asked {
            self.asked.clone_from(&missing);
            if let Some((job, question)) = missing {
                ctx.props().dispatch.emit(Event::ask(job, question));
            }
        }
    }

    /// The computed columns that there are, by their headings.
    pub(super) fn view_check_heads(&self, ctx: &Context<Self>) -> Html {
        let outputs = ctx.props().draft.shape.m();
        let built = self.is_built_in_floats(ctx);
        let of_output = |d: usize| {
            html! {
                <>
                <th role="columnheader" scope="col" class="computed">{ words::value(d, outputs) }</th>
                <th role="columnheader" scope="col" class="computed difference">{ words::difference_of(d, outputs) }</th>
                </>
            }
        };
        html! {
            <>
            { for (0..outputs).map(of_output) }
            if self.with_floats { <th role="columnheader" scope="col" class="computed" title={words::ERROR_ROUNDED}>{ words::ROUNDED_SHORT }</th> }
            if built { <th role="columnheader" scope="col" class="computed" title={words::ERROR_IN_FLOATS}>{ words::IN_FLOATS_SHORT }</th> }
            <th role="columnheader" scope="col" class="computed tick"><span class="unseen">{ words::CHECK }</span></th>
            </>
        }
    }

    /// How many computed columns there are.
    pub(super) fn check_columns(&self, ctx: &Context<Self>) -> usize {
        2 * ctx.props().draft.shape.m() + usize::from(self.with_floats) + usize::from(self.is_built_in_floats(ctx)) + 1
    }

    /// What is computed of a row; empty where there is nothing to compute, or not yet.
    pub(super) fn view_check(&self, ctx: &Context<Self>, row: usize, first_column: usize) -> Html {
        let check = ctx.props().check.as_ref();
        let lines = check.and_then(|check| check.lines.as_deref());
        let line = lines.and_then(|lines| lines.of_row(row)).map(|(_, line)| line);
        let repeated = lines.and_then(|lines| lines.repeated_by(row));
        let mut texts: Vec<(&str, String)> = Vec::new();
        for d in 0..ctx.props().draft.shape.m() {
            let output = text(line, d, |line| &line.output);
            texts.push(("computed", repeated.filter(|_| d == 0).map_or(output, words::same_as_row)));
            texts.push(("computed difference", text(line, d, |line| &line.difference)));
        }
        let mut floats = |of: fn(&FloatErrors) -> &Vec<Option<f64>>| {
            let found = line.and_then(|line| line.floats.as_ref());
            let class = "computed floats";
            texts.push((class, found.map(|found| words::float_errors(of(found))).unwrap_or_default()));
        };
        if self.with_floats {
            floats(|found| &found.rounded);
        }
        if self.is_built_in_floats(ctx) {
            floats(|found| &found.in_floats);
        }
        let (class, sign) = match line {
            Some(line) if line.exact => ("computed tick exact", "✓"),
            Some(_) => ("computed tick inexact", "✗"),
            None if repeated.is_some() => ("computed tick", "="),
            None => ("computed tick", ""),
        };
        let title = repeated.map(|_| AttrValue::Static(words::REPEATED.text()));
        texts.push((class, sign.to_owned()));
        let cell = |(n, (class, text)): (usize, (&str, String))| {
            html! {
                <td role="gridcell" class={class.to_owned()} aria-readonly="true" aria-colindex={(first_column + n).to_string()} title={title.clone()}>{ text }</td>
            }
        };
        texts.into_iter().enumerate().map(cell).collect()
    }

    /// The row's number, which shows its sample's way through the network.
    pub(super) fn view_number(&self, ctx: &Context<Self>, row: usize) -> Html {
        let check = ctx.props().check.as_ref();
        let sample = check.and_then(|check| Some((check.job, check.lines.as_ref()?.of_row(row)?.0)));
        let Some((job, sample)) = sample else { return html! { { row + 1 } } };
        let acts = self.acts.clone();
        let press = move |event: MouseEvent| {
            acts.choose_row(row, event.shift_key());
            acts.dispatch.emit(Event::ask(job, SampleTrace::Of(sample)));
        };
        let tab_index = if row == self.acts.hand.borrow().active().row { "0" } else { "-1" };
        html! { <button id={row_id(row)} class="row-number" aria-label={words::trace_row(row)} title={words::trace_row(row)} tabindex={tab_index} onclick={press}>{ row + 1 }</button> }
    }

    /// The switch that sets float64 beside the exact result.
    pub(super) fn view_float_switch(&self, ctx: &Context<Self>) -> Html {
        let Some(check) = &ctx.props().check else { return Html::default() };
        let toggle = ctx.link().callback(|_: web_sys::Event| Msg::SwitchFloats);
        html! {
            <>
            <label class="switch"><input type="checkbox" checked={self.with_floats} onchange={toggle} />{ words::COMPARE_WITH_FLOAT64 }</label>
            if self.with_floats { <p class="hint">{ words::about_floats(check.method) }</p> }
            </>
        }
    }

    fn is_built_in_floats(&self, ctx: &Context<Self>) -> bool {
        self.with_floats && ctx.props().check.as_ref().is_some_and(|check| check.method == Method::Published)
    }
}

fn text(line: Option<&VerdictLine>, d: usize, of: fn(&VerdictLine) -> &Vec<ShortNumber>) -> String {
    line.and_then(|line| of(line).get(d)).map(ShortNumber::in_cell).unwrap_or_default()
}
