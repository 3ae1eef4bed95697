//! A big link to a page: an icon, what it is, and a sentence.

use yew::prelude::*;
use yew_router::prelude::Link;

use super::icon::Icon;
use crate::routes::Route;

/// Properties of [`LinkCard`].
#[derive(Properties, PartialEq)]
pub struct LinkCardProps {
    /// Where it leads.
    pub to: Route,
    /// Name of the icon.
    pub icon: AttrValue,
    /// What it is.
    pub title: AttrValue,
    /// What for.
    pub text: AttrValue,
    /// The one thing that this person does most.
    #[prop_or_default]
    pub is_main: bool,
}

/// A big link to a page.
#[component]
pub fn LinkCard(props: &LinkCardProps) -> Html {
    html! {
        <Link<Route> to={props.to} classes={classes!("link-card", props.is_main.then_some("link-card--main"))}>
            <Icon name={props.icon.clone()} size="m" />
            <span class="link-card__words">
                <span class="link-card__title">{ &props.title }</span>
                <span class="link-card__text">{ &props.text }</span>
            </span>
            <Icon name="arrow-right" />
        </Link<Route>>
    }
}
