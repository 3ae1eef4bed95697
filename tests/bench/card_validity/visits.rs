//! Nothing that was acknowledged is lost when the register and its database are killed while they record.

use std::fmt::{self, Write as _};
use std::fs;
use std::time::Duration;

use crate::load::Load;
use crate::register::Register;
use crate::{Size, constant, tools};

/// How many are acknowledged before the register is killed.
const ENOUGH: usize = 500;

/// What became of the visits.
#[derive(Clone, Copy)]
pub(crate) struct Kept {
    /// How many were acknowledged, in all rounds.
    pub(crate) acknowledged: usize,
    /// How many of them in the round that was cut off.
    pub(crate) cut_off: usize,
}

impl fmt::Display for Kept {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "of {} visits that were acknowledged, {} before a kill -9 of the register and its database under load, none is lost",
            self.acknowledged, self.cut_off
        )
    }
}

/// Kills the register under load, starts it again, and looks for every visit that was acknowledged.
///
/// # Panics
/// When one is lost.
pub(crate) async fn kill_under_load(register: &mut Register, size: Size) -> Kept {
    let round = size.rounds + 1;
    let before = acknowledged(register).len();
    let mut load = Load::Visits.begin(register.url(), register.files(), round);
    let mut ticks = tokio::time::interval(Duration::from_millis(100));
    while acknowledged(register).len() < before + ENOUGH {
        ticks.tick().await;
        assert!(load.try_wait().unwrap().is_none(), "wrk has ended early");
    }
    register.kill();
    constant::stop(&mut load);
    register.start_again();

    let all = acknowledged(register);
    let mut sql = "create temporary table acknowledged (client_reference uuid primary key);\n\
                   copy acknowledged from stdin;\n"
        .to_owned();
    for reference in &all {
        writeln!(sql, "{reference}").unwrap();
    }
    sql += "\\.\nselect count(*) from acknowledged a where not exists \
            (select from visits v where v.client_reference = a.client_reference);\n";
    let lost = tools::psql(register.database_url(), &sql);
    assert_eq!(lost.trim(), "0", "visits are lost");
    Kept {
        acknowledged: all.len(),
        cut_off: all.len() - before,
    }
}

/// The references that were acknowledged so far. A line that the end has cut off is none.
fn acknowledged(register: &Register) -> Vec<String> {
    let mut found = Vec::new();
    for entry in fs::read_dir(register.files()).unwrap() {
        let path = entry.unwrap().path();
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        if name.starts_with("acknowledged-") {
            let text = fs::read_to_string(path).unwrap();
            let whole = text.lines().filter(|line| line.len() == 36);
            found.extend(whole.map(str::to_owned));
        }
    }
    found
}
