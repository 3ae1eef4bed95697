//! The way of a file: checked part by part, then written part by part; what broke off goes on where it stood.

use std::collections::BTreeMap;
use std::rc::Rc;

use shared::card_imports::{ImportCardsResult, ImportedCard, Repeated};
use shared::ids::SiteId;
use shared::imports::{ImportCounts, ImportError, ImportOutcome};
use shared::problem::FieldCode;
use uuid::Uuid;
use web_sys::File;
use yew::prelude::*;

use super::file::{NoFile, Piece, pieces};
use crate::api::card_imports::import_cards;
use crate::api::error::ApiError;
use crate::browser;
use crate::state::leave_guard::use_unsaved;
use crate::state::session::{SessionHandle, use_session};

/// How far a file has come.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Step {
    Empty,
    NoFile(NoFile),
    /// So many of its rows are checked, or written.
    Working {
        is_writing: bool,
        done: usize,
    },
    Checked(Rc<Found>),
    Written(Rc<Found>),
    Failed(ApiError),
}

/// What becomes of the rows.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct Found {
    /// What is wrong with the names of the columns; then nothing else is looked at.
    pub(super) is_unreadable: bool,
    pub(super) counts: ImportCounts,
    /// The rows that are refused, by their number in the file.
    pub(super) refused: Vec<ImportedCard>,
}

impl Found {
    fn add(&mut self, result: ImportCardsResult, before: usize, repeated: &Repeated) {
        self.is_unreadable = !result.readable;
        let before = u32::try_from(before).unwrap_or(u32::MAX);
        for row in result.rows {
            let row = ImportedCard {
                row: row.row.saturating_add(before),
                ..row
            };
            let row = self.unless_repeated(row, repeated);
            self.counts = self.counts.and(ImportCounts::of([row.outcome]));
            if row.outcome == ImportOutcome::Refused {
                self.refused.push(row);
            }
        }
    }

    /// The row, refused when its number stands in an earlier part of the file, in a row that is not refused itself.
    fn unless_repeated(&self, row: ImportedCard, repeated: &Repeated) -> ImportedCard {
        let is_good = |first: &&u32| self.refused.iter().all(|refused| refused.row != **first);
        let stands = matches!(
            row.outcome,
            ImportOutcome::WouldCreate | ImportOutcome::Exists
        );
        match repeated.rows.get(&row.row).filter(is_good) {
            Some(_) if stands => {
                let error = ImportError {
                    column: repeated.column.clone(),
                    code: FieldCode::Duplicate,
                    params: BTreeMap::new(),
                };
                ImportedCard::refused(row.row, vec![error])
            }
            _ => row,
        }
    }
}

/// A file that was chosen.
#[derive(Clone)]
struct Chosen {
    /// The site that handed the cards out; none for a distributor, whose own it is.
    site: Option<SiteId>,
    name: AttrValue,
    pieces: Rc<Vec<Piece>>,
    repeated: Rc<Repeated>,
    /// The same for as long as it is the same file: what is sent again is registered once.
    reference: Uuid,
}

impl Chosen {
    fn rows(&self) -> usize {
        self.pieces.iter().map(|piece| piece.rows).sum()
    }
}

/// Where a file stands: what is done of it.
#[derive(Clone, Default)]
struct Progress {
    is_writing: bool,
    /// Parts that came back.
    pieces: usize,
    rows: usize,
    found: Found,
}

/// Where the import stands, and what can be done.
pub(super) struct UseImport {
    pub(super) step: Step,
    pub(super) name: Option<AttrValue>,
    /// How many rows the file has.
    pub(super) rows: usize,
    pub(super) on_file: Callback<File>,
    pub(super) on_write: Callback<()>,
    pub(super) on_retry: Callback<()>,
}

