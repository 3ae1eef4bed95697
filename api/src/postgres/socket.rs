//! The folder of the server's Unix socket: only its owner can open it, and its path is short.

use std::env;
use std::os::unix::ffi::OsStrExt;
use std::path::{Path, PathBuf};

use super::account::Account;
use super::address::PORT;
use super::error::PostgresError;
use super::files;
use super::home::{self, Home};

/// The longest path of a socket: 107 bytes on Linux, 103 on macOS.
const LONGEST: usize = 103;

/// The folder for the socket of a home; made when missing.
pub(super) fn prepare(home: &Home) -> Result<PathBuf, PostgresError> {
    let beside = home.folder.join("socket");
    if fits(&beside) {
        return prepare_folder(&beside, home.account).map(|()| beside);
    }
    let runtime = env::var_os("XDG_RUNTIME_DIR").map(PathBuf::from);
    let short = short_folder(&home.folder, home.account.uid(), runtime.as_deref());
    prepare_folder(&short, home.account).map(|()| short)
}

/// A folder for homes whose own path does not fit: in the user's folder for such things, or else in `/tmp`.
fn short_folder(home: &Path, uid: u32, runtime: Option<&Path>) -> PathBuf {
    let name = home::name_of(home);
    runtime
        .filter(|runtime| runtime.is_absolute() && files::is_private(runtime, uid))
        .map(|runtime| runtime.join(format!("kaikukanta-{name}")))
        .filter(|folder| fits(folder))
        .unwrap_or_else(|| PathBuf::from(format!("/tmp/kaikukanta-{uid}-{name}")))
}

/// Whether PostgreSQL takes the folder: short enough, and free of what separates or quotes paths in its setting.
fn fits(folder: &Path) -> bool {
    let socket = folder.join(format!(".s.PGSQL.{PORT}"));
    let bytes = socket.as_os_str().as_bytes();
    bytes.len() <= LONGEST
        && bytes
            .iter()
            .all(|byte| byte.is_ascii_alphanumeric() || b"/._-".contains(byte))
}

/// Makes the folder, and checks it in any case: somebody else may have made one of that name in `/tmp`.
fn prepare_folder(folder: &Path, account: Account) -> Result<(), PostgresError> {
    if folder.symlink_metadata().is_err() {
        files::make_private(folder)?;
        account.give(folder)?;
    }
    if !files::is_private(folder, account.uid()) {
        return Err(PostgresError::UnsafeFolder {
            folder: folder.to_path_buf(),
        });
    }
    // Left by a killed server; PostgreSQL would take any living process of its number for that server.
    files::remove_file(&folder.join(format!(".s.PGSQL.{PORT}.lock")))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn short_plain_paths_fit() {
        assert!(fits(Path::new(
            "/var/lib/kaikukanta/0123456789abcdef-2/socket"
        )));
        assert!(!fits(Path::new("/home/with,comma")));
        assert!(!fits(Path::new("/home/with space")));
        assert!(!fits(Path::new("/home/työ")));
        // With `/.s.PGSQL.5432` of 14 bytes.
        assert!(fits(&PathBuf::from(format!("/{}", "a".repeat(88)))));
        assert!(!fits(&PathBuf::from(format!("/{}", "a".repeat(89)))));
    }

    #[test]
    fn a_path_that_does_not_fit_moves_to_a_private_folder() {
        let home = Path::new("/home/työ");
        let name = home::name_of(home);
        let in_tmp = PathBuf::from(format!("/tmp/kaikukanta-7-{name}"));
        assert_eq!(short_folder(home, 7, None), in_tmp);
        assert_eq!(short_folder(home, 7, Some(Path::new("/tmp"))), in_tmp);
        assert_eq!(short_folder(home, 7, Some(Path::new("relative"))), in_tmp);

        let me = rustix::process::geteuid().as_raw();
        let runtime = files::new_temporary_folder().unwrap();
        let chosen = short_folder(home, me, Some(&runtime));
        assert_eq!(chosen, runtime.join(format!("kaikukanta-{name}")));
        fs::remove_dir_all(runtime).unwrap();
    }

    #[test]
    fn a_folder_that_others_can_open_is_refused() {
        let me = rustix::process::geteuid().as_raw();
        let account = Account::Own { uid: me };
        let parent = files::new_temporary_folder().unwrap();
        let link = parent.join("link");
        std::os::unix::fs::symlink(&parent, &link).unwrap();
        assert!(prepare_folder(&link, account).is_err());
        assert!(prepare_folder(&parent.join("new"), account).is_ok());
        assert!(prepare_folder(&parent.join("new"), account).is_ok());
        assert!(prepare_folder(&parent, Account::Own { uid: me + 1 }).is_err());
        fs::remove_dir_all(parent).unwrap();
    }
}
