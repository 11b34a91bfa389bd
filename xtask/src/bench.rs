//! The same work natively, in Chromium and in Python with GMP, in one run, as one table.

use std::fmt::Write;
use std::fs;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::{command, output, root, step};
use crate::tools;

/// One construction and its check.
struct Case {
    method: &'static str,
    a1: &'static str,
    a2: &'static str,
    outputs: &'static str,
    /// Positions are drawn from 0 to this number.
    range: &'static str,
    /// How many samples are checked here, and by the peer, which takes longer.
    checked: [&'static str; 2],
}

const CASES: [Case; 5] = [
    Case { method: "published", a1: "20", a2: "20", outputs: "1", range: "10000000000", checked: ["400", "40"] },
    Case { method: "integer", a1: "100", a2: "100", outputs: "1", range: "100000", checked: ["10000", "40"] },
    Case { method: "integer", a1: "400", a2: "250", outputs: "10", range: "100000", checked: ["500", "5"] },
    Case { method: SPARE, a1: "199", a2: "100", outputs: "1", range: "100000", checked: ["10000", "100"] },
    Case { method: SPARE, a1: "799", a2: "250", outputs: "10", range: "100000", checked: ["10000", "20"] },
];
/// The integer construction with a restart before every group, which the peer has a name of its own for.
const SPARE: &str = "spare";
const RUNS: &str = "5";

/// Milliseconds of one construction and of one sample's check.
struct Times {
    construct: f64,
    check: f64,
}

/// What the measurement says.
struct Measured {
    times: Times,
    /// Milliseconds of the certificate for floating point, for all samples.
    certify: f64,
    /// The bits that it needs; nothing where there is none.
    bits: Option<String>,
}

/// Measures every case and prints the table.
pub(crate) fn bench() -> Result<()> {
    tools::ensure_wasm()?;
    tools::ensure_chromium()?;
    let python = tools::ensure_gmpy2()?;
    build()?;
    let mut table = "| | native | Chromium | Python with GMP | native to GMP | Chromium to GMP |\n".to_owned();
    table += "| --- | ---: | ---: | ---: | ---: | ---: |\n";
    for case in &CASES {
        println!("── measuring {}", case.name());
        let peer = case.in_python(&python)?;
        let native = case.natively()?;
        let browser = case.in_chromium()?;
        let mut row = |what: &str, of: fn(&Times) -> f64| {
            let [native, browser, peer] = [&native.times, &browser.times, &peer].map(of);
            let (name, to_peer) = (case.name(), |time: f64| time / peer);
            writeln!(
                table,
                "| {name}, {what} | {native:.3} ms | {browser:.3} ms | {peer:.3} ms | {:.2} | {:.2} |",
                to_peer(native),
                to_peer(browser)
            )
        };
        row("construct", |times| times.construct)?;
        row("check of one sample", |times| times.check)?;
        if let Some(bits) = &native.bits {
            let (name, native, browser) = (case.name(), native.certify, browser.certify);
            writeln!(table, "| {name}, certificate ({bits} bits) | {native:.3} ms | {browser:.3} ms | – | – | – |")?;
        }
    }
    println!("\n{table}");
    Ok(())
}

/// The measurement as a program, and as a module for a page.
fn build() -> Result<()> {
    let package = ["build", "--quiet", "--locked", "--package", "bench-harness"];
    step("building the measurement, native", command("cargo", &package).arg("--release"))?;
    let mut wasm = command("cargo", &package);
    // As small, and so as fast, as the page.
    wasm.args(["--profile", "page", "--lib", "--target", tools::WASM_TARGET]);
    step("building the measurement, wasm", &mut wasm)?;
    let module = root().join("target").join(tools::WASM_TARGET).join("page/bench_harness.wasm");
    let mut bindgen = command("wasm-bindgen", &["--target", "no-modules", "--no-typescript", "--out-dir"]);
    step("binding it", bindgen.arg(folder()).arg(module).env("PATH", tools::path()?))
}

fn folder() -> PathBuf {
    root().join("target/bench")
}

impl Case {
    fn name(&self) -> String {
        let outputs = if self.outputs == "1" { String::new() } else { format!(" × {}", self.outputs) };
        format!("{} {} × {}{outputs}", self.method, self.a1, self.a2)
    }

    /// The name of the method outside the peer.
    fn product_method(&self) -> &'static str {
        if self.method == SPARE { "integer" } else { self.method }
    }

    /// Where the peer leaves the samples.
    fn samples(&self) -> PathBuf {
        folder().join(format!("{}-{}.json", self.method, self.a1))
    }

    fn in_python(&self, python: &str) -> Result<Times> {
        let Self { method, a1, a2, outputs, range, checked: [_, checked] } = self;
        let mut peer = command(python, &["benches/peer/peer.py", method, a1, a2, "--outputs", outputs]);
        peer.args(["--range", range, "--runs", RUNS, "--check", checked, "--dump"]).arg(self.samples());
        let said = output(&mut peer).context("the peer failed")?;
        let seconds = |before: &str| {
            let (_, rest) = said.split_once(before)?;
            rest.split_whitespace().next()?.parse::<f64>().ok()
        };
        match (seconds("median "), seconds("check ")) {
            (Some(construct), Some(check)) => Ok(Times { construct: construct * 1e3, check: check * 1e3 }),
            _ => bail!("the peer says something else than expected: {said}"),
        }
    }

    fn natively(&self) -> Result<Measured> {
        let mut harness = Command::new(root().join("target/release/bench-harness"));
        harness.arg(self.samples()).args([self.product_method(), RUNS, self.checked[0]]);
        measured(&output(&mut harness).context("the native measurement failed")?)
    }

    /// In a page of its own, whose text is in the end what was measured.
    fn in_chromium(&self) -> Result<Measured> {
        let script = fs::read_to_string(folder().join("bench_harness.js"))?;
        let module = fs::read(folder().join("bench_harness_bg.wasm"))?;
        let samples = fs::read_to_string(self.samples())?;
        let (method, checked) = (self.product_method(), self.checked[0]);
        let page = folder().join("page.html");
        let text = format!(
            "<!doctype html><meta charset=utf-8><script>{script}</script><script>
            wasm_bindgen.initSync({{ module: new Uint8Array({module:?}) }});
            const measured = wasm_bindgen.measure(JSON.stringify({samples}), '{method}', {RUNS}, {checked});
            document.documentElement.innerHTML = `<body>${{measured}}</body>`;
            </script>"
        );
        fs::write(&page, text)?;
        let mut chromium = command("chromium", &["--headless", "--no-sandbox", "--disable-gpu", "--no-first-run"]);
        chromium.arg(format!("--user-data-dir={}", folder().join("profile").display()));
        chromium.args(["--disable-background-networking", "--dump-dom"]).arg(format!("file://{}", page.display()));
        let document = output(&mut chromium).context("Chromium failed")?;
        let body = document.split_once("<body>").and_then(|(_, rest)| rest.split_once("</body>"));
        measured(body.map_or(document.as_str(), |(said, _)| said))
    }
}

/// The measurement's construction, preparation, check, certificate and bits.
fn measured(said: &str) -> Result<Measured> {
    let mut words = said.split_whitespace();
    let mut time = || words.next().and_then(|word| word.parse::<f64>().ok());
    match (time(), time(), time(), time()) {
        (Some(construct), Some(_), Some(check), Some(certify)) => {
            Ok(Measured { times: Times { construct, check }, certify, bits: words.next().map(str::to_owned) })
        }
        _ => bail!("the measurement says something else than times: {said}"),
    }
}
