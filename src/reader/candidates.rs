//! Which readings of a text are possible, and which of them count.
//!
//! A text in lines is split by each separator that occurs in it. A split counts where it gives every row the same
//! number of cells; of several, the one that leaves the fewest cells without a number. Two splits that make numbers of
//! all cells are rivals, and so is the text as a single column: `0,5` in each line is two columns of integers or one of
//! decimals, `1 000 7` three columns or two. Only where no split is even, the least uneven one is taken, without the title
//! above it where that is what makes it uneven; that of blanks with its rival. For each split the conventions of writing
//! numbers are rivals as [`evidence`](super::evidence) says. As a single column, the text must not have a header where
//! there is an even split, or a separator in the header and below it: such a header says that there are several columns.

use super::above;
use super::evidence::{Evidence, Outline};
use super::form::Form;
use super::forms::{self, pandas};
use super::reading::{Reading, Table};
use super::records::said_separator;
use super::source::Source;
use super::{Fault, Header, Options, Separator, Watch};

/// A source and what was found out about it.
struct Candidate<'t> {
    source: Source<'t>,
    evidence: Evidence,
}

impl Candidate<'_> {
    fn is(&self, separator: Separator) -> bool {
        self.source.separator() == Some(separator)
    }
}

/// The readings of `text`.
pub(super) fn read(text: &str, options: &Options, watch: &mut Watch<'_>) -> Result<Reading, Fault> {
    if text.is_empty() {
        return Err(Fault::Empty);
    }
    let separator = options.separator.or_else(|| said_separator(text).map(|(separator, _)| separator));
    let options = &Options { separator, ..*options };
    let form = options.form.or(separator.map(|_| Form::Separated));
    let candidates = match forms::sources(text, form, options)? {
        Some(sources) => judge(sources, options, watch)?,
        None => separated(text, options, watch)?,
    };
    let mut tables: Vec<Table> = Vec::new();
    for Candidate { source, evidence } in &candidates {
        for &decimal in &evidence.decimals {
            let table = Table::build(source, evidence, decimal, watch)?;
            if tables.iter().all(|known| known.cells.differs(&table.cells)) {
                tables.push(table);
            }
        }
    }
    Ok(Reading::new(tables))
}

fn judge<'t>(sources: Vec<Source<'t>>, options: &Options, watch: &mut Watch<'_>) -> Result<Vec<Candidate<'t>>, Fault> {
    let mut candidates = Vec::new();
    for source in sources {
        let outline = Outline::of(&source, watch)?;
        candidates.extend(candidate(source, outline, options, watch)?);
    }
    Ok(candidates)
}

fn candidate<'t>(
    source: Source<'t>,
    outline: Outline,
    options: &Options,
    watch: &mut Watch<'_>,
) -> Result<Option<Candidate<'t>>, Fault> {
    let evidence = Evidence::of(&source, outline, options, false, watch)?;
    Ok(evidence.map(|evidence| Candidate { source, evidence }))
}

/// The readings of cells in lines, below comments if there are any.
fn separated<'t>(text: &'t str, options: &Options, watch: &mut Watch<'_>) -> Result<Vec<Candidate<'t>>, Fault> {
    let Some([comments, header]) = above::comments(text) else { return parted(text, 0, options, watch) };
    let below = parted(&text[comments.end..], comments.lines, options, watch)?;
    if below.iter().any(|candidate| candidate.evidence.header == Header::Names) {
        return Ok(below);
    }
    let named = parted(&text[header.end..], header.lines, options, watch)?;
    let is_header = |candidate: &Candidate<'_>| {
        let Evidence { outline, header, .. } = &candidate.evidence;
        *header == Header::Names && outline.is_even() && candidate.source.above == comments.lines - 1
    };
    Ok(if named.iter().all(is_header) { named } else { below })
}

