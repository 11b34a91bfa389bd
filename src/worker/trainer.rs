//! What the trainer does with a request. No browser here: the clock and the way back are given.

use crate::math::construct::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::math::float64;
use crate::math::network::parameters::Parameters;
use crate::math::table::sample::DataSet;
use crate::protocol::training::{Reply, Request};
use crate::training::run::Training;

/// Messages closer together than this could not be told apart.
const SLICE_MS: f64 = 100.0;

/// Trains as `request` says, to the end, and tells through `reply` how it goes. `now` tells milliseconds.
pub fn handle(Request { table, settings }: Request, now: impl Fn() -> f64, reply: &mut dyn FnMut(Reply)) {
    let Some(data) = table.into_draft().and_then(|draft| draft.parse().ok()) else {
        return reply(Reply::Refused);
    };
    let mut points = Vec::new();
    let mut told = now();
    for point in Training::new(&data, settings, || constructed(&data)) {
        let is_due = now() - told >= SLICE_MS;
        if is_due || point.is_drawn() {
            points.push(point);
        }
        if is_due {
            told = now();
            reply(Reply::Progress { points: std::mem::take(&mut points) });
        }
    }
    reply(Reply::Progress { points });
    reply(Reply::Done);
}

/// The construction that is meant for float64: the others would start far off for rounding alone.
fn constructed(data: &DataSet) -> Parameters<f64> {
    float64::rounded(&construct(data, Method::Float, &mut Progress::ignored()).network)
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;
    use std::rc::Rc;

    use super::*;
    use crate::math::table::sample::Draft;
    use crate::protocol::Table;
    use crate::share::presets::Preset;
    use crate::training::history::History;
    use crate::training::run::Settings;
    use crate::training::start::Start;

    const SETTINGS: Settings = Settings { seed: 1, starts: 3, iterations: 200, start: Start::Random };

    fn replies(table: Table, now: impl Fn() -> f64) -> Vec<Reply> {
        let mut replies = Vec::new();
        handle(Request { table, settings: SETTINGS }, now, &mut |reply| replies.push(reply));
        replies
    }

    fn history(replies: &[Reply]) -> History {
        let mut history = History::default();
        for reply in replies {
            if let Reply::Progress { points } = reply {
                history.extend(points.iter().copied());
            }
        }
        history
    }

    #[test]
    fn a_run_ends_after_all_its_starts_whether_it_is_told_in_one_message_or_many() {
        let table = Table::new(&Preset::Article.table().draft());
        let at_once = replies(table.clone(), || 0.0);
        assert!(matches!(at_once[..], [Reply::Progress { .. }, Reply::Done]));
        assert_eq!(history(&at_once).ended(), 3);
        // A clock by which every look takes a second.
        let clock = Cell::new(0.0);
        let slowly = replies(table, || clock.replace(clock.get() + 1_000.0));
        assert!(slowly.len() > 50, "{} messages", slowly.len());
        assert_eq!(history(&slowly), history(&at_once));
    }

    #[test]
    fn a_table_with_faults_is_refused() {
        let draft = Draft { rows: Rc::default(), ..Preset::Article.table().draft() };
        assert_eq!(replies(Table::new(&draft), || 0.0), [Reply::Refused]);
    }
}
