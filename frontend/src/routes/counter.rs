//! The pages of the program of the counter, which must come quickly over a bad network: the start pages, signing in,
//! handing over a card with what waits for the network, and checking one. Its size is limited (`scripts/build-spa`), so little else belongs here.

use yew::prelude::*;

use super::Route;
use crate::pages;

/// One line for each address; none where the page is in a larger program.
pub(super) fn page(route: Route) -> Option<Html> {
    Some(match route {
        Route::Home => html! { <pages::home::HomePage /> },
        Route::Privacy => html! { <pages::privacy::PrivacyPage /> },
        Route::Accessibility => html! { <pages::accessibility::AccessibilityPage /> },
        Route::StaffHome => html! { <pages::staff_home::StaffHomePage /> },
        Route::SignIn => html! { <pages::session::sign_in::SignInPage /> },
        Route::HandOver => html! { <pages::hand_over::HandOverPage /> },
        Route::Queue => html! { <pages::queue::QueuePage /> },
        Route::Check => html! { <pages::check::CheckPage /> },
        _ => return None,
    })
}
