//! Bringing in organisations, sites, venues and accounts from a file.

mod reading;
pub(in crate::pages) mod result;
mod slips;
mod written;

use shared::areas::{Area, AreaFilter};
use shared::ids::AreaId;
use shared::session::Role;
use shared::text::Text;
use yew::prelude::*;

use crate::api::areas::list_areas;
use crate::browser;
use crate::components::back_link::BackLink;
use crate::components::button::{Button, ButtonKind};
use crate::components::file_field::FileField;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::select::{Select, options};
use crate::components::spinner::Spinner;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::Field;
use crate::i18n::use_i18n;
use crate::routes::Route;
use crate::state::session::use_session;
use reading::{Step, use_import};
use result::{Checked, Failed};
use written::Written;

/// Bringing in organisations, sites, venues and accounts from a file.
#[component]
pub fn ImportPage() -> Html {
    let t = use_i18n();
    let session = use_session();
    let own = session.session().and_then(|session| {
        let area = session.area.as_ref();
        let area = area.map(|area| (area.id, area.name.clone()));
        area.filter(|_| session.role == Role::AreaCoordinator)
    });
    let content = match own {
        Some((area, name)) => html! { <Import {area} {name} /> },
        None => html! { <ChooseArea /> },
    };
    let on_template = {
        let (language, name) = (t.language(), t.get("import-template-file"));
        Callback::from(move |()| browser::save_csv(&name, &shared::imports::template(language)))
    };
    html! {
        <div class="page page--prints-part">
            <BackLink to={Route::Manage} text={t.get("manage-title")} />
            <PageTitle text={t.get("import-title")} lead={t.get("import-lead")} />
            <div class="actions no-print">
                <Button kind={ButtonKind::Secondary} icon="document" on_press={on_template}>{ t.get("import-template") }</Button>
            </div>
            { content }
        </div>
    }
}

/// The national administrator says which area it is.
#[component]
fn ChooseArea() -> Html {
    let t = use_i18n();
    let chosen = use_state_eq(|| None::<AreaId>);
    let areas = use_all((), |(), page| async move {
        list_areas(&page, &AreaFilter::default()).await
    });
    let name = areas.data().and_then(|areas| {
        let area = areas.iter().find(|area| Some(area.id) == *chosen);
        area.map(|area| area.name.clone())
    });
    let render = {
        let chosen = chosen.clone();
        Callback::from(move |areas: std::rc::Rc<Vec<Area>>| {
            let names = areas.iter().map(|area| (area.id, t.text(&area.name)));
            let set = chosen.setter();
            let field = Field {
                id: AttrValue::Static("import-area"),
                value: chosen.map(|area| area.to_string()).unwrap_or_default(),
                error: None,
                on_input: Callback::from(move |id: String| set.set(id.parse().ok())),
                on_leave: Callback::noop(),
            };
            html! { <Select {field} label={t.get("import-area")} options={options(names)} none={t.get("import-area-none")} /> }
        })
    };
    html! {
        <>
            <div class="no-print"><RemoteView<Vec<Area>> remote={areas} {render} /></div>
            if let Some(area) = *chosen {
                <Import key={area.to_string()} {area} {name} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct ImportProps {
    area: AreaId,
    /// Its name, when it is known.
    name: Option<Text>,
}

/// The file, what would become of it, and the press that writes it.
#[component]
fn Import(props: &ImportProps) -> Html {
    let t = use_i18n();
    let import = use_import(props.area);
    let busy = |words: &str| {
        html! {
            <div role="status" class="import-progress no-print"><Spinner /><p>{ t.get(words) }</p></div>
        }
    };
    let refused = |words: &str| {
        html! { <p class="hds-text-input__error-text" role="alert">{ t.get(words) }</p> }
    };
    let step = match &import.step {
        Step::Empty => Html::default(),
        Step::Checking => busy("import-checking"),
        Step::Writing => busy("import-writing"),
        Step::TooLarge => refused("import-too-large"),
        Step::NoText => refused("import-no-text"),
        Step::Failed(error) => {
            html! { <Failed error={error.clone()} on_retry={import.on_retry.clone()} /> }
        }
        Step::Checked(result) => {
            html! { <Checked result={result.clone()} on_write={import.on_write.clone()} /> }
        }
        Step::Written(result) => {
            html! { <Written result={result.clone()} area={props.name.clone()} /> }
        }
    };
    html! {
        <>
            <FileField on_file={import.on_file.clone()} name={import.name.clone()} hint={t.get("import-file-hint")} />
            { step }
        </>
    }
}
