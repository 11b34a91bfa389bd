//! Questions about the shown network.

use yew::prelude::*;

use crate::protocol::JobId;
use crate::protocol::questions::AnyQuestion;
use crate::session::page::Event;
use crate::words::spoken;

/// Asks `question` of the job's network whenever it is another one, or the answer may be in another language.
#[hook]
pub(in crate::ui) fn use_question(job: JobId, question: Option<AnyQuestion>, dispatch: &Callback<Event>) {
    let dispatch = dispatch.clone();
    use_effect_with((job, question, spoken()), move |(job, question, _)| {
        if let Some(question) = question.clone() {
            dispatch.emit(Event::Ask(*job, question));
        }
    });
}
