//! The way of a file: read, checked by a dry run, written by a press.

use std::rc::Rc;

use shared::ids::AreaId;
use shared::imports::{ImportArea, ImportResult};
use shared::limits::IMPORT_MAX;
use shared::spreadsheet::is_workbook;
use uuid::Uuid;
use web_sys::File;
use yew::prelude::*;

use crate::api::error::ApiError;
use crate::api::imports::import_area;
use crate::browser;
use crate::state::session::{SessionHandle, use_session};

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Empty,
    TooLarge,
    /// A workbook, or nothing at all.
    NoText,
    Checking,
    Checked(Rc<ImportResult>),
    Writing,
    Written(Rc<ImportResult>),
    Failed(ApiError),
}

/// A file that was chosen.
#[derive(Clone, PartialEq)]
struct Chosen {
    name: AttrValue,
    content: Rc<str>,
    /// The same for as long as it is the same file: writing it again writes it once.
    reference: Uuid,
}

/// Where the import stands, and what can be done.
pub(super) struct UseImport {
    pub(super) step: Step,
    pub(super) name: Option<AttrValue>,
    pub(super) on_file: Callback<File>,
    pub(super) on_write: Callback<()>,
    pub(super) on_retry: Callback<()>,
}

/// Takes files for an area, one after the other.
#[hook]
pub(super) fn use_import(area: AreaId) -> UseImport {
    let session = use_session();
    let step = use_state(|| Step::Empty);
    let chosen = use_state_eq(|| None::<Chosen>);
    // Counts the files: what comes back for an earlier one is not shown.
    let turn = use_mut_ref(|| 0_u32);
    let was_writing = use_mut_ref(|| false);

    let send = {
        let (step, turn, was_writing) = (step.setter(), turn.clone(), was_writing.clone());
        Callback::from(move |(file, dry_run): (Chosen, bool)| {
            let mine = turn.borrow().wrapping_add(1);
            turn.replace(mine);
            was_writing.replace(!dry_run);
            step.set(if dry_run {
                Step::Checking
            } else {
                Step::Writing
            });
            let (step, turn, session) = (step.clone(), turn.clone(), session.clone());
            yew::platform::spawn_local(async move {
                let next = ask(area, &file, dry_run, &session).await;
                if *turn.borrow() == mine {
                    step.set(next);
                }
            });
        })
    };
    let on_file = {
        let (step, chosen, send) = (step.setter(), chosen.setter(), send.clone());
        Callback::from(move |file: File| {
            let (step, chosen, send) = (step.clone(), chosen.clone(), send.clone());
            let name = AttrValue::from(file.name());
            browser::read_base64(&file, move |content| {
                let (Some(content), Some(reference)) = (content, browser::random_uuid()) else {
                    step.set(Step::Failed(ApiError::Decode));
                    return;
                };
                let bytes = browser::from_base64(&content).unwrap_or_default();
                if bytes.trim().is_empty() || is_workbook(&bytes) {
                    step.set(Step::NoText);
                    return;
                }
                let length = u64::try_from(content.len()).unwrap_or(u64::MAX);
                if length > IMPORT_MAX {
                    step.set(Step::TooLarge);
                    return;
                }
                let file = Chosen {
                    name,
                    content: content.into(),
                    reference,
                };
                chosen.set(Some(file.clone()));
                send.emit((file, true));
            });
        })
    };
    let again = |dry_run: Rc<dyn Fn() -> bool>| {
        let (chosen, send) = (chosen.clone(), send.clone());
        Callback::from(move |()| {
            if let Some(file) = &*chosen {
                send.emit((file.clone(), dry_run()));
            }
        })
    };
    UseImport {
        step: (*step).clone(),
        name: chosen.as_ref().map(|file| file.name.clone()),
        on_file,
        on_write: again(Rc::new(|| false)),
        on_retry: again(Rc::new(move || !*was_writing.borrow())),
    }
}

async fn ask(area: AreaId, file: &Chosen, dry_run: bool, session: &SessionHandle) -> Step {
    let request = ImportArea {
        area_id: area,
        client_reference: file.reference,
        dry_run,
        content: file.content.to_string(),
    };
    match import_area(&request).await {
        Ok(result) if result.written => Step::Written(Rc::new(result)),
        Ok(result) => Step::Checked(Rc::new(result)),
        Err(error) => {
            session.report(&error);
            Step::Failed(error)
        }
    }
}
