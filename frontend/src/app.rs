//! The whole application: what everything shares, the frame of the pages, and the page of the address.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::page_title::PagesShown;
use crate::i18n::I18nProvider;
use crate::layout::frame::Frame;
use crate::routes::{Program, Route};
use crate::state::leave_guard::LeaveGuardProvider;
use crate::state::network::NetworkProvider;
use crate::state::notices::NoticesProvider;
use crate::state::queue::QueueProvider;
use crate::state::session::SessionProvider;
use crate::state::toasts::ToastProvider;
use crate::state::vault::VaultProvider;

/// Properties of [`App`].
#[derive(Properties, PartialEq)]
pub struct AppProps {
    /// The program.
    pub program: Program,
}

/// The application. The guard of unsaved work stands above the router, as it must hear of a step first;
/// the installation is asked for with the session at hand.
#[component]
pub fn App(props: &AppProps) -> Html {
    let program = props.program;
    let shown = use_memo((), |()| PagesShown::at_start());
    html! {
        <I18nProvider texts={program.texts}>
            <ToastProvider>
                <SessionProvider>
                    <NetworkProvider>
                        <NoticesProvider>
                            <VaultProvider>
                                <QueueProvider>
                                <LeaveGuardProvider>
                                    <BrowserRouter>
                                        <ContextProvider<PagesShown> context={(*shown).clone()}>
                                            <Frame>
                                                <Switch<Route> render={move |route| program.show(route)} />
                                            </Frame>
                                        </ContextProvider<PagesShown>>
                                    </BrowserRouter>
                                </LeaveGuardProvider>
                                </QueueProvider>
                            </VaultProvider>
                        </NoticesProvider>
                    </NetworkProvider>
                </SessionProvider>
            </ToastProvider>
        </I18nProvider>
    }
}
