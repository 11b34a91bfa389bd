//! Texts of the catalogue in components.

use yew::AttrValue;
use yew::html::IntoPropValue;
use yew::virtual_dom::VNode;

use crate::words::Text;

impl IntoPropValue<VNode> for Text {
    fn into_prop_value(self) -> VNode {
        self.text().into()
    }
}

impl IntoPropValue<AttrValue> for Text {
    fn into_prop_value(self) -> AttrValue {
        AttrValue::Static(self.text())
    }
}

impl IntoPropValue<Option<AttrValue>> for Text {
    fn into_prop_value(self) -> Option<AttrValue> {
        Some(AttrValue::Static(self.text()))
    }
}
