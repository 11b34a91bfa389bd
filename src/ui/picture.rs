//! Pictures as SVG on the page.

use yew::prelude::*;

use crate::present::picture::{Form, Picture, Shape, pixels};

/// The shapes of `picture`, to be put into an `<svg>`.
pub(super) fn shapes(picture: &Picture) -> Html {
    picture.shapes.iter().map(shape).collect()
}

/// `picture` as it is, with its words.
pub(super) fn still(picture: &Picture) -> Html {
    let view_box = format!("0 0 {} {}", pixels(picture.width), pixels(picture.height));
    html! {
        <svg class="picture" role="img" aria-label={format!("{}. {}", picture.title, picture.description)} viewBox={view_box}>
            { shapes(picture) }
        </svg>
    }
}

fn shape(Shape { class, form }: &Shape) -> Html {
    let class = *class;
    match form {
        Form::Path { d } => html! { <path {class} d={d.clone()} /> },
        Form::Rectangle { x, y, width, height } => html! {
            <rect {class} x={pixels(*x)} y={pixels(*y)} width={pixels(*width)} height={pixels(*height)} />
        },
        Form::Circle { x, y, r } => html! { <circle {class} cx={pixels(*x)} cy={pixels(*y)} r={pixels(*r)} /> },
        Form::Line { from, to, width } => html! {
            <line {class} x1={pixels(from.0)} y1={pixels(from.1)} x2={pixels(to.0)} y2={pixels(to.1)}
                stroke-width={pixels(*width)} />
        },
        Form::Text { x, y, anchor, text } => html! {
            <text {class} x={pixels(*x)} y={pixels(*y)} text-anchor={anchor.name()}>{ text }</text>
        },
    }
}
