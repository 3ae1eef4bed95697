//! One paper form: its day, the card's number and kind, the facts.

use std::rc::Rc;

use shared::cards::{Card, CardKind, RegisterCard};
use shared::privacy::find_identity;
use shared::problem::{FieldCode, FieldError};
use shared::session::Session;
use yew::prelude::*;

use super::super::entered::{Entered, Terms};
use super::super::facts_fields::FactsFields;
use super::super::failure::Failure;
use crate::api::cards::register_card;
use crate::api::error::ApiError;
use crate::browser;
use crate::browser::store::NotKept;
use crate::components::button::Button;
use crate::components::card_number_field::{CardNumberField, cleaned};
use crate::components::checkbox::Checkbox;
use crate::components::date_field::DateField;
use crate::components::form::ErrorSummary;
use crate::dates::format_date;
use crate::hooks::use_form::{Field, UseForm, use_form};
use crate::i18n::use_i18n;
use crate::pages::identify::StockCard;
use crate::state::errand::{Errand, Queued, should_wait};
use crate::state::queue::{Queue, use_queue};

/// Where the next form begins.
const NUMBER: &str = "#backlog-card_number";
/// Where one goes on after the number.
const FIRST_FACT: &str = "#backlog-facts-birth_year";

#[derive(Properties, PartialEq)]
pub(in super::super) struct BacklogFormProps {
    pub(in super::super) person: Rc<Session>,
    /// What was refused, to be corrected here; without it, one form comes after the other.
    #[prop_or_default]
    pub(in super::super) corrects: Option<Corrects>,
    /// The register has the card.
    pub(in super::super) on_registered: Callback<Card>,
    /// What was corrected waits on the device again.
    #[prop_or_default]
    pub(in super::super) on_waits: Callback<()>,
}

/// A hand-over that the register has refused.
#[derive(Clone)]
pub(in super::super) struct Corrects {
    pub(in super::super) queued: Queued,
    /// What stands in its fields.
    pub(in super::super) entered: Entered,
}

impl PartialEq for Corrects {
    fn eq(&self, other: &Self) -> bool {
        self.queued.errand.reference() == other.queued.errand.reference()
    }
}

/// The number and kind as they stand on the form in the hand.
#[derive(Clone, PartialEq)]
struct OnPaper {
    number: String,
    kind: CardKind,
}

impl OnPaper {
    fn new() -> Self {
        Self {
            number: String::new(),
            kind: CardKind::Personal,
        }
    }

    fn of(corrects: &Corrects) -> Self {
        match &corrects.queued.errand {
            Errand::HandOver(card) => Self {
                number: card.card_number.clone(),
                kind: card.kind,
            },
            Errand::Visit(_) => Self::new(),
        }
    }

    fn card(&self) -> Option<StockCard> {
        StockCard::read(&self.number, self.kind, None)
    }

    fn number_error(&self) -> Option<FieldError> {
        let text = cleaned(&self.number);
        let code = if text.is_empty() {
            FieldCode::Required
        } else if find_identity(&text).is_some() {
            FieldCode::LooksLikeIdentity
        } else if self.card().is_some() {
            return None;
        } else {
            FieldCode::MalformedCardNumber
        };
        Some(FieldError::new("/card_number", code))
    }

    /// What is wrong; the facts of a personal card also while its number cannot be read.
    fn check(&self, entered: &Entered, terms: &Terms) -> Vec<FieldError> {
        let mut entered = entered.clone();
        let stand_in = || StockCard::read("0000", self.kind, None);
        entered.card = self.card().or_else(stand_in);
        let mut errors: Vec<_> = self.number_error().into_iter().collect();
        errors.extend(entered.check(terms));
        errors
    }
}

