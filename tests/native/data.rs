//! The tables that come with the page: read as any other, known again, and exact in float64 with the layers they come with.

use std::fs;
use std::path::Path;
use std::rc::Rc;

use zerofit::math::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::float64::{Exactness, Guarantee};
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::shape::Shape;
use zerofit::math::table::fault::Column;
use zerofit::math::table::sample::Draft;
use zerofit::protocol::reading::{Reply, Request};
use zerofit::share::data::Data;
use zerofit::share::title::Title;
use zerofit::worker::reading::ReadingWorker;

/// The table that the reader makes of a file without being told anything.
pub(crate) fn read(data: Data) -> Draft {
    let bytes = fs::read(file("www/data").join(data.file())).expect("a file for each table");
    let mut worker = ReadingWorker::new(|| 0.0);
    let mut replies = Vec::new();
    for request in [Request::Open { bytes, is_text: true }, Request::Take] {
        worker.handle(request, &mut |reply| replies.push(reply));
    }
    let mut replies = replies.into_iter();
    assert!(matches!(replies.next(), Some(Reply::Preview(preview)) if preview.samples.is_ok()), "{data:?}: a question");
    let mut drafts = replies.map(|reply| match reply {
        Reply::Samples(samples) => samples.table.into_draft().expect("a table"),
        other => panic!("{data:?}: {other:?}"),
    });
    let first = drafts.next().expect("samples");
    let rows: Vec<_> = first.rows.iter().cloned().chain(drafts.flat_map(|draft| draft.rows.to_vec())).collect();
    let (a1, a2) = data.layers();
    let shape = Shape::new(first.shape.idim(), a1, a2, first.shape.m()).expect("layers");
    Draft { shape, rows: rows.into(), names: first.names }
}

fn file(path: &str) -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

#[test]
fn each_is_exact_and_certified_for_float64() {
    for data in Data::ALL {
        let samples = read(data).parse().expect("samples without faults");
        let network = construct::construct(&samples, Method::default(), &mut Progress::ignored()).network;
        let evaluator = Evaluator::new(&network);
        assert!(samples.samples().iter().all(|sample| is_exact(&evaluator, sample)), "{data:?}");
        assert_eq!(Exactness::of(&network, &samples).float64, Guarantee::Certified, "{data:?}");
    }
}

#[test]
fn each_is_known_again_until_it_is_changed() {
    for data in Data::ALL {
        let mut draft = read(data);
        assert_eq!(Title::of(&draft, None), Title::Data(data));
        assert!(draft.columns().all(|column| draft.names.column(column).is_some()), "{data:?}: names");
        let mut rows = draft.rows.to_vec();
        Rc::make_mut(&mut rows[1]).set(Column::Output(0), "7".to_owned());
        draft.rows = rows.into();
        assert_eq!(Data::of(&draft), None, "{data:?}");
    }
}

#[test]
fn each_is_shipped_with_a_notice() {
    let text = |path| fs::read_to_string(file(path)).expect("a text");
    let (notice, page) = (text("www/data/NOTICE"), text("index.html"));
    for data in Data::ALL {
        assert!(page.contains(&format!("\"www/data/{}\"", data.file())), "{data:?}: trunk does not copy it");
        let (_, said) = notice.split_once(&format!("\n{}\n", data.file())).expect("a notice");
        let said = said.split("\n\n").next().unwrap_or_default();
        assert!(said.contains("Licence: "), "{data:?}: {said}");
        assert!(data.address().is_none_or(|address| said.contains(address)), "{data:?}: {said}");
    }
}
