//! One area.

use shared::ids::AreaId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`ManageAreaPage`].
#[derive(Properties, PartialEq)]
pub struct ManageAreaPageProps {
    /// Id of the area.
    pub id: AreaId,
}

/// One area.
#[component]
pub fn ManageAreaPage(props: &ManageAreaPageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("manage-area-title")} />
        </div>
    }
}
