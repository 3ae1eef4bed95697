//! The venues that a system may act for: given and withdrawn.

use std::rc::Rc;

use shared::api_clients::{ApiClient, ApiClientKind, ApiClientVenue, ApiClientVenues};
use shared::ids::{OrganisationId, VenueId};
use shared::session::Role;
use shared::venues::Venue;
use yew::prelude::*;

use crate::api::api_client_venues::{grant_venue, list_client_venues, withdraw_venue};
use crate::api::venues::list_venues;
use crate::components::button::{Button, ButtonKind};
use crate::components::notification::{Notification, NotificationKind};
use crate::components::remote_view::RemoteView;
use crate::components::select::{Select, options};
use crate::components::table::{Column, Table};
use crate::hooks::use_all::use_all;
use crate::hooks::use_doing::{Doing, use_doing};
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::places::VenuesQuery;
use crate::state::session::use_session;
use crate::state::toasts::{Toast, Toasts, use_toasts};

#[derive(Properties, PartialEq)]
pub(super) struct VenuesProps {
    pub(super) client: Rc<ApiClient>,
    /// Fetches the system anew.
    pub(super) reload: Callback<()>,
}

/// What a press needs.
#[derive(Clone)]
struct Press {
    t: I18n,
    client: Rc<ApiClient>,
    doing: Doing,
    toasts: Toasts,
    changed: Callback<()>,
}

impl Press {
    /// Grants or withdraws, which undo each other: the message offers it, once.
    fn set(&self, venue: VenueId, grant: bool, may_undo: bool) {
        let (press, id) = (self.clone(), self.client.id);
        let call = async move {
            if grant {
                grant_venue(id, venue).await.map(drop)
            } else {
                withdraw_venue(id, venue).await
            }
        };
        self.doing.run(call, move |()| {
            let key = if grant {
                "grant-given"
            } else {
                "grant-withdrawn"
            };
            let undo = {
                let press = press.clone();
                Callback::from(move |()| press.set(venue, !grant, false))
            };
            press.toasts.show(Toast {
                text: press.t.get(key),
                action: may_undo.then(|| (press.t.get("client-undo"), undo)),
            });
            press.changed.emit(());
        });
    }
}

/// The venues, and a way to give one.
#[component]
pub(super) fn Venues(props: &VenuesProps) -> Html {
    let (t, session) = (use_i18n(), use_session());
    let venues = use_remote(props.client.id, list_client_venues);
    let press = Press {
        t: t.clone(),
        client: props.client.clone(),
        doing: use_doing(),
        toasts: use_toasts(),
        changed: {
            let (reload, venues) = (props.reload.clone(), venues.reload.clone());
            Callback::from(move |()| {
                venues.emit(());
                reload.emit(());
            })
        },
    };
    let Some(person) = session.session() else {
        return Html::default();
    };
    let own = person.venue.as_ref().map(|venue| venue.id);
    let failure = press.doing.failure().map(|error| t.error(error));
    let on_set = {
        let press = press.clone();
        Callback::from(move |(venue, grant): (VenueId, bool)| press.set(venue, grant, true))
    };
    let (is_busy, client) = (press.doing.is_busy(), props.client.clone());
    let render = {
        let t = t.clone();
        Callback::from(move |venues: Rc<ApiClientVenues>| {
            let lacks_own = own.filter(|own| venues.items.iter().all(|it| it.venue_id != *own));
            html! {
                <>
                    { table(&t, &venues.items, is_busy, &on_set) }
                    if let Some(venue) = lacks_own {
                        <p>{ t.get("grant-own-text") }</p>
                        <Button id="grant-own" {is_busy} on_press={on_set.reform(move |()| (venue, true))}>
                            { t.get("grant-own") }
                        </Button>
                    }
                    if person.role != Role::Venue {
                        <Choose
                            of={(client.kind == ApiClientKind::Venues).then_some(client.organisation_id)}
                            has={venues.items.iter().map(|it| it.venue_id).collect::<Vec<_>>()}
                            {is_busy}
                            on_set={on_set.clone()}
                        />
                    }
                </>
            }
        })
    };
    html! {
        <section class="section" aria-labelledby="client-venues">
            <h2 id="client-venues">{ t.get("grants-title") }</h2>
            <p>{ t.get("grants-lead") }</p>
            if let Some(text) = failure {
                <Notification kind={NotificationKind::Error} title={text.title} role="alert"><p>{ text.advice }</p></Notification>
            }
            <RemoteView<ApiClientVenues> remote={venues} {render} />
        </section>
    }
}

