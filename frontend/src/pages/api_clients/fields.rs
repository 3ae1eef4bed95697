//! The fields of a system, new or changed.

use shared::api_clients::{ApiClient, ApiClientKind, ApiMode, ApiScope, CreateApiClient};
use shared::field_errors;
use shared::ids::OrganisationId;
use shared::limits::NAME_MAX;
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::components::checkbox::Checkbox;
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::use_i18n;

/// A system as entered.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Entered {
    pub(super) organisation_id: Option<OrganisationId>,
    pub(super) kind: ApiClientKind,
    pub(super) mode: ApiMode,
    pub(super) name: String,
    pub(super) scopes: Vec<ApiScope>,
}

impl From<&ApiClient> for Entered {
    fn from(client: &ApiClient) -> Self {
        Self {
            organisation_id: Some(client.organisation_id),
            kind: client.kind,
            mode: client.mode,
            name: client.name.clone(),
            scopes: client.scopes.clone(),
        }
    }
}

impl Entered {
    /// The system, or what is wrong with it.
    pub(super) fn read(&self) -> Result<CreateApiClient, Vec<FieldError>> {
        let Some(organisation_id) = self.organisation_id else {
            return Err(vec![FieldError::new(
                "/organisation_id",
                FieldCode::Required,
            )]);
        };
        let client = CreateApiClient {
            organisation_id,
            kind: self.kind,
            mode: self.mode,
            name: self.name.clone(),
            scopes: self.scopes.clone(),
        };
        let errors = field_errors::check(&client);
        if errors.is_empty() {
            Ok(client)
        } else {
            Err(errors)
        }
    }
}

/// What is wrong with it.
pub(super) fn check(entered: &Entered) -> Vec<FieldError> {
    entered.read().err().unwrap_or_default()
}

#[derive(Properties, PartialEq)]
pub(super) struct ClientFieldsProps {
    pub(super) form: UseForm<Entered>,
}

/// Name, and what it may do.
#[component]
pub(super) fn ClientFields(props: &ClientFieldsProps) -> Html {
    let (t, form) = (use_i18n(), &props.form);
    let scopes = form.field(
        "/scopes",
        |v| v.scopes.clone(),
        |v, scopes| v.scopes = scopes,
    );
    let error = scopes.error.as_ref().map(|error| t.field_error(error));
    let tick = |scope: ApiScope| {
        let is_first = ApiScope::ALL.first() == Some(&scope);
        let given = scopes.value.clone();
        let on_change = scopes.on_input.reform(move |is_ticked: bool| {
            let keeps = |known: &ApiScope| {
                if *known == scope {
                    is_ticked
                } else {
                    given.contains(known)
                }
            };
            ApiScope::ALL.into_iter().filter(keeps).collect::<Vec<_>>()
        });
        // The first has the field's id, so that the summary of errors leads to it.
        let id = if is_first {
            scopes.id.clone()
        } else {
            AttrValue::from(format!(
                "{}-{}",
                scopes.id,
                scope.as_str().replace(':', "-")
            ))
        };
        html! {
            <Checkbox
                {id}
                label={html! { { t.text(&scope.words()) } }}
                is_checked={scopes.value.contains(&scope)}
                {on_change}
                error={error.clone().filter(|_| is_first)}
            />
        }
    };
    html! {
        <>
            <TextField
                field={form.field("/name", |v| v.name.clone(), |v, text| v.name = text)}
                label={t.get("client-name")}
                hint={t.get("client-name-hint")}
                max_length={NAME_MAX}
            />
            <fieldset class="language-fields">
                <legend class="hds-selection-group__legend">{ t.get("client-scopes") }</legend>
                { for ApiScope::ALL.into_iter().map(tick) }
            </fieldset>
        </>
    }
}
