//! The licences of everything that is in the page, as its host gives them away.

use std::collections::BTreeMap;
use std::fmt::Write;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result};
use serde_json::Value;

use crate::run::{command, output, root};
use crate::tools::WASM_TARGET;

/// Packages of the project itself.
const OURS: &str = "zerofit";
/// Whose the tables and the letters are that come with the page.
const OTHERS: [&str; 2] = ["www/data/NOTICE", "www/fonts/NOTICE"];

/// The packages with their licences, the tables and letters, then the project's own licences and the texts that come with the packages,
/// equal texts once.
pub(crate) fn notices() -> Result<String> {
    let mut notices = String::from("Zerofit: MIT OR Apache-2.0. It contains these packages:\n\n");
    let mut texts: BTreeMap<String, Vec<String>> = BTreeMap::new();
    let folders = folders()?;
    for (name, licence) in packages()? {
        writeln!(notices, "{name}: {licence}")?;
        let folder = folders.get(&name).with_context(|| format!("{name} has no source"))?;
        for text in licence_texts(folder)? {
            texts.entry(text).or_default().push(name.clone());
        }
    }
    for path in OTHERS {
        let notice = fs::read_to_string(root().join(path)).with_context(|| format!("{path} is missing"))?;
        write!(notices, "\n{}\n{}\n", "=".repeat(80), notice.trim_end())?;
    }
    let mine = licence_texts(&root())?.into_iter().map(|text| (text, vec!["Zerofit".to_owned()]));
    for (text, names) in mine.chain(texts) {
        write!(notices, "\n{}\n{}\n\n{}\n", "=".repeat(80), names.join(", "), text.trim_end())?;
    }
    Ok(notices)
}

/// "name vVersion" and licence of every package that is compiled into the page.
fn packages() -> Result<BTreeMap<String, String>> {
    let arguments = [
        "tree",
        "--locked",
        "--target",
        WASM_TARGET,
        "--edges",
        "normal,no-proc-macro",
        "--prefix",
        "none",
        "--format",
    ];
    let tree = output(command("cargo", &arguments).arg("{p}|{l}")).context("cargo tree does not answer")?;
    let line = |line: &str| {
        let (package, licence) = line.split_once('|')?;
        let name: Vec<_> = package.split(' ').take(2).collect();
        (name[0] != OURS).then(|| (name.join(" "), licence.trim_end_matches(" (*)").to_owned()))
    };
    Ok(tree.lines().filter_map(line).collect())
}

/// The source of every package of the lock file, by "name vVersion".
pub(crate) fn folders() -> Result<BTreeMap<String, PathBuf>> {
    let metadata = metadata()?;
    let folder = |package: &Value| {
        let [name, version, manifest] = ["name", "version", "manifest_path"].map(|field| package[field].as_str());
        Some((format!("{} v{}", name?, version?), Path::new(manifest?).parent()?.to_owned()))
    };
    Ok(metadata["packages"].as_array().into_iter().flatten().filter_map(folder).collect())
}

/// Where Cargo puts what it builds.
pub(crate) fn target() -> Result<PathBuf> {
    metadata()?["target_directory"].as_str().map(PathBuf::from).context("cargo metadata names no target directory")
}

fn metadata() -> Result<Value> {
    let arguments = ["metadata", "--locked", "--format-version", "1", "--filter-platform", WASM_TARGET];
    let metadata = output(&mut command("cargo", &arguments)).context("cargo metadata does not answer")?;
    Ok(serde_json::from_str(&metadata)?)
}

/// What a package's authors ask to be passed on.
fn licence_texts(folder: &Path) -> Result<Vec<String>> {
    let mut paths: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Result<_>>()?;
    paths.retain(|path| {
        let name = path.file_name().unwrap_or_default().to_string_lossy().to_uppercase();
        path.is_file()
            && ["LICENSE", "LICENCE", "COPYING", "NOTICE", "UNLICENSE"].iter().any(|word| name.starts_with(word))
    });
    paths.sort();
    paths.iter().map(|path| Ok(fs::read_to_string(path)?)).collect()
}
