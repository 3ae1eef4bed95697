//! The register that is measured: a process of its own with its embedded PostgreSQL, filled as if it had run for years.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use api::auth::api_key::{self, Mode};
use api::auth::password::{Cost, Passwords};
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::card_number::{AreaPrefix, CardNumber};
use support::process::{DataFolder, Ended, Server, command};
use support::world::World;

use crate::{Size, tools};

/// The register.
pub(crate) struct Register {
    // Before its folder, so that it is stopped before that goes.
    server: Option<Server>,
    pub(crate) folder: DataFolder,
    database_url: String,
    files: PathBuf,
    pub(crate) numbers: Vec<String>,
    pub(crate) keys: Vec<String>,
    pub(crate) size: Size,
}

impl Register {
    /// Starts one, and fills it.
    pub(crate) async fn filled(size: Size) -> Self {
        let folder = DataFolder::new();
        let server = Server::start_with(folder.path(), &["--migrate"], &[]);
        let printed = Ended::of(command(&["database-url", "--data-dir", folder.argument()]));
        let database_url = printed.printed().trim().to_owned();
        let files = folder.path().join("load");
        tools::make_folder(&files);
        let register = Self {
            server: Some(server),
            folder,
            database_url,
            files,
            numbers: numbers(size.cards),
            keys: (0..size.keys)
                .map(|_| api_key::generate(Mode::Live).unwrap())
                .collect(),
            size,
        };
        register.fill().await;
        register
    }

    async fn fill(&self) {
        println!("filling a register with {} cards", self.size.cards);
        let mut conn = AsyncPgConnection::establish(self.database_url())
            .await
            .unwrap();
        let passwords = Passwords::new(Cost::Cheap).unwrap();
        World::create(&mut conn, &passwords).await;
        let mut sql = "create schema bench; create table bench.numbers (i int, number text); \
                       create table bench.keys (i int, prefix text, hash bytea);\n\
                       copy bench.numbers from stdin;\n"
            .to_owned();
        for (i, number) in self.numbers.iter().enumerate() {
            writeln!(sql, "{i}\t{number}").unwrap();
        }
        sql += "\\.\ncopy bench.keys from stdin;\n";
        for (i, key) in self.keys.iter().enumerate() {
            let prefix = api_key::shown_prefix(key);
            write!(sql, "{i}\t{prefix}\t\\\\x").unwrap();
            for byte in api_key::hash(key).unwrap() {
                write!(sql, "{byte:02x}").unwrap();
            }
            sql.push('\n');
        }
        sql += "\\.\n";
        sql += &include_str!("fill.sql").replace("{keys}", &self.size.keys.to_string());
        tools::psql(self.database_url(), &sql);
        let visitors = "select number from bench.visitors order by at;";
        for (name, text) in [
            ("numbers", self.numbers.join("\n")),
            ("keys", self.keys.join("\n")),
            ("visitors", tools::psql(self.database_url(), visitors)),
        ] {
            tools::write_private(&self.files.join(name), &text);
        }
    }

    /// The address of its API.
    pub(crate) fn url(&self) -> &str {
        self.server.as_ref().unwrap().url()
    }

    /// The process of its API.
    pub(crate) fn pid(&self) -> u32 {
        self.server.as_ref().unwrap().pid()
    }

    /// The address of its database.
    pub(crate) fn database_url(&self) -> &str {
        &self.database_url
    }

    /// The folder with what is sent to it.
    pub(crate) fn files(&self) -> &Path {
        &self.files
    }

    /// Kills it and its PostgreSQL without a warning.
    pub(crate) fn kill(&mut self) {
        let server = self.server.take().unwrap();
        server.kill_with_database(&self.folder);
    }

    /// Starts it again.
    pub(crate) fn start_again(&mut self) {
        self.server = Some(Server::start_with(self.folder.path(), &[], &[]));
    }
}

/// As many numbers as are wanted, all different: half and half of the areas' prefixes, 1 in 20 of the one that keeps to itself.
fn numbers(wanted: usize) -> Vec<String> {
    let prefixes = ["ESP", "VAK", "SAV"].map(|prefix| AreaPrefix::parse(prefix).unwrap());
    let [espoo, vantaa, savonlinna] = &prefixes;
    // An odd factor gives 40 bits that look drawn and are each there once.
    let drawn = (1_u64..).filter_map(|i| {
        let bits = i.wrapping_mul(0x9E_3779_B97F).to_be_bytes();
        let prefix = match i % 20 {
            0 => savonlinna,
            odd if odd % 2 == 1 => espoo,
            _ => vantaa,
        };
        let [_, _, _, a, b, c, d, e] = bits;
        CardNumber::generate(prefix, [a, b, c, d, e])
    });
    let drawn = drawn.map(|number| number.as_str().to_owned());
    drawn.take(wanted).collect()
}
