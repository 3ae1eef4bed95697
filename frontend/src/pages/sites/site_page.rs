//! One site.

use shared::ids::SiteId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`SitePage`].
#[derive(Properties, PartialEq)]
pub struct SitePageProps {
    /// Id of the site.
    pub id: SiteId,
}

/// One site.
#[component]
pub fn SitePage(props: &SitePageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("site-title")} />
        </div>
    }
}
