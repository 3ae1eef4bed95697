//! The coordinators of an area: named, changed, taken away.

use std::rc::Rc;

use shared::coordinators::{Coordinator, CoordinatorSide, CreateCoordinator, UpdateCoordinator};
use shared::field_errors::check;
use shared::ids::{AreaId, CoordinatorId};
use shared::page::PageQuery;
use shared::problem::FieldError;
use shared::session::Role;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::area_page::PartProps;
use crate::api::coordinators::{
    create_coordinator, delete_coordinator, list_coordinators, update_coordinator,
};
use crate::api::error::ApiError;
use crate::components::button::{Button, ButtonKind};
use crate::components::form::Form;
use crate::components::notification::{Notification, NotificationKind};
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::remote_view::RemoteView;
use crate::components::text_field::TextField;
use crate::components::two_press::TwoPress;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::pages::users::For;
use crate::routes::Route;
use crate::state::session::use_session;

/// Which form is open: none, that of a new one, that of one that is there.
type Open = Option<Option<CoordinatorId>>;

/// The coordinators of both sides.
#[component]
pub(super) fn CoordinatorsSection(props: &PartProps) -> Html {
    let t = use_i18n();
    let id = props.area.id;
    let list = use_all(id, |id, page: PageQuery| async move {
        list_coordinators(id, &page).await
    });
    let open = use_state_eq(|| Open::None);
    let done = {
        let (open, reload) = (open.setter(), list.reload.clone());
        Callback::from(move |is_changed: bool| {
            open.set(None);
            crate::browser::focus("#area-coordinators");
            if is_changed {
                reload.emit(());
            }
        })
    };
    let render = {
        let (may_edit, open, done) = (props.may_edit, open.clone(), done.clone());
        Callback::from(move |list: Rc<Vec<Coordinator>>| {
            html! {
                <ul class="entries">
                    { for list.iter().map(|person| {
                        let edit = { let (open, id) = (open.setter(), person.id); Callback::from(move |()| open.set(Some(Some(id)))) };
                        html! {
                            <li key={person.id.to_string()} class="entries__entry">
                                if *open == Some(Some(person.id)) {
                                    <CoordinatorForm area={id} person={person.clone()} done={done.clone()} />
                                } else {
                                    <Person person={person.clone()} {may_edit} {edit} done={done.clone()} />
                                }
                            </li>
                        }
                    }) }
                </ul>
            }
        })
    };
    let add = {
        let open = open.setter();
        Callback::from(move |()| open.set(Some(None)))
    };
    html! {
        <section class="sheet section" aria-labelledby="area-coordinators">
            <h2 id="area-coordinators" tabindex="-1">{ t.get("area-coordinators") }</h2>
            <RemoteView<Vec<Coordinator>>
                remote={list}
                {render}
                is_empty={Callback::from(|list: Rc<Vec<Coordinator>>| list.is_empty())}
                empty={html! { <p>{ t.get("area-coordinators-none") }</p> }}
            />
            if *open == Some(None) {
                <CoordinatorForm area={id} person={None::<Coordinator>} {done} />
            } else if props.may_edit {
                <Button kind={ButtonKind::Secondary} icon="plus" on_press={add}>{ t.get("coordinator-add") }</Button>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct PersonProps {
    person: Coordinator,
    may_edit: bool,
    edit: Callback<()>,
    done: Callback<bool>,
}

/// One coordinator with what can be done.
#[component]
fn Person(props: &PersonProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    // Only Kaikukeskus gives accounts to coordinators.
    let is_national = session
        .session()
        .is_some_and(|own| own.role == Role::NationalAdmin);
    let failure = use_state(|| None::<ApiError>);
    let person = &props.person;
    let remove = {
        let (id, failure, done) = (person.id, failure.setter(), props.done.clone());
        Callback::from(move |()| {
            let (failure, done, session) = (failure.clone(), done.clone(), session.clone());
            yew::platform::spawn_local(async move {
                match delete_coordinator(id).await {
                    Ok(()) => done.emit(true),
                    Err(error) => {
                        session.report(&error);
                        failure.set(Some(error));
                    }
                }
            });
        })
    };
    let name = [("name", person.name.as_str().into())];
    let account = For {
        coordinator_id: Some(person.id),
        area_id: Some(person.area_id),
        ..For::default()
    };
    let refused = failure.as_ref().map(|error| t.error(error));
    html! {
        <>
            <crate::pages::contacts::Person person={person.clone()} />
            if props.may_edit {
                <p>
                    if let Some(id) = person.user_id {
                        <Link<Route> to={Route::User { id }} classes="link">{ t.get("coordinator-account") }</Link<Route>>
                    } else if is_national {
                        <Link<Route, For> to={Route::NewUser} query={Some(account)} classes="link">{ t.get("coordinator-account-new") }</Link<Route, For>>
                    }
                </p>
                <div class="actions">
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="pen-line" on_press={props.edit.clone()}>
                        { t.get("entries-change") }<span class="visually-hidden">{ ": " }{ person.name.clone() }</span>
                    </Button>
                    <TwoPress
                        id={format!("coordinator-{}", person.id)}
                        label={t.get("entries-remove")}
                        about={AttrValue::from(person.name.clone())}
                        question={t.format("coordinator-remove-question", &name)}
                        confirm={t.get("entries-remove")}
                        on_confirm={remove}
                        kind={ButtonKind::Supplementary}
                        is_small=true
                    />
                </div>
            }
            if let Some(text) = refused {
                <Notification kind={NotificationKind::Error} title={text.title} role="alert"><p>{ t.get("coordinator-in-use") }</p></Notification>
            }
        </>
    }
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
struct Entered {
    side: String,
    name: String,
    title: String,
    email: String,
    phone: String,
}

impl Entered {
    fn of(person: Option<&Coordinator>) -> Self {
        let text = |get: fn(&Coordinator) -> Option<&String>| {
            person.and_then(get).cloned().unwrap_or_default()
        };
        Self {
            side: person.map_or("", |person| person.side.as_str()).to_owned(),
            name: text(|person| Some(&person.name)),
            title: text(|person| person.title.as_ref()),
            email: text(|person| person.email.as_ref()),
            phone: text(|person| person.phone.as_ref()),
        }
    }

    fn request(&self) -> CreateCoordinator {
        let filled = |text: &str| (!text.trim().is_empty()).then(|| text.trim().to_owned());
        CreateCoordinator {
            side: CoordinatorSide::ALL
                .into_iter()
                .find(|side| side.as_str() == self.side)
                .unwrap_or(CoordinatorSide::Social),
            name: self.name.trim().to_owned(),
            title: filled(&self.title),
            email: filled(&self.email),
            phone: filled(&self.phone),
        }
    }

    /// What is wrong, at the fields of a form whose pointers begin with this.
    fn errors(&self, prefix: &str) -> Vec<FieldError> {
        let mut found = check(&self.request());
        if self.side.is_empty() {
            found.push(FieldError::new(
                "/side",
                shared::problem::FieldCode::Required,
            ));
        }
        let below = found.into_iter().map(|error| FieldError {
            pointer: format!("{prefix}{}", error.pointer),
            ..error
        });
        below.collect()
    }
}

#[derive(Properties, PartialEq)]
struct CoordinatorFormProps {
    area: AreaId,
    person: Option<Coordinator>,
    done: Callback<bool>,
}

/// A new coordinator, or one to change.
#[component]
fn CoordinatorForm(props: &CoordinatorFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let (area, known) = (
        props.area,
        props.person.as_ref().map(|one| (one.id, one.version)),
    );
    let is_new = known.is_none();
    let form = use_form(
        "coordinator",
        || Entered::of(props.person.as_ref()),
        move |entered: &Entered| entered.errors(if is_new { "" } else { "/coordinator" }),
    );
    let on_submit = form.on_submit(
        move |entered: Entered| async move {
            let coordinator = entered.request();
            match known {
                None => create_coordinator(area, &coordinator).await,
                Some((id, version)) => {
                    let update = UpdateCoordinator {
                        version,
                        coordinator,
                    };
                    update_coordinator(id, &update).await
                }
            }
        },
        {
            let (t, done) = (t.clone(), props.done.clone());
            move |_: Coordinator| {
                saved.say(t.get("saved"));
                done.emit(true);
            }
        },
    );
    let pointers = if is_new {
        ["/side", "/name", "/title", "/email", "/phone"]
    } else {
        [
            "/coordinator/side",
            "/coordinator/name",
            "/coordinator/title",
            "/coordinator/email",
            "/coordinator/phone",
        ]
    };
    let [side, name, title, email, phone] = pointers;
    let side = form.field(side, |it| it.side.clone(), |it, side| it.side = side);
    let name = form.field(name, |it| it.name.clone(), |it, name| it.name = name);
    let title = form.field(title, |it| it.title.clone(), |it, title| it.title = title);
    let email = form.field(email, |it| it.email.clone(), |it, email| it.email = email);
    let phone = form.field(phone, |it| it.phone.clone(), |it, phone| it.phone = phone);
    let sides = CoordinatorSide::ALL.map(|side| {
        let name = side.as_str();
        Choice::new(name, t.get(&format!("side-{name}")))
    });
    let cancel = props.done.reform(|()| false);
    html! {
        <Form<Entered>
            form={form.clone()}
            {on_submit}
            beside={html! { <Button kind={ButtonKind::Secondary} on_press={cancel}>{ t.get("entries-cancel") }</Button> }}
        >
            <RadioGroup field={side} legend={t.get("coordinator-side")} choices={sides.to_vec()} />
            <TextField field={name} label={t.get("coordinator-name")} max_length={200} takes_focus=true />
            <TextField field={title} label={t.get("coordinator-title")} max_length={200} is_optional=true />
            <TextField field={email} label={t.get("coordinator-email")} max_length={254} input_mode="email" is_optional=true />
            <TextField field={phone} label={t.get("coordinator-phone")} max_length={40} input_mode="tel" is_optional=true />
        </Form<Entered>>
    }
}
