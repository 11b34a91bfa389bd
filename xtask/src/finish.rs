//! What is left to do for a page that trunk has built: each file gets a name that changes with what is in it, so that a
//! page never meets the files of another build, and a host may let browsers keep them for ever.

use std::collections::BTreeMap;
use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use sha2::{Digest, Sha256, Sha384};

use crate::notices::{notices, target};

/// The page itself keeps its name.
const PAGE: &str = "index.html";
/// What keeps the page for visits without a network. Browsers know it by its name.
const SERVICE: &str = "service-worker.js";
/// What people ask for by name.
const LICENCES: &str = "licences.txt";
/// Digits of a hash in a name, as many as trunk takes.
const DIGITS: usize = 16;
/// Set by `cargo xtask serve`: trunk reloads the page by a script within it, which the page's policy would not let run.
pub(crate) const SERVING: &str = "ZEROFIT_SERVING";

/// Names the files of the folder that trunk has just filled. Trunk calls this (`Trunk.toml`).
pub(crate) fn finish() -> Result<()> {
    let folder = env::var_os("TRUNK_STAGING_DIR").map(PathBuf::from).context("trunk calls this: see Trunk.toml")?;
    let is_served = env::var_os(SERVING).is_some();
    bring_parts(&folder)?;
    let mut named = name_files(&folder)?;
    fs::write(folder.join(LICENCES), notices()?)?;
    if is_served {
        // A page that is being worked on is always the newest.
        fs::remove_file(folder.join(SERVICE))?;
    } else {
        named.insert(SERVICE.to_owned(), SERVICE.to_owned());
    }
    edit(&folder.join(PAGE), |page| {
        let page = with_new_names(page, &named);
        let is_asked_for = |name: &str| [".js", ".ftl", ".csv", ".woff2"].iter().any(|ending| name.ends_with(ending));
        let named = named.iter().filter(|(name, _)| is_asked_for(name));
        // In a frame without an origin, files with a checksum have to be asked for as those of another host are.
        let page = page.replace("rel=\"stylesheet\"", "rel=\"stylesheet\" crossorigin");
        let page = page.replace("data-glue", &format!("data-names='{}' data-glue", json(named)));
        if is_served { page.replace("http-equiv=\"Content-Security-Policy\"", "name=\"policy\"") } else { page }
    })?;
    if is_served { Ok(()) } else { fill_service(&folder) }
}

/// Takes the parts of the page's program, which trunk does not know of, from where `tools/wasm-bindgen-cli` left them.
fn bring_parts(folder: &Path) -> Result<()> {
    let profile = env::var("TRUNK_PROFILE").context("trunk says with which profile it builds")?;
    let parts = target()?.join("wasm-bindgen").join(profile).join("parts");
    for name in names(&parts)? {
        fs::copy(parts.join(&name), folder.join(&name)).with_context(|| format!("{name} cannot be copied"))?;
    }
    Ok(())
}

/// Renames what has no hash in its name yet, and says what became of which name.
fn name_files(folder: &Path) -> Result<BTreeMap<String, String>> {
    let (glue, mut names): (Vec<_>, Vec<_>) = names(folder)?.into_iter().partition(|name| has_hash(name));
    names.retain(|name| name != PAGE && name != SERVICE);
    // What names others comes after them.
    names.sort_by_key(|name| (is_text(name), name.clone()));
    // Trunk names the page's program by a hash of all its parts.
    let mut named: BTreeMap<_, _> = glue.iter().map(|name| (without_hash(name), name.clone())).collect();
    for name in names {
        let path = folder.join(&name);
        if is_text(&name) {
            edit(&path, |text| with_new_names(text, &named))?;
        }
        named.insert(name.clone(), rename(&path, &name)?);
    }
    for name in glue.iter().filter(|name| is_text(name)) {
        let path = folder.join(name);
        let before = digest(&path)?;
        edit(&path, |text| with_new_imports(text, &named))?;
        let after = digest(&path)?;
        // The page says what the bytes of its glue must be.
        edit(&folder.join(PAGE), |page| page.replace(&before, &after))?;
    }
    Ok(named)
}

