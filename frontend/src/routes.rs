//! Every address of the application, who may open it, and the page that stands there.

use shared::ids::CardId;
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::layout::staff_page::StaffPage;
use crate::pages;

/// An address of the application.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Routable)]
pub enum Route {
    /// What the card is.
    #[at("/")]
    Home,
    /// The areas of the network.
    #[at("/areas")]
    Areas,
    /// Where the card works.
    #[at("/venues")]
    Venues,
    /// The privacy notice.
    #[at("/privacy")]
    Privacy,
    /// The accessibility statement.
    #[at("/accessibility")]
    Accessibility,
    /// What the signed-in person does most.
    #[at("/admin")]
    StaffHome,
    /// Signing in.
    #[at("/admin/sign-in")]
    SignIn,
    /// A new password; obligatory after a one-time password.
    #[at("/admin/password")]
    Password,
    /// The account's own settings.
    #[at("/admin/profile")]
    Profile,
    /// Handing over a card.
    #[at("/admin/hand-over")]
    HandOver,
    /// The cards of the site or area.
    #[at("/admin/cards")]
    Cards,
    /// One card.
    #[at("/admin/cards/:id")]
    Card {
        /// Id of the card.
        id: CardId,
    },
    /// Figures.
    #[at("/admin/statistics")]
    Statistics,
    /// Checking a card at the door.
    #[at("/admin/check")]
    Check,
    /// Whom to ask.
    #[at("/admin/help")]
    Help,
    /// Any other address.
    #[not_found]
    #[at("/404")]
    NotFound,
}

impl Route {
    /// Whether the page is for signed-in staff.
    #[must_use]
    pub const fn is_staff(self) -> bool {
        !matches!(
            self,
            Self::Home
                | Self::Areas
                | Self::Venues
                | Self::Privacy
                | Self::Accessibility
                | Self::SignIn
                | Self::NotFound
        )
    }

    /// Whether a role has use for the page. The register itself decides what it gives to whom.
    #[must_use]
    pub const fn is_for(self, role: Role) -> bool {
        match self {
            Self::HandOver => matches!(role, Role::Distributor),
            Self::Cards | Self::Card { .. } | Self::Statistics => !matches!(role, Role::Venue),
            Self::Check => matches!(role, Role::Venue),
            _ => true,
        }
    }
}

/// The page of an address.
pub fn switch(route: Route) -> Html {
    let page = match route {
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
        Route::Cards => html! { <pages::cards::CardsPage /> },
        Route::Card { id } => html! { <pages::cards::CardPage {id} /> },
        Route::Statistics => html! { <pages::statistics::StatisticsPage /> },
        Route::Check => html! { <pages::check::CheckPage /> },
        Route::Help => html! { <pages::help::HelpPage /> },
        Route::NotFound => html! { <pages::not_found::NotFoundPage /> },
    };
    if route.is_staff() {
        html! { <StaffPage {route}>{ page }</StaffPage> }
    } else {
        page
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_leads_to_its_page_and_back() {
        let id = "6f1c2f4e-5f0b-4a4e-9a53-0d8f3c1f5a11";
        let path = format!("/admin/cards/{id}");

        let route = Route::recognize(&path).unwrap();

        assert_eq!(
            route,
            Route::Card {
                id: id.parse().unwrap()
            }
        );
        assert_eq!(route.to_path(), path);
    }

    #[test]
    fn an_address_that_does_not_exist_is_said_to_be_none() {
        assert_eq!(Route::recognize("/admin/cards/12"), Some(Route::NotFound));
        assert_eq!(Route::recognize("/nowhere"), Some(Route::NotFound));
    }

    #[test]
    fn only_distributors_hand_over_and_only_venues_check() {
        let for_roles = |route: Route| Role::ALL.map(|role| route.is_for(role));

        assert_eq!(for_roles(Route::HandOver), [false, false, true, false]);
        assert_eq!(for_roles(Route::Check), [false, false, false, true]);
        assert_eq!(for_roles(Route::Cards), [true, true, true, false]);
        assert_eq!(for_roles(Route::Help), [true; 4]);
    }
}
