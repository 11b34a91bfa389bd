//! The `wasm-bindgen` command, at the version of our Cargo.lock. A program that is in parts is cut into them first: glue is
//! made for the part that is fetched at once. The others, and the script that fetches them, are left in a folder of their
//! own, from which `cargo xtask finish` takes them.

use std::env;
use std::ffi::OsString;
use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, ensure};
use wasm_encoder::{Module, RawSection};
use wasm_split_cli_support::{Options, transform};
use wasmparser::{Parser, Payload};

/// In the name of every function at which a program is cut.
const CUT: &[u8] = b"__wasm_split_00";
/// The folder of the parts, in that of the glue.
const PARTS: &str = "parts";
/// The script that fetches them, which the glue imports.
const SCRIPT: &str = "./parts.js";

fn main() -> Result<()> {
    let mut arguments: Vec<_> = env::args_os().collect();
    if let Some((folder, name)) = value(&arguments, "--out-dir=").zip(value(&arguments, "--out-name=")) {
        let input = arguments.iter_mut().skip(1).find(|argument| !argument.to_string_lossy().starts_with('-'));
        let input = input.context("there is no program to make glue for")?;
        if let Some(first) = cut(Path::new(input), &Path::new(&folder).join(PARTS), &name)? {
            *input = first.into();
            // The others are put into the table of the first.
            arguments.push("--keep-lld-exports".into());
        }
        arguments.extend(["--remove-name-section", "--remove-producers-section"].map(OsString::from));
    }
    wasm_bindgen_cli::wasm_bindgen::run_cli_with_args(arguments)
}

fn value(arguments: &[OsString], option: &str) -> Option<String> {
    arguments.iter().find_map(|argument| argument.to_str()?.strip_prefix(option).map(str::to_owned))
}

/// Cuts the program at `path`, whose glue will be called `name`, and returns where its first part is; `None` where it is
/// not to be cut.
fn cut(path: &Path, parts: &Path, name: &str) -> Result<Option<PathBuf>> {
    let program = fs::read(path).with_context(|| format!("{} cannot be read", path.display()))?;
    if !program.windows(CUT.len()).any(|bytes| bytes == CUT) {
        return Ok(None);
    }
    if parts.exists() {
        fs::remove_dir_all(parts)?;
    }
    let (first, glue) = (parts.with_extension("first.wasm"), format!("./{name}.js"));
    let mut options = Options::new(&program);
    options.output_dir = parts;
    options.main_out_path = &first;
    options.link_name = SCRIPT;
    options.main_module = &glue;
    let cut =
        transform(options).map_err(|error| anyhow!("{error:?}").context("the program cannot be cut into parts"))?;
    let script = parts.join(SCRIPT);
    fs::write(&script, with_any_type(&fs::read_to_string(&script)?)?)?;
    for part in cut.split_modules {
        fs::write(&part, stripped(&fs::read(&part)?)?)?;
    }
    Ok(Some(first))
}

/// The script that fetches the parts, where a host may not know their type, for which browsers compile them as they come.
fn with_any_type(script: &str) -> Result<String> {
    let (streaming, whole) =
        ("instantiateStreaming(src, imports)", "instantiate(await (await src).arrayBuffer(), imports)");
    ensure!(script.contains(streaming), "the parts are not fetched as they were");
    Ok(script.replace(streaming, whole))
}

/// `module` without what is not run: names above all.
fn stripped(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Module::new();
    for payload in Parser::new(0).parse_all(module) {
        let payload = payload?;
        if let (false, Some((id, range))) = (matches!(payload, Payload::CustomSection(_)), payload.as_section()) {
            let range = usize::try_from(range.start)?..usize::try_from(range.end)?;
            kept.section(&RawSection { id, data: &module[range] });
        }
    }
    Ok(kept.finish())
}
