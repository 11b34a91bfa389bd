//! The worker that writes files. No browser here.

use crate::export::Export;
use crate::export::form::Form;
use crate::export::holding::{Holding, Refusal};
use crate::math::construct::construct;
use crate::math::construct::method::Method;
use crate::math::construct::progress::Progress;
use crate::protocol::Table;
use crate::protocol::files::{Offer, Reply, Request};

/// The worker's state: the network that files are written of.
#[derive(Debug, Default)]
pub struct FilesWorker {
    kept: Option<Export>,
}

impl FilesWorker {
    /// Does what `request` asks and sends every reply through `reply`.
    pub fn handle(&mut self, request: Request, reply: &mut dyn FnMut(Reply)) {
        match request {
            Request::Offer { table, method } => {
                // The old network goes first: two large ones may not fit.
                self.kept = None;
                self.kept = export(table, method);
                reply(self.kept.as_ref().map_or(Reply::Refused, |export| Reply::Offers(offers(export))));
            }
            Request::Write(form) => {
                let written = self.kept.as_ref().and_then(|export| export.write(form).ok());
                written.into_iter().for_each(|bytes| reply(Reply::File { form, bytes }));
            }
        }
    }
}

fn export(table: Table, method: Method) -> Option<Export> {
    let draft = table.into_draft()?;
    let data = draft.parse().ok()?;
    let network = construct(&data, method, &mut Progress::ignored()).network;
    Some(Export::new(data, network, method, (*draft.names).clone()))
}

fn offers(export: &Export) -> Vec<Offer> {
    let holding = |form| export.holding(form).map(Holding::text).map_err(Refusal::text);
    Form::all().map(|(form, _)| Offer { form, holding: holding(form) }).collect()
}

#[cfg(test)]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::export::form::NetworkForm;
    use crate::math::float64::Format;
    use crate::math::table::sample::Draft;
    use crate::share::presets::Preset;

    fn replies(worker: &mut FilesWorker, request: Request) -> Vec<Reply> {
        let mut replies = Vec::new();
        worker.handle(request, &mut |reply| replies.push(reply));
        replies
    }

    #[test]
    fn what_is_offered_is_written_and_nothing_else() {
        let mut worker = FilesWorker::default();
        let table = Table::new(&Preset::Article.table().draft());
        let offered = replies(&mut worker, Request::Offer { table, method: Method::Published });
        let [Reply::Offers(offers)] = &offered[..] else { panic!("{offered:?}") };
        assert_eq!(offers.len(), Form::all().count());
        for Offer { form, holding } in offers {
            let written = replies(&mut worker, Request::Write(*form));
            assert_eq!(holding.is_ok(), matches!(written[..], [Reply::File { .. }]), "{form:?}: {holding:?}");
        }
        let onnx32 = Form::Network(NetworkForm::Onnx(Format::Float32));
        assert!(offers.iter().any(|offer| offer.form == onnx32 && offer.holding.is_err()), "fractions in float32");
    }

    #[test]
    fn a_table_with_faults_is_refused_and_nothing_is_written_of_the_last() {
        let mut worker = FilesWorker::default();
        let draft = Preset::Article.table().draft();
        let offer = |draft: &Draft| Request::Offer { table: Table::new(draft), method: Method::Integer };
        replies(&mut worker, offer(&draft));
        assert_eq!(replies(&mut worker, offer(&Draft { rows: Rc::default(), ..draft })), [Reply::Refused]);
        assert_eq!(replies(&mut worker, Request::Write(Form::Network(NetworkForm::C))), []);
    }
}
