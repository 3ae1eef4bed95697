//! A link out of the application; opens in the same tab, and says that it leads elsewhere.

use yew::prelude::*;

use super::icon::Icon;
use crate::i18n::use_i18n;

/// Properties of [`ExternalLink`].
#[derive(Properties, PartialEq)]
pub struct ExternalLinkProps {
    /// The address.
    pub href: AttrValue,
    /// What it says.
    pub children: Html,
    /// Opens a tab of its own, so that work on the page is not lost.
    #[prop_or_default]
    pub new_tab: bool,
}

/// A link out of the application.
#[component]
pub fn ExternalLink(props: &ExternalLinkProps) -> Html {
    let t = use_i18n();
    let hint = if props.new_tab {
        "link-new-tab"
    } else {
        "link-external"
    };
    html! {
        <a
            class="link link--external"
            href={props.href.clone()}
            target={props.new_tab.then_some("_blank")}
            rel="noreferrer"
        >
            { props.children.clone() }
            <Icon name="link-external" size="xs" />
            <span class="visually-hidden">{ " " }{ t.get(hint) }</span>
        </a>
    }
}
