//! What becomes of rows: looked up for all at once, each judged as one registration is.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, Utc};
use diesel_async::AsyncPgConnection;
use shared::card_imports::{Row, comparable};
use shared::card_number::CardNumber;
use shared::cards::{CardKind, RegisterCard};
use shared::ids::CardId;
use shared::problem::{FieldCode, FieldError, ProblemCode};
use uuid::Uuid;

use crate::app::AppState;
use crate::auth::require::RegisterCards;
use crate::cards::check::{Unfit, check_number};
use crate::cards::grounds::{Grounds, Judged};
use crate::db;
use crate::db::card_imports::KnownReference;
use crate::db::card_numbers::{KnownNumber, NumberHolder};
use crate::error::ApiResult;

/// A row with what becomes of it.
pub(super) struct JudgedRow {
    pub(super) row: Row,
    pub(super) becomes: Becomes,
}

/// What becomes of a row.
pub(super) enum Becomes {
    /// Something is wrong with it; the row's errors say what.
    Refused,
    /// Its card is there already, with this last day as far as it is known.
    Exists(Option<NaiveDate>),
    /// It is registered.
    New(Box<NewRow>),
}

/// A row to register.
pub(super) struct NewRow {
    pub(super) id: CardId,
    pub(super) number: CardNumber,
    pub(super) request: RegisterCard,
    pub(super) issued_on: NaiveDate,
    pub(super) content_hash: Vec<u8>,
    pub(super) judged: Judged,
}

/// Judges the rows of one import.
pub(super) struct Judge<'a> {
    state: &'a AppState,
    /// Who registers, and where.
    pub(super) by: RegisterCards,
    /// The moment of the import.
    pub(super) now: DateTime<Utc>,
    /// Whether cards were met that an import with the same reference registered.
    pub(super) met_own_references: bool,
    reference: Uuid,
    grounds: Grounds,
    /// The numbers of the rows so far.
    met: BTreeSet<CardNumber>,
}

impl<'a> Judge<'a> {
    pub(super) async fn new(
        state: &'a AppState,
        conn: &mut AsyncPgConnection,
        by: RegisterCards,
        reference: Uuid,
    ) -> ApiResult<Self> {
        let grounds = Grounds::gather(conn, by, state.clock().today(), &[]).await?;
        Ok(Self {
            state,
            by,
            now: state.clock().now(),
            met_own_references: false,
            reference,
            grounds,
            met: BTreeSet::new(),
        })
    }

    /// What the site is called.
    pub(super) fn site_name(&self) -> &str {
        self.grounds.site_name()
    }

    /// Refuses the rows whose number stood in one before. Of an identity, that is said when it is judged.
    pub(super) fn refuse_repeated(&mut self, rows: &mut [Row]) {
        for row in rows {
            let number = comparable(&row.card_number);
            if number.is_some_and(|number| !self.met.insert(number)) {
                row.refuse(FieldError::new("/card_number", FieldCode::Duplicate));
            }
        }
    }

