//! Every native integration test, in one program: it is linked once.

mod capacity;
mod certificate;
mod common;
mod coordinates;
mod estimate;
mod faults;
mod floats;
mod forward;
mod golden;
mod laws;
mod lengths;
mod line;
mod page;
mod plot;
mod protocol;
mod reader;
mod restarts;
mod schedules;
mod shared_text;
mod spare;
mod styles;
mod sums;
mod tidy;
mod trade;
mod training;
mod walk;
