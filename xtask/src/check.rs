//! The whole gate: everything that must hold before a change lands.

use std::thread;

use anyhow::{Context, Result, bail};

use crate::run::{command, output, step};
use crate::{page, tools};

/// What must hold, and what it needs installed.
struct Part {
    name: &'static str,
    ensure: fn() -> Result<()>,
    run: fn() -> Result<()>,
}

const PARTS: [Part; 7] = [
    Part { name: "lint", ensure: tools::ensure_wasm_target, run: lint },
    Part { name: "supply", ensure: tools::ensure_deny, run: supply },
    Part { name: "native", ensure: nothing, run: native },
    Part { name: "fuzz", ensure: nothing, run: fuzz },
    Part { name: "consumers", ensure: tools::ensure_consumers, run: consumers },
    Part { name: "wasm", ensure: ensure_wasm_tests, run: wasm },
    Part { name: "browser", ensure: ensure_chromium_tests, run: browser },
];
/// What is run by its name alone: it takes as long as the end-to-end tests in Chromium.
const BY_NAME: [Part; 1] = [Part { name: "firefox", ensure: ensure_firefox_tests, run: firefox }];
const WASM: &[&str] = &["--target", tools::WASM_TARGET];

/// Runs the named parts, or all of them.
pub(crate) fn test(names: &[&str]) -> Result<()> {
    let all = || PARTS.iter().chain(&BY_NAME);
    if let Some(unknown) = names.iter().find(|name| all().all(|part| part.name != **name)) {
        bail!("there is no part {unknown}; there are {}", all().map(|part| part.name).collect::<Vec<_>>().join(", "));
    }
    let wanted: Vec<_> = match names {
        [] => PARTS.iter().collect(),
        names => all().filter(|part| names.contains(&part.name)).collect(),
    };
    // What comes first needs little of what is installed meanwhile, and neither has work for all cores all the time.
    let (first, others) = wanted.split_first().context("there is always a part")?;
    (first.ensure)()?;
    thread::scope(|scope| {
        let installing = scope.spawn(|| others.iter().try_for_each(|part| (part.ensure)()));
        (first.run)()?;
        installing.join().map_err(|_| anyhow::anyhow!("installing stopped unexpectedly"))?
    })?;
    others.iter().try_for_each(|part| (part.run)())?;
    println!("── all passed");
    Ok(())
}

fn nothing() -> Result<()> {
    Ok(())
}

fn lint() -> Result<()> {
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
    let python = tools::consumers_python();
    step("building the example that exports", &mut command("cargo", &["build", "--locked", "--example", "construct"]))?;
    let files = ["-B", "tests/consumers/check.py", "target/debug/examples/construct", "target/consumers"];
    step("exported files, read by onnxruntime, NumPy, safetensors, Python and C", &mut command(&python, &files))
}

fn ensure_wasm_tests() -> Result<()> {
    tools::ensure_wasm()?;
    tools::ensure_chromium()
}

fn wasm() -> Result<()> {
    let mut tests = command("cargo", &["test", "--locked", "--test", "wasm"]);
    tests
        .args(WASM)
        .env("PATH", tools::path()?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    step("wasm tests in Chromium", &mut tests)
}

fn ensure_chromium_tests() -> Result<()> {
    ensure_page_tests()?;
    tools::ensure_chromium()
}

fn ensure_firefox_tests() -> Result<()> {
    ensure_page_tests()?;
    tools::ensure_firefox()
}

fn ensure_page_tests() -> Result<()> {
    tools::ensure_wasm()?;
    // Some tests read what the page has saved and printed.
    tools::ensure_consumers()
}

fn browser() -> Result<()> {
    in_browser("Chromium")
}

fn firefox() -> Result<()> {
    in_browser("Firefox")
}

/// The tests of the built page in the browser of this name.
fn in_browser(name: &str) -> Result<()> {
    const TESTS: [&str; 4] = ["test", "--locked", "--package", "browser-tests"];
    thread::scope(|scope| {
        // Linking the page's largest program leaves a core to it.
        let building = scope.spawn(page::build);
        step("building the end-to-end tests", command("cargo", &TESTS).arg("--no-run"))?;
        building.join().map_err(|_| anyhow::anyhow!("building the page stopped unexpectedly"))?
    })?;
    // Two pages at a time: each has a worker of its own.
    let mut tests = command("cargo", &TESTS);
    tests.args(["--", "--test-threads", "2"]).env("ZEROFIT_BROWSER", name.to_lowercase()).env("PATH", tools::path()?);
    step(&format!("end-to-end tests in {name}"), &mut tests)
}
