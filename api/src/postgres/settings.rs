//! The settings of the server, given on its command line: they win over every file of the cluster.

use std::path::Path;

use super::Options;
use super::address::PORT;

/// Settings that never change.
///
/// Nothing of a row may reach the log. So errors of statements are not logged at all (`log_min_messages = log` leaves
/// out what is below the server's own messages), a statement never is, nor are parameters. `terse` drops the lines
/// DETAIL, HINT, QUERY and CONTEXT as well: DETAIL would hold the key of a duplicate, or the statement that was
/// running when a process crashed. The API logs a failure by its code and the name of the constraint.
const FIXED: [(&str, &str); 19] = [
    ("listen_addresses", ""),
    ("unix_socket_permissions", "0700"),
    ("cluster_name", "kaikukanta"),
    ("timezone", "UTC"),
    ("log_timezone", "UTC"),
    ("shared_buffers", "128MB"),
    // The queries are short, and not every package has the compiler.
    ("jit", "off"),
    ("logging_collector", "off"),
    ("log_destination", "stderr"),
    ("log_min_messages", "log"),
    ("log_min_error_statement", "panic"),
    ("log_error_verbosity", "terse"),
    ("log_statement", "none"),
    ("log_duration", "off"),
    ("log_min_duration_statement", "-1"),
    ("log_min_duration_sample", "-1"),
    ("log_lock_waits", "off"),
    ("log_parameter_max_length", "0"),
    ("log_parameter_max_length_on_error", "0"),
];

/// What keeps an answered write over a power cut; off only in tests.
const DURABILITY: [&str; 3] = ["fsync", "synchronous_commit", "full_page_writes"];

/// The settings as `name=value`, each an argument of `-c`.
pub(super) fn settings(options: &Options, socket_folder: &Path) -> Vec<String> {
    let durable = if options.durable { "on" } else { "off" };
    let fixed = FIXED.iter().map(|(name, value)| format!("{name}={value}"));
    let durability = DURABILITY.iter().map(|name| format!("{name}={durable}"));
    fixed
        .chain(durability)
        .chain([
            format!("port={PORT}"),
            format!("max_connections={}", options.max_connections),
            // Lossless: the folder's name is plain ASCII, see `socket`.
            format!("unix_socket_directories={}", socket_folder.display()),
        ])
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_register_in_earnest_is_durable_and_silent() {
        let settings = settings(&Options::new("/data"), Path::new("/socket"));
        for wanted in [
            "fsync=on",
            "synchronous_commit=on",
            "full_page_writes=on",
            "listen_addresses=",
            "log_statement=none",
            "log_error_verbosity=terse",
            "unix_socket_directories=/socket",
            "max_connections=100",
        ] {
            assert!(settings.iter().any(|setting| setting == wanted), "{wanted}");
        }
    }
}
