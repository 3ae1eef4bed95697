//! A key that was just made: it is here and nowhere else, and goes when the page is left.

use std::rc::Rc;

use shared::api_keys::NewApiKey;
use yew::prelude::*;

use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::i18n::use_i18n;
use crate::state::leave_guard::use_unsaved;
use crate::state::toasts::{Toast, use_toasts};

/// A key that was just made.
#[derive(Clone)]
pub(super) struct Made(pub(super) Rc<NewApiKey>);

impl PartialEq for Made {
    fn eq(&self, other: &Self) -> bool {
        Rc::ptr_eq(&self.0, &other.0)
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct NewKeyProps {
    pub(super) made: Made,
    /// The person has put it where it belongs.
    pub(super) on_done: Callback<()>,
}

/// The key, with buttons to copy it and to put it away.
#[component]
pub(super) fn NewKey(props: &NewKeyProps) -> Html {
    let (t, toasts) = (use_i18n(), use_toasts());
    let key = props.made.0.key.clone();
    use_effect_with(key.clone(), |_| {
        browser::focus("#new-key-title");
    });
    // `kk_live_` or `kk_test_`.
    let beginning: String = key.chars().take(8).collect();
    let was_copied = use_state_eq(|| false);
    // Whoever leaves without it has to make another one.
    use_unsaved(&AttrValue::Static("new-key"), !*was_copied);
    let on_copy = {
        let (t, key, was_copied) = (t.clone(), key.clone(), was_copied.setter());
        Callback::from(move |()| {
            let (t, toasts, key, was_copied) =
                (t.clone(), toasts.clone(), key.clone(), was_copied.clone());
            yew::platform::spawn_local(async move {
                let done = browser::copy(&key).await;
                was_copied.set(done);
                let words = if done { "key-copied" } else { "key-not-copied" };
                toasts.show(Toast::new(t.get(words)));
            });
        })
    };
    html! {
        <div class="new-key" role="group" aria-labelledby="new-key-title">
            <Notification kind={NotificationKind::Alert} title={t.get("key-once")}>
                <p>{ t.get("key-once-text") }</p>
            </Notification>
            <h3 id="new-key-title" tabindex="-1">{ t.get("key-new") }</h3>
            <code class="new-key__secret" id="new-key">{ key }</code>
            <div class="new-key__buttons">
                <Button id="new-key-copy" kind={ButtonKind::Primary} on_press={on_copy}>{ t.get("key-copy") }</Button>
                <Button id="new-key-done" kind={ButtonKind::Secondary} on_press={props.on_done.clone()}>{ t.get("key-done") }</Button>
            </div>
            <p>{ t.get("key-how") }</p>
            <pre class="new-key__example"><code>{ format!("Authorization: Bearer {beginning}…") }</code></pre>
        </div>
    }
}
