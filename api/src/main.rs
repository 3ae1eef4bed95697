//! The `kaikukanta` program; see `cli` for its commands.

use std::process::ExitCode;

fn main() -> ExitCode {
    api::cli::main()
}
