//! The program's commands.

use std::error::Error;
use std::process::ExitCode;

use clap::{Parser, Subcommand};
use diesel::QueryResult;
use diesel_async::{AsyncConnection, AsyncPgConnection};
use shared::audit_events::Subject;

use crate::auth::attempts::normalised;
use crate::auth::one_time_password::one_time_password;
use crate::auth::password::{Cost, Passwords};
use crate::clock::Clock;
use crate::config::{DatabaseConfig, ServeConfig, check_variables};
use crate::database::{self, Database, DatabaseError};
use crate::db::audit_events::NewAuditEvent;
use crate::db::users::{NewUser, NewUserScope};
use crate::jobs::retention;
use crate::say::say;
use crate::stop::Stop;
use crate::{db, demo, openapi, serve, telemetry};

/// The register behind Kaikukortti.
#[derive(Debug, Parser)]
#[command(name = "kaikukanta", version)]
struct Cli {
    /// What to log: error, warn, info, debug or trace, also by part of the program.
    #[arg(
        long,
        env = "KAIKUKANTA_LOG",
        default_value = "info",
        global = true,
        value_name = "FILTER"
    )]
    log: String,

    #[command(subcommand)]
    command: Command,
}

#[derive(Debug, Subcommand)]
enum Command {
    /// Serve the API, and the single-page application when told where it is.
    Serve {
        #[command(flatten)]
        serve: Box<ServeConfig>,
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Bring the database up to date.
    Migrate {
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Fill an empty database with data.
    Seed {
        /// With demo data: known passwords, for this machine only.
        #[arg(long, required = true)]
        demo: bool,
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Add a national administrator, and print a one-time password.
    CreateAdmin {
        /// User name: small letters, digits, dots and hyphens.
        username: String,
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Take away what was kept for its time, as `serve` does once a day, and print what went.
    Retention {
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Print the address of the running embedded database, for psql and `pg_dump`.
    DatabaseUrl {
        #[command(flatten)]
        database: DatabaseConfig,
    },
    /// Print the OpenAPI document.
    Openapi,
}

/// Runs the program and says what became of it.
#[must_use]
pub fn main() -> ExitCode {
    let cli = Cli::parse();
    match run(cli) {
        Ok(()) => ExitCode::SUCCESS,
        Err(error) => {
            use std::io::Write;
            // Nobody reads this when the standard error is gone.
            let _unread = writeln!(std::io::stderr().lock(), "kaikukanta: {error}");
            ExitCode::FAILURE
        }
    }
}

fn run(cli: Cli) -> Result<(), Box<dyn Error>> {
    let names: Vec<String> = std::env::vars_os()
        .filter_map(|(name, _)| name.into_string().ok())
        .collect();
    check_variables(names.iter().map(String::as_str))?;
    telemetry::start(&cli.log)?;
    if let Command::Serve { serve, database } = cli.command {
        return actix_web::rt::System::with_tokio_rt(runtime)
            .block_on(serve::run(*serve, database));
    }
    runtime().block_on(execute(cli.command))
}

/// A runtime with several threads, as migrations block one.
#[expect(clippy::expect_used, reason = "without a runtime there is no program")]
fn runtime() -> tokio::runtime::Runtime {
    tokio::runtime::Builder::new_multi_thread()
        .enable_all()
        .build()
        .expect("a runtime")
}

async fn execute(command: Command) -> Result<(), Box<dyn Error>> {
    match command {
        Command::Serve { .. } => Ok(()),
        Command::Openapi => Ok(say(openapi::pretty()?.trim_end())?),
        Command::DatabaseUrl { database } => Ok(say(&Database::running_url(&database)?)?),
        Command::Migrate { database } => {
            with_database(
                move || Database::open_beside(&database),
                async |url| {
                    let count = database::migrate(url).await?;
                    Ok(say(&format!(
                        "The database is up to date; {count} migration(s) were run."
                    ))?)
                },
            )
            .await
        }
        Command::Seed { demo: _, database } => {
            // Not beside a running `serve`: it asked at its start whether its data are for this machine only.
            with_database(
                move || Database::open(&database),
                async |url| {
                    database::migrate(url).await?;
                    let mut conn = database::connect(url).await?;
                    demo::seed(&mut conn, &Clock::system(), &Passwords::new(Cost::Real)?).await?;
                    Ok(say(
                        "Demo data are in place; `kaikukanta serve` prints the accounts.",
                    )?)
                },
            )
            .await
        }
        Command::CreateAdmin { username, database } => {
            let open = move || Database::open_beside(&database);
            with_database(open, async |url| create_admin(url, &username).await).await
        }
        Command::Retention { database } => {
            with_database(
                move || Database::open_beside(&database),
                remove_what_is_over,
            )
            .await
        }
    }
}

/// Opens the database, works on it, and closes it whatever came of the work.
async fn with_database(
    open: impl FnOnce() -> Result<Database, DatabaseError> + Send + 'static,
    work: impl AsyncFnOnce(&str) -> Result<(), Box<dyn Error>>,
) -> Result<(), Box<dyn Error>> {
    let mut stop = Stop::listen()?;
    let opened = tokio::task::spawn_blocking(open).await??;
    let done = tokio::select! {
        done = work(opened.url()) => done,
        () = stop.told() => Err("stopped before it was done".into()),
    };
    tokio::task::spawn_blocking(move || opened.close()).await??;
    done
}

async fn create_admin(url: &str, username: &str) -> Result<(), Box<dyn Error>> {
    database::ensure_current(url).await?;
    let mut conn = database::connect(url).await?;
    let username = normalised(username);
    if shared::validation::username(&username).is_err() {
        return Err("a user name has 3 to 64 small letters, digits, dots and hyphens, and begins and ends with a letter or digit".into());
    }
    let password = one_time_password()?;
    let hash = Passwords::new(Cost::Real)?.hash_now(&password)?;
    let new = NewUser {
        username: &username,
        password_hash: &hash,
        language: shared::text::Language::Fi,
        must_change_password: true,
        scope: NewUserScope::Network,
        person: None,
    };
    let now = Clock::system().now();
    let added = conn
        .transaction(async |conn: &mut AsyncPgConnection| {
            let added = db::users::insert(conn, &new).await?;
            if let Some(id) = added {
                NewAuditEvent::of_the_register("create_admin", now)
                    .about(Subject::User, id.0)
                    .named(&username)
                    .insert(conn)
                    .await?;
            }
            QueryResult::Ok(added)
        })
        .await?;
    if added.is_none() {
        return Err(format!("the user name {username} is taken").into());
    }
    say(&format!(
        "National administrator {username}, one-time password {password}"
    ))?;
    Ok(say("It must be changed at the first sign-in.")?)
}

async fn remove_what_is_over(url: &str) -> Result<(), Box<dyn Error>> {
    database::ensure_current(url).await?;
    let mut conn = database::connect(url).await?;
    let Some(removed) = retention::run(&mut conn, Clock::system().now()).await? else {
        return Ok(say("Another process is doing it just now.")?);
    };
    for (area, count) in &removed.facts {
        say(&format!("Background facts of {count} card(s) of {area}"))?;
    }
    say(&format!(
        "{} row(s) of the audit trail",
        removed.audit_events
    ))?;
    say(&format!(
        "The link to the card of {} visit(s)",
        removed.visits
    ))?;
    let facts: i64 = removed.facts.iter().map(|(_, count)| count).sum();
    Ok(say(&format!(
        "Gone: the facts of {facts} card(s) in all. The audit trail has the figures."
    ))?)
}
