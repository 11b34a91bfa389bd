//! What `dist/` holds, compressed: for hosts that serve `name.gz` and `name.br` in place of `name`.

use std::fs;
use std::io::Write;
use std::path::{Path, PathBuf};
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result};

/// What a browser fetches of a page and compression shortens.
const KINDS: &[&str] = &["css", "csv", "ftl", "html", "js", "svg", "wasm"];
/// Each takes another tenth of a second per 100 kB; later ones save less than 0.1 %.
const ZOPFLI_ROUNDS: u64 = 5;
const BROTLI_QUALITY: i32 = 11;
/// Reaches over the whole program: 2^22 bytes.
const BROTLI_WINDOW: i32 = 22;

/// Leaves `name.gz` and `name.br` beside each file of `folder`.
pub(crate) fn compress(folder: &Path) -> Result<()> {
    let mut jobs = Vec::new();
    for entry in fs::read_dir(folder).context("the folder cannot be read")? {
        let path = entry?.path();
        if path.extension().and_then(|kind| kind.to_str()).is_some_and(|kind| KINDS.contains(&kind)) {
            jobs.extend([(path.clone(), Form::Gzip), (path, Form::Brotli)]);
        }
    }
    let jobs = Mutex::new(jobs);
    let next = || jobs.lock().ok()?.pop();
    let work = || -> Result<()> {
        while let Some((path, form)) = next() {
            form.write(&path).with_context(|| format!("{} cannot be compressed", path.display()))?;
        }
        Ok(())
    };
    let threads = thread::available_parallelism().map_or(1, usize::from);
    thread::scope(|scope| {
        let running: Vec<_> = (0..threads).map(|_| scope.spawn(work)).collect();
        running.into_iter().try_for_each(|thread| thread.join().map_err(|_| anyhow::anyhow!("a thread stopped"))?)
    })
}

#[derive(Clone, Copy)]
enum Form {
    Gzip,
    Brotli,
}

impl Form {
    fn write(self, path: &Path) -> Result<()> {
        let bytes = fs::read(path)?;
        let (ending, packed) = match self {
            Self::Gzip => ("gz", gzip(&bytes)?),
            Self::Brotli => ("br", brotli(&bytes)?),
        };
        let mut target = path.as_os_str().to_owned();
        target.push(".");
        target.push(ending);
        Ok(fs::write(PathBuf::from(target), packed)?)
    }
}

fn gzip(bytes: &[u8]) -> Result<Vec<u8>> {
    let options = zopfli::Options { iteration_count: ZOPFLI_ROUNDS.try_into()?, ..zopfli::Options::default() };
    let mut packed = Vec::new();
    zopfli::compress(options, zopfli::Format::Gzip, bytes, &mut packed)?;
    Ok(packed)
}

fn brotli(bytes: &[u8]) -> Result<Vec<u8>> {
    let params = brotli::enc::BrotliEncoderParams {
        quality: BROTLI_QUALITY,
        lgwin: BROTLI_WINDOW,
        size_hint: bytes.len(),
        ..brotli::enc::BrotliEncoderParams::default()
    };
    let mut writer = brotli::CompressorWriter::with_params(Vec::new(), 1 << 16, &params);
    writer.write_all(bytes)?;
    Ok(writer.into_inner())
}
