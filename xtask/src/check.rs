//! The whole gate: everything that must hold before a change lands.

use anyhow::{Result, bail};

use crate::run::{command, step};
use crate::{page, tools};

type Part = (&'static str, fn() -> Result<()>);
const PARTS: [Part; 4] = [("lint", lint), ("native", native), ("wasm", wasm), ("browser", browser)];
const WASM: &[&str] = &["--target", "wasm32-unknown-unknown"];

/// Runs the named parts, or all of them.
pub(crate) fn test(names: &[&str]) -> Result<()> {
    if let Some(unknown) = names.iter().find(|name| PARTS.iter().all(|(part, _)| part != *name)) {
        bail!("there is no part {unknown}; there are lint, native, wasm and browser");
    }
    for (name, part) in PARTS {
        if names.is_empty() || names.contains(&name) {
            part()?;
        }
    }
    println!("── all passed");
    Ok(())
}

fn lint() -> Result<()> {
    tools::ensure_wasm()?;
    let deny = ["--", "--deny", "warnings"];
    step("formatting", &mut command("cargo", &["fmt", "--all", "--check"]))?;
    step("clippy, native", command("cargo", &["clippy", "--quiet", "--workspace", "--all-targets"]).args(deny))?;
    step(
        "clippy, wasm",
        command("cargo", &["clippy", "--quiet", "--lib", "--bins", "--test", "wasm"]).args(WASM).args(deny),
    )?;
    let mut docs = command("cargo", &["doc", "--quiet", "--no-deps", "--lib"]);
    step("documentation", docs.env("RUSTDOCFLAGS", "--deny warnings"))
}

fn native() -> Result<()> {
    step("native tests", &mut command("cargo", &["test"]))
}

fn wasm() -> Result<()> {
    tools::ensure_wasm()?;
    tools::ensure_browser()?;
    let mut tests = command("cargo", &["test", "--test", "wasm"]);
    tests
        .args(WASM)
        .env("PATH", tools::path()?)
        .env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner")
        .env("WASM_BINDGEN_TEST_TIMEOUT", "120");
    step("wasm tests in Chromium", &mut tests)
}

fn browser() -> Result<()> {
    tools::ensure_browser()?;
    page::build()?;
    // Two pages at a time: each has a worker of its own.
    let tests = &["test", "--package", "browser-tests", "--", "--test-threads", "2"];
    step("end-to-end tests in Chromium", &mut command("cargo", tests))
}
