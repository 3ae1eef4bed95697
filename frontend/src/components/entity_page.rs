//! The page of one thing of the register: way back, heading, and the thing in each state of its way here.

use std::rc::Rc;

use yew::prelude::*;

use super::back_link::BackLink;
use super::page_title::PageTitle;
use super::remote_view::RemoteView;
use crate::hooks::use_remote::{Remote, UseRemote};
use crate::i18n::use_i18n;
use crate::routes::Route;

/// Properties of [`EntityPage`].
#[derive(Properties)]
pub struct EntityPageProps<T: 'static> {
    /// The thing.
    pub remote: UseRemote<T>,
    /// The page above.
    pub back: Route,
    /// Its name.
    pub back_text: AttrValue,
    /// The thing's name, or what kind of thing it is until it is here.
    pub title: AttrValue,
    /// A sentence below the heading.
    #[prop_or_default]
    pub lead: Option<AttrValue>,
    /// Shows the thing.
    pub render: Callback<Rc<T>, Html>,
}

impl<T> PartialEq for EntityPageProps<T> {
    fn eq(&self, other: &Self) -> bool {
        self.remote == other.remote
            && self.back == other.back
            && self.back_text == other.back_text
            && self.title == other.title
            && self.lead == other.lead
            && self.render == other.render
    }
}

/// The page of one thing. What belongs to another area, or is not there, is said to be missing.
#[component]
pub fn EntityPage<T: 'static>(props: &EntityPageProps<T>) -> Html {
    let t = use_i18n();
    let is_missing =
        matches!(&props.remote.state, Remote::Failed(error) if error.status() == Some(404));
    html! {
        <div class="page">
            <BackLink to={props.back} text={props.back_text.clone()} />
            if is_missing {
                <PageTitle text={t.get("entity-missing")} lead={t.get("entity-missing-text")} />
            } else {
                <PageTitle text={props.title.clone()} lead={props.lead.clone()} />
                <RemoteView<T> remote={props.remote.clone()} render={props.render.clone()} />
            }
        </div>
    }
}
