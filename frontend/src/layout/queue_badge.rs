//! On every page: how many hand-overs wait on this device, and how many have to be corrected.

use yew::prelude::*;
use yew_router::prelude::*;

use crate::components::icon::Icon;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::queue::use_queue;

/// A link to what waits; a live region that is always there, so that a change is read out.
#[component]
pub(super) fn QueueBadge() -> Html {
    let t = use_i18n();
    let queue = use_queue();
    let (count, refused) = (queue.count(), queue.refused().len());
    let (key, number, icon) = if refused > 0 {
        ("queue-badge-refused", refused, "alert-circle-fill")
    } else {
        ("queue-badge", count, "clock")
    };
    let class = classes!(
        "queue-badge",
        (refused > 0).then_some("queue-badge--refused")
    );
    html! {
        <div role="status" class="queue-badge__place">
            if count > 0 {
                <Link<Route> to={Route::Queue} classes={class}>
                    <Icon name={icon} />
                    <span>{ t.format(key, &[("count", number.into())]) }</span>
                </Link<Route>>
            }
        </div>
    }
}
