//! A new area.

use chrono::NaiveDate;
use shared::areas::{AreaInput, AreaState, CreateArea};
use shared::problem::{FieldCode, FieldError};
use yew::prelude::*;

use super::entered::{Facts, Members, Rules, blank, errors, members_of, put_members};
use super::fields::{Part, facts_fields, rules_fields};
use super::members::MembersField;
use super::period_fields::{EnteredPeriod, period_fields};
use crate::api::areas::create_area;
use crate::api::network::find_network;
use crate::components::back_link::BackLink;
use crate::components::form::Form;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_form::use_form;
use crate::hooks::use_remote::use_remote;
use crate::hooks::use_saved::use_saved;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;

/// What stands in the form.
#[derive(Clone, Debug, PartialEq)]
struct Entered {
    facts: Facts,
    rules: Rules,
    members: Members,
    period: EnteredPeriod,
}

impl Entered {
    fn new(minimum_holder_age: u8) -> Self {
        let area = blank(minimum_holder_age);
        Self {
            facts: Facts::of(&area),
            rules: Rules::of(&area),
            members: members_of(&area),
            period: EnteredPeriod::of(AreaState::Pilot, None),
        }
    }

    /// What is sent, and what is wrong with it.
    fn request(&self, today: NaiveDate) -> (CreateArea, Vec<FieldError>) {
        let mut area: AreaInput = blank(16);
        let mut found = self.facts.put(&mut area);
        found.extend(self.rules.put(&mut area));
        found.extend(put_members(&self.members, &mut area));
        if area.municipalities.is_empty() {
            found.push(FieldError::new("/area/municipalities", FieldCode::Required));
        }
        found.extend(errors(&area));
        let (period, wrong) = self.period.read(today, None);
        found.extend(wrong);
        (CreateArea { area, period }, found)
    }
}

/// A new area.
#[component]
pub fn NewAreaPage() -> Html {
    let t = use_i18n();
    let network = use_remote((), |()| find_network());
    let render = Callback::from(|network: std::rc::Rc<shared::network::Network>| {
        html! { <NewAreaForm minimum_holder_age={network.minimum_holder_age} /> }
    });
    html! {
        <div class="page page--narrow">
            <BackLink to={Route::ManageAreas} text={t.get("manage-areas-title")} />
            <PageTitle text={t.get("manage-area-new-title")} lead={t.get("manage-area-new-lead")} />
            <RemoteView<shared::network::Network> remote={network} {render} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct NewAreaFormProps {
    minimum_holder_age: u8,
}

#[component]
fn NewAreaForm(props: &NewAreaFormProps) -> Html {
    let t = use_i18n();
    let saved = use_saved();
    let today = use_session()
        .session()
        .map_or(NaiveDate::MIN, |person| person.today);
    let age = props.minimum_holder_age;
    let form = use_form(
        "new-area",
        || Entered::new(age),
        move |entered: &Entered| entered.request(today).1,
    );
    let on_submit = form.on_submit(
        move |entered: Entered| async move {
            let (request, _) = entered.request(today);
            create_area(&request).await
        },
        {
            let (t, saved) = (t.clone(), saved.clone());
            move |area: shared::areas::Area| {
                let words = t.format(
                    "area-created",
                    &[("name", t.text(&area.name).as_str().into())],
                );
                saved.go(words, Route::ManageArea { id: area.id });
            }
        },
    );
    let members = form.field(
        "/area/municipalities",
        |entered| entered.members.clone(),
        |entered, members| entered.members = members,
    );
    let facts = Part {
        get: |entered: &Entered| &entered.facts,
        get_mut: |entered| &mut entered.facts,
    };
    let rules = Part {
        get: |entered: &Entered| &entered.rules,
        get_mut: |entered| &mut entered.rules,
    };
    let period = Part {
        get: |entered: &Entered| &entered.period,
        get_mut: |entered| &mut entered.period,
    };
    html! {
        <Form<Entered> form={form.clone()} {on_submit} submit={t.get("manage-area-create")}>
            <section class="sheet section" aria-labelledby="new-facts">
                <h2 id="new-facts">{ t.get("area-facts") }</h2>
                { facts_fields(&t, &form, facts, true) }
            </section>
            <section class="sheet section" aria-labelledby="new-members">
                <h2 id="new-members">{ t.get("area-municipalities") }</h2>
                <MembersField field={members} errors={form.errors()} {today} />
            </section>
            <section class="sheet section" aria-labelledby="new-period">
                <h2 id="new-period">{ t.get("area-standing") }</h2>
                { period_fields(&t, &form, period, today, &[AreaState::Pilot, AreaState::Permanent]) }
            </section>
            <section class="sheet section" aria-labelledby="new-rules">
                <h2 id="new-rules">{ t.get("area-rules") }</h2>
                { rules_fields(&t, &form, rules) }
            </section>
        </Form<Entered>>
    }
}
