//! The national administrator's contacts and settings.

use std::rc::Rc;

use shared::field_errors::check;
use shared::network::{Network, NetworkLinksInput, UpdateNetwork};
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use crate::api::network::{find_network, update_network};
use crate::components::back_link::BackLink;
use crate::components::checkbox_field::CheckboxField;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::text_field::TextField;
use crate::hooks::use_form::{UseForm, use_form};
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::{I18n, use_i18n};
use crate::routes::Route;

/// The national administrator's contacts and settings.
#[component]
pub fn NetworkPage() -> Html {
    let t = use_i18n();
    let network = use_remote((), |()| find_network());
    let render = {
        let reload = network.reload.clone();
        Callback::from(move |network: Rc<Network>| {
            html! { <Settings {network} reload={reload.clone()} /> }
        })
    };
    html! {
        <div class="page page--narrow">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("network-title")} lead={t.get("network-title-text")} />
            <RemoteView<Network> remote={network} {render} />
        </div>
    }
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
struct Entered {
    version: i32,
    name: String,
    email: String,
    phone: String,
    links: NetworkLinksInput,
    minimum_holder_age: String,
    retention_months: String,
    audit_retention_months: String,
    operating_model_version: String,
    second_factor_required: bool,
}

impl Entered {
    fn of(network: &Network) -> Self {
        Self {
            version: network.version,
            name: network.contact_name.clone(),
            email: network.contact_email.clone().unwrap_or_default(),
            phone: network.contact_phone.clone().unwrap_or_default(),
            links: network.links.clone().into(),
            minimum_holder_age: network.minimum_holder_age.to_string(),
            retention_months: network.retention_months.to_string(),
            audit_retention_months: network.audit_retention_months.to_string(),
            operating_model_version: network.operating_model_version.clone(),
            second_factor_required: network.second_factor_required,
        }
    }

    /// What is sent, and what is wrong with it.
    fn request(&self) -> (UpdateNetwork, Vec<FieldError>) {
        let filled = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        let mut wrong = Vec::new();
        let mut number = |pointer: &str, text: &str| {
            text.trim().parse::<u32>().unwrap_or_else(|_unreadable| {
                wrong.push(FieldError::new(pointer, FieldCode::WrongType));
                12
            })
        };
        let age = number("/minimum_holder_age", &self.minimum_holder_age);
        let update = UpdateNetwork {
            version: self.version,
            contact_name: self.name.trim().to_owned(),
            contact_email: filled(&self.email),
            contact_phone: filled(&self.phone),
            links: self.links.clone(),
            minimum_holder_age: u8::try_from(age).unwrap_or(u8::MAX),
            retention_months: number("/retention_months", &self.retention_months),
            audit_retention_months: number("/audit_retention_months", &self.audit_retention_months),
            operating_model_version: self.operating_model_version.trim().to_owned(),
            second_factor_required: self.second_factor_required,
        };
        wrong.extend(check(&update));
        (update, wrong)
    }
}

#[derive(Properties, PartialEq)]
struct SettingsProps {
    network: Rc<Network>,
    reload: Callback<()>,
}

#[component]
fn Settings(props: &SettingsProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let network = props.network.clone();
    let form = use_form(
        "network",
        || Entered::of(&network),
        |entered: &Entered| entered.request().1,
    );
    use_latest(&form, network.version, {
        let network = network.clone();
        move || Entered::of(&network)
    });
    let on_submit = form.on_submit(
        |entered: Entered| async move { update_network(&entered.request().0).await },
        {
            let (t, reload) = (t.clone(), props.reload.clone());
            move |_: Network| {
                saved.say(t.get("saved"));
                reload.emit(());
            }
        },
    );
    html! {
        <Form<Entered> form={form.clone()} {on_submit} on_reload={props.reload.clone()}>
            { contacts(&t, &form) }
            { links(&t, &form) }
            { rules(&t, &form) }
        </Form<Entered>>
    }
}

fn text(
    t: &I18n,
    form: &UseForm<Entered>,
    pointer: &'static str,
    [key, hint]: [&str; 2],
    get_mut: fn(&mut Entered) -> &mut String,
    (max_length, is_optional): (u64, bool),
) -> Html {
    let field = form.field(
        pointer,
        move |value| get_mut(&mut value.clone()).clone(),
        move |value, text| *get_mut(value) = text,
    );
    let hint = (!hint.is_empty()).then(|| t.get(hint));
    let width = (max_length <= 5).then_some(AttrValue::Static("short"));
    html! { <TextField {field} label={t.get(key)} {hint} {width} {max_length} {is_optional} /> }
}

fn contacts(t: &I18n, form: &UseForm<Entered>) -> Html {
    html! {
        <section class="sheet section" aria-labelledby="network-contacts">
            <h2 id="network-contacts">{ t.get("network-contacts") }</h2>
            { text(t, form, "/contact_name", ["network-name", ""], |it| &mut it.name, (200, false)) }
            { text(t, form, "/contact_email", ["network-email", ""], |it| &mut it.email, (254, true)) }
            { text(t, form, "/contact_phone", ["network-phone", ""], |it| &mut it.phone, (40, true)) }
        </section>
    }
}

fn links(t: &I18n, form: &UseForm<Entered>) -> Html {
    html! {
        <section class="sheet section" aria-labelledby="network-links">
            <h2 id="network-links">{ t.get("network-links") }</h2>
            { text(t, form, "/links/areas", ["network-areas", ""], |it| &mut it.links.areas, (500, false)) }
            { text(t, form, "/links/operating_model", ["network-model", ""], |it| &mut it.links.operating_model, (500, false)) }
            { text(t, form, "/links/privacy_notice", ["network-privacy", ""], |it| &mut it.links.privacy_notice, (500, false)) }
            { text(t, form, "/links/distributor_handbook", ["network-distributors", ""], |it| &mut it.links.distributor_handbook, (500, false)) }
            { text(t, form, "/links/venue_handbook", ["network-venues", ""], |it| &mut it.links.venue_handbook, (500, false)) }
        </section>
    }
}

fn rules(t: &I18n, form: &UseForm<Entered>) -> Html {
    let second_factor = form.field(
        "/second_factor_required",
        |value| value.second_factor_required,
        |value, is_required| value.second_factor_required = is_required,
    );
    html! {
        <section class="sheet section" aria-labelledby="network-rules">
            <h2 id="network-rules">{ t.get("network-rules") }</h2>
            { text(t, form, "/operating_model_version", ["network-model-version", "network-model-version-hint"], |it| &mut it.operating_model_version, (200, false)) }
            { text(t, form, "/minimum_holder_age", ["network-holder-age", "network-holder-age-hint"], |it| &mut it.minimum_holder_age, (2, false)) }
            { text(t, form, "/retention_months", ["network-retention", "network-retention-hint"], |it| &mut it.retention_months, (3, false)) }
            { text(t, form, "/audit_retention_months", ["network-audit-retention", "network-audit-retention-hint"], |it| &mut it.audit_retention_months, (3, false)) }
            <CheckboxField
                field={second_factor}
                label={t.get("network-second-factor")}
                hint={t.get("network-second-factor-hint")}
            />
        </section>
    }
}
