//! Header, page and footer; and what lies over the page when it must.

use yew::prelude::*;

use super::demo_banner::DemoBanner;
use super::footer::Footer;
use super::header::Header;
use super::leave_dialog::LeaveDialog;
use super::practice_banner::PracticeBanner;
use super::session_dialog::SessionDialog;
use super::toaster::Toaster;
use crate::browser;
use crate::i18n::use_i18n;

/// Properties of [`Frame`].
#[derive(Properties, PartialEq)]
pub struct FrameProps {
    /// The page.
    pub children: Html,
}

/// The frame around every page.
#[component]
pub fn Frame(props: &FrameProps) -> Html {
    let t = use_i18n();
    let skip = Callback::from(|event: MouseEvent| {
        event.prevent_default();
        browser::focus("#main");
    });
    html! {
        <>
            <a class="skip-link" href="#main" onclick={skip}>{ t.get("skip-to-content") }</a>
            <DemoBanner />
            <PracticeBanner />
            <Header />
            <main id="main" class="main" tabindex="-1">{ props.children.clone() }</main>
            <Footer />
            <Toaster />
            <SessionDialog />
            <LeaveDialog />
        </>
    }
}
