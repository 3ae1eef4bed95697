//! `demo.json` in the data folder: what programs and tests need to try the demo.

use std::io;
use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};
use shared::verdict::Reason;

use super::accounts::Listed;
use super::checks::Check;
use crate::private_file;

const NAME: &str = "demo.json";

/// All that there is to know of the demo.
#[derive(Serialize)]
pub(super) struct Summary<'a> {
    /// Where it is.
    pub(super) url: &'a str,
    /// The password of the accounts.
    pub(super) password: &'a str,
    /// The accounts.
    pub(super) accounts: &'a [Listed],
    /// The key of a venue's program.
    pub(super) api_key: &'a str,
    /// A key that sees test data alone.
    pub(super) test_api_key: &'a str,
    /// A check for each verdict, by its reason.
    #[serde(serialize_with = "by_reason")]
    pub(super) checks: &'a [(Reason, Check)],
    /// Numbers to register with the first distributor's account.
    pub(super) stock: &'a [String],
}

fn by_reason<S: Serializer>(checks: &[(Reason, Check)], serializer: S) -> Result<S::Ok, S::Error> {
    let named = checks
        .iter()
        .map(|(reason, check)| (reason.as_str(), check));
    serializer.collect_map(named)
}

/// Writes it, for its owner only.
///
/// # Errors
/// When the folder cannot be written.
pub(super) fn write(data_dir: &Path, summary: &Summary<'_>) -> io::Result<PathBuf> {
    let mut text = serde_json::to_string_pretty(summary)?;
    text.push('\n');
    private_file::write(data_dir, NAME, text.as_bytes())?;
    Ok(data_dir.join(NAME))
}
