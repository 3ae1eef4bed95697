//! A new venue.

use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// A new venue.
#[component]
pub fn NewVenuePage() -> Html {
    let t = use_i18n();
    html! {
        <div class="page">
            <PageTitle text={t.get("manage-venue-new-title")} />
        </div>
    }
}
