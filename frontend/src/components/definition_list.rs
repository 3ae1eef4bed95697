//! Names and values below each other.

use yew::prelude::*;

/// Properties of [`DefinitionList`].
#[derive(Properties, PartialEq)]
pub struct DefinitionListProps {
    /// Names and values; a value may be a link or a label.
    pub items: Vec<(AttrValue, Html)>,
}

/// Names and values in two columns; on a phone one below the other.
#[component]
pub fn DefinitionList(props: &DefinitionListProps) -> Html {
    html! {
        <dl class="facts">
            { for props.items.iter().map(|(name, value)| html! {
                <><dt>{ name }</dt><dd>{ value.clone() }</dd></>
            }) }
        </dl>
    }
}
