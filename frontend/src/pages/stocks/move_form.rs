//! Moving unused numbers of a batch to another site of the area, or back to the area.

use std::rc::Rc;

use shared::ids::SiteId;
use shared::problem::{FieldCode, FieldError};
use shared::sites::Site;
use shared::stocks::{MoveStock, MovedNumbers, Refused, Stock, StockReceipt};
use yew::prelude::*;
use yew_router::prelude::use_navigator;

use super::entered::{NumbersEntered, Way};
use super::numbers_fields::{NumbersFields, fields};
use super::refusals::{References, gather};
use crate::api::sites::list_sites;
use crate::api::stocks::move_stock;
use crate::components::form::Form;
use crate::components::select::Select;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::use_form;
use crate::i18n::use_i18n;
use crate::pages::places::site_options;
use crate::routes::Route;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, use_toasts};

/// The value of the way back to the area.
const AREA: &str = "area";

/// What was entered.
#[derive(Clone, PartialEq)]
struct Entered {
    /// Id of a site, or `area`.
    to: String,
    numbers: NumbersEntered,
}

impl Entered {
    fn new() -> Self {
        Self {
            to: String::new(),
            numbers: NumbersEntered {
                way: Way::Batch,
                ..NumbersEntered::default()
            },
        }
    }

    fn check(&self) -> Vec<FieldError> {
        let mut errors = self.numbers.check();
        if self.to.is_empty() {
            errors.push(FieldError::new("/to_site_id", FieldCode::Required));
        }
        errors
    }

    fn request(&self, stock: &Stock, references: &References<Self>) -> MoveStock {
        let stock_id = stock.id;
        let numbers = match self.numbers.way {
            Way::Range => MovedNumbers::Range {
                stock_id,
                first: self.numbers.first.clone(),
                last: self.numbers.last.clone(),
            },
            Way::List => MovedNumbers::List {
                list: self.numbers.list(),
            },
            Way::Batch | Way::Generated => MovedNumbers::Batch { stock_id },
        };
        MoveStock {
            client_reference: references.of(self),
            numbers,
            to_site_id: self.to.parse::<SiteId>().ok(),
        }
    }
}

#[derive(Properties, PartialEq)]
pub(super) struct MoveFormProps {
    pub(super) stock: Rc<Stock>,
    /// Some of the numbers are somewhere else now.
    pub(super) on_moved: Callback<()>,
}

/// What moves, and where to.
#[component]
pub(super) fn MoveForm(props: &MoveFormProps) -> Html {
    let t = use_i18n();
    let (navigator, toasts) = (use_navigator(), use_toasts());
    let references = use_memo((), |()| References::<Entered>::new());
    let refused = use_state(|| (NumbersEntered::default(), Rc::new(Vec::<Refused>::new())));
    let form = use_form("stock-move", Entered::new, Entered::check);
    let on_submit = form.on_submit(
        {
            let (refused, stock) = (refused.setter(), props.stock.clone());
            move |entered: Entered| {
                let refused = refused.clone();
                let request = entered.request(&stock, &references);
                async move {
                    let moved = move_stock(&request).await;
                    moved.map_err(|error| {
                        let (numbers, told) = gather(error, &entered.numbers);
                        refused.set((entered.numbers, Rc::new(numbers)));
                        told
                    })
                }
            }
        },
        {
            let (t, form, on_moved) = (t.clone(), form.clone(), props.on_moved.clone());
            move |receipt: StockReceipt| {
                let words = t.format("stock-moved", &[("count", receipt.count.into())]);
                toasts.show(Toast::new(words));
                form.reset(Entered::new());
                on_moved.emit(());
                if let (Some(navigator), Some(stock)) = (&navigator, &receipt.stock) {
                    navigator.push(&Route::Stock { id: stock.id });
                }
            }
        },
    );
    let entered = &form.value().numbers;
    let refused = match &*refused {
        (numbers, refused) if numbers == entered => refused.clone(),
        _ => Rc::default(),
    };
    let to = form.field("/to_site_id", |v| v.to.clone(), |v, to| v.to = to);
    html! {
        <section class="section no-print" aria-labelledby="stock-move-title">
            <h2 id="stock-move-title">{ t.get("stock-move") }</h2>
            <p class="prose">{ t.get("stock-move-text") }</p>
            <div class="sheet">
                <Form<Entered> form={form.clone()} {on_submit} submit={t.get("stock-move-submit")}>
                    <NumbersFields
                        fields={fields(&form, |v| &v.numbers, |v| &mut v.numbers)}
                        entered={entered.clone()}
                        ways={vec![Way::Batch, Way::Range, Way::List]}
                        {refused}
                    />
                    <Receiver field={to} stock={props.stock.clone()} />
                </Form<Entered>>
            </div>
        </section>
    }
}

#[derive(Properties, PartialEq)]
struct ReceiverProps {
    field: crate::hooks::use_form::Field<String>,
    stock: Rc<Stock>,
}

/// The other open sites of the area; and the area, unless the numbers lie there.
#[component]
fn Receiver(props: &ReceiverProps) -> Html {
    let t = use_i18n();
    let today = use_session().session().map(|person| person.today);
    let sites = use_all((), |(), page| async move { list_sites(&page).await });
    let sites = sites.data().cloned().unwrap_or_default();
    let stock = &props.stock;
    let is_offered = |site: &&Site| {
        let is_open = today.is_none_or(|today| site.closed_on.is_none_or(|last| today <= last));
        is_open && site.area_id == stock.area_id && Some(site.id) != stock.site_id
    };
    let offered = sites.iter().filter(is_offered);
    let area = stock
        .site_id
        .map(|_| (AttrValue::Static(AREA), t.get("stock-move-area")));
    let sites = site_options(offered);
    html! {
        <Select
            field={props.field.clone()}
            label={t.get("stock-move-to")}
            options={area.into_iter().chain(sites).collect::<Vec<_>>()}
            none={t.get("stock-move-none")}
        />
    }
}
