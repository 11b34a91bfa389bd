//! The whole gate: everything that must hold before a change lands.

use anyhow::{Context, Result, bail};

use crate::run::{command, output, step};
use crate::{page, tools};

type Part = (&'static str, fn() -> Result<()>);
const PARTS: [Part; 7] = [
    ("lint", lint),
    ("supply", supply),
    ("native", native),
    ("fuzz", fuzz),
    ("consumers", consumers),
    ("wasm", wasm),
    ("browser", browser),
];
/// What is run by its name alone: it takes as long as all the others.
const BY_NAME: [Part; 1] = [("firefox", firefox)];
const WASM: &[&str] = &["--target", tools::WASM_TARGET];

/// Runs the named parts, or all of them.
pub(crate) fn test(names: &[&str]) -> Result<()> {
    let all: Vec<Part> = PARTS.into_iter().chain(BY_NAME).collect();
    if let Some(unknown) = names.iter().find(|name| all.iter().all(|(part, _)| part != *name)) {
        bail!("there is no part {unknown}; there are lint, supply, native, fuzz, consumers, wasm, browser and firefox");
    }
    let usual = PARTS.map(|(name, _)| name);
    let wanted = if names.is_empty() { &usual[..] } else { names };
    for (_, part) in all.iter().filter(|(name, _)| wanted.contains(name)) {
        part()?;
    }
    println!("── all passed");
    Ok(())
}

fn lint() -> Result<()> {
    tools::ensure_wasm()?;
    let deny = ["--", "--deny", "warnings"];
    step("formatting", &mut command("cargo", &["fmt", "--all", "--check"]))?;
    step(
        "clippy, native",
        command("cargo", &["clippy", "--quiet", "--locked", "--workspace", "--all-targets"]).args(deny),
    )?;
    step(
        "clippy, wasm",
        command("cargo", &["clippy", "--quiet", "--locked", "--lib", "--bins", "--test", "wasm"]).args(WASM).args(deny),
    )?;
    let mut docs = command("cargo", &["doc", "--quiet", "--locked", "--no-deps", "--lib"]);
    step("documentation", docs.env("RUSTDOCFLAGS", "--deny warnings"))?;
    oldest_rust()
}

/// Everything compiles with the oldest Rust that Cargo.toml promises, where that is not the one in use anyway.
fn oldest_rust() -> Result<()> {
    const PROMISED: &str = env!("CARGO_PKG_RUST_VERSION");
    let in_use = output(&mut command("rustc", &["--version"])).context("rustc does not say its version")?;
    if in_use.starts_with(&format!("rustc {PROMISED}.")) {
        println!("── Rust {PROMISED}, the oldest that is promised, is the one in use");
        return Ok(());
    }
    let install = ["toolchain", "install", PROMISED, "--profile", "minimal", "--target", tools::WASM_TARGET];
    step(&format!("installing Rust {PROMISED}"), &mut command("rustup", &install))?;
    let check = ["run", PROMISED, "cargo", "check", "--quiet", "--locked"];
    step(
        &format!("check with Rust {PROMISED}, native"),
        command("rustup", &check).args(["--workspace", "--all-targets"]),
    )?;
    step(&format!("check with Rust {PROMISED}, wasm"), command("rustup", &check).args(["--lib", "--bins"]).args(WASM))
}

fn native() -> Result<()> {
    step("native tests", &mut command("cargo", &["test", "--locked"]))
}

/// Every dependency has a licence that may be shipped, comes from crates.io, and is not banned. Advisories need a database
/// from the network: the workflow asks for them.
fn supply() -> Result<()> {
    tools::ensure_deny()?;
    let mut deny = command("cargo", &["deny", "--locked", "check", "bans", "licenses", "sources"]);
    step("licences, bans and sources", deny.env("PATH", tools::path()?))
}

/// A few thousand inputs to every fuzz target.
fn fuzz() -> Result<()> {
    step("fuzz targets, a short run", &mut command("cargo", &["test", "--locked", "--package", "fuzz"]))
}

/// As many inputs as `options` say, with the time and memory of the worst.
pub(crate) fn fuzz_long(options: &[&str]) -> Result<()> {
    let mut run = command("cargo", &["run", "--quiet", "--release", "--locked", "--package", "fuzz", "--"]);
    step("fuzz targets", run.args(options))
}

/// What is exported is read by the programs it is written for.
fn consumers() -> Result<()> {
    let python = tools::ensure_consumers()?;
    step("building the example that exports", &mut command("cargo", &["build", "--locked", "--example", "construct"]))?;
    let files = ["-B", "tests/consumers/check.py", "target/debug/examples/construct", "target/consumers"];
    step("exported files, read by onnxruntime, NumPy, safetensors, Python and C", &mut command(&python, &files))
}

fn wasm() -> Result<()> {
    tools::ensure_wasm()?;
    tools::ensure_chromium()?;
    let mut tests = command("cargo", &["test", "--locked", "--test", "wasm"]);
    tests
        .args(WASM)
        .env("PATH", tools::path()?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    step("wasm tests in Chromium", &mut tests)
}

fn browser() -> Result<()> {
    in_browser("Chromium", tools::ensure_chromium)
}

fn firefox() -> Result<()> {
    in_browser("Firefox", tools::ensure_firefox)
}

/// The tests of the built page in the browser of this name.
fn in_browser(name: &str, ensure: fn() -> Result<()>) -> Result<()> {
    // Some read what the page has saved and printed.
    tools::ensure_consumers()?;
    ensure()?;
    page::build()?;
    // Two pages at a time: each has a worker of its own.
    let mut tests = command("cargo", &["test", "--locked", "--package", "browser-tests", "--", "--test-threads", "2"]);
    tests.env("ZEROFIT_BROWSER", name.to_lowercase()).env("PATH", tools::path()?);
    step(&format!("end-to-end tests in {name}"), &mut tests)
}
