//! The brochures of an area, one a year.

use std::rc::Rc;

use chrono::Datelike;
use shared::brochures::{Brochure, BrochureFilter, CreateBrochure, UpdateBrochure};
use shared::field_errors::check;
use shared::ids::{AreaId, BrochureId};
use shared::links::WebLinksInput;
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use super::area_page::PartProps;
use crate::api::brochures::{create_brochure, delete_brochure, list_brochures, update_brochure};
use crate::components::button::{Button, ButtonKind};
use crate::components::external_link::ExternalLink;
use crate::components::form::Form;
use crate::components::remote_view::RemoteView;
use crate::components::text_field::TextField;
use crate::components::two_press::TwoPress;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::use_form;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::pages::materials::EnteredLinks;
use crate::pages::materials::links_fields;
use crate::state::session::use_session;

/// Which form is open: none, that of a new one, that of one that is there.
type Open = Option<Option<BrochureId>>;

/// The brochures, the latest year first.
#[component]
pub(super) fn BrochuresSection(props: &PartProps) -> Html {
    let t = use_i18n();
    let (id, year) = (props.area.id, props.today.year());
    let list = use_all(id, |id, page| async move {
        list_brochures(id, &page, BrochureFilter::default()).await
    });
    let open = use_state_eq(|| Open::None);
    let done = {
        let (open, reload) = (open.setter(), list.reload.clone());
        Callback::from(move |is_changed: bool| {
            open.set(None);
            crate::browser::focus("#area-brochures");
            if is_changed {
                reload.emit(());
            }
        })
    };
    let render = {
        let (may_edit, open, done) = (props.may_edit, open.clone(), done.clone());
        Callback::from(move |list: Rc<Vec<Brochure>>| {
            html! {
                <ul class="entries">
                    { for list.iter().map(|brochure| {
                        let edit = { let (open, id) = (open.setter(), brochure.id); Callback::from(move |()| open.set(Some(Some(id)))) };
                        html! {
                            <li key={brochure.id.to_string()} class="entries__entry">
                                if *open == Some(Some(brochure.id)) {
                                    <BrochureForm area={id} brochure={brochure.clone()} {year} done={done.clone()} />
                                } else {
                                    <Entry brochure={brochure.clone()} {may_edit} {edit} done={done.clone()} />
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
        <section class="sheet section" aria-labelledby="area-brochures">
            <h2 id="area-brochures" tabindex="-1">{ t.get("area-brochures") }</h2>
            <RemoteView<Vec<Brochure>>
                remote={list}
                {render}
                is_empty={Callback::from(|list: Rc<Vec<Brochure>>| list.is_empty())}
                empty={html! { <p>{ t.get("area-brochures-none") }</p> }}
            />
            if *open == Some(None) {
                <BrochureForm area={id} brochure={None::<Brochure>} {year} {done} />
            } else if props.may_edit {
                <Button kind={ButtonKind::Secondary} icon="plus" on_press={add}>{ t.get("brochure-add") }</Button>
            }
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct EntryProps {
    brochure: Brochure,
    may_edit: bool,
    edit: Callback<()>,
    done: Callback<bool>,
}

/// One brochure with what can be done.
#[component]
fn Entry(props: &EntryProps) -> Html {
    let t = use_i18n();
    let (session, saved) = (use_session(), use_saved());
    let brochure = &props.brochure;
    let remove = {
        let (id, done, t) = (brochure.id, props.done.clone(), t.clone());
        Callback::from(move |()| {
            let (done, session) = (done.clone(), session.clone());
            let (saved, t) = (saved.clone(), t.clone());
            yew::platform::spawn_local(async move {
                if let Err(error) = delete_brochure(id).await {
                    session.report(&error);
                    saved.say(t.error(&error).title);
                }
                // The list says what is there.
                done.emit(true);
            });
        })
    };
    let year = brochure.year.to_string();
    let name = t.format("brochure-of-year", &[("year", year.as_str().into())]);
    let named = [("name", name.as_str().into())];
    html! {
        <>
            <p>
                <ExternalLink href={brochure.links.get(t.language()).to_owned()} new_tab=true>{ &name }</ExternalLink>
            </p>
            if props.may_edit {
                <div class="actions">
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="pen-line" on_press={props.edit.clone()}>
                        { t.get("entries-change") }<span class="visually-hidden">{ ": " }{ name.clone() }</span>
                    </Button>
                    <TwoPress
                        id={format!("brochure-{}", brochure.id)}
                        label={t.get("entries-remove")}
                        about={name.clone()}
                        question={t.format("entries-remove-question", &named)}
                        confirm={t.get("entries-remove")}
                        on_confirm={remove}
                        kind={ButtonKind::Supplementary}
                        is_small=true
                    />
                </div>
            }
        </>
    }
}

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
struct Entered {
    year: String,
    links: EnteredLinks,
}

impl Entered {
    fn request(&self) -> (CreateBrochure, Vec<FieldError>) {
        let year = self.year.trim().parse();
        let links = self.links.read();
        let request = CreateBrochure {
            year: year.clone().unwrap_or(2015),
            links: WebLinksInput {
                fi: links.fi,
                sv: links.sv,
                en: links.en,
            },
        };
        let mut errors = check(&request);
        if year.is_err() {
            errors.push(FieldError::new("/year", FieldCode::WrongType));
        }
        (request, errors)
    }
}

#[derive(Properties, PartialEq)]
struct BrochureFormProps {
    area: AreaId,
    brochure: Option<Brochure>,
    year: i32,
    done: Callback<bool>,
}

/// A new brochure, or one to change.
#[component]
fn BrochureForm(props: &BrochureFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let brochure = props.brochure.as_ref();
    let (area, known) = (props.area, brochure.map(|one| (one.id, one.version)));
    let form = use_form(
        "brochure",
        || Entered {
            year: brochure.map_or(props.year, |one| one.year).to_string(),
            links: EnteredLinks::of(brochure.map(|one| &one.links)),
        },
        |entered: &Entered| entered.request().1,
    );
    let on_submit = form.on_submit(
        move |entered: Entered| async move {
            let (new, _) = entered.request();
            match known {
                None => create_brochure(area, &new).await,
                Some((id, version)) => {
                    let update = UpdateBrochure {
                        version,
                        year: new.year,
                        links: new.links,
                    };
                    update_brochure(id, &update).await
                }
            }
        },
        {
            let (t, done) = (t.clone(), props.done.clone());
            move |_: Brochure| {
                saved.say(t.get("saved"));
                done.emit(true);
            }
        },
    );
    let year = form.field("/year", |it| it.year.clone(), |it, year| it.year = year);
    let links = links_fields(
        &t,
        &form,
        ["/links/fi", "/links/sv", "/links/en"],
        |it| &it.links,
        |it| &mut it.links,
    );
    let cancel = props.done.reform(|()| false);
    html! {
        <Form<Entered>
            form={form.clone()}
            {on_submit}
            beside={html! { <Button kind={ButtonKind::Secondary} on_press={cancel}>{ t.get("entries-cancel") }</Button> }}
        >
            <TextField field={year} label={t.get("brochure-year")} width="short" max_length={4} input_mode="numeric" takes_focus=true />
            { links }
        </Form<Entered>>
    }
}
