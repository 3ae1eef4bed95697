//! The pages of the program of administration: those of coordinators and Kaikukeskus, keys of systems, and all others too, so that
//! whoever has loaded it goes from page to page without loading another.

use yew::prelude::*;

use super::{Route, switch};
use crate::pages;

/// One line for each address that the everyday program has no page for.
#[expect(
    clippy::cognitive_complexity,
    reason = "a table, as long as there are addresses"
)]
pub(super) fn page(route: Route) -> Option<Html> {
    Some(match route {
        Route::Manage => html! { <pages::manage::ManagePage /> },
        Route::Network => html! { <pages::network::NetworkPage /> },
        Route::ManageAreas => html! { <pages::areas::ManageAreasPage /> },
        Route::NewArea => html! { <pages::areas::NewAreaPage /> },
        Route::ManageArea { id } => html! { <pages::areas::ManageAreaPage {id} /> },
        Route::Organisations => html! { <pages::organisations::OrganisationsPage /> },
        Route::NewOrganisation => html! { <pages::organisations::NewOrganisationPage /> },
        Route::Organisation { id } => html! { <pages::organisations::OrganisationPage {id} /> },
        Route::Sites => html! { <pages::sites::SitesPage /> },
        Route::NewSite => html! { <pages::sites::NewSitePage /> },
        Route::Site { id } => html! { <pages::sites::SitePage {id} /> },
        Route::ManageVenues => html! { <pages::venues::ManageVenuesPage /> },
        Route::NewVenue => html! { <pages::venues::NewVenuePage /> },
        Route::ManageVenue { id } => html! { <pages::venues::ManageVenuePage {id} /> },
        Route::Users => html! { <pages::users::UsersPage /> },
        Route::NewUser => html! { <pages::users::NewUserPage /> },
        Route::User { id } => html! { <pages::users::UserPage {id} /> },
        Route::ApiClients => html! { <pages::api_clients::ApiClientsPage /> },
        Route::NewApiClient => html! { <pages::api_clients::NewApiClientPage /> },
        Route::ApiClient { id } => html! { <pages::api_clients::ApiClientPage {id} /> },
        Route::Stocks => html! { <pages::stocks::StocksPage /> },
        Route::NewStock => html! { <pages::stocks::NewStockPage /> },
        Route::Stock { id } => html! { <pages::stocks::StockPage {id} /> },
        Route::Checklists => html! { <pages::checklists::ChecklistsPage /> },
        Route::AuditEvents => html! { <pages::audit_events::AuditEventsPage /> },
        Route::Questions => html! { <pages::questions::QuestionsPage /> },
        Route::Import => html! { <pages::imports::ImportPage /> },
        _ => return switch::page(route),
    })
}
