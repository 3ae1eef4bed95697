//! The language, on this device and with the account.

use shared::session::ChangeLanguage;
use shared::text::Language;
use yew::prelude::*;

use super::session::use_session;
use crate::api::session::change_language;
use crate::i18n::use_i18n;

/// Chooses a language: at once on this device, and with the account of who is signed in.
#[hook]
pub fn use_language_choice() -> Callback<Language> {
    let t = use_i18n();
    let session = use_session();
    Callback::from(move |language: Language| {
        t.choose(language);
        if session
            .session()
            .is_none_or(|person| person.must_change_password)
        {
            return;
        }
        let session = session.clone();
        yew::platform::spawn_local(async move {
            // The page is in the new language already; that the account does not learn of it stops nobody.
            if let Ok(changed) = change_language(&ChangeLanguage { language }).await {
                session.set(changed);
            }
        });
    })
}
