//! The laws.

use std::ops::ControlFlow;

use zerofit::math::construct::construct;
use zerofit::math::construct::method::Method;
use zerofit::math::construct::progress::Progress;
use zerofit::math::network::check::is_exact;
use zerofit::math::network::forward::Evaluator;
use zerofit::math::table::names::Names;
use zerofit::math::table::number;
use zerofit::math::table::sample::DataSet;
use zerofit::protocol::{Reply, Request, reading, training, wire};
use zerofit::reader::choices::{Choices, apply};
use zerofit::reader::columns::columns;
use zerofit::reader::{self, Options};
use zerofit::share::kept::Kept;
use zerofit::share::link::{Shared, Table, read, unescaped, write};
use zerofit::share::{exchange, presets::Preset};

use crate::table::{Cells, table};

/// A law about any bytes.
pub struct Target {
    /// What is fuzzed.
    pub name: &'static str,
    /// Inputs that mean something, to begin with.
    pub seeds: fn() -> Vec<Vec<u8>>,
    /// Panics where the law does not hold.
    pub law: fn(&[u8]),
}

/// All of them.
pub const TARGETS: [Target; 11] = [
    Target { name: "number", seeds: numbers, law: number },
    Target { name: "link", seeds: links, law: link },
    Target { name: "kept", seeds: kept_tables, law: kept },
    Target { name: "reader", seeds: blocks, law: read_block },
    Target { name: "exchange", seeds: documents, law: exchange },
    Target { name: "protocol", seeds: messages, law: protocol },
    Target { name: "draft", seeds: choices, law: draft },
    Target { name: "export", seeds: choices, law: export },
    Target { name: "published", seeds: choices, law: |bytes| constructed(bytes, Method::Published) },
    Target { name: "integer", seeds: choices, law: |bytes| constructed(bytes, Method::Integer) },
    Target { name: "float", seeds: choices, law: |bytes| constructed(bytes, Method::Float) },
];

/// A text is a number or not; a number that is printed is read as the same.
fn number(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    if let Ok(value) = number::parse(text) {
        assert_eq!(number::parse(&value.to_string()), Ok(value));
    }
}

/// A link is read or refused; the table of one that is read is written and read as the same.
fn link(bytes: &[u8]) {
    let Ok(text) = std::str::from_utf8(bytes) else { return };
    let _ = unescaped(text);
    if let Ok(shared) = read(text) {
        assert_eq!(read(&write(&shared)), Ok(shared));
    }
}

/// What a browser kept is read or not; what is read is written and read as the same, as a link, too, where it fits one.
fn kept(bytes: &[u8]) {
    let Some(kept) = std::str::from_utf8(bytes).ok().and_then(Kept::read) else { return };
    assert_eq!(Kept::read(&kept.text(usize::MAX)).as_ref(), Some(&kept));
    let shared = &kept.present().shared;
    if let Ok(read) = read(&write(shared)) {
        assert_eq!(&read, shared);
    }
}

/// A block is a table or not, and a table becomes rows of samples or faults.
fn read_block(bytes: &[u8]) {
    let Ok(reading) = reader::read_bytes(bytes, &Options::default(), &mut |_| ControlFlow::Continue(())) else {
        return;
    };
    let tables = match &reading {
        reader::Reading::One(table) => std::slice::from_ref(table),
        reader::Reading::Ambiguous(both) => &both.readings,
    };
    for table in tables {
        let _ = apply(table, &columns(table), &Choices::suggested(table));
    }
}

/// A document is a table or not; the table of one that is read is written and read as the same.
fn exchange(bytes: &[u8]) {
    let Ok(Ok(draft)) = std::str::from_utf8(bytes).map(exchange::read) else { return };
    let Ok(data) = draft.parse() else { return };
    let again =
        exchange::read(&exchange::document(&data, &Names::default(), None, &[])).expect("what was written is read");
    assert_same(&data, &again.parse().expect("samples"));
}

/// Bytes are a message or not.
fn protocol(bytes: &[u8]) {
    let _ = wire::decode::<Request>(bytes);
    let _ = wire::decode::<Reply>(bytes);
    let _ = wire::decode::<reading::Request>(bytes);
    let _ = wire::decode::<reading::Reply>(bytes);
    let _ = wire::decode::<training::Reply>(bytes);
}