/// Takes files of a site, one after the other.
#[hook]
pub(super) fn use_import(site: Option<SiteId>) -> UseImport {
    let session = use_session();
    let step = use_state(|| Step::Empty);
    let chosen = use_state(|| None::<Chosen>);
    // Counts the files: what comes back for an earlier one is not shown.
    let turn = use_mut_ref(|| 0_u32);
    let progress = use_mut_ref(Progress::default);
    let is_unfinished =
        progress.borrow().is_writing && matches!(*step, Step::Working { .. } | Step::Failed(_));
    use_unsaved(&AttrValue::Static("backlog-import"), is_unfinished);

    let work = {
        let (step, turn, progress) = (step.setter(), turn.clone(), progress.clone());
        Callback::from(move |file: Chosen| {
            let mine = turn.borrow().wrapping_add(1);
            turn.replace(mine);
            let (step, turn, progress) = (step.clone(), turn.clone(), progress.clone());
            let session = session.clone();
            yew::platform::spawn_local(async move {
                let is_current = move || *turn.borrow() == mine;
                send_all(&file, &progress, &step, &session, is_current).await;
            });
        })
    };
    let on_file = {
        let (step, chosen) = (step.setter(), chosen.setter());
        let (work, progress, turn) = (work.clone(), progress.clone(), turn);
        Callback::from(move |file: File| {
            // What is under way for another file is not gone on with.
            let mine = turn.borrow().wrapping_add(1);
            turn.replace(mine);
            let (step, chosen, work) = (step.clone(), chosen.clone(), work.clone());
            let progress = progress.clone();
            let name = AttrValue::from(file.name());
            browser::read_base64(&file, move |content| {
                let bytes = content.and_then(|content| browser::from_base64(&content));
                let (Some(bytes), Some(reference)) = (bytes, browser::random_uuid()) else {
                    step.set(Step::Failed(ApiError::Decode));
                    return;
                };
                match pieces(&bytes) {
                    Ok((pieces, repeated)) => {
                        let (pieces, repeated) = (Rc::new(pieces), Rc::new(repeated));
                        let file = Chosen {
                            site,
                            name,
                            pieces,
                            repeated,
                            reference,
                        };
                        chosen.set(Some(file.clone()));
                        progress.replace(Progress::default());
                        work.emit(file);
                    }
                    Err(no_file) => step.set(Step::NoFile(no_file)),
                }
            });
        })
    };
    let on_write = {
        let (chosen, work, progress) = (chosen.clone(), work.clone(), progress);
        Callback::from(move |()| {
            if let Some(file) = &*chosen {
                progress.replace(Progress {
                    is_writing: true,
                    ..Progress::default()
                });
                work.emit(file.clone());
            }
        })
    };
    let on_retry = {
        let chosen = chosen.clone();
        Callback::from(move |()| {
            if let Some(file) = &*chosen {
                work.emit(file.clone());
            }
        })
    };
    UseImport {
        step: (*step).clone(),
        name: chosen.as_ref().map(|file| file.name.clone()),
        rows: chosen.as_ref().map_or(0, Chosen::rows),
        on_file,
        on_write,
        on_retry,
    }
}

/// Sends the parts that have not come back yet.
async fn send_all(
    file: &Chosen,
    progress: &std::cell::RefCell<Progress>,
    step: &UseStateSetter<Step>,
    session: &SessionHandle,
    is_current: impl Fn() -> bool,
) {
    let is_writing = progress.borrow().is_writing;
    let done = progress.borrow().pieces;
    for piece in file.pieces.iter().skip(done) {
        let rows = progress.borrow().rows;
        step.set(Step::Working {
            is_writing,
            done: rows,
        });
        let answer = match piece.request(file.site, file.reference, !is_writing) {
            Some(request) => import_cards(&request).await,
            None => Err(ApiError::Decode),
        };
        if !is_current() {
            return;
        }
        match answer {
            Ok(result) => {
                let mut progress = progress.borrow_mut();
                progress.found.add(result, piece.before, &file.repeated);
                progress.pieces += 1;
                progress.rows += piece.rows;
                if progress.found.is_unreadable {
                    break;
                }
            }
            Err(error) => {
                session.report(&error);
                step.set(Step::Failed(error));
                return;
            }
        }
    }
    let found = Rc::new(progress.borrow().found.clone());
    step.set(if is_writing {
        Step::Written(found)
    } else {
        Step::Checked(found)
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_that_stands_in_an_earlier_part_is_refused_there_too() {
        let row = |row, outcome| ImportedCard {
            row,
            outcome,
            last_valid_day: None,
            errors: Vec::new(),
        };
        let repeated = Repeated {
            rows: BTreeMap::from([(1003, 2), (1004, 3), (1005, 1004)]),
            column: "kortin_tunnus".to_owned(),
        };
        let mut found = Found::default();
        let first = vec![
            row(2, ImportOutcome::WouldCreate),
            row(3, ImportOutcome::Refused),
        ];
        found.add(ImportCardsResult::of(first), 0, &repeated);
        let second = (3..6).map(|number| row(number, ImportOutcome::WouldCreate));
        found.add(ImportCardsResult::of(second.collect()), 1000, &repeated);

        let refused: Vec<u32> = found.refused.iter().map(|row| row.row).collect();
        assert_eq!(refused, [3, 1003, 1005]);
        assert_eq!((found.counts.would_create, found.counts.refused), (2, 3));
    }
}
