//! Building and serving the page with trunk.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result};

use crate::compress::compress;
use crate::finish::SERVING;
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
    step("building the page into dist/", &mut trunk(&["build", "--release", "--locked"])?)?;
    println!("── compressing it");
    compress(&root().join("dist"))
}

fn trunk(arguments: &[&str]) -> Result<Command> {
    let mut trunk = command("trunk", arguments);
    // Trunk takes any NO_COLOR but "true" and "false" for a mistake.
    trunk.env("PATH", tools::path()?).env_remove("NO_COLOR");
    trunk.env("CARGO_ENCODED_RUSTFLAGS", compiler_flags()?);
    Ok(trunk)
}

/// No path of the machine that builds the page stands in it, so that what comes out is the same on every machine.
fn compiler_flags() -> Result<OsString> {
    let mut flags = env::var_os("CARGO_ENCODED_RUSTFLAGS").unwrap_or_default();
    for (here, everywhere) in paths_of_sources()? {
        if !flags.is_empty() {
            flags.push("\u{1f}");
        }
        flags.push("--remap-path-prefix=");
        flags.push(here);
        flags.push(format!("={everywhere}"));
    }
    Ok(flags)
}

/// Where sources lie on this machine, and what is written in place of that: this workspace, the standard library where
/// its sources are installed, and the crates.
fn paths_of_sources() -> Result<Vec<(PathBuf, String)>> {
    let rustc = |arguments: &[&str]| output(&mut command("rustc", arguments)).context("rustc does not say where it is");
    let (sysroot, version) = (rustc(&["--print", "sysroot"])?, rustc(&["--version", "--verbose"])?);
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: ")).unwrap_or("unknown");
    let library = PathBuf::from(sysroot.trim()).join("lib/rustlib/src/rust");
    let mut paths = vec![(root(), ".".to_owned()), (library, format!("/rustc/{commit}"))];
    let cargo = env::var_os("CARGO_HOME").map(PathBuf::from);
    let cargo = cargo.or_else(|| Some(env::home_dir()?.join(".cargo"))).context("Cargo has no home")?;
    // A folder for each registry, or each copy of it.
    for registry in cargo.join("registry/src").read_dir().context("Cargo's home has no crates")? {
        paths.push((registry?.path(), "crates".to_owned()));
    }
    Ok(paths)
}
