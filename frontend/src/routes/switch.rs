//! The pages of the everyday program: for everybody, for distributors and for venues; those of the counter are
//! in `counter.rs`, and those that coordinators and Kaikukeskus alone open in `administration.rs`.

use yew::prelude::*;

use super::{Route, counter};
use crate::pages;

/// One line for each address; none where the page is in the program of administration.
#[expect(
    clippy::cognitive_complexity,
    clippy::too_many_lines,
    reason = "a table: the compiler sees that no address is forgotten"
)]
pub(super) fn page(route: Route) -> Option<Html> {
    Some(match route {
        Route::Areas => html! { <pages::areas::AreasPage /> },
        Route::Venues => html! { <pages::venues::VenuesPage /> },
        Route::Password => html! { <pages::session::password::PasswordPage /> },
        Route::Profile => html! { <pages::session::profile::ProfilePage /> },
        Route::Backlog => html! { <pages::hand_over::BacklogPage /> },
        Route::BacklogImport => html! { <pages::backlog_import::BacklogImportPage /> },
        Route::PaperForm => html! { <pages::paper_form::PaperFormPage /> },
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
        Route::OwnCard => html! { <pages::own_card::OwnCardPage /> },
        Route::Till => html! { <pages::till::TillPage /> },
        Route::RecordGroup => html! { <pages::group_visits::RecordGroupPage /> },
        Route::Visits => html! { <pages::visits::VisitsPage /> },
        Route::OwnVenue => html! { <pages::venues::OwnVenuePage /> },
        Route::Help => html! { <pages::help::HelpPage /> },
        Route::SecondFactor => html! { <pages::session::second_factor::SecondFactorPage /> },
        Route::Checklist { id } => html! { <pages::checklists::ChecklistPage {id} /> },
        Route::Materials => html! { <pages::materials::MaterialsPage /> },
        Route::Notices => html! { <pages::notices::NoticesPage /> },
        Route::NotFound => html! { <pages::not_found::NotFoundPage /> },
        Route::Home
        | Route::Privacy
        | Route::Accessibility
        | Route::StaffHome
        | Route::SignIn
        | Route::HandOver
        | Route::Queue
        | Route::Check => return counter::page(route),
        Route::Manage
        | Route::Network
        | Route::ManageAreas
        | Route::NewArea
        | Route::ManageArea { .. }
        | Route::Organisations
        | Route::NewOrganisation
        | Route::Organisation { .. }
        | Route::Sites
        | Route::NewSite
        | Route::Site { .. }
        | Route::ManageVenues
        | Route::NewVenue
        | Route::ManageVenue { .. }
        | Route::Users
        | Route::NewUser
        | Route::User { .. }
        | Route::ApiClients
        | Route::NewApiClient
        | Route::ApiClient { .. }
        | Route::Stocks
        | Route::NewStock
        | Route::Stock { .. }
        | Route::Checklists
        | Route::AuditEvents
        | Route::Questions
        | Route::Import => return None,
    })
}
