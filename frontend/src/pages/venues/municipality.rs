//! The municipality that a venue lies in.

use std::rc::Rc;

use shared::municipalities::Municipalities;
use shared::text::Language;
use yew::prelude::*;

use crate::api::municipalities::list_municipalities;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct MunicipalityFieldProps {
    /// The field of the form: its code.
    pub(super) field: Field<String>,
}

/// The municipality, one of Finland's.
#[component]
pub(super) fn MunicipalityField(props: &MunicipalityFieldProps) -> Html {
    let t = use_i18n();
    let all = use_remote((), |()| list_municipalities());
    let field = props.field.clone();
    let render = Callback::from(move |all: Rc<Municipalities>| {
        let is_swedish = t.language() == Language::Sv;
        let name = |fi: &str, sv: &str| {
            if is_swedish {
                sv.to_owned()
            } else {
                fi.to_owned()
            }
        };
        let mut options: Vec<(AttrValue, AttrValue)> = all
            .items
            .iter()
            .map(|it| {
                (
                    it.code.clone().into(),
                    name(&it.name_fi, &it.name_sv).into(),
                )
            })
            .collect();
        options.sort_by_key(|(_, name)| name.to_lowercase());
        html! {
            <Select
                field={field.clone()}
                label={t.get("manage-venue-municipality")}
                {options}
                none={t.get("place-choose")}
            />
        }
    });
    html! { <RemoteView<Municipalities> remote={all} {render} /> }
}
