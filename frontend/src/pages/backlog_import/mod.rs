//! Entering many paper forms from a file: checked first, then registered, with progress.

mod file;
mod found;
mod sending;

use std::rc::Rc;

use shared::ids::SiteId;
use shared::limits::CARDS_IMPORT_ROWS_MAX;
use shared::questions::QuestionFilter;
use shared::session::Role;
use shared::sites::Site;
use yew::prelude::*;

use self::file::NoFile;
use self::found::{Checked, Written};
use self::sending::{Step, use_import};
use crate::api::questions::list_questions;
use crate::api::sites::list_sites;
use crate::browser;
use crate::components::back_link::BackLink;
use crate::components::button::{Button, ButtonKind};
use crate::components::file_field::FileField;
use crate::components::page_title::PageTitle;
use crate::components::remote_view::RemoteView;
use crate::components::select::Select;
use crate::hooks::use_all::use_all;
use crate::hooks::use_form::Field;
use crate::hooks::use_remote::use_remote;
use crate::i18n::{I18n, use_i18n};
use crate::pages::imports::result::Failed;
use crate::pages::places::site_options;
use crate::routes::Route;
use crate::state::session::use_session;

/// Entering many paper forms from a file: those of the own site, or of a site of the coordinator's area.
#[component]
pub fn BacklogImportPage() -> Html {
    let (t, session) = (use_i18n(), use_session());
    let Some(person) = session.session() else {
        return Html::default();
    };
    let (back, back_text, forms) = if person.role == Role::Distributor {
        let forms = html! { <SiteForms /> };
        (Route::Backlog, t.get("backlog-title"), forms)
    } else {
        (
            Route::Manage,
            t.get("manage-title"),
            html! { <AreaForms /> },
        )
    };
    html! {
        <div class="page">
            <BackLink to={back} text={back_text} />
            <PageTitle text={t.get("backlog-import-title")} lead={t.get("backlog-import-lead")} />
            <ul class="prose">
                <li>{ t.get("backlog-import-private") }</li>
                <li>{ t.get("backlog-import-columns") }</li>
                <li>{ t.get("backlog-import-again") }</li>
            </ul>
            <Template />
            { forms }
        </div>
    }
}

/// The forms of a site of the area: which one is chosen first.
#[component]
fn AreaForms() -> Html {
    let sites = use_all((), |(), page| async move { list_sites(&page).await });
    let render = Callback::from(|sites: Rc<Vec<Site>>| html! { <ChosenSite {sites} /> });
    html! { <RemoteView<Vec<Site>> remote={sites} {render} /> }
}

#[derive(Properties, PartialEq)]
struct ChosenSiteProps {
    sites: Rc<Vec<Site>>,
}

#[component]
fn ChosenSite(props: &ChosenSiteProps) -> Html {
    let t = use_i18n();
    let site = use_state(|| None::<SiteId>);
    let field = Field {
        id: "backlog-import-site".into(),
        value: site.map(|id| id.to_string()).unwrap_or_default(),
        error: None,
        on_input: {
            let site = site.setter();
            Callback::from(move |id: String| site.set(id.parse().ok()))
        },
        on_leave: Callback::noop(),
    };
    html! {
        <>
            <Select
                {field}
                label={t.get("backlog-import-site")}
                options={site_options(props.sites.iter())}
                none={t.get("backlog-import-site-none")}
            />
            if let Some(id) = *site {
                <SiteForms key={id.to_string()} site={id} />
            }
        </>
    }
}

#[derive(Properties, PartialEq)]
struct SiteFormsProps {
    /// The site; none for a distributor, whose own it is.
    #[prop_or_default]
    site: Option<SiteId>,
}

/// The file, and how far it is.
#[component]
fn SiteForms(props: &SiteFormsProps) -> Html {
    let t = use_i18n();
    let import = use_import(props.site);
    let step = match &import.step {
        Step::Empty => Html::default(),
        Step::NoFile(why) => {
            html! { <p class="hds-text-input__error-text" role="alert">{ no_file(&t, *why) }</p> }
        }
        Step::Working { is_writing, done } => {
            let words = if *is_writing {
                "backlog-import-writing"
            } else {
                "backlog-import-checking"
            };
            html! { <Working {words} done={*done} rows={import.rows} /> }
        }
        Step::Failed(error) => html! {
            <>
                <Failed error={error.clone()} on_retry={import.on_retry.clone()} />
                <p>{ t.get("backlog-import-goes-on") }</p>
            </>
        },
        Step::Checked(found) => {
            html! { <Checked found={found.clone()} on_write={import.on_write.clone()} /> }
        }
        Step::Written(found) => html! { <Written found={found.clone()} /> },
    };
    html! {
        <>
            <FileField
                on_file={import.on_file.clone()}
                name={import.name.clone()}
                hint={t.get("backlog-import-file-hint")}
                accept=".csv,.txt,.tsv,.json,text/csv,application/json"
            />
            { step }
        </>
    }
}

/// The file to fill in, with a column for each question that is asked.
#[component]
fn Template() -> Html {
    let t = use_i18n();
    let questions = use_remote((), |()| async move {
        list_questions(&QuestionFilter::default()).await
    });
    let questions = questions.data().map(|page| page.items.clone());
    let on_press = {
        let (language, name) = (t.language(), t.get("backlog-import-template-file"));
        let questions = questions.clone().unwrap_or_default();
        Callback::from(move |()| {
            browser::save_csv(&name, &shared::card_imports::template(language, &questions));
        })
    };
    html! {
        <div class="actions">
            <Button kind={ButtonKind::Secondary} icon="document" {on_press}>{ t.get("import-template") }</Button>
        </div>
    }
}

fn no_file(t: &I18n, why: NoFile) -> AttrValue {
    match why {
        NoFile::NoText => t.get("import-no-text"),
        NoFile::TooLong => t.format(
            "backlog-import-too-long",
            &[("max", CARDS_IMPORT_ROWS_MAX.into())],
        ),
        NoFile::NoRows { line, column } => t.format(
            "backlog-import-no-rows",
            &[("line", line.into()), ("column", column.into())],
        ),
    }
}

#[derive(Properties, PartialEq)]
struct WorkingProps {
    words: &'static str,
    done: usize,
    rows: usize,
}

/// How far it is.
#[component]
fn Working(props: &WorkingProps) -> Html {
    let t = use_i18n();
    let done = [("done", props.done.into()), ("rows", props.rows.into())];
    html! {
        <div class="import-progress">
            <label for="backlog-import-progress">{ t.get(props.words) }</label>
            <progress
                id="backlog-import-progress"
                class="import-progress__bar"
                max={props.rows.max(1).to_string()}
                value={props.done.to_string()}
            />
            <span>{ t.format("backlog-import-progress", &done) }</span>
        </div>
    }
}
