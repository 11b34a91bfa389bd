//! Pictures as SVG on the page.

use yew::prelude::*;
use yew::virtual_dom::{VTag, VText};

use crate::present::picture::Picture;
use crate::present::picture::element::Element;
use crate::words::titled;

/// The shapes of `picture`, to be put into an `<svg>`.
pub(super) fn shapes(picture: &Picture) -> Html {
    picture.elements().map(node).collect()
}

/// `picture` as it is, with its words.
pub(super) fn still(picture: &Picture) -> Html {
    html! {
        <svg class="picture" role="img" aria-label={titled(&picture.title, &picture.description)} viewBox={picture.view_box()}>
            { shapes(picture) }
        </svg>
    }
}

fn node(Element { name, attributes, text }: Element<'_>) -> Html {
    let mut tag = VTag::new(name);
    for (name, value) in attributes {
        tag.add_attribute(name, value);
    }
    if let Some(text) = text {
        tag.add_child(VText::new(text.to_owned()).into());
    }
    tag.into()
}
