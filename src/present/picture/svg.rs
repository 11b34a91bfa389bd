//! A picture as a document of its own, in the page's light colours.

use super::element::Element;
use super::{Picture, pixels};

/// How the classes look, on the page and here.
const STYLES: &str = include_str!("../../../www/picture.css");

/// The light values of the names that the style sheet uses.
const LIGHT: [(&str, &str); 9] = [
    ("--paper", "#fcfbf8"),
    ("--raised", "#ffffff"),
    ("--ink", "#1d1f23"),
    ("--quiet", "#5a5f68"),
    ("--line", "#dedbd3"),
    ("--accent", "#1f4f8f"),
    ("--fault", "#a3181f"),
    ("--good", "#1a5f36"),
    ("--second", "#9a4f00"),
];

/// `picture` as an SVG file that needs nothing else.
#[must_use]
pub fn document(picture: &Picture) -> String {
    let (width, height) = (pixels(picture.width), pixels(picture.height));
    let shapes: String = picture.elements().map(|element| write(&element)).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"{}\" role=\"img\" class=\"picture\" font-family=\"system-ui, sans-serif\">\
         <title>{}</title><desc>{}</desc><style>{}</style>\
         <rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>{shapes}</svg>\n",
        picture.view_box(),
        escaped(&picture.title),
        escaped(&picture.description),
        escaped(&resolved_styles())
    )
}

/// The style sheet with every name replaced by its light value: few drawing programs know custom properties.
fn resolved_styles() -> String {
    LIGHT.iter().fold(STYLES.to_owned(), |styles, (name, value)| styles.replace(&format!("var({name})"), value))
}

fn write(Element { name, attributes, text }: &Element<'_>) -> String {
    let attributes: String = attributes.iter().map(|(name, value)| format!(" {name}=\"{}\"", escaped(value))).collect();
    match text {
        Some(text) => format!("<{name}{attributes}>{}</{name}>", escaped(text)),
        None => format!("<{name}{attributes}/>"),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::picture::{Anchor, Form};

    #[test]
    fn a_document_stands_alone() {
        let mut picture = Picture { width: 20.0, height: 10.5, title: "a < b".to_owned(), ..Picture::default() };
        picture.add("curve", Form::path("M0 0L1 1"));
        picture.write("label", (1.0, 2.0 / 3.0), Anchor::End, "x & y");
        let text = document(&picture);
        assert!(text.contains("<title>a &lt; b</title>"), "{text}");
        assert!(text.contains("viewBox=\"0 0 20 10.5\""), "{text}");
        assert!(
            text.contains("<text class=\"label\" x=\"1\" y=\"0.67\" text-anchor=\"end\">x &amp; y</text>"),
            "{text}"
        );
        assert!(!text.contains("var("), "a name without a light value: {text}");
    }

    #[test]
    fn light_values_are_those_of_the_page() {
        let page = include_str!("../../../www/styles.css");
        for (name, value) in LIGHT {
            assert!(page.contains(&format!("{name}: light-dark({value},")), "{name}");
        }
        assert!(!STYLES.contains("light-dark("), "light-dark is for pages only");
    }
}
