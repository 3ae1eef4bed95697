//! One notice: what it says, the page where one does something about it, and the press that marks it as done.

use shared::ids::NoticeId;
use shared::notices::Notice;
use yew::prelude::*;
use yew_router::prelude::Link;

use super::use_done::UseDone;
use super::words::{destination, sentence, title};
use crate::components::button::{Button, ButtonKind};
use crate::components::icon::Icon;
use crate::dates::finnish_time;
use crate::i18n::{I18n, use_i18n};
use crate::pages::stocks::GivingQuery;
use crate::routes::Route;
use crate::state::session::use_session;

#[derive(Properties, PartialEq)]
pub(super) struct NoticeItemProps {
    pub(super) notice: Notice,
    pub(super) done: UseDone,
}

/// One notice of a list.
#[component]
pub(super) fn NoticeItem(props: &NoticeItemProps) -> Html {
    let t = use_i18n();
    let session = use_session();
    let notice = &props.notice;
    let Some(person) = session.session() else {
        return Html::default();
    };
    let to = destination(notice, person.role);
    let name = title(&t, notice.kind);
    html! {
        <li class="notice sheet">
            <h3 class="notice__title">
                <Icon name={if notice.is_open() { "alert-circle-fill" } else { "check-circle" }} />
                <span>{ &name }</span>
            </h3>
            <p class="notice__text">{ sentence(&t, notice) }</p>
            <p class="notice__when">{ when(&t, notice) }</p>
            <div class="notice__actions">
                if notice.is_open() {
                    <Link<Route, GivingQuery> to={to.route} query={to.giving} classes="link">
                        { t.get(to.words) }
                    </Link<Route, GivingQuery>>
                }
                { press(&t, props, &name) }
            </div>
        </li>
    }
}

/// When it was raised; or when it was done, or its cause gone.
fn when(t: &I18n, notice: &Notice) -> AttrValue {
    let (key, moment) = match (notice.done_at, notice.resolved_at) {
        (Some(done), _) => ("notice-done-on", done),
        (None, Some(resolved)) => ("notice-resolved-on", resolved),
        (None, None) => ("notice-raised-on", notice.raised_at),
    };
    let day = t.date(finnish_time(moment).date());
    t.format(key, &[("date", day.as_str().into())])
}

/// The press that fits: done, or not done after all.
fn press(t: &I18n, props: &NoticeItemProps, name: &AttrValue) -> Html {
    let (notice, done) = (&props.notice, &props.done);
    let (key, act) = if notice.is_open() {
        ("notice-finish", &done.finish)
    } else if notice.done_at.is_some() {
        ("notice-reopen", &done.reopen)
    } else {
        return Html::default();
    };
    let id = notice.id;
    let on_press = act.reform(move |()| id);
    html! {
        <Button kind={ButtonKind::Secondary} is_small=true is_busy={is_busy(done, id)} {on_press}>
            { t.get(key) }<span class="visually-hidden">{ " – " }{ name }</span>
        </Button>
    }
}

fn is_busy(done: &UseDone, id: NoticeId) -> bool {
    done.busy == Some(id)
}
