//! A new site.

use shared::sites::Site;
use yew::prelude::*;

use super::fields::{Entered, SiteFields, check};
use crate::api::error::ApiError;
use crate::api::sites::create_site;
use crate::components::back_link::BackLink;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::hooks::use_form::use_form;
use crate::hooks::use_query::use_query;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::pages::places::{OfOrganisation, shown};
use crate::routes::Route;
use crate::state::session::use_session;

/// A new site.
#[component]
pub fn NewSitePage() -> Html {
    let (t, session, saved) = (use_i18n(), use_session(), use_saved());
    let of = use_query::<OfOrganisation>(Route::NewSite).value;
    let person = session.session();
    let empty = || Entered {
        organisation_id: of.organisation_id,
        area_id: person
            .as_ref()
            .and_then(|person| person.area.as_ref().map(|area| area.id)),
        opened_on: shown(person.as_ref().map(|person| person.today)),
        ..Entered::default()
    };
    let form = use_form("site", empty, check);
    let on_submit = {
        let words = t.get("site-added");
        form.on_submit(
            |entered: Entered| async move {
                let site = entered.read().map_err(|_refused| ApiError::Decode)?;
                create_site(&site).await
            },
            move |new: Site| saved.go(words.clone(), Route::Site { id: new.id }),
        )
    };
    let Some(today) = session.session().map(|person| person.today) else {
        return Html::default();
    };
    html! {
        <div class="page">
            <BackLink to={Route::Sites} text={t.get("sites-title")} />
            <PageTitle text={t.get("site-new-title")} lead={t.get("sites-title-text")} />
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("save")}>
                <SiteFields form={form.clone()} {today} />
            </Form<Entered>>
        </div>
    }
}
