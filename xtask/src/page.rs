//! Building and serving the page with trunk.

use std::collections::BTreeSet;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::compress::compress;
use crate::finish::SERVING;
use crate::notices::folders;
use crate::run::{command, output, root, step};
use crate::tools;

/// Builds the page, serves it on `port`, and rebuilds it on changes.
pub(crate) fn serve(port: &str) -> Result<()> {
    tools::ensure_wasm()?;
    let what = format!("serving http://localhost:{port}/ (stop with Ctrl-C)");
    step(&what, trunk(&["serve", "--release", "--locked", "--port", port])?.env(SERVING, "1"))
}

/// Leaves the finished page in `dist/`, each file also as gzip and brotli.
pub(crate) fn build() -> Result<()> {
    tools::ensure_wasm()?;
    // At once: trunk has one linked after the other, each by one core.
    let programs = ["build", "--quiet", "--locked", "--bins", "--profile", "page", "--target", tools::WASM_TARGET];
    step("building the page's programs", &mut for_page(command("cargo", &programs))?)?;
    step("building the page into dist/", &mut trunk(&["build", "--release", "--locked"])?)?;
    println!("── compressing it");
    compress(&root().join("dist"))
}

/// Measures what the finished page makes people wait for: `acts`, or everything.
pub(crate) fn bench(acts: &[&str]) -> Result<()> {
    tools::ensure_chromium()?;
    build()?;
    let measure = ["run", "--quiet", "--locked", "--package", "page-bench", "--"];
    step("measuring the page", command("cargo", &measure).args(acts))
}

fn trunk(arguments: &[&str]) -> Result<Command> {
    let mut trunk = for_page(command("trunk", arguments))?;
    // Trunk takes any NO_COLOR but "true" and "false" for a mistake.
    trunk.env_remove("NO_COLOR");
    Ok(trunk)
}

fn for_page(mut command: Command) -> Result<Command> {
    command.env("PATH", tools::path()?).env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUSTFLAGS", compiler_flags()?);
    Ok(command)
}

/// No path of the machine that builds the page stands in it. Flags of this target alone: what else is compiled meanwhile,
/// as for [`crate::finish`], stays as it is. Cargo parts them at spaces, so a path with one is written as it is.
fn compiler_flags() -> Result<String> {
    let flags = paths_of_sources()?.into_iter().map(|(here, everywhere)| (here.display().to_string(), everywhere));
    let flags = flags.filter(|(here, _)| !here.contains(char::is_whitespace));
    Ok(flags.map(|(here, everywhere)| format!("--remap-path-prefix={here}={everywhere} ")).collect())
}

/// Where sources lie on this machine, and what is written in place of that: the crates, the standard library where its
/// sources are installed, and this workspace. Of several that fit the compiler takes the last.
fn paths_of_sources() -> Result<Vec<(PathBuf, String)>> {
    let rustc = |arguments: &[&str]| output(&mut command("rustc", arguments)).context("rustc does not say where it is");
    let (sysroot, version) = (rustc(&["--print", "sysroot"])?, rustc(&["--version", "--verbose"])?);
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let library = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust");
    // A folder for each registry.
    let folders = folders()?;
    let theirs = folders.values().filter(|folder| !folder.starts_with(root()));
    let registries: BTreeSet<_> = theirs.filter_map(|folder| folder.parent().map(PathBuf::from)).collect();
    let crates = registries.into_iter().map(|registry| (registry, "crates".to_owned()));
    Ok(crates.chain([(library, format!("/rustc/{commit}")), (root(), ".".to_owned())]).collect())
}
