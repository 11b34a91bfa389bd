//! The tools that the commands need, installed where they are missing.

use std::env;
use std::ffi::OsString;
use std::path::PathBuf;
use std::process::Command;

use anyhow::{Context, Result, bail};

use crate::run::{command, output, root, step};

/// Rust's name for wasm in a browser.
pub(crate) const WASM_TARGET: &str = "wasm32-unknown-unknown";
/// The newest trunk that builds with the stable compiler this project asks for.
const TRUNK: &str = "0.21.14";
const DENY: &str = "0.20.2";
const GECKODRIVER: &str = "0.37.1";

/// The compiler's wasm target.
pub(crate) fn ensure_wasm_target() -> Result<()> {
    let installed = output(&mut command("rustup", &["target", "list", "--installed"])).unwrap_or_default();
    if !installed.lines().any(|line| line == WASM_TARGET) {
        step("adding the compiler's wasm target", &mut command("rustup", &["target", "add", WASM_TARGET]))
            .context("the wasm target is needed: install rustup, then run this again")?;
    }
    Ok(())
}

/// That, trunk and the wasm-bindgen tools.
pub(crate) fn ensure_wasm() -> Result<()> {
    ensure_wasm_target()?;
    // Side by side: each leaves a core idle for half of its time.
    let bindgen = std::thread::spawn(ensure_wasm_bindgen);
    ensure_trunk()?;
    bindgen.join().map_err(|_| anyhow::anyhow!("building the wasm-bindgen tools stopped unexpectedly"))?
}

/// Chromium and ChromeDriver, and letters for every language of the page.
pub(crate) fn ensure_chromium() -> Result<()> {
    let has_letters = output(&mut command("fc-list", &[":lang=ja"])).is_some_and(|fonts| !fonts.trim().is_empty());
    if has_letters && ["chromium", "chromium-headless-shell", "chromedriver"].iter().all(|name| is_there(name)) {
        return Ok(());
    }
    ensure_packages(&[
        "chromium",
        "chromium-headless-shell",
        "chromium-driver",
        "fontconfig",
        "fonts-dejavu-core",
        "fonts-vlgothic",
    ])
}

/// Firefox and its driver, which Debian has no package of.
pub(crate) fn ensure_firefox() -> Result<()> {
    if !is_there("firefox-esr") {
        ensure_packages(&["firefox-esr"])?;
    }
    ensure_installed("geckodriver", GECKODRIVER)
}

fn is_there(program: &str) -> bool {
    output(&mut command(program, &["--version"])).is_some()
}

/// Packages of Debian's.
fn ensure_packages(packages: &[&str]) -> Result<()> {
    let names = packages.join(", ");
    if !is_there("apt-get") {
        bail!("needed, and not on PATH: {names}, as Debian calls them; install them with your system's packages");
    }
    step("reading Debian's package lists", &mut apt_get(&["update", "--quiet"]))?;
    let install = ["install", "--quiet", "--yes", "--no-install-recommends"];
    step(&format!("installing {names}"), apt_get(&install).args(packages))
}

/// A Python that has gmpy2: the machine's own, or one of the project's in `.tools`.
pub(crate) fn ensure_gmpy2() -> Result<String> {
    let has_gmpy2 = |python: &str| output(&mut command(python, &["-c", "import gmpy2"])).is_some();
    let ours = root().join(".tools/python/bin/python").display().to_string();
    for python in ["python3", &ours] {
        if has_gmpy2(python) {
            return Ok(python.to_owned());
        }
    }
    step("making a Python environment in .tools/python", &mut command("python3", &["-m", "venv", ".tools/python"]))
        .context("Python with its venv module is needed: on Debian, install python3-venv")?;
    let install = ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "gmpy2"];
    step("installing gmpy2 into it", &mut command(&ours, &install))?;
    Ok(ours)
}

