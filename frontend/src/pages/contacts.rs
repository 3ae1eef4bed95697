//! Whom to ask: an area's coordinators by side, and Kaikukeskus.

use std::rc::Rc;

use shared::coordinators::{Coordinator, CoordinatorSide};
use shared::ids::AreaId;
use yew::prelude::*;

use crate::api::coordinators::list_coordinators;
use crate::components::icon::Icon;
use crate::components::remote_view::RemoteView;
use crate::hooks::use_all::use_all;
use crate::i18n::use_i18n;
use crate::state::network::use_network;

/// Properties of [`Person`].
#[derive(Properties, PartialEq)]
pub struct PersonProps {
    /// The coordinator.
    pub person: Coordinator,
}

/// A coordinator with the ways to reach the person.
#[component]
pub fn Person(props: &PersonProps) -> Html {
    let t = use_i18n();
    let person = &props.person;
    html! {
        <div class="contact">
            <p class="contact__name">
                <strong>{ &person.name }</strong>
                if let Some(title) = &person.title { { format!(", {title}") } }
            </p>
            <p>{ t.get(&format!("side-{}", person.side.as_str())) }</p>
            <Ways email={person.email.clone()} phone={person.phone.clone()} />
        </div>
    }
}

#[derive(Properties, PartialEq)]
struct WaysProps {
    email: Option<String>,
    phone: Option<String>,
}

/// Mail and phone.
#[component]
fn Ways(props: &WaysProps) -> Html {
    html! {
        <>
            if let Some(email) = &props.email {
                <p class="help__contact"><Icon name="envelope" /><a href={format!("mailto:{email}")}>{ email }</a></p>
            }
            if let Some(phone) = &props.phone {
                <p class="help__contact"><Icon name="phone" /><a href={format!("tel:{}", phone.replace(' ', ""))}>{ phone }</a></p>
            }
        </>
    }
}

/// Properties of [`AreaContacts`].
#[derive(Properties, PartialEq)]
pub struct AreaContactsProps {
    /// The area.
    pub area: AreaId,
}

/// The coordinators of an area, the social side first.
#[component]
pub fn AreaContacts(props: &AreaContactsProps) -> Html {
    let t = use_i18n();
    let list = use_all(props.area, |area, page| async move {
        list_coordinators(area, &page).await
    });
    let render = Callback::from(|list: Rc<Vec<Coordinator>>| {
        let of_side = |side: CoordinatorSide| {
            list.iter()
                .filter(move |person| person.side == side)
                .cloned()
        };
        let sorted = CoordinatorSide::ALL.into_iter().flat_map(of_side);
        html! {
            <ul class="contacts">
                { for sorted.map(|person| html! { <li><Person {person} /></li> }) }
            </ul>
        }
    });
    html! {
        <RemoteView<Vec<Coordinator>>
            remote={list}
            {render}
            is_empty={Callback::from(|list: Rc<Vec<Coordinator>>| list.is_empty())}
            empty={html! { <p>{ t.get("area-coordinators-none") }</p> }}
        />
    }
}

/// How Kaikukeskus is reached.
#[component]
pub fn SupportContacts() -> Html {
    let Some(network) = use_network() else {
        return Html::default();
    };
    html! {
        <>
            <p><strong>{ &network.support_name }</strong></p>
            <Ways email={network.support_email.clone()} phone={network.support_phone.clone()} />
        </>
    }
}
