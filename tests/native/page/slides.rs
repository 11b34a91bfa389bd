//! The slides of a lecture.

use proptest::prelude::*;
use zerofit::page::slides::{Slide, Turn, scale};
use zerofit::share::showing::View;

#[test]
fn the_slides_are_the_views_in_their_order_with_every_step_of_the_walk() {
    let mut slide = Slide { view: View::Plot, step: 0 };
    let mut seen = vec![slide];
    while let Some(next) = slide.turned(Turn::Forward, 10, false) {
        slide = next;
        seen.push(slide);
    }
    let count = |view: View| seen.iter().filter(|slide| slide.view == view).count();
    assert_eq!(View::ALL.map(count), [1, 1, 1, 10, 1, 1]);
    for &before in seen.iter().rev().skip(1) {
        slide = slide.turned(Turn::Back, 10, false).expect("a slide before");
        assert_eq!(slide.view, before.view);
    }
    assert_eq!(slide.turned(Turn::Back, 10, false), None);
}

#[test]
fn a_view_that_was_looked_at_aside_leads_back_to_the_walk() {
    for view in [View::Plot, View::Weights, View::Trade] {
        for turn in [Turn::Forward, Turn::Back] {
            assert_eq!(Slide { view, step: 6 }.turned(turn, 10, true), Some(Slide { view: View::Walk, step: 6 }));
        }
    }
}

#[test]
fn a_walk_that_has_become_shorter_goes_on_at_its_end() {
    assert_eq!(
        Slide { view: View::Walk, step: 40 }.turned(Turn::Back, 10, false),
        Some(Slide { view: View::Walk, step: 8 })
    );
}

#[test]
fn text_of_twelve_pixels_is_a_fortieth_of_the_usual_screens() {
    for (width, height) in [(1280.0, 720.0), (1920.0, 1080.0), (1024.0, 768.0), (3840.0, 2160.0)] {
        assert!(12.0 * scale(width, height) >= height / 40.0, "{width} × {height}");
    }
    assert_eq!(scale(360.0, 740.0).total_cmp(&1.0), std::cmp::Ordering::Equal, "a phone shows the page as it is");
}

proptest! {
    #[test]
    fn no_turn_leaves_the_walk_s_steps(view in 0..View::ALL.len(), step in 0usize..40, steps in 1usize..20, turn in 0usize..4, is_aside: bool) {
        let turn = [Turn::Forward, Turn::Back, Turn::First, Turn::Last][turn];
        if let Some(next) = (Slide { view: View::ALL[view], step }).turned(turn, steps, is_aside) {
            prop_assert!(next.step < steps);
        }
    }
}
