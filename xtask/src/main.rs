//! The project's commands: `cargo xtask serve`, `build`, `test`, `fuzz` and `bench`. Each sets up what it needs.

mod bench;
mod check;
mod compress;
mod finish;
mod notices;
mod page;
mod run;
mod tools;

use anyhow::{Result, bail};

const HELP: &str = "\
cargo xtask COMMAND

  serve [--port P]   build the page and serve it at http://localhost:P/ (8080), rebuilding on changes
  build              leave the finished page in dist/, for any static host and any sub-path, also as gzip and brotli
  test [PART ...]    everything that must hold before a change lands, or only the named parts:
                     lint, supply, native, fuzz, consumers, wasm, browser;
                     by its name alone: firefox, the tests of the page in that browser
  fuzz [OPTION ...]  a million inputs to every fuzz target, in order; --inputs N, --first N and names say otherwise
  bench              the same constructions and checks natively, in Chromium and in Python with GMP, as one table; then
  bench page [ACT …] what the built page makes people wait for, or only the acts in whose names one of the texts is

Every command installs what it needs and is missing: the wasm target, trunk, the wasm-bindgen tools, cargo-deny and
geckodriver (into .tools/), for `test` and `bench` Debian's Chromium and ChromeDriver and a Python environment each, with
what reads exported files and with gmpy2, and for `test firefox` Debian's Firefox.";

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match arguments[..] {
        ["serve"] => page::serve("8080"),
        ["serve", "--port", port] => page::serve(port),
        ["build"] => page::build(),
        ["test", ref parts @ ..] => check::test(parts),
        ["fuzz", ref options @ ..] => check::fuzz_long(options),
        ["bench"] => bench::bench().and_then(|()| page::bench(&[])),
        ["bench", "page", ref acts @ ..] => page::bench(acts),
        ["finish"] => finish::finish(),
        [] | ["help" | "--help" | "-h"] => {
            println!("{HELP}");
            Ok(())
        }
        _ => bail!("unknown command: {}\n\n{HELP}", arguments.join(" ")),
    }
}