/// A Python of the project's own that has what reads exported files, in the versions that `tests/consumers` names.
pub(crate) fn ensure_consumers() -> Result<()> {
    let python = consumers_python();
    let (wanted, stamp) =
        (root().join("tests/consumers/requirements.txt"), root().join(".tools/consumers/installed.txt"));
    let wanted = std::fs::read_to_string(&wanted).context("tests/consumers/requirements.txt cannot be read")?;
    if std::fs::read_to_string(&stamp).is_ok_and(|installed| installed == wanted) {
        return Ok(());
    }
    let venv = || command("python3", &["-m", "venv", "--clear", ".tools/consumers"]);
    if step("making a Python environment in .tools/consumers", &mut venv()).is_err() {
        // Debian has what makes environments in a package of its own.
        ensure_packages(&["python3-venv"])?;
        step("making a Python environment in .tools/consumers", &mut venv())?;
    }
    let install =
        ["-m", "pip", "install", "--quiet", "--disable-pip-version-check", "-r", "tests/consumers/requirements.txt"];
    step("installing onnxruntime, onnx, NumPy, pypdf and safetensors into it", &mut command(&python, &install))?;
    std::fs::write(&stamp, wanted).context("what is installed cannot be noted")
}

/// Where that Python is.
pub(crate) fn consumers_python() -> String {
    root().join(".tools/consumers/bin/python").display().to_string()
}

/// PATH with the project's own tools first.
pub(crate) fn path() -> Result<OsString> {
    let ours = [root().join(".tools/bin"), wasm_bindgen_folder()];
    let theirs = env::var_os("PATH").unwrap_or_default();
    env::join_paths(ours.into_iter().chain(env::split_paths(&theirs))).context("PATH cannot be extended")
}

/// What reads the licences of all dependencies.
pub(crate) fn ensure_deny() -> Result<()> {
    ensure_installed("cargo-deny", DENY)
}

fn ensure_trunk() -> Result<()> {
    ensure_installed("trunk", TRUNK)
}

/// A program from crates.io in `.tools/bin`, without what it can do but need not.
fn ensure_installed(name: &str, wanted: &str) -> Result<()> {
    let program = root().join(".tools/bin").join(name);
    let version = output(Command::new(&program).arg("--version")).unwrap_or_default();
    // What follows the first line is of no version.
    if version.lines().next().is_some_and(|line| line.split(' ').any(|word| word == wanted)) {
        return Ok(());
    }
    let objects = root().join(".tools/build").join(name);
    let mut install =
        command("cargo", &["install", name, "--version", wanted, "--locked", "--no-default-features", "--debug"]);
    install.args(["--quiet", "--force", "--root", ".tools"]);
    install.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_TARGET_DIR", &objects);
    step(&format!("installing {name} {wanted} into .tools (two to four minutes, once)"), &mut install)?;
    // They are not needed again.
    std::fs::remove_dir_all(&objects).context("the object files could not be removed")
}

/// Built from this workspace, so that their version is that of the wasm-bindgen crate in Cargo.lock.
fn ensure_wasm_bindgen() -> Result<()> {
    let mut build = command("cargo", &["build", "--quiet", "--locked", "--package", "wasm-bindgen-tools"]);
    build.env("CARGO_PROFILE_DEV_DEBUG", "0").env("CARGO_TARGET_DIR", wasm_bindgen_target());
    // They run for seconds; optimised they would take minutes more to build.
    build.env("CARGO_PROFILE_DEV_OPT_LEVEL", "0");
    step("building the wasm-bindgen tools (a minute, once)", &mut build)
}

fn wasm_bindgen_target() -> PathBuf {
    root().join(".tools/wasm-bindgen")
}

fn wasm_bindgen_folder() -> PathBuf {
    wasm_bindgen_target().join("debug")
}

fn apt_get(arguments: &[&str]) -> Command {
    let is_root = output(&mut command("id", &["-u"])).is_some_and(|id| id.trim() == "0");
    let mut apt = if is_root { command("apt-get", &[]) } else { command("sudo", &["apt-get"]) };
    apt.args(arguments).env("DEBIAN_FRONTEND", "noninteractive");
    apt
}
