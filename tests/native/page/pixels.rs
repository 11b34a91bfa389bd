//! Inputs that are a picture, and what is drawn on it.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use zerofit::math::shape::Shape;
use zerofit::math::table::names::Names;
use zerofit::page::pixels::{Pixels, Press};

fn names(inputs: &[&str]) -> Names {
    Names { inputs: inputs.iter().map(|&name| name.to_owned()).collect(), ..Names::default() }
}

fn of(inputs: &[&str]) -> Option<Pixels> {
    Pixels::of(&names(inputs), Shape::new(inputs.len(), 2, 2, 1).expect("a shape"))
}

fn four() -> Pixels {
    of(&["p00", "p01", "p10", "p11"]).expect("a picture")
}

fn texts(texts: &[&str]) -> Vec<String> {
    texts.iter().map(|&text| text.to_owned()).collect()
}

#[test]
fn inputs_are_a_picture_where_their_names_say_so() {
    assert_eq!(four().side(), 2);
    assert_eq!(of(&["p00", "p01", "p11", "p10"]), None, "another order");
    assert_eq!(of(&["p00", "p01", "p10"]), None, "no square");
    assert_eq!(of(&["p00"]), None);
    assert_eq!(of(&["x", "y", "z", "w"]), None);
}

#[test]
fn a_picture_is_a_bitmap_with_a_pixel_for_each_input() {
    let image = four().image(["0", "16", "x", "8"]);
    let bytes = STANDARD.decode(image.strip_prefix("data:image/bmp;base64,").expect("a bitmap")).expect("base64");
    assert_eq!((&bytes[..2], bytes.len()), (&b"BM"[..], 54 + 2 * 8));
    assert_eq!(bytes[2..6], 70_u32.to_le_bytes(), "its size");
    assert_eq!(
        (&bytes[18..22], &bytes[22..26]),
        (&2_i32.to_le_bytes()[..], &(-2_i32).to_le_bytes()[..]),
        "from the top"
    );
    let pixels = [&[255, 255, 255, 0, 0, 0, 0, 0][..], &[0x20, 0x20, 0xC0, 128, 128, 128, 0, 0]].concat();
    assert_eq!(bytes[54..], pixels);
    let outside = four().image(["-3", "99", "0.5", "1e9"]);
    assert_eq!(outside, four().image(["0", "16", "0.5", "16"]), "no lighter than white, no darker than black");
}

#[test]
fn a_stroke_is_dark_and_never_makes_anything_lighter() {
    let picture = of(&["p00", "p01", "p02", "p10", "p11", "p12", "p20", "p21", "p22"]).expect("a picture");
    let before = texts(&["0", "0", "0", "9", "0", "0", "0", "0", "0"]);
    assert_eq!(picture.stroke(&before, 4), texts(&["0", "5", "0", "9", "16", "5", "0", "5", "0"]));
    assert_eq!(picture.stroke(&before, 0), texts(&["16", "5", "0", "9", "0", "0", "0", "0", "0"]));
    assert_eq!(picture.at((2.9, 0.1)), Some(2));
    assert_eq!([picture.at((3.0, 0.0)), picture.at((0.0, -0.1))], [None; 2]);
}

#[test]
fn keys_move_and_shade() {
    let picture = four();
    let press = |key, pixel, text| picture.press(key, pixel, text);
    assert_eq!(press("ArrowRight", 0, "0"), Some(Press::Move(1)));
    assert_eq!(press("ArrowRight", 1, "0"), Some(Press::Move(1)), "not around the corner");
    assert_eq!(press("ArrowDown", 1, "0"), Some(Press::Move(3)));
    assert_eq!(press("ArrowUp", 1, "0"), Some(Press::Move(1)));
    assert_eq!([press(" ", 0, "0"), press(" ", 0, "3")], [Some(Press::Shade(16)), Some(Press::Shade(0))]);
    assert_eq!([press("+", 0, "14"), press("-", 0, "3")], [Some(Press::Shade(16)), Some(Press::Shade(0))]);
    assert_eq!(press("a", 0, "0"), None);
}
