//! What a browser keeps of the page for a reload: tables, without the limits of links, with what can be undone.
//!
//! ```text
//! kept     = "zerofit" TAB "2" TAB present TAB count TAB replaces LF count × ( bytes [ TAB example ] LF text )
//! replaces = link × ( TAB link )
//! example  = the name of the example that edits have made the table of
//! text     = a table as the text that a link packs, of that many bytes
//! ```
//!
//! A browser gives it back to the page that kept it, or to a later version of it: version 1 had no examples. Whatever is not of
//! this form is as good as nothing.

use super::link::limits::Limits;
use super::link::{Shared, read_text, text};
use super::presets::Preset;

const NAME: &str = "zerofit";
const VERSION: &str = "2";
const VERSIONS: [&str; 2] = ["1", VERSION];

/// Tables that were kept: one that was on the page, those that Undo goes back to, those that Redo goes on to.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Kept {
    /// The tables, the oldest first.
    steps: Vec<Step>,
    /// Which of them was on the page: an index.
    present: usize,
    /// Fragments of addresses: the table has replaced what those links hold, if they hold any.
    replaces: Vec<String>,
}

/// One table.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Step {
    /// What a link to it would hold.
    pub shared: Shared,
    /// The example that edits have made it of.
    pub example: Option<Preset>,
}

impl From<Shared> for Step {
    fn from(shared: Shared) -> Self {
        Self { shared, example: None }
    }
}

impl Kept {
    /// `present` in a page that a browser may load again with one of the fragments `replaces` in its address, with the
    /// tables before and after it.
    #[must_use]
    pub fn new(past: Vec<Step>, present: Step, future: Vec<Step>, replaces: Vec<String>) -> Self {
        let at = past.len();
        let steps = past.into_iter().chain([present]).chain(future).collect();
        Self { steps, present: at, replaces }
    }

    /// The table that was on the page.
    #[must_use]
    pub fn present(&self) -> &Step {
        &self.steps[self.present]
    }

    /// The tables before it, the oldest first.
    #[must_use]
    pub fn past(&self) -> &[Step] {
        &self.steps[..self.present]
    }

    /// The tables after it, the next one first.
    #[must_use]
    pub fn future(&self) -> &[Step] {
        &self.steps[self.present + 1..]
    }

    /// Whether the table was kept in the place of what `link`, a fragment without `#`, holds.
    #[must_use]
    pub fn has_replaced(&self, link: &str) -> bool {
        self.replaces.iter().any(|replaced| replaced == link)
    }

    /// As text, which [`Self::read`] reads. Of the tables before and after the present one, the nearest are in it, as
    /// many as fit into `most` bytes.
    #[must_use]
    pub fn text(&self, most: usize) -> String {
        let present = written(self.present());
        let mut room = most.saturating_sub(present.len());
        let mut past = nearest(self.past().iter().rev(), &mut room);
        let future = nearest(self.future().iter(), &mut room);
        past.reverse();
        let count = past.len() + 1 + future.len();
        let header = format!("{NAME}\t{VERSION}\t{}\t{count}\t{}\n", past.len(), self.replaces.join("\t"));
        [header].into_iter().chain(past).chain([present]).chain(future).collect()
    }

    /// What [`Self::text`] wrote.
    #[must_use]
    pub fn read(kept: &str) -> Option<Self> {
        let (header, mut rest) = kept.split_once('\n')?;
        let fields: Vec<_> = header.splitn(5, '\t').collect();
        let [NAME, version, present, count, replaces] = fields[..] else { return None };
        if !VERSIONS.contains(&version) {
            return None;
        }
        let (present, count): (usize, usize) = (present.parse().ok()?, count.parse().ok()?);
        let mut steps = Vec::new();
        for _ in 0..count {
            let (about, body) = rest.split_once('\n')?;
            let (length, example) = about.split_once('\t').unwrap_or((about, ""));
            let (text, after) = body.split_at_checked(length.parse().ok()?)?;
            steps.push(Step { shared: read_text(text, Limits::KEPT).ok()?, example: Preset::from_name(example) });
            rest = after;
        }
        let replaces = replaces.split('\t').map(str::to_owned).collect();
        (present < steps.len()).then_some(Self { steps, present, replaces })
    }
}

