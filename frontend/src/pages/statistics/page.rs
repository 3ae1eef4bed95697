//! The page of figures: of the own site or venue; whoever sees several sites chooses one, and the address remembers it.

use std::rc::Rc;

use shared::page::{Page, PageQuery};
use shared::session::Role;
use shared::sites::Site;
use shared::statistics::SiteStatisticsQuery;
use yew::prelude::*;

use super::figures::SiteFigures;
use super::venue::VenueFigures;
use crate::api::sites::list_sites;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_form::Field;
use crate::hooks::use_query::{UseQuery, use_query};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::pages::places::site_options;
use crate::routes::Route;
use crate::state::session::use_session;

/// The figures of the own site, or of one that is chosen.
#[component]
pub fn StatisticsPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let query = use_query::<SiteStatisticsQuery>(Route::Statistics);
    let Some(person) = session.session() else {
        return Html::default();
    };
    if person.role == Role::Venue {
        return html! {
            <div class="page statistics">
                <PageTitle text={t.get("statistics-title")} />
                <VenueFigures />
            </div>
        };
    }
    let has_own = person.role == Role::Distributor;
    let site_id = query.value.site_id.filter(|_| !has_own);
    html! {
        <div class="page statistics">
            <PageTitle text={t.get("statistics-title")} />
            if !has_own {
                <SitePicker {query} />
            }
            if has_own || site_id.is_some() {
                <SiteFigures {site_id} />
            } else {
                <p class="empty">{ t.get("statistics-no-site") }</p>
            }
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SitePickerProps {
    query: UseQuery<SiteStatisticsQuery>,
}

/// The sites that the account sees.
#[component]
fn SitePicker(props: &SitePickerProps) -> Html {
    let t = use_i18n();
    let sites = use_remote((), |()| async {
        list_sites(&PageQuery {
            limit: Some(shared::limits::PAGE_MAX),
            cursor: None,
        })
        .await
    });
    let query = props.query.clone();
    let render = Callback::from(move |page: Rc<Page<Site>>| {
        let mut options = site_options(&page.items);
        options.sort_by_key(|(_, name)| name.to_lowercase());
        let field = Field {
            id: AttrValue::Static("statistics-site"),
            value: query
                .value
                .site_id
                .map(|site| site.to_string())
                .unwrap_or_default(),
            error: None,
            on_input: query.set.reform(|id: String| SiteStatisticsQuery {
                site_id: id.parse().ok(),
            }),
            on_leave: Callback::noop(),
        };
        html! { <Select {field} label={t.get("statistics-site")} {options} none={t.get("statistics-choose")} /> }
    });
    html! { <div class="statistics__picker no-print"><RemoteView<Page<Site>> remote={sites} {render} /></div> }
}
