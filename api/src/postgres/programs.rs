//! Finds PostgreSQL's server programs on this machine.

use std::env;
use std::fs;
use std::path::{Path, PathBuf};

use super::account::Account;
use super::error::PostgresError;

/// The oldest major version that is supported.
const OLDEST: u32 = 14;
/// Where packages put each major version in a folder of its own: the parent, and what follows the version's folder.
const PARENTS: [(&str, &str); 5] = [
    ("/usr/lib/postgresql", "bin"),
    ("/usr", "bin"),
    ("/opt/homebrew/opt", "bin"),
    ("/usr/local/opt", "bin"),
    ("/Applications/Postgres.app/Contents/Versions", "bin"),
];

/// The folder of the server programs of one version.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Programs {
    folder: PathBuf,
    version: u32,
}

impl Programs {
    /// The programs of the wanted major version, or else the first of `PATH`, or else the newest.
    pub(super) fn find(
        account: Account,
        wanted: Option<(PathBuf, u32)>,
    ) -> Result<Self, PostgresError> {
        let found: Vec<Self> = folders()
            .into_iter()
            .filter_map(|folder| {
                let version = version_of(&folder, account)?;
                Some(Self { folder, version })
            })
            .collect();
        choose(found, wanted)
    }

    /// The path of a program such as `initdb`. Clients may be packaged apart, and are then looked for in `PATH`.
    pub(super) fn path(&self, program: &str) -> PathBuf {
        let path = self.folder.join(program);
        if path.is_file() {
            path
        } else {
            PathBuf::from(program)
        }
    }
}

fn choose(found: Vec<Programs>, wanted: Option<(PathBuf, u32)>) -> Result<Programs, PostgresError> {
    let Some(newest) = found.iter().map(|programs| programs.version).max() else {
        return Err(PostgresError::NoPrograms);
    };
    if let Some((folder, folder_version)) = wanted {
        return found
            .into_iter()
            .find(|programs| programs.version == folder_version)
            .ok_or(PostgresError::OtherVersion {
                folder,
                folder_version,
                found: newest,
            });
    }
    found
        .into_iter()
        .find(|programs| programs.version >= OLDEST)
        .ok_or(PostgresError::TooOld {
            found: newest,
            oldest: OLDEST,
        })
}

/// The folders that may hold the programs, in the order of preference.
fn folders() -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    let mut folders: Vec<PathBuf> = env::split_paths(&path)
        .filter(|folder| folder.is_absolute())
        .collect();
    let mut packaged: Vec<(u32, PathBuf)> = PARENTS
        .iter()
        .filter_map(|(parent, rest)| fs::read_dir(parent).ok().map(|entries| (entries, rest)))
        .flat_map(|(entries, rest)| {
            entries.flatten().filter_map(move |entry| {
                let version = version_in_name(entry.file_name().to_str()?)?;
                Some((version, entry.path().join(rest)))
            })
        })
        .collect();
    packaged.sort_by_key(|(version, _)| std::cmp::Reverse(*version));
    folders.extend(packaged.into_iter().map(|(_, folder)| folder));
    folders.push(PathBuf::from("/usr/local/pgsql/bin"));
    folders
        .into_iter()
        .filter_map(|folder| real_folder(&folder))
        .collect()
}

/// The folder the server really lies in, with all that belongs to it: only some programs may be linked elsewhere.
fn real_folder(folder: &Path) -> Option<PathBuf> {
    let real = folder.join("postgres").canonicalize().ok()?;
    let beside = real.parent()?.to_path_buf();
    [beside, folder.to_path_buf()]
        .into_iter()
        .find(|folder| folder.join("initdb").is_file() && folder.join("postgres").is_file())
}

/// The major version in a folder's name: `15`, `pgsql-15`, `postgresql@15`; a bare `postgresql` counts as unknown, 0.
fn version_in_name(name: &str) -> Option<u32> {
    let rest = ["postgresql", "pgsql-"]
        .iter()
        .find_map(|prefix| name.strip_prefix(prefix))
        .unwrap_or(name);
    match rest.trim_start_matches('@') {
        "" => Some(0),
        number => number.parse().ok(),
    }
}

/// Asks the program itself, as the server's user: what that user cannot run is of no use.
fn version_of(folder: &Path, account: Account) -> Option<u32> {
    let output = account
        .command(&folder.join("postgres"))
        .arg("--version")
        .output()
        .ok()?;
    parse_version(&String::from_utf8_lossy(&output.stdout))
}

/// The major version in a line such as `postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)`.
fn parse_version(line: &str) -> Option<u32> {
    let version = line.split_once("(PostgreSQL)")?.1.trim_start();
    let end = version
        .find(|c: char| !c.is_ascii_digit())
        .unwrap_or(version.len());
    version.get(..end)?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn programs(version: u32) -> Programs {
        let folder = PathBuf::from(format!("/{version}"));
        Programs { folder, version }
    }

    #[test]
    fn versions_are_parsed() {
        for (line, version) in [
            (
                "postgres (PostgreSQL) 15.18 (Debian 15.18-0+deb12u1)\n",
                Some(15),
            ),
            ("postgres (PostgreSQL) 9.6.24", Some(9)),
            ("postgres (PostgreSQL) 18beta1", Some(18)),
            ("postgres (PostgreSQL) 17", Some(17)),
            ("postgres (PostgreSQL) devel", None),
            ("initdb 15", None),
            ("", None),
        ] {
            assert_eq!(parse_version(line), version, "{line}");
        }
    }

    #[test]
    fn versions_are_read_from_the_names_of_folders() {
        for (name, version) in [
            ("15", Some(15)),
            ("pgsql-16", Some(16)),
            ("postgresql@17", Some(17)),
            ("postgresql", Some(0)),
            ("share", None),
            ("postgresql-common", None),
        ] {
            assert_eq!(version_in_name(name), version, "{name}");
        }
    }

    #[test]
    fn a_new_folder_takes_the_first_version_that_is_new_enough() {
        let chosen = choose(vec![programs(13), programs(15), programs(17)], None).unwrap();
        assert_eq!(chosen.version, 15);
    }

    #[test]
    fn an_old_folder_keeps_its_version() {
        let wanted = Some((PathBuf::from("/data"), 17));
        let chosen = choose(vec![programs(15), programs(17)], wanted.clone()).unwrap();
        assert_eq!(chosen.version, 17);
        let refused = choose(vec![programs(15), programs(16)], wanted).unwrap_err();
        assert!(matches!(
            refused,
            PostgresError::OtherVersion {
                folder_version: 17,
                found: 16,
                ..
            }
        ));
    }

    #[test]
    fn nothing_and_nothing_new_enough_are_told_apart() {
        assert!(matches!(
            choose(vec![], None),
            Err(PostgresError::NoPrograms)
        ));
        let old = choose(vec![programs(9)], None);
        assert!(matches!(old, Err(PostgresError::TooOld { found: 9, .. })));
    }
}