/// The first of `steps` as texts, as long as there is room for them.
fn nearest<'a>(steps: impl Iterator<Item = &'a Step>, room: &mut usize) -> Vec<String> {
    let mut texts = Vec::new();
    for text in steps.map(written) {
        let Some(left) = room.checked_sub(text.len()) else { break };
        *room = left;
        texts.push(text);
    }
    texts
}

fn written(step: &Step) -> String {
    let text = text(&step.shared);
    let example = step.example.map(|example| format!("\t{}", example.name())).unwrap_or_default();
    format!("{}{example}\n{text}", text.len())
}

#[cfg(all(test, not(target_arch = "wasm32")))]
mod tests {
    use std::rc::Rc;

    use super::*;
    use crate::math::construct::method::Method;
    use crate::math::shape::{MAX_SAMPLES, Shape};
    use crate::math::table::sample::{Draft, Row};
    use crate::share::link::{self, Table};
    use crate::share::presets::Preset;
    use proptest::prelude::*;

    fn table(cell: &str, rows: usize) -> Step {
        let row = Rc::new(Row { inputs: vec![cell.to_owned()], outputs: vec!["1".to_owned()] });
        let shape = Shape::new(1, 2, 2, 1).expect("a shape");
        Shared { table: Table::Typed(Draft::new(shape, vec![row; rows])), method: Method::Integer }.into()
    }

    #[test]
    fn tables_that_no_link_can_hold_are_kept() {
        for large in [table(&"7".repeat(3_000), 1), table("7", MAX_SAMPLES + 1)] {
            assert!(link::shareable(&large.shared).is_err() && link::write_within(&large.shared, usize::MAX).is_none());
            let kept = Kept::new(Vec::new(), large, Vec::new(), vec![String::new()]);
            assert_eq!(Kept::read(&kept.text(0)), Some(kept));
        }
    }

    #[test]
    fn the_farthest_steps_are_left_out_where_there_is_no_room() {
        let steps = ["1", "2", "3", "4", "5"].map(|cell| table(cell, 1));
        let kept = Kept::new(steps[..2].to_vec(), steps[2].clone(), steps[3..].to_vec(), vec!["1abc".to_owned()]);
        let length = written(&steps[0]).len();
        let few = Kept::read(&kept.text(3 * length)).expect("what was kept");
        assert_eq!((few.past(), few.present(), few.future()), (&steps[..2], &steps[2], &[][..]));
        assert_eq!(Kept::read(&kept.text(5 * length)), Some(kept));
    }

    #[test]
    fn whatever_is_not_of_the_form_is_as_good_as_nothing() {
        let kept = Kept::new(Vec::new(), table("7", 3), Vec::new(), vec!["1abc".to_owned()]).text(0);
        for length in 0..kept.len() {
            assert_eq!(Kept::read(&kept[..length]), None, "cut after {length} bytes");
        }
        for text in ["", "zerofit\t3\t0\t1\t\n", "zerofit\t1\t1\t1\t\n2\nab", "zerofit\t1\t0\t0\t\n"] {
            assert_eq!(Kept::read(text), None, "{text:?}");
        }
    }

    proptest! {
        #[test]
        fn what_was_kept_is_read(before in 0usize..3, after in 0usize..3, cell in "\\PC{0,9}", replaces in proptest::collection::vec("[!-~]{0,9}", 1..3)) {
            let past = vec![table(&cell, 2); before];
            let shared = Shared { table: Preset::Xor.table(), method: Method::Published };
            let present = Step { shared, example: Preset::ALL.get(before + 4 * after).copied() };
            let kept = Kept::new(past, present, vec![table("x", 1); after], replaces);
            prop_assert_eq!(Kept::read(&kept.text(usize::MAX)), Some(kept));
        }

        #[test]
        fn no_text_makes_reading_panic(text in "(zerofit\t1\t[0-9]\t[0-9]\t\n)?\\PC{0,60}") {
            let _ = Kept::read(&text);
        }
    }
}
