//! The distributor's side on one page: the commitment, the checklist of the year, the materials and those who can be asked.

use yew::prelude::*;

use crate::browser;
use crate::components::button::{Button, ButtonKind};
use crate::i18n::use_i18n;
use crate::pages::checklists::ChecklistOf;
use crate::pages::materials::{ContactsAside, OwnMaterials};
use crate::routes::Route;
use crate::state::session::use_session;

/// The parts of the page: the place that takes the focus, and the words of the way there.
const PARTS: [(&str, &str); 4] = [
    ("#commitment-title", "commitment-title"),
    ("#checklist-items", "checklist-title"),
    ("#our-part-materials", "materials-title"),
    ("#contacts", "materials-contacts"),
];

/// The distributor's side on one page.
#[component]
pub fn OurPartPage() -> Html {
    let t = use_i18n();
    let Some(person) = use_session().session() else {
        return Html::default();
    };
    let Some(organisation) = &person.organisation else {
        return Html::default();
    };
    html! {
        <div class="page our-part">
            <ChecklistOf id={organisation.id} route={Route::OurPart} title={t.get("our-part-title")}>
                <Ways />
            </ChecklistOf>
            <section id="our-part-materials" class="our-part__materials" tabindex="-1" aria-label={t.get("materials-title")}>
                <OwnMaterials person={person.clone()} />
            </section>
            <ContactsAside />
        </div>
    }
}

/// The ways to the parts of the page; the focus goes along.
#[component]
fn Ways() -> Html {
    let t = use_i18n();
    html! {
        <nav class="our-part__ways no-print" aria-label={t.get("our-part-ways")}>
            { for PARTS.iter().map(|(place, key)| {
                let place = *place;
                let on_press = Callback::from(move |()| { browser::focus(place); });
                html! {
                    <Button kind={ButtonKind::Supplementary} is_small=true icon="arrow-down" {on_press}>{ t.get(key) }</Button>
                }
            }) }
        </nav>
    }
}
