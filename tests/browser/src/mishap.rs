//! What may have become of files on their host, or on their way from it.

/// The memory section of a module.
const MEMORIES: u8 = 5;
/// Bytes before the first section of a module.
const PREFIX: usize = 8;

/// What has become of some files.
#[derive(Clone, Copy, Debug)]
pub enum Mishap {
    /// There are none.
    Missing,
    /// They end in their middle.
    CutOff,
    /// They are promised whole, and the connection ends in their middle.
    Severed,
    /// They are asked for and never come.
    Silent,
    /// They come seconds after they are asked for.
    Late,
    /// They are what this makes of them.
    Changed(fn(&[u8]) -> Vec<u8>),
}

/// A mishap, and the files that it has befallen: a name, or its beginning and end around a `*`.
#[derive(Clone, Copy, Debug)]
pub struct Spoiled {
    /// What has become of them.
    pub mishap: Mishap,
    /// Which they are.
    pub files: &'static str,
}

impl Spoiled {
    /// Whether the file of this name is one of them.
    #[must_use]
    pub fn holds(&self, name: &str) -> bool {
        match self.files.split_once('*') {
            Some((start, end)) => name.starts_with(start) && name.ends_with(end),
            None => name == self.files,
        }
    }
}

/// The WebAssembly module `module`, but for its memory, which has room for a few megabytes more than it begins with.
#[must_use]
pub fn with_little_memory(module: &[u8]) -> Vec<u8> {
    const MORE_PAGES: usize = 64;
    let mut changed = module[..PREFIX].to_vec();
    let mut rest = &module[PREFIX..];
    while let Some((&section, after)) = rest.split_first() {
        let (length, after) = number(after);
        let (body, after) = after.split_at(length);
        // One memory with a least number of pages, and no greatest.
        if let (MEMORIES, [1, 0, least @ ..]) = (section, body) {
            let body = [&[1, 1], least, &*digits(number(least).0 + MORE_PAGES)].concat();
            changed.extend([&[section][..], &digits(body.len()), &body].concat());
        } else {
            changed.extend(&rest[..rest.len() - after.len()]);
        }
        rest = after;
    }
    changed
}

/// The number at the beginning of `bytes`, seven bits a byte, the lowest first, and what follows it.
fn number(bytes: &[u8]) -> (usize, &[u8]) {
    let end = bytes.iter().position(|byte| byte & 0x80 == 0).map_or(bytes.len(), |last| last + 1);
    let (digits, rest) = bytes.split_at(end);
    (digits.iter().rev().fold(0, |number, digit| number << 7 | usize::from(digit & 0x7f)), rest)
}

/// What [`number`] reads.
fn digits(mut number: usize) -> Vec<u8> {
    let mut digits = Vec::new();
    while number >= 0x80 {
        digits.push((number & 0x7f) as u8 | 0x80);
        number >>= 7;
    }
    digits.push(number as u8);
    digits
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_memory_gets_a_limit_and_nothing_else_changes() {
        let module = |memory: &[u8]| [b"\0asm\x01\0\0\0", &[3, 1, 0][..], memory, &[10, 2, 7, 7]].concat();
        assert_eq!(with_little_memory(&module(&[5, 3, 1, 0, 2])), module(&[5, 4, 1, 1, 2, 66]));
        assert_eq!(with_little_memory(&module(&[5, 4, 1, 0, 0x80, 1])), module(&[5, 6, 1, 1, 0x80, 1, 0xc0, 1]));
        let limited = module(&[5, 4, 1, 1, 2, 9]);
        assert_eq!(with_little_memory(&limited), limited);
    }
}
