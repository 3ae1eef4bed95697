//! Giving numbers to a site.

use std::rc::Rc;

use shared::areas::Area;
use shared::ids::{AreaId, SiteId};
use shared::problem::{FieldCode, FieldError};
use shared::sites::Site;
use shared::stocks::{GiveStock, Refused, StockReceipt};
use yew::prelude::*;
use yew_router::prelude::use_navigator;

use super::entered::{NumbersEntered, Way};
use super::list_page::{KINDS, find_kind, use_areas};
use super::numbers_fields::{NumbersFields, fields};
use super::query::GivingQuery;
use super::refusals::{References, gather};
use crate::api::error::ApiError;
use crate::api::sites::list_sites;
use crate::api::stocks::give_stock;
use crate::components::back_link::BackLink;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::radio_group::{Choice, RadioGroup};
use crate::components::remote_view::RemoteView;
use crate::components::select::{Select, options};
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::{UseForm, use_form};
use crate::hooks::use_query::use_query;
use crate::i18n::use_i18n;
use crate::pages::places::site_options;
use crate::routes::Route;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// What was entered.
#[derive(Clone, Default, PartialEq)]
struct Entered {
    area_id: Option<AreaId>,
    site_id: Option<SiteId>,
    kind: String,
    numbers: NumbersEntered,
}

impl Entered {
    fn check(&self) -> Vec<FieldError> {
        let mut errors = Vec::new();
        if self.site_id.is_none() {
            errors.push(FieldError::new("/site_id", FieldCode::Required));
        }
        if find_kind(&self.kind).is_none() {
            errors.push(FieldError::new("/kind", FieldCode::Required));
        }
        errors.extend(self.numbers.check());
        errors
    }

    fn request(&self, references: &References<Self>) -> Option<GiveStock> {
        Some(GiveStock {
            client_reference: references.of(self),
            site_id: self.site_id?,
            kind: find_kind(&self.kind)?,
            numbers: self.numbers.given()?,
            dry_run: false,
        })
    }
}

/// Giving numbers to a site.
#[component]
pub fn NewStockPage() -> Html {
    let t = use_i18n();
    let sites = use_all((), |(), page| async move { list_sites(&page).await });
    let areas = use_areas();
    let render = Callback::from(move |sites: Rc<Vec<Site>>| {
        html! { <GiveForm {sites} areas={areas.clone()} /> }
    });
    html! {
        <div class="page">
            <BackLink to={Route::Stocks} text={t.get("stocks-title")} />
            <PageTitle text={t.get("stock-new-title")} lead={t.get("stock-new-lead")} />
            <RemoteView<Vec<Site>> remote={sites} {render} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct GiveFormProps {
    sites: Rc<Vec<Site>>,
    /// The areas by which sites are told apart; empty for a coordinator, who has one.
    areas: Rc<Vec<Area>>,
}

#[component]
fn GiveForm(props: &GiveFormProps) -> Html {
    let t = use_i18n();
    let (navigator, toasts) = (use_navigator(), use_toasts());
    let chosen = use_query::<GivingQuery>(Route::NewStock).value.site_id;
    let references = use_memo((), |()| References::<Entered>::new());
    let refused = use_state(|| (NumbersEntered::default(), Rc::new(Vec::<Refused>::new())));
    let form = use_form(
        "stock-new",
        || Entered {
            site_id: chosen,
            kind: "personal".into(),
            ..Entered::default()
        },
        Entered::check,
    );
    let on_submit = form.on_submit(
        {
            let refused = refused.setter();
            move |entered: Entered| {
                let (refused, request) = (refused.clone(), entered.request(&references));
                async move {
                    let request = request.ok_or(ApiError::Decode)?;
                    let given = give_stock(&request).await;
                    given.map_err(|error| {
                        let (numbers, told) = gather(error, &entered.numbers);
                        refused.set((entered.numbers, Rc::new(numbers)));
                        told
                    })
                }
            }
        },
        {
            let t = t.clone();
            move |receipt: StockReceipt| {
                let words = t.format("stock-given", &[("count", receipt.count.into())]);
                toasts.show(Toast::new(words));
                if let (Some(navigator), Some(stock)) = (&navigator, &receipt.stock) {
                    navigator.replace(&Route::Stock { id: stock.id });
                }
            }
        },
    );
    let entered = &form.value().numbers;
    // What the register refused is told for as long as it is what stands there.
    let refused = match &*refused {
        (numbers, refused) if numbers == entered => refused.clone(),
        _ => Rc::default(),
    };
    let kinds: Vec<_> = KINDS
        .map(|kind| {
            Choice::new(
                kind.as_str(),
                t.get(&format!("card-kind-{}", kind.as_str())),
            )
        })
        .into();
    html! {
        <div class="sheet">
            <Form<Entered> form={form.clone()} {on_submit} submit={t.get("stock-new-submit")}>
                <SiteFields form={form.clone()} sites={props.sites.clone()} areas={props.areas.clone()} />
                <RadioGroup
                    field={form.field("/kind", |v| v.kind.clone(), |v, kind| v.kind = kind)}
                    legend={t.get("stock-new-kind")}
                    choices={kinds}
                />
                <NumbersFields
                    fields={fields(&form, |v| &v.numbers, |v| &mut v.numbers)}
                    entered={entered.clone()}
                    ways={vec![Way::Range, Way::List, Way::Generated]}
                    {refused}
                />
            </Form<Entered>>
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct SiteFieldsProps {
    form: UseForm<Entered>,
    sites: Rc<Vec<Site>>,
    areas: Rc<Vec<Area>>,
}

/// The site; for the national administrator the area first.
#[component]
fn SiteFields(props: &SiteFieldsProps) -> Html {
    let t = use_i18n();
    let today = use_session().session().map(|person| person.today);
    let form = &props.form;
    let area_id = form.value().area_id;
    let is_offered = |site: &&Site| {
        let is_open = today.is_none_or(|today| site.closed_on.is_none_or(|last| today <= last));
        is_open && area_id.is_none_or(|area| site.area_id == area)
    };
    let sites = props.sites.iter().filter(is_offered);
    let area = form.id_field(
        "/area_id",
        |v| v.area_id,
        |v, id| {
            v.area_id = id;
            v.site_id = None;
        },
    );
    html! {
        <>
            if !props.areas.is_empty() {
                <Select
                    field={area}
                    label={t.get("stocks-filter-area")}
                    options={options(props.areas.iter().map(|area| (area.id, t.text(&area.name))))}
                    none={t.get("stocks-filter-all-areas")}
                />
            }
            <Select
                field={form.id_field("/site_id", |v| v.site_id, |v, id| v.site_id = id)}
                label={t.get("stocks-column-site")}
                options={site_options(sites)}
                none={t.get("stock-site-none")}
            />
        </>
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_site_and_a_kind_and_numbers_are_needed() {
        let errors = Entered::default().check();

        let pointers: Vec<_> = errors.iter().map(|error| error.pointer.as_str()).collect();
        assert_eq!(
            pointers,
            ["/site_id", "/kind", "/numbers/first", "/numbers/last"]
        );
    }
}
