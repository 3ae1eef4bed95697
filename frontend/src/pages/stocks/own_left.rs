//! What the distributor's own site has left, for the home page.

use shared::page::{Page, PageQuery};
use shared::session::Role;
use shared::stocks::SiteStockFilter;
use yew::prelude::*;

use crate::api::stocks::list_site_stocks;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use crate::state::session::use_session;

/// What the distributor's own site has left; nothing for other roles, and nothing while it is not known.
#[component]
pub fn StockLeft() -> Html {
    let t = use_i18n();
    let role = use_session().session().map(|person| person.role);
    let has_stock = role == Some(Role::Distributor);
    let left = use_remote(has_stock, |has_stock| async move {
        if !has_stock {
            return Ok(Page {
                items: Vec::new(),
                next_cursor: None,
            });
        }
        list_site_stocks(&PageQuery::default(), &SiteStockFilter::default()).await
    });
    let Some(site) = left.data().and_then(|page| page.items.first()) else {
        return Html::default();
    };
    let counts = [
        ("personal", site.personal.into()),
        ("community", site.community.into()),
    ];
    html! {
        <p class="stock-left">
            { t.format("stock-left", &counts) }
            if site.is_low {
                { " " }
                <StatusLabel kind={StatusKind::Alert} text={t.get("stock-left-low")} />
            }
        </p>
    }
}
