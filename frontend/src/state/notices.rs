//! How many notices wait for the signed-in person: counted anew on every page, shown beside the start page's link.

use shared::notices::{NoticeCount, NoticeKindCount};
use yew::prelude::*;

use super::session::use_session;
use super::session_state::Known;
use crate::api::notices::count_notices;

/// How many notices wait.
#[derive(Clone, PartialEq)]
pub struct OpenNotices {
    /// The number, once it is known.
    pub count: Option<u32>,
    /// How many of each kind, the weightiest first.
    pub kinds: Vec<NoticeKindCount>,
    /// Asks anew: something was done about one, or another page was opened.
    pub refresh: Callback<()>,
}

/// Properties of [`NoticesProvider`].
#[derive(Properties, PartialEq)]
pub struct NoticesProviderProps {
    /// What may ask how many notices wait.
    pub children: Html,
}

/// Keeps the number.
#[component]
pub fn NoticesProvider(props: &NoticesProviderProps) -> Html {
    let session = use_session();
    let account = match session.known() {
        Known::SignedIn(person) if person.is_open() => Some(person.username.clone()),
        _ => None,
    };
    let count = use_state_eq(|| None::<NoticeCount>);
    let asked = use_mut_ref(|| 0_u32);
    let ask = {
        let (count, asked) = (count.setter(), asked);
        use_callback(account.is_some(), move |(), is_signed_in: &bool| {
            if !is_signed_in {
                count.set(None);
                return;
            }
            let question = asked.borrow().wrapping_add(1);
            asked.replace(question);
            let (count, asked) = (count.clone(), asked.clone());
            yew::platform::spawn_local(async move {
                // A number that cannot be had is left out: the notices themselves say what is wrong.
                let found = count_notices().await.ok();
                if *asked.borrow() == question {
                    count.set(found);
                }
            });
        })
    };
    use_effect_with((account, session.epoch()), {
        let ask = ask.clone();
        move |_| ask.emit(())
    });
    let context = OpenNotices {
        count: count.as_ref().map(|found| found.open),
        kinds: count
            .as_ref()
            .map(|found| found.kinds.clone())
            .unwrap_or_default(),
        refresh: ask,
    };

    html! { <ContextProvider<OpenNotices> {context}>{ props.children.clone() }</ContextProvider<OpenNotices>> }
}

/// How many notices wait.
#[hook]
pub fn use_open_notices() -> OpenNotices {
    use_context::<OpenNotices>().unwrap_or(OpenNotices {
        count: None,
        kinds: Vec::new(),
        refresh: Callback::noop(),
    })
}
