//! Building and serving the page with trunk.

use std::process::Command;

use anyhow::Result;

use crate::compress::compress;
use crate::finish::SERVING;
use crate::run::{command, root, step};
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
    Ok(trunk)
}
