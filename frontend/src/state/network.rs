//! What this installation is: demo or not, its version, its day, whom to ask.

use std::rc::Rc;

use shared::network::PublicNetwork;
use yew::prelude::*;

use crate::api::public;
use crate::hooks::use_remote::{Remote, use_remote};

/// Properties of [`NetworkProvider`].
#[derive(Properties, PartialEq)]
pub struct NetworkProviderProps {
    /// What may ask for the installation.
    pub children: Html,
}

/// What is known of the installation.
#[derive(Clone, PartialEq)]
struct Installation(Option<Rc<PublicNetwork>>);

/// Asks once what this installation is.
#[component]
pub fn NetworkProvider(props: &NetworkProviderProps) -> Html {
    let network = use_remote((), |()| public::find_public_network());
    let installation = Installation(match &network.state {
        Remote::Ready(network) => Some(network.clone()),
        Remote::Loading | Remote::Failed(_) => None,
    });

    html! { <ContextProvider<Installation> context={installation}>{ props.children.clone() }</ContextProvider<Installation>> }
}

/// The installation, once it is known.
#[hook]
pub fn use_network() -> Option<Rc<PublicNetwork>> {
    use_context::<Installation>().and_then(|installation| installation.0)
}
