//! The files that are written, each with what it holds.

use zerofit::export::Export;
use zerofit::export::holding::Refusal;

use crate::arguments::Destination;

/// Writes every file, and says how exactly it holds the network; or what cannot be written, before anything is.
pub(crate) fn write(export: &Export, destinations: &[Destination]) -> Result<(), Vec<String>> {
    let (mut held, mut refused) = (Vec::new(), Vec::new());
    for to in destinations {
        match export.holding(to.form) {
            Ok(holding) => held.push((to, holding)),
            Err(why) => refused.push(refusal(to, why)),
        }
    }
    if !refused.is_empty() {
        return Err(refused);
    }
    for (to, holding) in held {
        let bytes = export.write(to.form).map_err(|why| vec![refusal(to, why)])?;
        std::fs::write(&to.path, bytes).map_err(|error| vec![format!("{}: {error}", to.path.display())])?;
        println!("{}: {}", to.path.display(), holding.text());
    }
    Ok(())
}

fn refusal(to: &Destination, why: Refusal) -> String {
    format!("{}: {}", to.path.display(), why.text())
}
