//! What is left to do for a page that trunk has built: each file gets a name that changes with what is in it, so that a
//! page never meets the files of another build, and a host may let browsers keep them for ever.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use sha2::{Digest, Sha256};

/// The page itself keeps its name.
const PAGE: &str = "index.html";
/// The script that the page starts with. It is told the names of all others.
const BOOT: &str = "boot.js";
/// Digits of a hash in a name, as many as trunk takes.
const DIGITS: usize = 16;
/// Set by `cargo xtask serve`: trunk reloads the page by a script within it, which the page's policy would not let run.
pub(crate) const SERVING: &str = "ZEROFIT_SERVING";

/// Names the files of the folder that trunk has just filled. Trunk calls this (`Trunk.toml`).
pub(crate) fn finish() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context("trunk calls this: see Trunk.toml")?;
    name_files(&folder)?;
    if env::var_os(SERVING).is_some() {
        edit(&folder.join(PAGE), |page| page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\""))?;
    }
    Ok(())
}

/// Renames what has no hash in its name yet, and tells the page.
fn name_files(folder: &Path) -> Result<()> {
    let mut names = names(folder)?;
    names.retain(|name| name != PAGE && name != BOOT && !has_hash(name));
    // A script names its program, so programs come first.
    names.sort_by_key(|name| (name.ends_with(".js"), name.clone()));
    let mut named = BTreeMap::new();
    for name in names {
        let path = folder.join(&name);
        if name.ends_with(".js") {
            edit(&path, |script| with_new_names(script, &named))?;
        }
        named.insert(name.clone(), rename(&path, &name)?);
    }
    let boot = rename(&folder.join(BOOT), BOOT)?;
    let script = format!("src=\"./{BOOT}\"");
    edit(&folder.join(PAGE), |page| page.replace(&script, &format!("src=\"./{boot}\" data-names='{}'", json(&named))))
}

/// The names of all files in `folder`.
pub(crate) fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    names.collect()
}

/// Whether there is a hash in `name`, before its ending or before what wasm-bindgen appends.
fn has_hash(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let hash = stem.rsplit('-').next().unwrap_or_default();
    hash.len() == DIGITS && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// Puts the hash of a file into its name, and returns that name.
fn rename(path: &Path, name: &str) -> Result<String> {
    let hash = hash(&fs::read(path).with_context(|| format!("{name} is missing"))?);
    let (stem, ending) = name.split_once('.').with_context(|| format!("{name} has no ending"))?;
    let new = format!("{stem}-{hash}.{ending}");
    fs::rename(path, path.with_file_name(&new))?;
    Ok(new)
}

/// The digits that stand for `bytes` in a name.
pub(crate) fn hash(bytes: &[u8]) -> String {
    let digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..DIGITS].to_owned()
}

fn with_new_names(script: &str, named: &BTreeMap<String, String>) -> String {
    named.iter().fold(script.to_owned(), |script, (old, new)| {
        script.replace(&format!("'{old}'"), &format!("'{new}'")).replace(&format!("\"{old}\""), &format!("\"{new}\""))
    })
}

/// An object of strings without anything to escape: names of files.
fn json(named: &BTreeMap<String, String>) -> String {
    let pairs: Vec<_> = named.iter().map(|(old, new)| format!("\"{old}\":\"{new}\"")).collect();
    format!("{{{}}}", pairs.join(","))
}

fn edit(path: &Path, change: impl Fn(&str) -> String) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(fs::write(path, change(&text))?)
}
