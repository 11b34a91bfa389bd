//! The check beside the samples: what the network gives for each row, recomputed by a forward pass.

use std::rc::Rc;

use yew::prelude::*;

use super::view::laid_out;
use super::{Grid, Msg};
use crate::math::construct::method::Method;
use crate::notation::number::ShortNumber;
use crate::page::grid::columns::Computed;
use crate::page::scrolling::{Piece, holds};
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

    /// What has to be asked so that `wanted` is there.
    fn missing(&self, wanted: Verdicts) -> Option<(JobId, Verdicts)> {
        let lines = self.lines.as_ref()?;
        let have_floats = !wanted.with_float64 || lines.lines.iter().all(|line| line.floats.is_some());
        let is_there = holds(&lines.rows, &wanted.rows) && holds(&lines.outputs, &wanted.outputs) && have_floats;
        (!is_there).then_some((self.job, wanted))
    }
}

impl Grid {
    /// Asks for the lines of the rows in the document, where they are not there and were not asked for.
    pub(super) fn ask_for_lines(&mut self, ctx: &Context<Self>) {
        let Some(check) = &ctx.props().check else { return };
        let rows = self.rows.start..self.rows.end.min(ctx.props().draft.rows.len());
        let outputs = self.columns(ctx).window(self.sight).computed_outputs(ctx.props().draft.shape.m());
        let missing = check.missing(Verdicts { rows, outputs, with_float64: self.with_floats });
        if missing.is_some() && missing != self.asked {
            self.asked.clone_from(&missing);
            if let Some((job, question)) = missing {
                ctx.props().dispatch.emit(Event::ask(job, question));
            }
        }
    }

    /// The headings of the computed columns.
    pub(super) fn view_check_heads(&self, ctx: &Context<Self>, pieces: &[Piece]) -> Html {
        let m = ctx.props().draft.shape.m();
        let head = |n: usize| {
            let column = Computed::at(n, m);
            let (name, title) = match column {
                Computed::Value(d) => (words::value(d, m), None),
                Computed::Difference(d) => (words::difference_of(d, m), None),
                Computed::Rounded => (words::ROUNDED_SHORT.into(), Some(words::ERROR_ROUNDED)),
                Computed::InFloats => (words::IN_FLOATS_SHORT.into(), Some(words::ERROR_IN_FLOATS)),
            };
            html! { <th key={n} role="columnheader" scope="col" class={class_of(column)} title={title.map(|title| AttrValue::Static(title.text()))}>{ name }</th> }
        };
        html! {
            <>
            { laid_out(pieces, head) }
            <th key="tick" role="columnheader" scope="col" class="computed tick"><span class="unseen">{ words::CHECK }</span></th>
            </>
        }
    }

    /// How many columns stand for float64 beside the exact result.
    pub(super) fn float_columns(&self, ctx: &Context<Self>) -> usize {
        usize::from(self.with_floats) + usize::from(self.is_built_in_floats(ctx))
    }

    /// What is computed of a row; empty where there is nothing to compute, or not yet.
    pub(super) fn view_check(&self, ctx: &Context<Self>, row: usize, first_column: usize, pieces: &[Piece]) -> Html {
        let check = ctx.props().check.as_ref();
        let lines = check.and_then(|check| check.lines.as_deref());
        let line = lines.and_then(|lines| lines.of_row(row)).map(|(_, line)| line);
        let repeated = lines.and_then(|lines| lines.repeated_by(row));
        let title = repeated.map(|_| AttrValue::Static(words::REPEATED.text()));
        let first = lines.map_or(0, |lines| lines.outputs.start);
        let number = |d: usize, of: fn(&VerdictLine) -> &Vec<ShortNumber>| {
            let found = line.and_then(|line| of(line).get(d.checked_sub(first)?));
            found.map(ShortNumber::in_cell).unwrap_or_default()
        };
        let floats = |of: fn(&FloatErrors) -> &Vec<Option<f64>>| {
            let found = line.and_then(|line| line.floats.as_ref());
            found.map(|found| words::float_errors(of(found))).unwrap_or_default()
        };
        let m = ctx.props().draft.shape.m();
        let cell = |n: usize| {
            let column = Computed::at(n, m);
            let text = match (column, repeated) {
                (Computed::Value(0), Some(row)) => words::same_as_row(row),
                (Computed::Value(d), _) => number(d, |line| &line.output),
                (Computed::Difference(d), _) => number(d, |line| &line.difference),
                (Computed::Rounded, _) => floats(|found| &found.rounded),
                (Computed::InFloats, _) => floats(|found| &found.in_floats),
            };
            html! {
                <td key={n} role="gridcell" class={class_of(column)} aria-readonly="true" aria-colindex={(first_column + n).to_string()} title={title.clone()}>{ text }</td>
            }
        };
        let (class, sign) = match line {
            Some(line) if line.exact => ("computed tick exact", "✓"),
            Some(_) => ("computed tick inexact", "✗"),
            None if repeated.is_some() => ("computed tick", "="),
            None => ("computed tick", ""),
        };
        let last_column = first_column + 2 * m + self.float_columns(ctx);
        html! {
            <>
            { laid_out(pieces, cell) }
            <td key="tick" role="gridcell" {class} aria-readonly="true" aria-colindex={last_column.to_string()} {title}>{ sign }</td>
            </>
        }
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

fn class_of(column: Computed) -> &'static str {
    match column {
        Computed::Value(_) => "computed",
        Computed::Difference(_) => "computed difference",
        Computed::Rounded | Computed::InFloats => "computed floats",
    }
}