fn is_text(name: &str) -> bool {
    name.ends_with(".js") || name.ends_with(".webmanifest")
}

/// Tells the service worker which files there are, and what is in them.
fn fill_service(folder: &Path) -> Result<()> {
    let mut files = BTreeMap::new();
    for name in names(folder)? {
        let address = match name.as_str() {
            SERVICE => continue,
            PAGE => "./",
            other => other,
        };
        files.insert(address.to_owned(), integrity(&fs::read(folder.join(&name))?));
    }
    let (path, files) = (folder.join(SERVICE), json(&files));
    let build = hash(&[&fs::read(&path)?, files.as_bytes()].concat());
    edit(&path, |script| {
        let script = script.replace("const BUILD = \"\";", &format!("const BUILD = \"{build}\";"));
        script.replace("const FILES = {};", &format!("const FILES = {files};"))
    })
}

/// `bytes` as browsers compare them.
fn integrity(bytes: &[u8]) -> String {
    format!("sha256-{}", STANDARD.encode(Sha256::digest(bytes)))
}

/// The bytes of a file as trunk has browsers compare them.
fn digest(path: &Path) -> Result<String> {
    Ok(format!("sha384-{}", STANDARD.encode(Sha384::digest(fs::read(path)?))))
}

/// The names of all files in `folder`.
fn names(folder: &Path) -> Result<Vec<String>> {
    let entries = fs::read_dir(folder).with_context(|| format!("{} cannot be read", folder.display()))?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    names.collect()
}

/// Whether there is a hash in `name`, before its ending or before what wasm-bindgen appends.
fn has_hash(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end_matches("_bg");
    let hash = stem.rsplit('-').next().unwrap_or_default();
    // Trunk leaves zeros at the beginning out.
    (DIGITS / 2..=DIGITS).contains(&hash.len()) && hash.bytes().all(|digit| digit.is_ascii_hexdigit())
}

/// The name to which trunk has added a hash.
fn without_hash(name: &str) -> String {
    let (stem, rest) = name.rsplit_once('-').unwrap_or((name, ""));
    format!("{stem}{}", rest.trim_start_matches(|digit: char| digit.is_ascii_hexdigit()))
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
fn hash(bytes: &[u8]) -> String {
    let digits: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
    digits[..DIGITS].to_owned()
}

/// `text` with the new name of each file, where it stands alone between quotation marks.
fn with_new_names(text: &str, named: &BTreeMap<String, String>) -> String {
    renamed(text, named, |name| [format!("'{name}'"), format!("\"{name}\""), format!("\"./{name}\"")])
}

/// `text` with the new name of each script that it imports; a program knows the script by its old one.
fn with_new_imports(text: &str, named: &BTreeMap<String, String>) -> String {
    renamed(text, named, |name| [format!("from \"./{name}\"")])
}

/// `text` with the new name of each file in all the ways in which it is `written`.
fn renamed<const N: usize>(
    text: &str,
    named: &BTreeMap<String, String>,
    written: impl Fn(&str) -> [String; N],
) -> String {
    let ways = named.iter().flat_map(|(old, new)| written(old).into_iter().zip(written(new)));
    ways.fold(text.to_owned(), |text, (old, new)| text.replace(&old, &new))
}

/// An object of strings without anything to escape: names and hashes of files.
fn json<'a>(pairs: impl IntoIterator<Item = (&'a String, &'a String)>) -> String {
    let pairs: Vec<_> = pairs.into_iter().map(|(old, new)| format!("\"{old}\":\"{new}\"")).collect();
    format!("{{{}}}", pairs.join(","))
}

fn edit(path: &Path, change: impl Fn(&str) -> String) -> Result<()> {
    let text = fs::read_to_string(path).with_context(|| format!("{} cannot be read", path.display()))?;
    Ok(fs::write(path, change(&text))?)
}