/// A draft is a data set or has faults.
fn draft(bytes: &[u8]) {
    match table(bytes, Cells::Any).parse() {
        Ok(data) => assert!(!data.samples().is_empty()),
        Err(faults) => assert!(!faults.is_empty()),
    }
}

/// Samples that are written in the exchange form are read as the same, with and without their network.
fn export(bytes: &[u8]) {
    let Ok(data) = table(bytes, Cells::Numbers).parse() else { return };
    let network = construct(&data, Method::Integer, &mut Progress::ignored()).network;
    for text in
        [exchange::write(&data, &network), exchange::document(&data, &Names::default(), None, &["a line".to_owned()])]
    {
        let again = exchange::read(&text).expect("what was written is read").parse().expect("samples");
        assert_same(&data, &again);
    }
}

/// What is constructed is exact at every sample; in floats it is a network of finite numbers.
fn constructed(bytes: &[u8], method: Method) {
    let Ok(data) = table(bytes, Cells::Numbers).parse() else { return };
    let network = construct(&data, method, &mut Progress::ignored()).network;
    let evaluator = Evaluator::new(&network);
    let exact = data.samples().iter().all(|sample| is_exact(&evaluator, sample));
    assert!(exact || method == Method::Float, "{} is not exact", method.name());
}

#[track_caller]
fn assert_same(data: &DataSet, again: &DataSet) {
    assert_eq!(data.shape(), again.shape());
    assert!(data.samples().iter().zip(again.samples()).all(|(a, b)| a.input == b.input && a.output == b.output));
    assert_eq!(data.samples().len(), again.samples().len());
}

fn numbers() -> Vec<Vec<u8>> {
    ["12", "-1/2", "0.1", "1e-5", "2 1/2", "1 000 000", "\u{2212}3,5", "\u{bd}", "3 %", "(3)", "0x1p-3"]
        .map(Vec::from)
        .into()
}

fn shared() -> impl Iterator<Item = Shared> {
    let small = Preset::ALL.into_iter().filter(|preset| preset.table().draft().rows.len() < 100);
    small.map(|preset| Shared { table: Table::Typed(preset.table().draft()), method: preset.method() })
}

fn links() -> Vec<Vec<u8>> {
    let random = Preset::ALL.map(|preset| Shared { table: preset.table(), method: preset.method() });
    shared()
        .chain(random.into_iter().filter(|s| matches!(s.table, Table::Random(_))))
        .map(|s| write(&s).into_bytes())
        .collect()
}

fn kept_tables() -> Vec<Vec<u8>> {
    shared()
        .map(|shared| {
            Kept::new(Vec::new(), shared.into(), Vec::new(), vec![String::new()]).text(usize::MAX).into_bytes()
        })
        .collect()
}

fn blocks() -> Vec<Vec<u8>> {
    const BLOCKS: [&str; 12] = [
        "x\ty\n1\t2\n3\t4\n",
        "a;b\n1,5;2\n2,5;\n",
        "\"1\n2\",3\n4,5\n",
        "1 000,5;2\n3;4",
        "[[1, 2], [3, 4]]",
        "{\"x\": [1, 2], \"y\": [3, 4]}",
        "[{\"x\": 1, \"y\": 2}]",
        "array([[1., 2.],\n       [3., 4.]])",
        "   x  y\n0  1  2\n1  3  4\n",
        "| x | y |\n| --- | --- |\n| 1 | 2 |\n",
        "\\begin{tabular}{cc}1 & 2 \\\\ 3 & 4\\end{tabular}",
        "1,020\n950\n998\n",
    ];
    let utf16 = "\u{feff}1\t2\n3\t4\n".encode_utf16().flat_map(u16::to_le_bytes).collect();
    BLOCKS.map(Vec::from).into_iter().chain([utf16]).collect()
}

fn documents() -> Vec<Vec<u8>> {
    let data = shared().filter_map(|shared| shared.table.draft().parse().ok());
    data.map(|data| exchange::document(&data, &Names::default(), None, &[]).into_bytes()).collect()
}

fn messages() -> Vec<Vec<u8>> {
    let request = reading::Request::Paste { text: "1\t2\n3\t4".to_owned(), is_block: false };
    vec![wire::encode(&request)]
}

fn choices() -> Vec<Vec<u8>> {
    vec![(0..64).collect(), vec![0, 2, 2, 0, 8, 1, 4, 2, 5, 3, 6], vec![1; 40], (0..=255).rev().collect()]
}
