//! The areas of the network, with the links to their own pages.

use std::rc::Rc;

use shared::areas::{AreaKind, AreaState, PublicArea, PublicAreas};
use yew::prelude::*;

use crate::api::public::list_public_areas;
use crate::components::external_link::ExternalLink;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::status_label::{StatusKind, StatusLabel};
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};

/// The areas of the network.
#[component]
pub fn AreasPage() -> Html {
    let t = use_i18n();
    let areas = use_remote((), |()| list_public_areas());
    let render = {
        let t = t.clone();
        Callback::from(move |areas: Rc<PublicAreas>| show(&t, &areas))
    };
    html! {
        <div class="page">
            <PageTitle text={t.get("areas-title")} lead={t.get("areas-lead")} />
            <RemoteView<PublicAreas>
                remote={areas}
                {render}
                is_empty={Callback::from(|areas: Rc<PublicAreas>| areas.items.is_empty())}
            />
        </div>
    }
}

fn show(t: &I18n, areas: &PublicAreas) -> Html {
    let (ended, present): (Vec<_>, Vec<_>) = areas
        .items
        .iter()
        .partition(|area| area.state == AreaState::Ended);
    html! {
        <>
            <ul class="areas">{ for present.into_iter().map(|area| row(t, area)) }</ul>
            if !ended.is_empty() {
                <section class="section" aria-labelledby="ended">
                    <h2 id="ended">{ t.get("areas-ended") }</h2>
                    <ul class="areas">{ for ended.into_iter().map(|area| row(t, area)) }</ul>
                </section>
            }
            <p>
                { t.get("areas-all") }{ " " }
                <ExternalLink href={areas.all_areas_page.clone()}>{ t.get("areas-all-link") }</ExternalLink>
            </p>
        </>
    }
}

fn row(t: &I18n, area: &PublicArea) -> Html {
    let (status, state) = match area.state {
        AreaState::Permanent => (StatusKind::Success, t.get("area-state-permanent")),
        AreaState::Pilot => (StatusKind::Info, t.get("area-state-pilot")),
        AreaState::Ended => (StatusKind::Neutral, t.get("area-state-ended")),
    };
    let until = area.pilot_end.map(|day| {
        let key = if area.state == AreaState::Ended {
            "areas-ended-on"
        } else {
            "areas-until"
        };
        t.format(key, &[("date", t.date(day).as_str().into())])
    });
    html! {
        <li class="sheet area">
            <div class="area__head">
                <p class="area__name">{ t.text(&area.name) }</p>
                <StatusLabel kind={status} text={state} />
            </div>
            <p class="area__about">
                { kind(t, area.kind) }
                if let Some(until) = until { { " · " }{ until } }
            </p>
            if area.local_only {
                <p>{ t.get("areas-local-only") }</p>
            }
            if let Some(page) = &area.home_page {
                <p><ExternalLink href={page.clone()}>{ t.get("areas-own-page") }</ExternalLink></p>
            }
        </li>
    }
}

fn kind(t: &I18n, kind: AreaKind) -> AttrValue {
    match kind {
        AreaKind::Municipality => t.get("area-kind-municipality"),
        AreaKind::Region => t.get("area-kind-region"),
        AreaKind::WellbeingCounty => t.get("area-kind-wellbeing_county"),
    }
}
