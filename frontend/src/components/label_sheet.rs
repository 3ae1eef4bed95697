//! Labels to print: 3 × 8 of 70 × 37 mm on a sheet of A4, edge to edge.

use yew::prelude::*;

/// Properties of [`LabelSheet`].
#[derive(Properties, PartialEq)]
pub struct LabelSheetProps {
    /// What they are, for who cannot see them.
    pub label: AttrValue,
    /// The labels, each with its content.
    pub labels: Vec<Html>,
}

/// A sheet of labels. On paper nothing else of a page with the class `page--prints-part` is seen.
#[component]
pub fn LabelSheet(props: &LabelSheetProps) -> Html {
    html! {
        <ul class="labels printed" aria-label={props.label.clone()}>
            { for props.labels.iter().map(|label| html! { <li class="labels__label">{ label.clone() }</li> }) }
        </ul>
    }
}
