//! A picture as a document of its own, in the page's light colours.

use super::{Form, Picture, Shape, pixels};

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
    let shapes: String = picture.shapes.iter().map(element).collect();
    format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" width=\"{width}\" height=\"{height}\" \
         viewBox=\"0 0 {width} {height}\" role=\"img\" class=\"picture\" font-family=\"system-ui, sans-serif\">\
         <title>{}</title><desc>{}</desc><style>{}</style>\
         <rect class=\"ground\" width=\"{width}\" height=\"{height}\"/>{shapes}</svg>\n",
        escaped(&picture.title),
        escaped(&picture.description),
        escaped(&resolved_styles())
    )
}

/// The style sheet with every name replaced by its light value: few drawing programs know custom properties.
fn resolved_styles() -> String {
    LIGHT.iter().fold(STYLES.to_owned(), |styles, (name, value)| styles.replace(&format!("var({name})"), value))
}

fn element(Shape { class, form }: &Shape) -> String {
    match form {
        Form::Path { d } => format!("<path class=\"{class}\" d=\"{d}\"/>"),
        Form::Rectangle { x, y, width, height } => format!(
            "<rect class=\"{class}\" x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"/>",
            pixels(*x),
            pixels(*y),
            pixels(*width),
            pixels(*height)
        ),
        Form::Circle { x, y, r } => {
            format!("<circle class=\"{class}\" cx=\"{}\" cy=\"{}\" r=\"{}\"/>", pixels(*x), pixels(*y), pixels(*r))
        }
        Form::Line { from, to, width } => format!(
            "<line class=\"{class}\" x1=\"{}\" y1=\"{}\" x2=\"{}\" y2=\"{}\" stroke-width=\"{}\"/>",
            pixels(from.0),
            pixels(from.1),
            pixels(to.0),
            pixels(to.1),
            pixels(*width)
        ),
        Form::Text { x, y, anchor, text } => format!(
            "<text class=\"{class}\" x=\"{}\" y=\"{}\" text-anchor=\"{}\">{}</text>",
            pixels(*x),
            pixels(*y),
            anchor.name(),
            escaped(text)
        ),
    }
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::present::picture::Anchor;

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
        for (name, value) in LIGHT.iter().filter(|(name, _)| *name != "--second") {
            assert!(page.contains(&format!("{name}: light-dark({value},")), "{name}");
        }
        assert!(!STYLES.contains("light-dark("), "light-dark is for pages only");
    }
}