    /// Judges rows.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn judge(
        &mut self,
        conn: &mut AsyncPgConnection,
        rows: Vec<Row>,
    ) -> ApiResult<Vec<JudgedRow>> {
        let facts = rows
            .iter()
            .filter_map(|row| row.card.as_ref()?.facts.as_ref());
        self.grounds.learn(conn, &facts.collect::<Vec<_>>()).await?;
        let numbers = rows
            .iter()
            .map(|row| CardNumber::parse(&row.card_number).ok());
        let numbers: Vec<Option<CardNumber>> = numbers.collect();
        let texts: Vec<&str> = numbers.iter().flatten().map(CardNumber::as_str).collect();
        let references: Vec<Uuid> = texts
            .iter()
            .map(|number| self.reference_of(number))
            .collect::<ApiResult<_>>()?;
        let site = self.by.site;
        let stored = db::card_imports::known_references(conn, site, &references).await?;
        self.met_own_references |= !stored.is_empty();
        let mut known = db::card_numbers::known(conn, &texts)
            .await?
            .into_iter()
            .zip(references);
        let mut judged = Vec::with_capacity(rows.len());
        for (row, number) in rows.into_iter().zip(&numbers) {
            let known = number.as_ref().and_then(|_| known.next());
            judged.push(self.judge_row(row, known.zip(number.as_ref()), &stored)?);
        }
        Ok(judged)
    }

    /// Judges anew the rows that were to be registered and are not among these: others were faster by a moment.
    ///
    /// # Errors
    /// When the database fails.
    pub(super) async fn judge_again(
        &mut self,
        conn: &mut AsyncPgConnection,
        judged: &mut [JudgedRow],
        written: &BTreeSet<CardId>,
    ) -> ApiResult<()> {
        let is_lost = |row: &&mut JudgedRow| match &row.becomes {
            Becomes::New(new) => !written.contains(&new.id),
            Becomes::Refused | Becomes::Exists(_) => false,
        };
        let lost: Vec<&mut JudgedRow> = judged.iter_mut().filter(is_lost).collect();
        if lost.is_empty() {
            return Ok(());
        }
        let rows = lost.iter().map(|judged| judged.row.clone()).collect();
        let again = self.judge(conn, rows).await?;
        for (lost, again) in lost.into_iter().zip(again) {
            *lost = again;
            // Free again by now: a new import is another matter.
            if matches!(lost.becomes, Becomes::New(_)) {
                lost.becomes = refuse(&mut lost.row, Unfit::Refused(FieldCode::Undone));
            }
        }
        Ok(())
    }

    /// The reference of a number's row: the same for the same import, and nobody else's.
    fn reference_of(&self, number: &str) -> ApiResult<Uuid> {
        let hash = self.state.content_hash(&(self.reference, number))?;
        let bytes = hash.first_chunk().ok_or(ProblemCode::Internal)?;
        Ok(uuid::Builder::from_random_bytes(*bytes).into_uuid())
    }

    fn judge_row(
        &self,
        mut row: Row,
        known: Option<((KnownNumber, Uuid), &CardNumber)>,
        stored: &BTreeMap<Uuid, KnownReference>,
    ) -> ApiResult<JudgedRow> {
        let is_refused = !row.errors.is_empty();
        let becomes = match (row.card.clone(), known) {
            (Some(card), Some(((known, reference), number))) if !is_refused => {
                let issued_on = card.issued_on;
                let mut request = card.registration(reference);
                request.card_number = number.as_str().to_owned();
                let content_hash = self.state.content_hash(&request)?;
                let new = |judged| NewRow {
                    id: CardId(Uuid::new_v4()),
                    number: number.clone(),
                    request: request.clone(),
                    issued_on,
                    content_hash: content_hash.clone(),
                    judged,
                };
                match stored.get(&reference) {
                    Some(card) if card.undone => {
                        match self.same_card(&known, &request, issued_on) {
                            Some(same) => Becomes::Exists(same.printed_last_day),
                            None => refuse(&mut row, Unfit::Refused(FieldCode::Undone)),
                        }
                    }
                    Some(card)
                        if card
                            .content_hash
                            .as_ref()
                            .is_none_or(|hash| *hash == content_hash) =>
                    {
                        Becomes::Exists(
                            self.own_card(&known).and_then(|card| card.printed_last_day),
                        )
                    }
                    Some(_) => refuse(&mut row, Unfit::RegisteredHere),
                    None => self.judge_new(&mut row, &known, &request, issued_on, new),
                }
            }
            (_, known) => {
                let known = known.map(|((known, _), _)| known).unwrap_or_default();
                self.judge_unreadable(&mut row, &known)
            }
        };
        Ok(JudgedRow { row, becomes })
    }

    /// The card that holds a number, when it is one of the own site.
    fn own_card(&self, known: &KnownNumber) -> Option<NumberHolder> {
        known.holder.filter(|holder| holder.site == self.by.site)
    }

    /// The same, when it is what the row tells: of its kind, and handed out on its day.
    fn same_card(
        &self,
        known: &KnownNumber,
        request: &RegisterCard,
        issued_on: NaiveDate,
    ) -> Option<NumberHolder> {
        self.own_card(known)
            .filter(|card| card.kind == request.kind && card.issued_on == Some(issued_on))
    }

    fn judge_new(
        &self,
        row: &mut Row,
        known: &KnownNumber,
        request: &RegisterCard,
        issued_on: NaiveDate,
        new: impl FnOnce(Judged) -> NewRow,
    ) -> Becomes {
        let text = row.card_number.clone();
        let fit = self.check_number(known, request.kind, &text);
        let same = self.same_card(known, request, issued_on);
        if let (Err(Unfit::RegisteredHere), Some(same)) = (&fit, same) {
            return Becomes::Exists(same.printed_last_day);
        }
        let judged = self.grounds.judge(request, issued_on);
        match (fit, judged) {
            (Ok(_), Ok(judged)) => Becomes::New(Box::new(new(judged))),
            (fit, judged) => {
                if let Err(unfit) = fit {
                    refuse(row, unfit);
                }
                judged
                    .err()
                    .into_iter()
                    .flatten()
                    .for_each(|found| row.refuse(found));
                Becomes::Refused
            }
        }
    }

    /// A row that cannot be read, or whose number cannot be one: what is wrong with its number is said as well.
    fn judge_unreadable(&self, row: &mut Row, known: &KnownNumber) -> Becomes {
        let kind = known
            .stocked
            .map_or(CardKind::Personal, |stocked| stocked.kind);
        let text = row.card_number.clone();
        if let Err(unfit @ Unfit::Refused(_)) = self.check_number(known, kind, &text) {
            refuse(row, unfit);
        }
        if let Some(card) = row.card.take() {
            let issued_on = card.issued_on;
            let request = card.registration(self.reference);
            let judged = self.grounds.judge(&request, issued_on);
            judged
                .err()
                .into_iter()
                .flatten()
                .for_each(|found| row.refuse(found));
        }
        Becomes::Refused
    }

    fn check_number(
        &self,
        known: &KnownNumber,
        kind: CardKind,
        text: &str,
    ) -> Result<CardNumber, Unfit> {
        check_number(
            known,
            self.by.site,
            kind,
            text,
            self.grounds.accepts_unstocked,
        )
    }
}

/// Notes why a number cannot be handed out.
fn refuse(row: &mut Row, unfit: Unfit) -> Becomes {
    let code = match unfit {
        Unfit::Refused(code) => code,
        Unfit::RegisteredHere => FieldCode::RegisteredHere,
        Unfit::RegisteredElsewhere => FieldCode::RegisteredElsewhere,
    };
    row.refuse(FieldError::new("/card_number", code));
    Becomes::Refused
}
