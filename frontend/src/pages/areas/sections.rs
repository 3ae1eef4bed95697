//! The parts of an area that are one form each: what it is, its municipalities.

use chrono::NaiveDate;
use shared::areas::{Area, AreaInput, UpdateArea, may_be_left_out};
use shared::problem::FieldError;
use yew::prelude::*;

use super::area_page::PartProps;
use super::entered::{Facts, Members, changed, members_of, put_members};
use super::fields::{facts_fields, whole};
use super::members::MembersField;
use super::words::{kind_word, municipality_name};
use crate::api::areas::update_area;
use crate::components::definition_list::DefinitionList;
use crate::components::external_link::ExternalLink;
use crate::components::form::Form;
use crate::hooks::use_form::{UseForm, use_form};
use crate::hooks::use_saved::{use_latest, use_saved};
use crate::i18n::{I18n, use_i18n};

/// A form over one part of an area: begins with the part as it stands, sends the whole area with the part changed.
#[hook]
fn use_part<P>(
    id: &'static str,
    props: &PartProps,
    of: fn(&AreaInput) -> P,
    put: fn(&P, &mut AreaInput) -> Vec<FieldError>,
) -> (UseForm<P>, Callback<SubmitEvent>)
where
    P: Clone + PartialEq + 'static,
{
    let t = use_i18n();
    let saved = use_saved();
    let (area, reload) = (props.area.clone(), props.reload.clone());
    let form = use_part_form(id, props, of, put);
    let on_submit = form.on_submit(
        move |part: P| {
            let (wanted, _) = changed(&area, |wanted| put(&part, wanted));
            let (id, version) = (area.id, area.version);
            async move {
                let update = UpdateArea {
                    version,
                    area: wanted,
                };
                update_area(id, &update).await
            }
        },
        move |_: Area| {
            saved.say(t.get("saved"));
            reload.emit(());
        },
    );
    (form, on_submit)
}

/// The form alone.
#[hook]
pub(super) fn use_part_form<P>(
    id: &'static str,
    props: &PartProps,
    of: fn(&AreaInput) -> P,
    put: fn(&P, &mut AreaInput) -> Vec<FieldError>,
) -> UseForm<P>
where
    P: Clone + PartialEq + 'static,
{
    let area = props.area.clone();
    let present = of(&AreaInput::from((*area).clone()));
    let form = use_form(
        id,
        || present.clone(),
        move |part: &P| changed(&area, |wanted| put(part, wanted)).1,
    );
    // What was saved in another part of the page is no reason to begin this one anew.
    use_latest(&form, present.clone(), move || present);
    form
}

pub(super) fn section(id: &'static str, title: AttrValue, children: Html) -> Html {
    html! {
        <section class="sheet section" aria-labelledby={id}>
            <h2 {id}>{ title }</h2>
            { children }
        </section>
    }
}

/// Name, page, and what kind of area it is.
#[component]
pub(super) fn FactsSection(props: &PartProps) -> Html {
    let t = use_i18n();
    let (form, on_submit) = use_part("area-facts-form", props, Facts::of, Facts::put);
    let area = &props.area;
    let fixed = fixed_facts(&t, area, !props.may_edit);
    let content = if props.may_edit {
        html! {
            <>
                if !props.is_national { { fixed } }
                <Form<Facts> form={form.clone()} {on_submit} on_reload={props.reload.clone()}>
                    { facts_fields(&t, &form, whole(), props.is_national) }
                </Form<Facts>>
            </>
        }
    } else {
        fixed
    };
    section("area-facts", t.get("area-facts"), content)
}

/// What only Kaikukeskus changes, to be read; with the page where nothing can be changed.
fn fixed_facts(t: &I18n, area: &Area, with_page: bool) -> Html {
    let yes_or_no = |is_so: bool| t.get(if is_so { "area-yes" } else { "area-no" });
    let mut items = vec![
        (t.get("area-kind"), html! { { kind_word(t, area.kind) } }),
        (t.get("area-prefix"), html! { { &area.prefix } }),
        (
            t.get("area-local-only"),
            html! { { yes_or_no(area.local_only) } },
        ),
    ];
    if let Some(page) = area.home_page.clone().filter(|_| with_page) {
        let words = page.clone();
        items.push((
            t.get("area-home-page"),
            html! { <ExternalLink href={page} new_tab=true>{ words }</ExternalLink> },
        ));
    }
    html! { <DefinitionList {items} /> }
}

/// The municipalities with their days.
#[component]
pub(super) fn MembersSection(props: &PartProps) -> Html {
    let t = use_i18n();
    let (form, on_submit) = use_part("area-members-form", props, members_of, put_members_of);
    let content = if props.is_national {
        let field = form.field("/area/municipalities", Members::clone, |value, rows| {
            *value = rows;
        });
        let rows = props.area.municipalities.iter();
        let kept: Vec<_> = rows
            .filter(|row| !may_be_left_out(row.joined_on, props.today))
            .map(|row| row.code.clone())
            .collect();
        html! {
            <Form<Members> form={form.clone()} {on_submit} on_reload={props.reload.clone()}>
                <MembersField {field} errors={form.errors()} today={props.today} {kept} />
            </Form<Members>>
        }
    } else {
        members_to_read(&t, &props.area)
    };
    section("area-members", t.get("area-municipalities"), content)
}

fn put_members_of(members: &Members, area: &mut AreaInput) -> Vec<FieldError> {
    put_members(members, area)
}

fn members_to_read(t: &I18n, area: &Area) -> Html {
    if area.municipalities.is_empty() {
        return html! { <p>{ t.get("empty") }</p> };
    }
    let days = |joined: NaiveDate, left: Option<NaiveDate>| {
        let left = left.map(|day| t.date(day)).unwrap_or_default();
        format!("{}–{left}", t.date(joined))
    };
    html! {
        <ul>
            { for area.municipalities.iter().map(|row| html! {
                <li>{ t.text(&municipality_name(row)) }{ " " }<span class="nowrap">{ days(row.joined_on, row.left_on) }</span></li>
            }) }
        </ul>
    }
}
