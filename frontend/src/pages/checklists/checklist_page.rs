//! Commitments and checklist of one organisation.

use shared::ids::OrganisationId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`ChecklistPage`].
#[derive(Properties, PartialEq)]
pub struct ChecklistPageProps {
    /// Id of the organisation.
    pub id: OrganisationId,
}

/// Commitments and checklist of one organisation.
#[component]
pub fn ChecklistPage(props: &ChecklistPageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("checklist-title")} />
        </div>
    }
}
