//! Clears away a temporary cluster when the process that made it ends by any cause.
//!
//! A child reads a pipe from this process. The pipe ends when this process does; then the child stops the server and
//! removes the folders.

use std::os::unix::process::CommandExt;
use std::path::Path;
use std::process::{Child, Command, Stdio};

use super::error::{PostgresError, io_error};
use super::home::Home;
use super::process;

const SHELL: &str = "/bin/sh";
/// Arguments: the server's own file, the data folder, the home of the cluster.
const SCRIPT: &str = r#"
trap '' HUP INT TERM
cat >/dev/null
if read -r pid <"$1"; then
    kill -QUIT "$pid"
    tries=0
    while kill -0 "$pid" && [ -e "$1" ] && [ "$tries" -lt 100 ]; do
        sleep 0.1
        tries=$((tries + 1))
    done
fi 2>/dev/null
rm -rf "$2" "$3"
"#;

/// The child that waits for the end of this process.
#[derive(Debug)]
pub(super) struct Watchdog {
    child: Child,
}

impl Watchdog {
    pub(super) fn start(data_folder: &Path, home: &Home) -> Result<Self, PostgresError> {
        let shell = Path::new(SHELL);
        let child = Command::new(shell)
            .args(["-c", SCRIPT, "kaikukanta-watchdog"])
            .arg(process::pid_file(&home.data()))
            .arg(data_folder)
            .arg(&home.folder)
            .current_dir("/")
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            // Ctrl-C in the terminal must not reach it.
            .process_group(0)
            .spawn()
            .map_err(io_error("run", shell))?;
        Ok(Self { child })
    }
}

impl Drop for Watchdog {
    fn drop(&mut self) {
        // Ends the pipe. If waiting fails, the child still does its work.
        drop(self.child.stdin.take());
        let _ = self.child.wait();
    }
}
