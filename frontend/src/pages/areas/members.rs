//! The municipalities of an area in a form, each with its days.

use chrono::NaiveDate;
use shared::municipalities::Municipality;
use yew::prelude::*;

use super::entered::{Member, Members};
use super::words::name_of;
use crate::api::municipalities::list_municipalities;
use crate::components::button::{Button, ButtonKind};
use crate::components::date_field::DateField;
use crate::components::select::{Select, options};
use crate::dates::format_date;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::use_remote;
use crate::i18n::use_i18n;
use shared::problem::FieldError;

#[derive(Properties, PartialEq)]
pub(super) struct MembersFieldProps {
    /// The rows.
    pub(super) field: Field<Members>,
    /// What is wrong in the form.
    pub(super) errors: Vec<FieldError>,
    /// Today in Finland.
    pub(super) today: NaiveDate,
    /// Codes of those that cannot be taken off any more, as an earlier year counts them.
    #[prop_or_default]
    pub(super) kept: Vec<String>,
}

/// The municipalities, and a way to add one.
#[component]
pub(super) fn MembersField(props: &MembersFieldProps) -> Html {
    let t = use_i18n();
    let known = use_remote((), |()| list_municipalities());
    let known = known.data().cloned();
    let all: &[Municipality] = known.as_ref().map_or(&[], |list| &list.items);
    let rows = &props.field.value;
    let free = all
        .iter()
        .filter(|one| !rows.iter().any(|row| row.code == one.code));
    let add = Field {
        id: AttrValue::from(format!("{}-add", props.field.id)),
        value: String::new(),
        error: None,
        on_input: {
            let (rows, joined_on) = (rows.clone(), format_date(props.today));
            props.field.on_input.reform(move |code: String| {
                let mut rows = rows.clone();
                if !code.is_empty() {
                    rows.push(Member {
                        code,
                        joined_on: joined_on.clone(),
                        left_on: String::new(),
                    });
                }
                rows
            })
        },
        on_leave: Callback::noop(),
    };
    let options = options(free.map(|one| (one.code.clone(), name_of(&t, one))));
    let name = |code: &str| {
        let found = all.iter().find(|one| one.code == code);
        match &known {
            // The code stands for the name only where there is none.
            Some(_) => {
                found.map_or_else(|| AttrValue::from(code.to_owned()), |one| name_of(&t, one))
            }
            None => t.get("loading"),
        }
    };
    html! {
        <fieldset class="members" id={props.field.id.clone()}>
            <legend class="visually-hidden">{ t.get("area-municipalities") }</legend>
            { for rows.iter().enumerate().map(|(index, row)| html! {
                <MemberRow key={row.code.clone()} name={name(&row.code)} {index} all={props.field.clone()} errors={props.errors.clone()} today={props.today} is_kept={props.kept.contains(&row.code)} />
            }) }
            <Select field={add} label={t.get("area-municipality-add")} {options} none={t.get("area-municipality-choose")} />
        </fieldset>
    }
}

#[derive(Properties, PartialEq)]
struct MemberRowProps {
    name: AttrValue,
    index: usize,
    all: Field<Members>,
    errors: Vec<FieldError>,
    today: NaiveDate,
    is_kept: bool,
}

/// One municipality: its days, and a way to take it off when it never belonged here.
#[component]
fn MemberRow(props: &MemberRowProps) -> Html {
    let t = use_i18n();
    let (index, all) = (props.index, &props.all);
    let day = |member: &'static str, get: fn(&Member) -> &String, set: fn(&mut Member, String)| {
        let rows = all.value.clone();
        let pointer = format!("/area/municipalities/{index}/{member}");
        Field {
            id: AttrValue::from(format!("{}-{index}-{member}", all.id)),
            value: rows.get(index).map(get).cloned().unwrap_or_default(),
            error: props
                .errors
                .iter()
                .find(|error| error.pointer == pointer)
                .cloned(),
            on_input: all.on_input.reform(move |text: String| {
                let mut rows = rows.clone();
                if let Some(row) = rows.get_mut(index) {
                    set(row, text);
                }
                rows
            }),
            on_leave: all.on_leave.clone(),
        }
    };
    let joined = day(
        "joined_on",
        |row| &row.joined_on,
        |row, text| row.joined_on = text,
    );
    let left = day(
        "left_on",
        |row| &row.left_on,
        |row, text| row.left_on = text,
    );
    let remove = {
        let rows = all.value.clone();
        all.on_input.reform(move |()| {
            let mut rows = rows.clone();
            if index < rows.len() {
                rows.remove(index);
            }
            rows
        })
    };
    let remove_words = t.format(
        "area-municipality-remove",
        &[("name", props.name.as_str().into())],
    );
    html! {
        <div class="members__row" role="group" aria-label={props.name.clone()}>
            <p class="members__name">{ &props.name }</p>
            <DateField field={joined} label={t.get("area-municipality-joined")} today={props.today} offers_yesterday=false />
            <DateField
                field={left}
                label={t.get("area-municipality-left")}
                hint={t.get("area-municipality-left-hint")}
                today={props.today}
                offers_yesterday=false
                is_optional=true
            />
            if !props.is_kept {
                <Button kind={ButtonKind::Supplementary} is_small=true icon="cross" on_press={remove}>{ remove_words }</Button>
            }
        </div>
    }
}