/// One paper form after the other.
#[component]
pub(in super::super) fn BacklogForm(props: &BacklogFormProps) -> Html {
    let t = use_i18n();
    let today = props.person.today;
    let terms = Terms::new(today, props.person.area.as_ref());
    let (queue, corrects) = (use_queue(), props.corrects.clone());
    let paper = use_state_eq(|| corrects.as_ref().map_or_else(OnPaper::new, OnPaper::of));
    let begin = || match &corrects {
        Some(corrects) => corrects.entered.clone(),
        None => Entered::new(today),
    };
    let form = use_form("backlog", begin, {
        let paper = (*paper).clone();
        move |entered: &Entered| paper.check(entered, &terms)
    });
    let on_submit = form.on_submit(
        {
            let paper = (*paper).clone();
            move |mut entered: Entered| {
                entered.card = paper.card();
                let (queue, corrects) = (queue.clone(), corrects.clone());
                async move {
                    let request = entered.request().ok_or(ApiError::Decode)?;
                    register(request, &queue, corrects.as_ref()).await
                }
            }
        },
        {
            let (form, paper) = (form.clone(), paper.setter());
            let (on_registered, on_waits) = (props.on_registered.clone(), props.on_waits.clone());
            move |card: Option<Card>| {
                let Some(card) = card else {
                    on_waits.emit(());
                    return;
                };
                let mut next = Entered::new(today);
                // A pile of forms is often of one day.
                if let Some(issuance) = card.issuances.first() {
                    next.issued_on = format_date(issuance.issued_on);
                }
                form.reset(next);
                paper.set(OnPaper::new());
                on_registered.emit(card);
                browser::focus(NUMBER);
            }
        },
    );
    let issued_on = form.field(
        "/issued_on",
        |entered| entered.issued_on.clone(),
        |entered, text| entered.issued_on = text,
    );
    let is_personal = paper.kind == CardKind::Personal;
    html! {
        <form id={form.id()} class="form sheet" novalidate=true onsubmit={on_submit} aria-busy={form.is_busy().to_string()}>
            if let Some(error) = form.failure() {
                <Failure error={error.clone()} number={paper.card().map(|card| card.number)} />
            }
            <ErrorSummary errors={form.summary()} form={form.id()} />
            if props.corrects.is_some() {
                <DateField field={issued_on} label={t.get("backlog-corrected-on")} {today} />
            } else {
                <DateField field={issued_on} label={t.get("backlog-issued-on")} hint={t.get("backlog-issued-on-hint")} {today} />
            }
            <NumberFields form={form.clone()} {paper} />
            if is_personal {
                <FactsFields form={form.clone()} is_on_paper=true />
            }
            <div class="form__buttons">
                <Button is_submit=true is_busy={form.is_busy()} icon="check">
                    if form.is_busy() { { t.get("sending") } } else { { t.get(if props.corrects.is_some() { "backlog-correct" } else { "backlog-register" }) } }
                </Button>
            </div>
        </form>
    }
}

/// Registers the card; `None` when what was corrected waits on the device again.
async fn register(
    request: RegisterCard,
    queue: &Queue,
    corrects: Option<&Corrects>,
) -> Result<Option<Card>, ApiError> {
    match (register_card(&request).await, corrects) {
        (Err(error), Some(corrects)) if should_wait(&error) => {
            let mended = queue.mend(&corrects.queued, Errand::HandOver(request));
            mended.await.map(|()| None).map_err(|NotKept| error)
        }
        (answer, _) => answer.map(Some),
    }
}

#[derive(Properties, PartialEq)]
struct NumberFieldsProps {
    form: UseForm<Entered>,
    paper: UseStateHandle<OnPaper>,
}

/// The number, and whether it is the site's own card. A scanner's Enter leads on to the facts.
#[component]
fn NumberFields(props: &NumberFieldsProps) -> Html {
    let t = use_i18n();
    let (form, paper) = (&props.form, &props.paper);
    let card = form.field(
        "/card_number",
        |entered| entered.card.clone(),
        |entered, card: Option<StockCard>| {
            // Another number is another registration.
            entered.client_reference = browser::random_uuid();
            entered.card = card;
        },
    );
    let field = Field {
        id: card.id.clone(),
        value: paper.number.clone(),
        error: card.error.clone(),
        on_input: {
            let (paper, on_card) = (paper.clone(), card.on_input.clone());
            Callback::from(move |number: String| {
                let written = OnPaper {
                    number,
                    kind: paper.kind,
                };
                on_card.emit(written.card());
                paper.set(written);
            })
        },
        on_leave: card.on_leave,
    };
    let is_community = paper.kind == CardKind::Community;
    let on_kind = {
        let paper = paper.clone();
        Callback::from(move |is_community: bool| {
            paper.set(OnPaper {
                kind: if is_community {
                    CardKind::Community
                } else {
                    CardKind::Personal
                },
                number: paper.number.clone(),
            });
        })
    };
    let onkeydown = Callback::from(move |event: KeyboardEvent| {
        if event.key() == "Enter" && !is_community && browser::focus(FIRST_FACT) {
            event.prevent_default();
        }
    });
    html! {
        <>
            <div {onkeydown}>
                <CardNumberField {field} label={t.get("hand-over-number")} hint={t.get("backlog-number-hint")} takes_focus=true />
            </div>
            <Checkbox
                id="backlog-community"
                label={html! { { t.get("backlog-community") } }}
                hint={t.get("backlog-community-hint")}
                is_checked={is_community}
                on_change={on_kind}
            />
        </>
    }
}
