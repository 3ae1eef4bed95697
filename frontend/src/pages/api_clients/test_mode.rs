//! What a test system is for: whose data it sees, and the numbers that it may try.

use shared::api_clients::ApiMode;
use shared::test_mode::TestNumber;
use yew::prelude::*;

use super::fields::Entered;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::components::table::{Column, Table};
use crate::hooks::use_form::UseForm;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::parse_word;

/// Whose data a system sees, in a word.
pub(super) fn mode(t: &I18n, mode: ApiMode) -> AttrValue {
    t.get(&format!("client-mode-{}", mode.as_str()))
}

/// Marks a test system; nothing for a live one.
pub(super) fn badge(t: &I18n, of: ApiMode) -> Html {
    html! {
        if of == ApiMode::Test {
            <StatusLabel kind={StatusKind::Info} text={mode(t, of)} />
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct ModeFieldProps {
    pub(super) form: UseForm<Entered>,
}

/// Whose data a new system sees.
#[component]
pub(super) fn ModeField(props: &ModeFieldProps) -> Html {
    let t = use_i18n();
    let field = props.form.field(
        "/mode",
        |v| v.mode.as_str().to_owned(),
        |v, text: String| {
            if let Some(mode) = parse_word(&text) {
                v.mode = mode;
            }
        },
    );
    let choices = ApiMode::ALL.map(|choice| Choice {
        hint: Some(t.get(&format!("client-mode-{}-hint", choice.as_str()))),
        ..Choice::new(choice.as_str(), mode(&t, choice))
    });
    html! { <RadioGroup {field} legend={t.get("client-mode")} choices={choices.to_vec()} /> }
}

/// The numbers that a test system is answered for.
#[component]
pub(super) fn TestNumbers() -> Html {
    let t = use_i18n();
    let rows = TestNumber::ALL.iter().map(|number| {
        let words = t.text(&number.words()).replace('`', "");
        vec![
            html! { <code>{ number.number() }</code> },
            html! { { words } },
        ]
    });
    let columns = ["test-number", "test-answer"];
    html! {
        <section class="section" aria-labelledby="client-test">
            <h2 id="client-test">{ t.get("test-numbers-title") }</h2>
            <p>{ t.get("test-numbers-lead") }</p>
            <Table
                caption={t.get("test-numbers-title")}
                hides_caption=true
                columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
                rows={rows.collect::<Vec<_>>()}
                stacks=true
            />
        </section>
    }
}
