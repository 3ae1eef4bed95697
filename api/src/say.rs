//! What the program tells the person who started it.

use std::io::{self, Write};

/// Prints a line.
///
/// # Errors
/// When the standard output is gone.
pub fn say(line: &str) -> io::Result<()> {
    writeln!(io::stdout().lock(), "{line}")
}
