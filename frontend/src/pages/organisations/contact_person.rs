//! The contact person of an organisation, changed in two presses.

use std::rc::Rc;

use shared::field_errors;
use shared::organisations::{ChangeContactPerson, ContactPersonInput, Organisation};
use yew::prelude::*;

use super::fields::{PersonFields, person_fields};
use crate::api::organisations::change_contact_person;
use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::components::definition_list::DefinitionList;
use crate::components::form::Form;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;

#[derive(Properties, PartialEq)]
pub(super) struct ContactPersonProps {
    pub(super) organisation: Rc<Organisation>,
    /// Whether the account may change it.
    pub(super) can_change: bool,
    /// It was changed.
    pub(super) on_changed: Callback<()>,
}

/// The contact person: how to reach the person, and the change.
#[component]
pub(super) fn ContactPersonSection(props: &ContactPersonProps) -> Html {
    let t = use_i18n();
    let is_open = use_state_eq(|| false);
    let was_open = use_mut_ref(|| false);
    use_effect_with(*is_open, move |is_open| {
        // The form goes: the focus stays where it was opened.
        if was_open.replace(*is_open) && !is_open {
            browser::focus("#contact-change");
        }
    });
    let set = |open: bool| {
        let is_open = is_open.setter();
        Callback::from(move |()| is_open.set(open))
    };
    let on_done = {
        let (close, on_changed) = (set(false), props.on_changed.clone());
        Callback::from(move |()| {
            close.emit(());
            on_changed.emit(());
        })
    };
    html! {
        <section class="section sheet" aria-labelledby="contact-heading">
            <h2 id="contact-heading">{ t.get("organisation-contact") }</h2>
            if *is_open {
                <ChangeForm organisation={props.organisation.clone()} {on_done} on_cancel={set(false)} />
            } else {
                <Person organisation={props.organisation.clone()} />
                if props.can_change {
                    <Button id="contact-change" kind={ButtonKind::Secondary} icon="pen-line" on_press={set(true)}>
                        { t.get("contact-change") }
                    </Button>
                }
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PersonProps {
    organisation: Rc<Organisation>,
}

#[component]
fn Person(props: &PersonProps) -> Html {
    let t = use_i18n();
    let person = &props.organisation.contact_person;
    let mut items = vec![(t.get("contact-name"), html! { { &person.name } })];
    if let Some(title) = &person.title {
        items.push((t.get("contact-title"), html! { { title } }));
    }
    if let Some(email) = &person.email {
        let href = format!("mailto:{email}");
        items.push((t.get("contact-email"), html! { <a {href}>{ email }</a> }));
    }
    if let Some(phone) = &person.phone {
        let href = format!("tel:{}", phone.replace([' ', '-'], ""));
        items.push((t.get("contact-phone"), html! { <a {href}>{ phone }</a> }));
    }
    html! { <DefinitionList {items} /> }
}

#[derive(Properties, PartialEq)]
struct ChangeFormProps {
    organisation: Rc<Organisation>,
    on_done: Callback<()>,
    on_cancel: Callback<()>,
}

#[component]
fn ChangeForm(props: &ChangeFormProps) -> Html {
    let (t, saved) = (use_i18n(), use_saved());
    let (id, version) = (props.organisation.id, props.organisation.version);
    let present = props.organisation.contact_person.clone();
    let initial = move || ContactPersonInput {
        name: present.name,
        title: present.title,
        email: present.email,
        phone: present.phone,
    };
    let form = use_form("contact", initial, field_errors::check);
    let on_submit = {
        let (words, on_done) = (t.get("contact-changed"), props.on_done.clone());
        form.on_submit(
            move |person: ContactPersonInput| async move {
                let change = ChangeContactPerson {
                    version,
                    name: person.name,
                    title: person.title,
                    email: person.email,
                    phone: person.phone,
                };
                change_contact_person(id, &change).await
            },
            move |_: Organisation| {
                saved.say(words.clone());
                on_done.emit(());
            },
        )
    };
    let fields = person_fields(&form, ["/name", "/title", "/email", "/phone"], |v| v, |v| v);
    let clear = {
        let form = form.clone();
        Callback::from(move |()| {
            form.reset(ContactPersonInput::default());
            browser::focus("#contact-name");
        })
    };
    let beside = html! {
        <>
            <Button kind={ButtonKind::Secondary} on_press={props.on_cancel.clone()}>{ t.get("keep") }</Button>
            <Button kind={ButtonKind::Supplementary} on_press={clear}>{ t.get("contact-clear") }</Button>
        </>
    };
    html! {
        <Form<ContactPersonInput> form={form.clone()} {on_submit} {beside} on_reload={props.on_done.clone()}>
            <PersonFields {fields} takes_focus=true />
        </Form<ContactPersonInput>>
    }
}
