//! One site.

use std::rc::Rc;

use chrono::NaiveDate;
use shared::ids::SiteId;
use shared::sites::{Site, UpdateSite};
use yew::prelude::*;
use yew_router::prelude::Link;

use super::fields::{Entered, SiteFields, check};
use crate::api::error::ApiError;
use crate::api::sites::{find_site, update_site};
use crate::components::entity_page::EntityPage;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::use_i18n;
use crate::pages::places::opening;
use crate::pages::users::PlaceAccounts;
use crate::routes::Route;
use crate::state::session::use_session;

/// Properties of [`SitePage`].
#[derive(Properties, PartialEq)]
pub struct SitePageProps {
    /// Id of the site.
    pub id: SiteId,
}

/// One site: how it stands, and what can be changed.
#[component]
pub fn SitePage(props: &SitePageProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let remote = use_remote(props.id, find_site);
    let title = remote.data().map_or_else(
        || t.get("site-title"),
        |site| AttrValue::from(site.name.clone()),
    );
    let Some(today) = session.session().map(|person| person.today) else {
        return Html::default();
    };
    let render = {
        let (t, on_changed) = (t.clone(), remote.reload.clone());
        Callback::from(move |site: Rc<Site>| {
            let to = Route::Organisation {
                id: site.organisation_id,
            };
            html! {
                <>
                    <p>
                        <Link<Route> {to}>{ &site.organisation_name }</Link<Route>>
                        { " " }
                        { opening(&t, today, site.opened_on, site.closed_on) }
                    </p>
                    <PlaceAccounts site_id={site.id} />
                    <Facts {site} {today} on_changed={on_changed.clone()} />
                </>
            }
        })
    };
    html! {
        <EntityPage<Site>
            key={props.id.to_string()}
            {remote}
            back={Route::Sites}
            back_text={t.get("sites-title")}
            {title}
            {render}
        />
    }
}

#[derive(Properties, PartialEq)]
struct FactsProps {
    site: Rc<Site>,
    today: NaiveDate,
    on_changed: Callback<()>,
}

#[component]
fn Facts(props: &FactsProps) -> Html {
    let (t, saved) = (use_i18n(), use_saved());
    let site = props.site.clone();
    let (id, version) = (site.id, site.version);
    let form = use_form("site", || Entered::from(&*site), check);
    use_latest(&form, version, {
        let site = site.clone();
        move || Entered::from(&*site)
    });
    let on_submit = {
        let (words, on_changed) = (t.get("saved"), props.on_changed.clone());
        form.on_submit(
            move |entered: Entered| async move {
                let site = entered.read().map_err(|_refused| ApiError::Decode)?;
                let changed = UpdateSite {
                    version,
                    organisation_id: site.organisation_id,
                    area_id: site.area_id,
                    name: site.name,
                    opened_on: site.opened_on,
                    closed_on: site.closed_on,
                };
                update_site(id, &changed).await
            },
            move |_: Site| {
                saved.say(words.clone());
                on_changed.emit(());
            },
        )
    };
    html! {
        <section class="section" aria-labelledby="facts-heading">
            <h2 id="facts-heading">{ t.get("place-facts") }</h2>
            <Form<Entered> form={form.clone()} {on_submit} on_reload={props.on_changed.clone()}>
                <SiteFields form={form.clone()} today={props.today} area_hint={t.get("site-area-hint")} />
            </Form<Entered>>
        </section>
    }
}
