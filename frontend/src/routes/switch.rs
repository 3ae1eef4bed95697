//! The page that stands at an address.

use yew::prelude::*;

use super::Route;
use crate::layout::staff_page::StaffPage;
use crate::pages;

/// The page of an address, behind the gate of the staff pages where it is one.
pub fn switch(route: Route) -> Html {
    let page = page(route);
    if route.is_staff() {
        html! { <StaffPage {route}>{ page }</StaffPage> }
    } else {
        page
    }
}

/// One line for each address.
#[expect(
    clippy::cognitive_complexity,
    clippy::too_many_lines,
    reason = "a table: the compiler sees that no address is forgotten"
)]
fn page(route: Route) -> Html {
    match route {
        Route::Home => html! { <pages::home::HomePage /> },
        Route::Areas => html! { <pages::areas::AreasPage /> },
        Route::Venues => html! { <pages::venues::VenuesPage /> },
        Route::Privacy => html! { <pages::privacy::PrivacyPage /> },
        Route::Accessibility => html! { <pages::accessibility::AccessibilityPage /> },
        Route::StaffHome => html! { <pages::staff_home::StaffHomePage /> },
        Route::SignIn => html! { <pages::session::sign_in::SignInPage /> },
        Route::Password => html! { <pages::session::password::PasswordPage /> },
        Route::Profile => html! { <pages::session::profile::ProfilePage /> },
        Route::HandOver => html! { <pages::hand_over::HandOverPage /> },
        Route::Backlog => html! { <pages::hand_over::BacklogPage /> },
        Route::BacklogImport => html! { <pages::backlog_import::BacklogImportPage /> },
        Route::PaperForm => html! { <pages::paper_form::PaperFormPage /> },
        Route::Queue => html! { <pages::queue::QueuePage /> },
        Route::Cards => html! { <pages::cards::CardsPage /> },
        Route::Card { id } => html! { <pages::cards::CardPage {id} /> },
        Route::CommunityCards => html! { <pages::community_cards::CommunityCardsPage /> },
        Route::GroupVisit => html! { <pages::group_visit_checks::GroupVisitPage /> },
        Route::OurPart => html! { <pages::our_part::OurPartPage /> },
        Route::EndingCards => html! { <pages::cards::EndingCardsPage /> },
        Route::ShortenedCards => html! { <pages::cards::ShortenedCardsPage /> },
        Route::CardTask { id, task } => html! { <pages::cards::CardTaskPage {id} {task} /> },
        Route::Today => html! { <pages::cards::TodayPage /> },
        Route::Statistics => html! { <pages::statistics::StatisticsPage /> },
        Route::Check => html! { <pages::check::CheckPage /> },
        Route::OwnVenue => html! { <pages::venues::OwnVenuePage /> },
        Route::Help => html! { <pages::help::HelpPage /> },
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
        Route::SecondFactor => html! { <pages::session::second_factor::SecondFactorPage /> },
        Route::Stocks => html! { <pages::stocks::StocksPage /> },
        Route::NewStock => html! { <pages::stocks::NewStockPage /> },
        Route::Stock { id } => html! { <pages::stocks::StockPage {id} /> },
        Route::Checklists => html! { <pages::checklists::ChecklistsPage /> },
        Route::Checklist { id } => html! { <pages::checklists::ChecklistPage {id} /> },
        Route::Materials => html! { <pages::materials::MaterialsPage /> },
        Route::Notices => html! { <pages::notices::NoticesPage /> },
        Route::AuditEvents => html! { <pages::audit_events::AuditEventsPage /> },
        Route::Questions => html! { <pages::questions::QuestionsPage /> },
        Route::Import => html! { <pages::imports::ImportPage /> },
        Route::NotFound => html! { <pages::not_found::NotFoundPage /> },
    }
}
