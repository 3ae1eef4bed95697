//! Icons of the Helsinki Design System; always beside a word, so screen readers skip them.

use yew::prelude::*;

/// Properties of [`Icon`].
#[derive(Properties, PartialEq)]
pub struct IconProps {
    /// Name of the icon; its style sheet must be imported in `styles/hds.css`.
    pub name: AttrValue,
    /// Size: `xs` (16 px), `s` (24), `m` (32), `l` (48) or `xl` (64).
    #[prop_or(AttrValue::Static("s"))]
    pub size: AttrValue,
}

/// An icon.
#[component]
pub fn Icon(props: &IconProps) -> Html {
    let classes = classes!(
        "hds-icon",
        format!("hds-icon--{}", props.name),
        format!("hds-icon--size-{}", props.size),
    );
    html! { <span class={classes} aria-hidden="true"></span> }
}
