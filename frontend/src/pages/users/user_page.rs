//! One account.

use shared::ids::UserId;
use yew::prelude::*;

use crate::components::page_title::PageTitle;
use crate::i18n::use_i18n;

/// Properties of [`UserPage`].
#[derive(Properties, PartialEq)]
pub struct UserPageProps {
    /// Id of the account.
    pub id: UserId,
}

/// One account.
#[component]
pub fn UserPage(props: &UserPageProps) -> Html {
    let t = use_i18n();
    html! {
        <div class="page" key={props.id.to_string()}>
            <PageTitle text={t.get("user-title")} />
        </div>
    }
}
