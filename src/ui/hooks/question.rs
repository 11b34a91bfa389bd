//! Questions about the shown network.

use yew::prelude::*;

use crate::protocol::JobId;
use crate::protocol::questions::AnyQuestion;
use crate::session::page::Event;

/// Asks `question` of the job's network whenever it is another one.
#[hook]
pub(in crate::ui) fn use_question(job: JobId, question: Option<AnyQuestion>, dispatch: &Callback<Event>) {
    let dispatch = dispatch.clone();
    use_effect_with((job, question), move |(job, question)| {
        if let Some(question) = question.clone() {
            dispatch.emit(Event::Ask(*job, question));
        }
    });
}
