//! Pages rendered to text, without a browser: what each of them owes its readers.

use shared::ids::{AreaId, OrganisationId, SiteId, StockId, UserId, VenueId};
use shared::session::{Role, Session};
use shared::text::Language;
use uuid::Uuid;
use yew::ServerRenderer;
use yew::prelude::*;
use yew_router::Router;
use yew_router::history::{AnyHistory, History, MemoryHistory};
use yew_router::prelude::*;

use crate::i18n::I18n;
use crate::layout::frame::Frame;
use crate::routes::{Program, Route};
use crate::state::session::tests::{SignedIn, session};

const PUBLIC: [Route; 8] = [
    Route::Home,
    Route::Areas,
    Route::Venues,
    Route::OwnCard,
    Route::Privacy,
    Route::Accessibility,
    Route::SignIn,
    Route::NotFound,
];
/// An id that stands for any.
const SOME: Uuid = Uuid::nil();
const STAFF: [Route; 39] = [
    Route::StaffHome,
    Route::Password,
    Route::Profile,
    Route::SecondFactor,
    Route::HandOver,
    Route::Cards,
    Route::Statistics,
    Route::Check,
    Route::Visits,
    Route::RecordGroup,
    Route::Till,
    Route::Help,
    Route::Materials,
    Route::Notices,
    Route::Manage,
    Route::Network,
    Route::ManageAreas,
    Route::NewArea,
    Route::ManageArea { id: AreaId(SOME) },
    Route::Organisations,
    Route::NewOrganisation,
    Route::Organisation {
        id: OrganisationId(SOME),
    },
    Route::Sites,
    Route::NewSite,
    Route::Site { id: SiteId(SOME) },
    Route::ManageVenues,
    Route::NewVenue,
    Route::ManageVenue { id: VenueId(SOME) },
    Route::Users,
    Route::NewUser,
    Route::User { id: UserId(SOME) },
    Route::Stocks,
    Route::NewStock,
    Route::Stock { id: StockId(SOME) },
    Route::Checklists,
    Route::Checklist {
        id: OrganisationId(SOME),
    },
    Route::AuditEvents,
    Route::Questions,
    Route::Import,
];

#[derive(Properties, PartialEq, Clone)]
struct SiteProps {
    route: Route,
    language: Language,
    session: Session,
}

#[component]
fn Site(props: &SiteProps) -> Html {
    let history = MemoryHistory::new();
    history.push(props.route.to_path());
    let page = html! {
        <Router history={AnyHistory::Memory(history)}>
            <Frame><Switch<Route> render={|route| Program::ADMINISTRATION.show(route)} /></Frame>
        </Router>
    };
    let page = if props.route.is_staff() {
        html! { <SignedIn session={props.session.clone()}>{ page }</SignedIn> }
    } else {
        page
    };
    html! { <ContextProvider<I18n> context={I18n::new(props.language)}>{ page }</ContextProvider<I18n>> }
}

async fn page(route: Route, language: Language, role: Role) -> String {
    let session = Session { role, ..session() };
    let props = move || SiteProps {
        route,
        language,
        session,
    };
    ServerRenderer::<Site>::with_props(props)
        .hydratable(false)
        .render()
        .await
}

/// A role that a page is for.
fn reader(route: Route) -> Role {
    [
        Role::Distributor,
        Role::Venue,
        Role::AreaCoordinator,
        Role::NationalAdmin,
    ]
    .into_iter()
    .find(|role| route.is_for(*role))
    .unwrap()
}

#[tokio::test]
async fn every_page_has_one_heading_and_its_words_in_every_language() {
    for route in PUBLIC.into_iter().chain(STAFF) {
        for language in Language::ALL {
            let html = page(route, language, reader(route)).await;

            assert_eq!(
                html.matches("<h1").count(),
                1,
                "{route:?} {language:?}: {html}"
            );
            assert!(
                !html.contains(" style="),
                "{route:?} has a style of its own"
            );
        }
    }
}

#[tokio::test]
async fn every_page_can_be_skipped_to_and_leads_to_privacy_and_accessibility() {
    for route in PUBLIC.into_iter().chain(STAFF) {
        let html = page(route, Language::En, reader(route)).await;

        for part in [
            "href=\"#main\"",
            "id=\"main\"",
            "href=\"/privacy\"",
            "href=\"/accessibility\"",
        ] {
            assert!(html.contains(part), "{route:?} lacks {part}");
        }
    }
}

#[tokio::test]
async fn a_page_of_another_role_says_so() {
    let html = page(Route::HandOver, Language::En, Role::Venue).await;
    assert!(html.contains("This page is not for your account"), "{html}");
}

#[tokio::test]
async fn the_start_page_offers_what_the_role_does_most() {
    let venue = page(Route::StaffHome, Language::En, Role::Venue).await;
    assert!(
        venue.contains("href=\"/admin/check\"") && !venue.contains("href=\"/admin/hand-over\""),
        "{venue}"
    );

    let distributor = page(Route::StaffHome, Language::En, Role::Distributor).await;
    assert!(
        distributor.contains("href=\"/admin/hand-over\""),
        "{distributor}"
    );
}

#[tokio::test]
async fn the_start_page_shows_the_registers_day() {
    let html = page(Route::StaffHome, Language::Fi, Role::Distributor).await;
    assert!(html.contains("22.11.2026"), "{html}");
}

#[tokio::test]
async fn the_privacy_page_names_what_is_never_stored() {
    let html = page(Route::Privacy, Language::En, Role::Venue).await;
    for never in [
        "Name",
        "Date of birth",
        "Personal identity code",
        "Address",
        "Phone number",
        "E-mail address",
    ] {
        assert!(html.contains(never), "{never}");
    }
    assert!(
        html.contains("https://kaikukortti.fi/tietosuojaseloste"),
        "{html}"
    );
}
