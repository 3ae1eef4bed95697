//! What can go wrong with the embedded PostgreSQL, in sentences that say what to do.

use std::io;
use std::path::{Path, PathBuf};

/// Why the embedded PostgreSQL does not run.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum PostgresError {
    /// No server programs on this machine, or none that the server's user can run.
    #[error(
        "PostgreSQL's server programs were not found: install PostgreSQL 14 or newer (Debian and Ubuntu: \
         `apt-get install postgresql`, Fedora: `dnf install postgresql-server`, macOS: `brew install postgresql`), \
         or set KAIKUKANTA_DATABASE_URL to a PostgreSQL of your own"
    )]
    NoPrograms,
    /// The server programs on this machine are too old.
    #[error("PostgreSQL {found} on this machine is too old: install version {oldest} or newer")]
    TooOld {
        /// The newest major version found.
        found: u32,
        /// The oldest major version that is supported.
        oldest: u32,
    },
    /// The data folder was made by another major version.
    #[error(
        "the database in {} was made by PostgreSQL {folder_version}, and this machine has only version {found}: \
         install PostgreSQL {folder_version} beside it, or move the data over with pg_dump and pg_restore",
        folder.display()
    )]
    OtherVersion {
        /// The cluster's folder.
        folder: PathBuf,
        /// The major version that made it.
        folder_version: u32,
        /// The newest major version found.
        found: u32,
    },
    /// Another process holds the lock of the data folder.
    #[error(
        "the data folder {} is in use by another kaikukanta{}: stop that one first, or choose another folder \
         with --data-dir",
        folder.display(),
        .pid.map(|pid| format!(" (process {pid})")).unwrap_or_default()
    )]
    InUse {
        /// The data folder.
        folder: PathBuf,
        /// The process that uses it, if it says so.
        pid: Option<u32>,
    },
    /// The folder belongs to another user of the machine.
    #[error(
        "{} belongs to another user of this machine (number {owner}, and this is number {me}): run as that user, or \
         choose another folder with --data-dir",
        folder.display()
    )]
    OtherOwner {
        /// The folder.
        folder: PathBuf,
        /// The user it belongs to.
        owner: u32,
        /// The user who runs this process.
        me: u32,
    },
    /// The data folder points to a cluster that is not there.
    #[error(
        "the data folder {} says that its database is in {}, where there is none: restore it, or remove the data \
         folder to begin anew",
        folder.display(),
        home.display()
    )]
    HomeMissing {
        /// The data folder.
        folder: PathBuf,
        /// Where the cluster should be.
        home: PathBuf,
    },
    /// Started by root, and no user to run the server as.
    #[error(
        "PostgreSQL does not run as root, and this machine has neither a user `postgres` nor `nobody`: add one"
    )]
    NoAccount,
    /// A folder for the socket that others can open, or that is not a folder.
    #[error("{} is not a folder that only the database's user can open: remove it", folder.display())]
    UnsafeFolder {
        /// The folder.
        folder: PathBuf,
    },
    /// The cluster could not be set up.
    #[error("PostgreSQL could not set up its folder: {output}")]
    SetUp {
        /// What initdb said.
        output: String,
    },
    /// The server ended instead of starting.
    #[error("PostgreSQL did not start: {output} (its log is {})", log.display())]
    Start {
        /// The last lines of its log.
        output: String,
        /// The log.
        log: PathBuf,
    },
    /// The server did not end in time.
    #[error(
        "PostgreSQL (process {pid}) did not stop: end it with `kill -QUIT {pid}`, then try again"
    )]
    Stop {
        /// The server's process.
        pid: i32,
    },
    /// A database could not be made.
    #[error("the database {database} could not be created: {output}")]
    CreateDatabase {
        /// The database.
        database: String,
        /// What PostgreSQL said.
        output: String,
    },
    /// A file or program could not be reached.
    #[error("cannot {action} {}: {source}", path.display())]
    Io {
        /// What was tried, such as "read".
        action: &'static str,
        /// The file or program.
        path: PathBuf,
        /// What the system said.
        source: io::Error,
    },
}

/// Turns what the system said into a [`PostgresError`] that names the action and the path.
pub(super) fn io_error(
    action: &'static str,
    path: &Path,
) -> impl FnOnce(io::Error) -> PostgresError {
    let path = path.to_path_buf();
    move |source| PostgresError::Io {
        action,
        path,
        source,
    }
}
