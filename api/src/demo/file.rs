//! `demo.json` in the data folder: what programs and tests need to try the demo.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::{Path, PathBuf};

use serde::{Serialize, Serializer};
use shared::verdict::Reason;

use super::accounts::Listed;
use super::checks::Check;

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

/// Writes it: the old file or the new one is there at every moment, for its owner only.
///
/// # Errors
/// When the folder cannot be written.
pub(super) fn write(data_dir: &Path, summary: &Summary<'_>) -> io::Result<PathBuf> {
    let path = data_dir.join("demo.json");
    let new = data_dir.join(format!("demo.json.{}", std::process::id()));
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(data_dir)?;
    let written = open(&new).and_then(|mut file| {
        let mut text = serde_json::to_string_pretty(summary)?;
        text.push('\n');
        file.write_all(text.as_bytes())?;
        file.sync_all()?;
        fs::rename(&new, &path)
    });
    if written.is_err() {
        // What could not be written is not worth a second error.
        let _left_behind = fs::remove_file(&new);
    }
    written.map(|()| path)
}

/// A new file, in the place of one that an earlier process of the same id left behind.
fn open(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn the_file_is_replaced_and_its_owners_only() {
        let folder = std::env::temp_dir().join(format!("kaikukanta-demo-{}", std::process::id()));
        let summary = |url| Summary {
            url,
            password: "p",
            accounts: &[],
            api_key: "k",
            checks: &[],
            stock: &[],
        };
        write(&folder, &summary("http://one")).unwrap();
        let path = write(&folder, &summary("http://two")).unwrap();

        let mode = fs::metadata(&path).unwrap().permissions().mode();
        let text = fs::read_to_string(&path).unwrap();
        let files = fs::read_dir(&folder).unwrap().count();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(mode & 0o777, 0o600);
        assert!(text.contains("http://two"));
        assert_eq!(files, 1);
    }
}