/// The readings of cells in lines, with so many lines `above` them.
fn parted<'t>(
    text: &'t str,
    above: usize,
    options: &Options,
    watch: &mut Watch<'_>,
) -> Result<Vec<Candidate<'t>>, Fault> {
    let printed = pandas::print(text);
    let lines = |separator: Separator| {
        let mut source = Source::lines(printed.text, separator, above);
        source.index = printed.index;
        source
    };
    if let Some(separator) = options.separator {
        return Ok(printed_form(judge(vec![below_title(lines(separator), watch)?], options, watch)?));
    }
    let (mut even, mut uneven) = (Vec::new(), Vec::new());
    for separator in Separator::PARTING.into_iter().filter(|&separator| occurs(separator, text)) {
        let source = lines(separator);
        // pandas sets no groups apart.
        if separator == Separator::BlanksAroundGroups && source.index.is_some() {
            continue;
        }
        let outline = Outline::of(&source, watch)?;
        if outline.width < 2 {
            continue;
        }
        if outline.is_even() {
            even.extend(candidate(source, outline, options, watch)?);
        } else {
            uneven.push(source);
        }
    }
    retain_likely(&mut even, text);
    let is_parted_by_tabs = even.iter().any(|split| split.is(Separator::Tab) && split.evidence.is_clean());
    if even.iter().any(|split| split.evidence.is_clean()) {
        even.retain(|split| split.evidence.is_clean());
        // A tab is part of no number.
        if !is_parted_by_tabs {
            let single = single_column(lines(Separator::None), options, watch)?;
            even.extend(single.filter(|single| single.evidence.header == Header::None));
        }
        return Ok(printed_form(even));
    }
    let has_groups = even.iter().any(|split| split.is(Separator::BlanksAroundGroups));
    let single = single_column(lines(Separator::None), options, watch)?;
    let is_column = even.is_empty() && !has_parted_header(text);
    if let Some(single) = single.filter(|single| single.evidence.header == Header::None || is_column) {
        return Ok(vec![single]);
    }
    // Where joining groups makes rows of one length, parting them explains nothing.
    uneven.retain(|source| !(has_groups && source.separator() == Some(Separator::Blanks)));
    for source in uneven {
        let source = below_title(source, watch)?;
        let outline = Outline::of(&source, watch)?;
        even.extend(candidate(source, outline, options, watch)?);
    }
    retain_likely(&mut even, text);
    let best = even.iter().min_by_key(|split| split.evidence.text_share() + split.evidence.outline.unevenness());
    let best = best.filter(|split| split.evidence.text_share() < 1_000 || split.evidence.outline.is_even());
    let Some(best) = best.and_then(|best| best.source.separator()) else {
        return judge(vec![lines(Separator::None)], options, watch);
    };
    // Whether a space parts a number in two is not for us to say.
    even.retain(|split| {
        let is_rival = split.is(Separator::BlanksAroundGroups) && split.evidence.outline.is_even();
        split.is(best) || best == Separator::Blanks && is_rival
    });
    Ok(printed_form(even))
}

/// Whether a sign that parts cells is in the first line and below it, too: several columns, though not of one length.
fn has_parted_header(text: &str) -> bool {
    let (header, rest) = text.trim_start().split_once(['\n', '\r']).unwrap_or_default();
    [',', ';', '|'].iter().any(|&sign| header.contains(sign) && rest.contains(sign))
}

/// `source` without the title above it, where that leaves rows of one length.
fn below_title<'t>(source: Source<'t>, watch: &mut Watch<'_>) -> Result<Source<'t>, Fault> {
    Ok(match source.below_title() {
        Some(below) if Outline::of(&below, watch)?.is_even() => below,
        _ => source,
    })
}

/// Leaves out splits by blanks that part no numbers, or where tabs or commas before each blank do.
fn retain_likely(splits: &mut Vec<Candidate<'_>>, text: &str) {
    let is_by_blanks = |split: &Candidate<'_>| split.source.separator().is_some_and(Separator::is_blanks);
    if !splits.iter().any(is_by_blanks) {
        return;
    }
    let width = |separator: Separator| {
        let split = splits.iter().find(|split| split.is(separator) && split.evidence.is_clean());
        split.map(|split| split.evidence.outline.width)
    };
    let (by_tabs, by_commas) = (width(Separator::Tab), width(Separator::Comma).filter(|_| text.contains(", ")));
    splits.retain(|split| {
        let Evidence { outline, .. } = &split.evidence;
        let is_likely = split.evidence.has_numbers() && by_tabs.is_none() && by_commas != Some(outline.width);
        !is_by_blanks(split) || is_likely
    });
}

/// The text as one column, if all of it is numbers.
fn single_column<'t>(
    source: Source<'t>,
    options: &Options,
    watch: &mut Watch<'_>,
) -> Result<Option<Candidate<'t>>, Fault> {
    let outline = Outline::of(&source, watch)?;
    let evidence = Evidence::of(&source, outline, options, true, watch)?;
    let rival = evidence.filter(|evidence| evidence.is_clean() && evidence.has_values());
    Ok(rival.map(|evidence| Candidate { source, evidence }))
}

/// Blanks and a header that is one name short: a data frame as pandas prints it.
fn printed_form(mut candidates: Vec<Candidate<'_>>) -> Vec<Candidate<'_>> {
    for Candidate { source, evidence } in &mut candidates {
        let printed = evidence.outline.first_short || source.index.is_some();
        if printed && source.separator() == Some(Separator::Blanks) {
            source.form = Form::Pandas;
        }
    }
    candidates
}

fn occurs(separator: Separator, text: &str) -> bool {
    match separator {
        Separator::Blanks => text.contains(' ') || text.contains('\t'),
        Separator::BlanksAroundGroups => has_spaced_groups(text),
        separator => separator.byte().is_some_and(|byte| text.as_bytes().contains(&byte)),
    }
}

/// Whether a digit and a space come up before three digits or a fraction.
fn has_spaced_groups(text: &str) -> bool {
    text.match_indices(' ').any(|(at, _)| {
        let (before, after) = (&text.as_bytes()[..at], &text.as_bytes()[at + 1..]);
        let digits = after.iter().take_while(|byte| byte.is_ascii_digit()).count();
        before.last().is_some_and(u8::is_ascii_digit) && (digits > 2 || digits > 0 && after.get(digits) == Some(&b'/'))
    })
}
