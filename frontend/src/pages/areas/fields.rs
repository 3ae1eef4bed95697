//! The fields of an area, the same on the page of a new one and on the page of one that is there.

use shared::areas::AreaKind;
use shared::limits::URL_MAX;
use yew::prelude::*;

use super::entered::{Facts, Rules};
use super::words::kind_word;
use crate::components::checkbox_field::CheckboxField;
use crate::components::language_fields::LanguageFields;
use crate::components::select::{Select, options};
use crate::components::text_field::TextField;
use crate::hooks::use_form::UseForm;
use crate::i18n::I18n;

/// Where a part of an area lies in what a form has.
pub(super) struct Part<T, P> {
    /// The part.
    pub(super) get: fn(&T) -> &P,
    /// The part, to be changed.
    pub(super) get_mut: fn(&mut T) -> &mut P,
}

impl<T, P> Clone for Part<T, P> {
    fn clone(&self) -> Self {
        *self
    }
}

impl<T, P> Copy for Part<T, P> {}

/// A form that has nothing but the part.
pub(super) fn whole<P>() -> Part<P, P> {
    Part {
        get: |part| part,
        get_mut: |part| part,
    }
}

/// Name and page; for Kaikukeskus also kind, prefix and whether it is local only.
pub(super) fn facts_fields<T: Clone + PartialEq + 'static>(
    t: &I18n,
    form: &UseForm<T>,
    part: Part<T, Facts>,
    is_national: bool,
) -> Html {
    let Part { get, get_mut } = part;
    let name = form.language_fields(
        ["/area/name/fi", "/area/name/sv", "/area/name/en"],
        move |value| &get(value).name,
        move |value| &mut get_mut(value).name,
    );
    let kind = form.field(
        "/area/kind",
        move |value| get(value).kind.clone(),
        move |value, kind| get_mut(value).kind = kind,
    );
    let prefix = form.field(
        "/area/prefix",
        move |value| get(value).prefix.clone(),
        move |value, prefix| get_mut(value).prefix = prefix,
    );
    let local_only = form.field(
        "/area/local_only",
        move |value| get(value).local_only,
        move |value, is_local| get_mut(value).local_only = is_local,
    );
    let home_page = form.field(
        "/area/home_page",
        move |value| get(value).home_page.clone(),
        move |value, page| get_mut(value).home_page = page,
    );
    let kinds = options(AreaKind::ALL.map(|kind| (kind.as_str(), kind_word(t, kind))));
    html! {
        <>
            <LanguageFields fields={name} legend={t.get("area-name")} max_length={200} />
            <TextField
                field={home_page}
                label={t.get("area-home-page")}
                hint={t.get("area-home-page-hint")}
                max_length={URL_MAX}
                input_mode="url"
                is_optional=true
            />
            if is_national {
                <Select field={kind} label={t.get("area-kind")} options={kinds} />
                <TextField
                    field={prefix}
                    label={t.get("area-prefix")}
                    hint={t.get("area-prefix-hint")}
                    width="short"
                    max_length={4}
                    is_code=true
                />
                <CheckboxField field={local_only} label={t.get("area-local-only")} hint={t.get("area-local-only-hint")} />
            }
        </>
    }
}

/// The rules that the area's cards follow.
pub(super) fn rules_fields<T: Clone + PartialEq + 'static>(
    t: &I18n,
    form: &UseForm<T>,
    part: Part<T, Rules>,
) -> Html {
    let number = |pointer: &'static str,
                  [key, hint]: [&str; 2],
                  member: fn(&Rules) -> &String,
                  member_mut: fn(&mut Rules) -> &mut String,
                  is_optional: bool| {
        let Part { get, get_mut } = part;
        let field = form.field(
            pointer,
            move |value| member(get(value)).clone(),
            move |value, text| *member_mut(get_mut(value)) = text,
        );
        html! { <TextField {field} label={t.get(key)} hint={t.get(hint)} width="short" max_length={5} input_mode="numeric" {is_optional} /> }
    };
    let tick = |pointer: &'static str,
                [key, hint]: [&str; 2],
                member: fn(&Rules) -> bool,
                member_mut: fn(&mut Rules) -> &mut bool| {
        let Part { get, get_mut } = part;
        let field = form.field(
            pointer,
            move |value| member(get(value)),
            move |value, is_ticked| *member_mut(get_mut(value)) = is_ticked,
        );
        html! { <CheckboxField {field} label={t.get(key)} hint={t.get(hint)} /> }
    };
    html! {
        <>
            { number("/area/validity_months", ["area-months", "area-months-hint"], |it| &it.validity_months, |it| &mut it.validity_months, false) }
            { tick("/area/issue_day_counts", ["area-issue-day", "area-issue-day-hint"], |it| it.issue_day_counts, |it| &mut it.issue_day_counts) }
            { number("/area/minimum_holder_age", ["area-holder-age", "area-holder-age-hint"], |it| &it.minimum_holder_age, |it| &mut it.minimum_holder_age, false) }
            { number("/area/child_age_limit", ["area-child-age", "area-child-age-hint"], |it| &it.child_age_limit, |it| &mut it.child_age_limit, false) }
            { number("/area/client_age_limit", ["area-client-age", "area-client-age-hint"], |it| &it.client_age_limit, |it| &mut it.client_age_limit, false) }
            { number("/area/retention_months", ["area-retention", "area-retention-hint"], |it| &it.retention_months, |it| &mut it.retention_months, true) }
            { tick("/area/accepts_unstocked", ["area-unstocked", "area-unstocked-hint"], |it| it.accepts_unstocked, |it| &mut it.accepts_unstocked) }
            { tick("/area/renewal_elsewhere", ["area-renewal-elsewhere", "area-renewal-elsewhere-hint"], |it| it.renewal_elsewhere, |it| &mut it.renewal_elsewhere) }
            { number("/area/stock_low_at", ["area-stock-low", "area-stock-low-hint"], |it| &it.stock_low_at, |it| &mut it.stock_low_at, false) }
        </>
    }
}
