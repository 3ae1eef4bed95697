//! The data folder: made, checked and locked; and folders that only one user can open.

use std::fs::{self, DirBuilder, File, TryLockError};
use std::io::{self, Read, Seek, Write};
use std::os::unix::fs::{DirBuilderExt, MetadataExt};
use std::path::{Path, PathBuf};
use std::time::{SystemTime, UNIX_EPOCH};

use super::error::{PostgresError, io_error};

/// The server's log, in the data folder.
pub(super) const LOG: &str = "postgres.log";
const LOCK: &str = "serve.lock";
const PRIVATE: u32 = 0o700;

/// The data folder's real path; made when missing, refused when it belongs to somebody else.
pub(super) fn open_data_folder(folder: &Path) -> Result<PathBuf, PostgresError> {
    DirBuilder::new()
        .recursive(true)
        .mode(PRIVATE)
        .create(folder)
        .map_err(io_error("make the data folder", folder))?;
    let folder = folder
        .canonicalize()
        .map_err(io_error("open the data folder", folder))?;
    let owner = fs::metadata(&folder)
        .map_err(io_error("open the data folder", &folder))?
        .uid();
    let me = rustix::process::geteuid().as_raw();
    if owner == me {
        Ok(folder)
    } else {
        Err(PostgresError::OtherOwner { folder, owner, me })
    }
}

/// A new folder below the system's folder for temporary files.
pub(super) fn new_temporary_folder() -> Result<PathBuf, PostgresError> {
    let time = SystemTime::now()
        .duration_since(UNIX_EPOCH)
        .map_or(0, |since| since.as_nanos());
    let folder = std::env::temp_dir().join(format!("kaikukanta-{}-{time:x}", std::process::id()));
    make_private(&folder)?;
    Ok(folder)
}

/// Makes one folder that only this user can open; an error when it exists.
pub(super) fn make_private(folder: &Path) -> Result<(), PostgresError> {
    DirBuilder::new()
        .mode(PRIVATE)
        .create(folder)
        .map_err(io_error("make", folder))
}

/// Whether the path is a real folder that only this user can open.
pub(super) fn is_private(folder: &Path, uid: u32) -> bool {
    fs::symlink_metadata(folder).is_ok_and(|metadata| {
        metadata.is_dir() && metadata.uid() == uid && metadata.mode() & 0o077 == 0
    })
}

/// The lock of a data folder, which the system opens again when this process ends by any cause.
#[derive(Debug)]
pub(super) struct Lock(File);

impl Drop for Lock {
    fn drop(&mut self) {
        // Closing is not enough: a child that is being started holds a copy of the file for a moment.
        let _closed_soon_anyway = self.0.unlock();
    }
}

/// Takes the lock of the data folder.
pub(super) fn lock(folder: &Path) -> Result<Lock, PostgresError> {
    let path = folder.join(LOCK);
    let mut file = File::options()
        .read(true)
        .write(true)
        .create(true)
        .truncate(false)
        .open(&path)
        .map_err(io_error("open", &path))?;
    match file.try_lock() {
        Ok(()) => {}
        Err(TryLockError::WouldBlock) => {
            return Err(PostgresError::InUse {
                folder: folder.to_path_buf(),
                pid: read_pid(&mut file),
            });
        }
        Err(TryLockError::Error(source)) => return Err(io_error("lock", &path)(source)),
    }
    write_pid(&mut file).map_err(io_error("write", &path))?;
    Ok(Lock(file))
}

fn read_pid(file: &mut File) -> Option<u32> {
    let mut text = String::new();
    file.read_to_string(&mut text).ok()?;
    text.trim().parse().ok()
}

fn write_pid(file: &mut File) -> io::Result<()> {
    file.set_len(0)?;
    file.rewind()?;
    writeln!(file, "{}", std::process::id())
}

/// The text of a file, or nothing when there is no such file.
pub(super) fn read_if_present(path: &Path) -> Result<Option<String>, PostgresError> {
    match fs::read_to_string(path) {
        Ok(text) => Ok(Some(text)),
        Err(error) if error.kind() == io::ErrorKind::NotFound => Ok(None),
        Err(error) => Err(io_error("read", path)(error)),
    }
}

/// Removes a folder with all that is in it, if it is there.
pub(super) fn remove_folder(folder: &Path) -> Result<(), PostgresError> {
    match fs::remove_dir_all(folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(io_error("remove", folder)(error))
        }
        _ => Ok(()),
    }
}

/// Removes a file, if it is there.
pub(super) fn remove_file(file: &Path) -> Result<(), PostgresError> {
    match fs::remove_file(file) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            Err(io_error("remove", file)(error))
        }
        _ => Ok(()),
    }
}
