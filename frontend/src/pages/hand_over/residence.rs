//! Where the holder lives: a postal code, a municipality alone, or not told.

use std::rc::Rc;

use shared::municipalities::{Municipalities, Municipality};
use shared::text::Language;
use yew::prelude::*;

use super::choices::Choices;
use super::entered::{Entered, MUNICIPALITY, NOT_TOLD, POSTAL_CODE};
use crate::api::municipalities::list_municipalities;
use crate::components::radio_group::Choice;
use crate::components::remote_view::RemoteView;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{Field, UseForm};
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct ResidenceProps {
    pub(super) form: UseForm<Entered>,
}

/// Where the holder lives.
#[component]
pub(super) fn ResidenceFields(props: &ResidenceProps) -> Html {
    let t = use_i18n();
    let form = &props.form;
    let known = form.field(
        "/facts/residence/known",
        |entered| entered.place_known.clone(),
        |entered, known| entered.place_known = known,
    );
    let choices = vec![
        Choice::new(POSTAL_CODE, t.get("hand-over-postal-code")),
        Choice::new(MUNICIPALITY, t.get("hand-over-municipality-only")),
        Choice::new(NOT_TOLD, t.get("hand-over-not-told")),
    ];
    let field = match form.value().place_known.as_str() {
        POSTAL_CODE => html! {
            <TextField
                field={form.field(
                    "/facts/residence/postal_code",
                    |entered| entered.postal_code.clone(),
                    |entered, text| entered.postal_code = text,
                )}
                label={t.get("hand-over-postal-code-label")}
                hint={t.get("hand-over-postal-code-hint")}
                input_mode="numeric"
                max_length={7}
                width="short"
            />
        },
        MUNICIPALITY => html! { <MunicipalityField form={form.clone()} /> },
        _ => Html::default(),
    };
    html! {
        <div class="residence">
            <Choices field={known} legend={t.get("hand-over-residence")} {choices} />
            { field }
        </div>
    }
}

/// The municipality, found by the first letters of its name.
#[component]
fn MunicipalityField(props: &ResidenceProps) -> Html {
    let municipalities = use_remote((), |()| list_municipalities());
    let render = {
        let form = props.form.clone();
        Callback::from(
            move |list: Rc<Municipalities>| html! { <MunicipalityBox form={form.clone()} {list} /> },
        )
    };
    html! { <RemoteView<Municipalities> remote={municipalities} {render} /> }
}

#[derive(Properties, PartialEq)]
struct MunicipalityBoxProps {
    form: UseForm<Entered>,
    list: Rc<Municipalities>,
}

#[component]
fn MunicipalityBox(props: &MunicipalityBoxProps) -> Html {
    let t = use_i18n();
    let list = props.list.clone();
    let field: Field<String> = props.form.field(
        "/facts/residence/municipality_code",
        |entered| entered.municipality.clone(),
        move |entered, text: String| {
            entered.municipality_code = find_code(&list, &text);
            entered.municipality = text;
        },
    );
    let id = format!("{}-list", field.id);
    html! {
        <>
            <TextField
                {field}
                label={t.get("hand-over-municipality-label")}
                hint={t.get("hand-over-municipality-hint")}
                max_length={60}
                width="number"
                list={id.clone()}
            />
            <datalist {id}>
                { for props.list.items.iter().map(|municipality| html! {
                    <option value={name(municipality, t.language()).to_owned()}></option>
                }) }
            </datalist>
        </>
    }
}

fn name(municipality: &Municipality, language: Language) -> &str {
    if language == Language::Sv {
        &municipality.name_sv
    } else {
        &municipality.name_fi
    }
}

/// The code of a municipality by its Finnish or Swedish name.
fn find_code(list: &Municipalities, text: &str) -> Option<String> {
    let text = text.trim().to_lowercase();
    let has_name = |municipality: &&Municipality| {
        municipality.name_fi.to_lowercase() == text || municipality.name_sv.to_lowercase() == text
    };
    list.items
        .iter()
        .find(has_name)
        .map(|municipality| municipality.code.clone())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_municipality_is_found_by_either_of_its_names() {
        let espoo = Municipality {
            code: "049".into(),
            name_fi: "Espoo".into(),
            name_sv: "Esbo".into(),
        };
        let list = Municipalities { items: vec![espoo] };

        for text in ["Espoo", " esbo ", "ESPOO"] {
            assert_eq!(find_code(&list, text).as_deref(), Some("049"), "{text}");
        }
        assert_eq!(find_code(&list, "Espo"), None);
    }
}
