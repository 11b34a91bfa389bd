//! Components in the page. To Yew all of them are one, whose properties say what it draws: what Yew needs for each type of
//! component would be a tenth of the program.

use std::any::{Any, type_name};
use std::ptr;
use std::rc::Rc;

use yew::functional::{FunctionProvider, Hook, HookContext};
use yew::prelude::*;
use yew::virtual_dom::{Key, VComp};

use crate::words::{Language, spoken};

/// The component `C`, drawn anew where `props` or the language are others than before. Of one kind there may be one among siblings that
/// are all components: where there are more, see [`put_by_key`].
pub(super) fn put<C: FunctionProvider + 'static>(props: C::Properties) -> Html {
    put_by_key::<C>(type_name::<C>(), props)
}

/// The component `C` that keeps its state as long as it has the same key among its siblings.
pub(super) fn put_by_key<C: FunctionProvider + 'static>(key: &'static str, props: C::Properties) -> Html {
    let drawn = Drawn { some: Rc::new(Of::<C>(props)), language: spoken() };
    VComp::new::<Anything>(Rc::new(drawn), Some(Key::from(key))).into()
}

/// Some component with its properties, and the language in which it says what it says.
#[derive(Clone, Properties)]
struct Drawn {
    some: Rc<dyn Draw>,
    language: &'static Language,
}

impl PartialEq for Drawn {
    fn eq(&self, other: &Self) -> bool {
        ptr::eq(self.language, other.language) && self.some.is_same(other.some.as_any())
    }
}

/// The one component.
#[component]
fn Anything(drawn: &Drawn) -> HtmlResult {
    use_drawing(drawn)
}

/// What is drawn, with the component's own hooks.
fn use_drawing(drawn: &Drawn) -> impl Hook<Output = HtmlResult> {
    Drawing(drawn)
}

struct Drawing<'a>(&'a Drawn);

impl Hook for Drawing<'_> {
    type Output = HtmlResult;

    fn run(self, hooks: &mut HookContext) -> HtmlResult {
        self.0.some.draw(hooks)
    }
}

trait Draw: Any {
    fn draw(&self, hooks: &mut HookContext) -> HtmlResult;
    fn is_same(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
}

struct Of<C: FunctionProvider>(C::Properties);

impl<C: FunctionProvider + 'static> Draw for Of<C> {
    fn draw(&self, hooks: &mut HookContext) -> HtmlResult {
        C::run(hooks, &self.0)
    }

    fn is_same(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>().is_some_and(|other| self.0 == other.0)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }
}
