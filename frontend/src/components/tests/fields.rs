//! Fields of forms: lines of text, texts in three languages, ticks.

use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use super::{field, rendered};
use crate::components::checkbox_field::CheckboxField;
use crate::components::language_fields::LanguageFields;
use crate::components::select::options;
use crate::components::text_area::TextArea;
use crate::hooks::use_form::Field;

#[tokio::test]
async fn a_text_area_says_how_much_room_is_left() {
    let html = rendered(
        || html! { <TextArea field={field(None)} label="Sanat" hint="Apu" max_length={10} /> },
    )
    .await;
    assert!(
        html.contains("7 merkkiä jäljellä") && html.contains("abc</textarea>"),
        "{html}"
    );
    assert!(
        html.contains(r#"aria-describedby="f-name-hint f-name-count""#),
        "{html}"
    );
    // Near the end it is read out while one types.
    assert!(
        html.contains(r#"id="f-name-count" aria-live="polite""#),
        "{html}"
    );
}

#[tokio::test]
async fn a_text_area_cuts_nothing_off_but_says_what_is_too_much() {
    let html =
        rendered(|| html! { <TextArea field={field(None)} label="Sanat" max_length={2} /> }).await;
    assert!(
        html.contains("1 merkkiä liikaa") && !html.contains("maxlength"),
        "{html}"
    );
}

fn in_language(tag: &'static str, error: Option<FieldError>) -> Field<String> {
    Field {
        id: AttrValue::from(format!("f-name-{tag}")),
        ..field(error)
    }
}

#[tokio::test]
async fn a_text_in_three_languages_is_one_group_with_the_mistake_at_its_language() {
    let html = rendered(|| {
        let wrong = FieldError::new("/name/sv", FieldCode::Required);
        let fields = [
            in_language("fi", None),
            in_language("sv", Some(wrong)),
            in_language("en", None),
        ];
        html! { <LanguageFields {fields} legend="Alueen nimi" hint="Apu" max_length={200} /> }
    })
    .await;
    assert!(
        html.contains("<fieldset") && html.contains("Alueen nimi") && html.contains("Ruotsiksi"),
        "{html}"
    );
    assert!(html.contains(r#"lang="sv""#), "{html}");
    assert_eq!(html.matches(r#"aria-invalid="true""#).count(), 1, "{html}");
    assert!(html.contains(r#"id="f-name-sv-error""#), "{html}");
}

#[tokio::test]
async fn a_tick_of_a_form_has_its_help_and_its_mistake() {
    let html = rendered(|| {
        let field = Field {
            id: AttrValue::Static("f-local"),
            value: true,
            error: Some(FieldError::new("/local", FieldCode::Required)),
            on_input: Callback::noop(),
            on_leave: Callback::noop(),
        };
        html! { <CheckboxField {field} label="Vain alueella" hint="Apu" /> }
    })
    .await;
    assert!(
        html.contains(" checked") && html.contains(r#"for="f-local""#),
        "{html}"
    );
    assert!(
        html.contains(r#"aria-describedby="f-local-hint f-local-error""#),
        "{html}"
    );
}

#[test]
fn options_come_from_ids_and_names() {
    let chosen = options([(1, "yksi"), (2, "kaksi")]);

    let first = (AttrValue::Static("1"), AttrValue::Static("yksi"));
    assert_eq!(chosen.first(), Some(&first));
}
