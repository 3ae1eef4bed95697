//! A slip to print and hand over, such as a new account's first steps.

use yew::prelude::*;

/// Properties of [`PrintSlip`].
#[derive(Properties, PartialEq)]
pub struct PrintSlipProps {
    /// Id of its heading.
    pub id: AttrValue,
    /// Its heading.
    pub title: AttrValue,
    /// What it says.
    pub children: Html,
}

/// A slip. On paper nothing else of a page with the class `page--prints-part` is seen.
#[component]
pub fn PrintSlip(props: &PrintSlipProps) -> Html {
    html! {
        <article class="print-slip printed" aria-labelledby={props.id.clone()}>
            <h2 id={props.id.clone()} tabindex="-1">{ &props.title }</h2>
            { props.children.clone() }
        </article>
    }
}
