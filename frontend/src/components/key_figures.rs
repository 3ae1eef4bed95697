//! A row of figures with their names.

use yew::prelude::*;

/// Properties of [`KeyFigures`].
#[derive(Properties, PartialEq)]
pub struct KeyFiguresProps {
    /// Names and figures.
    pub items: Vec<(AttrValue, AttrValue)>,
}

/// A row of figures with their names.
#[component]
pub fn KeyFigures(props: &KeyFiguresProps) -> Html {
    html! {
        <dl class="key-figures">
            { for props.items.iter().map(|(name, figure)| html! {
                <div class="key-figures__item"><dt>{ name }</dt><dd>{ figure }</dd></div>
            }) }
        </dl>
    }
}
