//! The language, on this device and with the account.

use shared::session::ChangeLanguage;
use shared::text::Language;
use yew::prelude::*;

use super::session::{SessionHandle, use_session};
use crate::api::session::change_language;
use crate::browser;
use crate::i18n::use_i18n;

/// Where the device keeps what was chosen before signing in, until the account has it.
const CHOSEN: &str = "language-chosen";

/// What was chosen since the page for signing in was opened.
fn chosen() -> Option<Language> {
    browser::remembered(CHOSEN)?.parse().ok()
}

/// Forgets what was chosen before: whoever signs in next may be somebody else.
pub fn begin_anew() {
    browser::forget(CHOSEN);
}

/// The language to go on in after signing in: what was chosen just before, else the account's.
#[must_use]
pub fn after_sign_in(account: Language) -> Language {
    chosen().unwrap_or(account)
}

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
            // The account gets it as soon as it may.
            browser::remember(CHOSEN, language.tag());
            return;
        }
        browser::forget(CHOSEN);
        tell(session.clone(), language);
    })
}

/// Shows the language of the account, and gives the account the one that was chosen while signing in.
#[hook]
pub fn use_account_language() {
    let t = use_i18n();
    let session = use_session();
    let account = session.session().map(|person| {
        let name = person.username.clone();
        (name, person.language, person.must_change_password)
    });
    use_effect_with(account, move |account| {
        let Some((_, language, must_change_password)) = account else {
            return;
        };
        let wanted = after_sign_in(*language);
        t.choose(wanted);
        if !must_change_password && chosen().is_some() {
            begin_anew();
            if wanted != *language {
                tell(session, wanted);
            }
        }
    });
}

/// Tells the account.
fn tell(session: SessionHandle, language: Language) {
    yew::platform::spawn_local(async move {
        // The page is in the new language already; that the account does not learn of it stops nobody.
        if let Ok(changed) = change_language(&ChangeLanguage { language }).await {
            session.set(changed);
        }
    });
}
