//! Where the cluster lies: in the data folder, or for root in a folder that the server's user can reach.
//!
//! Root's data folder may lie below a home nobody else can open, so it holds only a pointer. The pointer is the truth:
//! a data folder without one gets a new home, so that a folder made anew at an old path never shows old data.

use std::fs::{self, Permissions};
use std::io::{self, ErrorKind};
use std::os::unix::ffi::OsStrExt;
use std::os::unix::fs::{MetadataExt, PermissionsExt};
use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

use super::account::Account;
use super::error::{PostgresError, io_error};
use super::files;

const ROOTS_HOMES: &str = "/var/lib/kaikukanta";
const POINTER: &str = "postgres.location";
const OWNER: &str = "data-folder";
const DATA: &str = "data";
const OPEN_TO_ENTER: u32 = 0o755;

/// The folder of a cluster and of what belongs to it.
#[derive(Debug, Clone)]
pub(super) struct Home {
    /// The folder; its entries belong to the server's user.
    pub(super) folder: PathBuf,
    /// The user the server runs as.
    pub(super) account: Account,
}

impl Home {
    /// The home of a data folder; made when there is none yet.
    pub(super) fn open(data_folder: &Path, account: Account) -> Result<Self, PostgresError> {
        if let Some(home) = Self::find(data_folder, account)? {
            return Ok(home);
        }
        let folder = match account {
            Account::Own { .. } => {
                let folder = data_folder.join("postgres");
                files::make_private(&folder)?;
                folder
            }
            Account::Lent { .. } => make_roots_home(data_folder)?,
        };
        Ok(Self { folder, account })
    }

    /// The home of a data folder, if it has one.
    pub(super) fn find(
        data_folder: &Path,
        account: Account,
    ) -> Result<Option<Self>, PostgresError> {
        let folder = match account {
            Account::Own { .. } => {
                Some(data_folder.join("postgres")).filter(|folder| folder.is_dir())
            }
            Account::Lent { .. } => follow_pointer(data_folder)?,
        };
        Ok(folder.map(|folder| {
            let account = owner_of(&folder.join(DATA), account);
            Self { folder, account }
        }))
    }

    /// PostgreSQL's data directory.
    pub(super) fn data(&self) -> PathBuf {
        self.folder.join(DATA)
    }

    /// The major version of PostgreSQL that made the data directory, if there is one.
    pub(super) fn version(&self) -> Result<Option<u32>, PostgresError> {
        let path = self.data().join("PG_VERSION");
        let text = files::read_if_present(&path)?;
        Ok(text.and_then(|text| text.trim().parse().ok()))
    }
}

/// The user who made the data directory, as another may have been lent since.
fn owner_of(data: &Path, account: Account) -> Account {
    match (account, fs::metadata(data)) {
        (Account::Lent { .. }, Ok(metadata)) if metadata.uid() != 0 => Account::Lent {
            uid: metadata.uid(),
            gid: metadata.gid(),
        },
        _ => account,
    }
}

fn follow_pointer(data_folder: &Path) -> Result<Option<PathBuf>, PostgresError> {
    let Some(text) = files::read_if_present(&data_folder.join(POINTER))? else {
        return Ok(None);
    };
    let home = PathBuf::from(text.trim());
    let owner = home.join(OWNER);
    let Some(owned_by) = files::read_if_present(&owner)? else {
        return Err(PostgresError::HomeMissing {
            folder: data_folder.to_path_buf(),
            home,
        });
    };
    let owned_by = Path::new(owned_by.trim_end_matches('\n'));
    if owned_by == data_folder {
        return Ok(Some(home));
    }
    // Two folders point to one home: this one is a copy, and begins with a home of its own.
    let original = files::read_if_present(&owned_by.join(POINTER))
        .ok()
        .flatten();
    if original.is_some_and(|original| Path::new(original.trim()) == home) {
        return Ok(None);
    }
    // The data folder was moved.
    write_path(&owner, data_folder)?;
    Ok(Some(home))
}

fn make_roots_home(data_folder: &Path) -> Result<PathBuf, PostgresError> {
    let homes = Path::new(ROOTS_HOMES);
    fs::create_dir_all(homes).map_err(io_error("make", homes))?;
    open_to_enter(homes)?;
    let name = name_of(data_folder);
    let home = first_free(&name)?;
    write_path(&home.join(OWNER), data_folder)?;
    write_path(&data_folder.join(POINTER), &home)?;
    Ok(home)
}

/// Homes of data folders that are gone keep their data, so the name may be taken.
fn first_free(name: &str) -> Result<PathBuf, PostgresError> {
    let names =
        std::iter::once(name.to_owned()).chain((2..).map(|number: u64| format!("{name}-{number}")));
    for name in names {
        let home = Path::new(ROOTS_HOMES).join(name);
        match fs::create_dir(&home) {
            Ok(()) => return open_to_enter(&home).map(|()| home),
            Err(error) if error.kind() == ErrorKind::AlreadyExists => {}
            Err(error) => return Err(io_error("make", &home)(error)),
        }
    }
    let source = io::Error::from(ErrorKind::AlreadyExists);
    Err(io_error("make", Path::new(ROOTS_HOMES))(source))
}

/// Lets the server's user through, whatever root's umask is.
fn open_to_enter(folder: &Path) -> Result<(), PostgresError> {
    fs::set_permissions(folder, Permissions::from_mode(OPEN_TO_ENTER))
        .map_err(io_error("open", folder))
}

/// A name for a path: 16 hexadecimal digits of its hash.
pub(super) fn name_of(path: &Path) -> String {
    let hash = Sha256::digest(path.as_os_str().as_bytes());
    hash.iter()
        .take(8)
        .map(|byte| format!("{byte:02x}"))
        .collect()
}

fn write_path(file: &Path, path: &Path) -> Result<(), PostgresError> {
    let mut line = path.as_os_str().as_bytes().to_vec();
    line.push(b'\n');
    fs::write(file, line).map_err(io_error("write", file))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_is_short_and_tells_paths_apart() {
        let name = name_of(Path::new("/a"));
        assert_eq!(name.len(), 16);
        assert_eq!(name, name_of(Path::new("/a")));
        assert_ne!(name, name_of(Path::new("/b")));
    }
}
