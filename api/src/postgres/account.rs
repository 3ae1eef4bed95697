//! The user the server runs as: PostgreSQL refuses to run as root, so root lends it an unprivileged one.

use std::fs;
use std::os::unix::fs::chown;
use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::Command;

use super::error::{PostgresError, io_error};

const PASSWD: &str = "/etc/passwd";
const CANDIDATES: [&str; 2] = ["postgres", "nobody"];

/// The user the server runs as.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Account {
    /// The user of this process.
    Own {
        /// The user's number.
        uid: u32,
    },
    /// An unprivileged user, as this process belongs to root.
    Lent {
        /// The user's number.
        uid: u32,
        /// The number of the user's group.
        gid: u32,
    },
}

impl Account {
    pub(super) fn of_server() -> Result<Self, PostgresError> {
        let me = rustix::process::geteuid();
        if !me.is_root() {
            return Ok(Self::Own { uid: me.as_raw() });
        }
        let passwd = fs::read_to_string(PASSWD).map_err(io_error("read", Path::new(PASSWD)))?;
        CANDIDATES
            .iter()
            .find_map(|name| lent(&passwd, name))
            .ok_or(PostgresError::NoAccount)
    }

    pub(super) fn uid(self) -> u32 {
        match self {
            Self::Own { uid } | Self::Lent { uid, .. } => uid,
        }
    }

    /// A program to be run as this user, in an environment without anything of ours.
    pub(super) fn command(self, program: &Path) -> Command {
        let mut command = Command::new(program);
        command.env_clear().env("LC_ALL", "C").env("TZ", "UTC");
        for name in ["PATH", "LD_LIBRARY_PATH"] {
            if let Some(value) = std::env::var_os(name) {
                command.env(name, value);
            }
        }
        // The user may not reach the current folder.
        command.current_dir("/");
        if let Self::Lent { uid, gid } = self {
            command.uid(uid).gid(gid);
        }
        command
    }

    /// Hands a folder made by this process over to the user.
    pub(super) fn give(self, folder: &Path) -> Result<(), PostgresError> {
        match self {
            Self::Own { .. } => Ok(()),
            Self::Lent { uid, gid } => {
                chown(folder, Some(uid), Some(gid)).map_err(io_error("hand over", folder))
            }
        }
    }
}

fn lent(passwd: &str, name: &str) -> Option<Account> {
    passwd.lines().find_map(|line| {
        let mut fields = line.split(':');
        if fields.next() != Some(name) {
            return None;
        }
        let uid = fields.nth(1)?.parse().ok()?;
        let gid = fields.next()?.parse().ok()?;
        (uid != 0).then_some(Account::Lent { uid, gid })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_is_read_from_passwd() {
        let passwd = "root:x:0:0::/root:/bin/sh\npostgresql:x:7:8::/:/bin/sh\npostgres:x:101:104:a:/:/bin/sh\n";
        assert_eq!(
            lent(passwd, "postgres"),
            Some(Account::Lent { uid: 101, gid: 104 })
        );
        assert_eq!(lent(passwd, "nobody"), None);
        assert_eq!(lent(passwd, "root"), None);
    }
}
