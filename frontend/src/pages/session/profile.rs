//! The account's own settings: language, password, second factor.

use shared::session::Session;
use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::button::{ButtonKind, button_classes};
use crate::components::page_title::PageTitle;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::hooks::use_form::Field;
use crate::i18n::{I18n, language_name, use_i18n};
use crate::routes::Route;
use crate::state::account_language::use_language_choice;
use crate::state::session::use_session;

/// The account's own settings.
#[component]
pub fn ProfilePage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let choose = use_language_choice();
    let Some(person) = session.session() else {
        return Html::default();
    };

    let language = Field {
        id: AttrValue::Static("profile-language"),
        value: t.language().tag().to_owned(),
        error: None,
        on_input: Callback::from(move |tag: String| {
            if let Ok(language) = tag.parse() {
                choose.emit(language);
            }
        }),
        on_leave: Callback::noop(),
    };
    let languages: Vec<Choice> = shared::text::Language::ALL
        .iter()
        .map(|language| Choice::new(language.tag(), language_name(*language)))
        .collect();
    html! {
        <div class="page page--narrow">
            <PageTitle text={t.get("profile-title")} />
            <section class="sheet section" aria-labelledby="account">
                <h2 id="account">{ t.get("profile-account") }</h2>
                { account(&t, &person) }
            </section>
            <section class="sheet section" aria-labelledby="profile-language-title">
                <h2 id="profile-language-title">{ t.get("language") }</h2>
                <RadioGroup field={language} legend={t.get("profile-language")} choices={languages} />
            </section>
            <section class="sheet section" aria-labelledby="password-section">
                <h2 id="password-section">{ t.get("profile-password") }</h2>
                <p>{ t.get("profile-password-text") }</p>
                <p>
                    <Link<Route> to={Route::Password} classes={button_classes(ButtonKind::Secondary, true)}>
                        { t.get("password-change") }
                    </Link<Route>>
                </p>
            </section>
            <section class="sheet section" aria-labelledby="second-factor-section">
                <h2 id="second-factor-section">{ t.get("second-factor-title") }</h2>
                if person.has_second_factor {
                    <p><StatusLabel kind={StatusKind::Success} text={t.get("second-factor-in-use")} /></p>
                }
                <p>{ t.get("second-factor-profile") }</p>
                <p>
                    <Link<Route> to={Route::SecondFactor} classes={button_classes(ButtonKind::Secondary, true)}>
                        { t.get("second-factor-open") }
                    </Link<Route>>
                </p>
            </section>
        </div>
    }
}

fn account(t: &I18n, person: &Session) -> Html {
    let row =
        |key: &str, value: AttrValue| html! { <><dt>{ t.get(key) }</dt><dd>{ value }</dd></> };
    html! {
        <dl class="facts">
            { row("sign-in-username", AttrValue::from(person.username.clone())) }
            { row("profile-role", t.get(&format!("role-{}", person.role.as_str()))) }
            { for person.site.iter().map(|site| row("profile-site", AttrValue::from(site.name.clone()))) }
            { for person.venue.iter().map(|venue| row("profile-venue", t.text(&venue.name))) }
            { for person.area.iter().map(|area| row("profile-area", t.text(&area.name))) }
        </dl>
    }
}
