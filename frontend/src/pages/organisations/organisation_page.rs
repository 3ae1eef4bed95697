//! One organisation.

use shared::ids::OrganisationId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`OrganisationPage`].
#[derive(Properties, PartialEq)]
pub struct OrganisationPageProps {
    /// Id of the organisation.
    pub id: OrganisationId,
}

/// One organisation.
#[component]
pub fn OrganisationPage(props: &OrganisationPageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("organisation-title")} />
        </div>
    }
}
