//! The way back to the page above.

use yew::prelude::*;
use yew_router::prelude::Link;

use super::icon::Icon;
use crate::routes::Route;

/// Properties of [`BackLink`].
#[derive(Properties, PartialEq)]
pub struct BackLinkProps {
    /// The page above.
    pub to: Route,
    /// Its name.
    pub text: AttrValue,
}

/// The way back to the page above; stands before the heading.
#[component]
pub fn BackLink(props: &BackLinkProps) -> Html {
    html! {
        <Link<Route> to={props.to} classes="back-link no-print">
            <Icon name="arrow-left" />
            <span>{ &props.text }</span>
        </Link<Route>>
    }
}