fn table(
    t: &I18n,
    venues: &[ApiClientVenue],
    is_busy: bool,
    on_set: &Callback<(VenueId, bool)>,
) -> Html {
    if venues.is_empty() {
        return html! { <p>{ t.get("grants-empty") }</p> };
    }
    let rows = venues.iter().map(|venue| {
        let (id, name) = (venue.venue_id, t.text(&venue.venue_name));
        let on_press = on_set.reform(move |()| (id, false));
        vec![
            html! { { &name } },
            html! { { super::words::moment(t, venue.granted_at) } },
            html! {
                if venue.withdrawable {
                    <Button kind={ButtonKind::Secondary} is_small=true {is_busy} {on_press}>
                        { t.get("grant-withdraw") }
                        <span class="visually-hidden">{ ": " }{ name }</span>
                    </Button>
                }
            },
        ]
    });
    let columns = ["grant-venue", "grant-since", "key-action"];
    html! {
        <Table
            caption={t.get("grants-title")}
            hides_caption=true
            columns={columns.map(|key| Column::text(t.get(key))).to_vec()}
            rows={rows.collect::<Vec<_>>()}
            stacks=true
        />
    }
}

#[derive(Properties, PartialEq)]
struct ChooseProps {
    /// The organisation whose venues may be given; none for any.
    of: Option<OrganisationId>,
    /// The venues that it has.
    has: Vec<VenueId>,
    is_busy: bool,
    on_set: Callback<(VenueId, bool)>,
}

/// A venue to choose.
#[component]
fn Choose(props: &ChooseProps) -> Html {
    let t = use_i18n();
    let chosen = use_state_eq(String::new);
    let venues = use_all(props.of, |organisation_id, page| async move {
        let query = VenuesQuery {
            organisation_id,
            cursor: page.cursor,
            ..VenuesQuery::default()
        };
        list_venues(&query).await
    });
    let field = Field {
        id: AttrValue::Static("grant-venue"),
        value: (*chosen).clone(),
        error: None,
        on_input: {
            let chosen = chosen.setter();
            Callback::from(move |value| chosen.set(value))
        },
        on_leave: Callback::noop(),
    };
    let on_press = {
        let (chosen, on_set) = (chosen.clone(), props.on_set.clone());
        Callback::from(move |()| match chosen.parse() {
            Ok(venue) => {
                on_set.emit((venue, true));
                chosen.set(String::new());
            }
            Err(_) => drop(crate::browser::focus("#grant-venue")),
        })
    };
    let (has, is_busy) = (props.has.clone(), props.is_busy);
    let render = Callback::from(move |venues: Rc<Vec<Venue>>| {
        let left = venues.iter().filter(|venue| !has.contains(&venue.id));
        let left = options(left.map(|venue| (venue.id, t.text(&venue.name))));
        if left.is_empty() {
            return Html::default();
        }
        html! {
            <div class="grant">
                <Select
                    field={field.clone()}
                    label={t.get("grant-choose")}
                    options={left}
                    none={t.get("place-choose")}
                />
                <Button id="grant-give" kind={ButtonKind::Secondary} {is_busy} on_press={on_press.clone()}>
                    { t.get("grant-give") }
                </Button>
            </div>
        }
    });
    html! { <RemoteView<Vec<Venue>> remote={venues} {render} /> }
}
