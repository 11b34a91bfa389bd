//! An address as a QR code.

use qrcodegen::{QrCode, QrCodeEcc};

use super::picture::{Form, Picture};

/// Longer addresses would need a code too fine for a camera at the back of a lecture hall.
const MOST: usize = 1_200;
/// The quiet zone around a code, in modules, that the standard asks for.
const QUIET: i32 = 4;

/// `address` as a picture with a module a pixel; `None` where it is too long.
#[must_use]
pub fn code(address: &str) -> Option<Picture> {
    let code = QrCode::encode_text(address, QrCodeEcc::Low).ok().filter(|_| address.len() <= MOST)?;
    let size = code.size();
    let dark = (0..size).flat_map(|y| (0..size).map(move |x| (x, y))).filter(|&(x, y)| code.get_module(x, y));
    let d: String = dark.map(|(x, y)| format!("M{} {}h1v1h-1z", x + QUIET, y + QUIET)).collect();
    let width = f64::from(size + 2 * QUIET);
    let mut picture = Picture { width, height: width, ..Picture::default() };
    picture.add("qr-ground", Form::Rectangle { x: 0.0, y: 0.0, width, height: width });
    picture.add("qr", Form::path(d));
    Some(picture)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_has_its_three_finder_patterns_and_a_quiet_zone() {
        let picture = code("https://example.org/#1abc").expect("a short address");
        let Form::Path { d } = &picture.shapes[1].form else { panic!("modules are a path") };
        let last = picture.width as i32 - QUIET - 1;
        for (x, y) in [(QUIET, QUIET), (last, QUIET), (QUIET, last)] {
            assert!(d.contains(&format!("M{x} {y}h1v1h-1z")), "a corner of a finder pattern at {x}, {y}");
        }
        assert!(!d.contains(&format!("M{} ", QUIET - 1)), "the quiet zone is empty");
        assert_eq!(code(&"x".repeat(MOST + 1)), None);
    }
}
