//! In the place of a page that the running program does not have.

use std::rc::Rc;

use shared::network::PublicNetwork;
use yew::prelude::*;

use crate::api::public::find_public_network;
use crate::browser;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::spinner::Spinner;
use crate::hooks::use_remote::{Remote, use_remote};
use crate::i18n::use_i18n;
use crate::state::session::use_session;
use crate::state::session_state::Known;

/// Loads the address anew, with the program that has its page. It asks for the register first: without a network what
/// is open stays, with all that it has in memory alone. Who has come without a network has nothing there yet.
#[component]
pub fn LargerProgram() -> Html {
    let t = use_i18n();
    let session = use_session();
    let has_nothing = matches!(session.known(), Known::Failed(_));
    let register = use_remote((), |()| find_public_network());
    use_effect_with(register.data().is_some() || has_nothing, |&goes_on| {
        if goes_on {
            browser::load_program();
        }
    });
    let render = use_callback((), |_: Rc<PublicNetwork>, ()| html! { <Spinner /> });
    let is_away = matches!(register.state, Remote::Failed(_));
    html! {
        <div class="page">
            if is_away {
                <PageTitle text={t.get("no-network-title")} />
            }
            <RemoteView<PublicNetwork> remote={register} {render} />
        </div>
    }
}
