//! A cluster as a whole, on the PostgreSQL of this machine.

use std::fs;
use std::path::PathBuf;
use std::process::Command;
use std::time::{Duration, Instant};

use rustix::process::{Pid, Signal, kill_process, test_kill_process};

use super::*;

/// A data folder that goes at the end of the test, with the home that root's clusters have elsewhere.
struct Folder(PathBuf);

impl Folder {
    fn new() -> Self {
        Self(files::new_temporary_folder().unwrap())
    }

    fn start(&self) -> Result<Cluster, PostgresError> {
        Cluster::start(&Options {
            durable: false,
            ..Options::new(&self.0)
        })
    }

    fn home(&self) -> Home {
        let account = Account::of_server().unwrap();
        Home::find(&self.0, account).unwrap().unwrap()
    }

    fn postmaster(&self) -> Pid {
        process::postmaster(&self.home().data()).unwrap().pid
    }

    fn log(&self) -> String {
        fs::read_to_string(self.0.join(files::LOG)).unwrap()
    }
}

impl Drop for Folder {
    fn drop(&mut self) {
        // Before the folder, which may only point to it.
        let account = Account::of_server().unwrap();
        if let Ok(Some(home)) = Home::find(&self.0, account) {
            files::remove_folder(&home.folder).unwrap();
        }
        files::remove_folder(&self.0).unwrap();
    }
}

fn sql(cluster: &Cluster, statement: &str) -> String {
    let programs = Programs::find(Account::of_server().unwrap(), None).unwrap();
    let output = Command::new(programs.path("psql"))
        .args(["-XAtq", &cluster.url("register"), "-c", statement])
        .output()
        .unwrap();
    format!(
        "{}{}",
        String::from_utf8_lossy(&output.stdout).trim(),
        String::from_utf8_lossy(&output.stderr).trim()
    )
}

#[test]
fn a_cluster_starts_stops_and_starts_again_with_its_data() {
    let folder = Folder::new();
    let mut cluster = folder.start().unwrap();
    assert!(cluster.is_running());
    cluster.create_database_if_missing("register").unwrap();
    cluster.create_database_if_missing("register").unwrap();
    assert_eq!(
        sql(&cluster, "CREATE TABLE cards (number text PRIMARY KEY)"),
        ""
    );
    assert_eq!(sql(&cluster, "INSERT INTO cards VALUES ('K1234567')"), "");
    assert_eq!(
        sql(&cluster, "SELECT lower('Ä'), current_setting('timezone')"),
        "ä|UTC"
    );
    assert_eq!(
        Cluster::running(&folder.0).unwrap().as_ref(),
        Some(cluster.address())
    );

    let refused = folder.start().unwrap_err();
    assert!(
        matches!(refused, PostgresError::InUse { pid: Some(pid), .. } if pid == std::process::id())
    );

    cluster.stop().unwrap();
    assert_eq!(Cluster::running(&folder.0).unwrap(), None);
    let cluster = folder.start().unwrap();
    assert_eq!(sql(&cluster, "SELECT * FROM cards"), "K1234567");
}

#[test]
fn a_killed_server_is_recovered_from() {
    let folder = Folder::new();
    let durable = Options::new(&folder.0);
    let mut cluster = Cluster::start(&durable).unwrap();
    cluster.create_database_if_missing("register").unwrap();
    let statements = "CREATE TABLE cards (number text); INSERT INTO cards VALUES ('K1234567')";
    assert_eq!(sql(&cluster, statements), "");
    kill_process(folder.postmaster(), Signal::KILL).unwrap();
    while cluster.is_running() {
        std::thread::sleep(Duration::from_millis(10));
    }
    drop(cluster);
    let cluster = Cluster::start(&durable).unwrap();
    assert_eq!(sql(&cluster, "SELECT * FROM cards"), "K1234567");
}

#[test]
fn an_orphaned_server_is_stopped_and_started_again() {
    let folder = Folder::new();
    let cluster = folder.start().unwrap();
    cluster.create_database_if_missing("register").unwrap();
    let orphan = folder.postmaster();
    // As after `kill -9`: the lock is open, and nobody has stopped the server.
    let Cluster { server, _lock, .. } = cluster;
    let server = std::mem::ManuallyDrop::new(server);
    drop(_lock);
    let cluster = folder.start().unwrap();
    assert_ne!(folder.postmaster(), orphan);
    assert_eq!(sql(&cluster, "SELECT 1"), "1");
    drop(std::mem::ManuallyDrop::into_inner(server));
}

#[test]
fn files_that_name_a_process_of_another_program_do_not_hinder() {
    let folder = Folder::new();
    let cluster = folder.start().unwrap();
    let lock = cluster.address().socket_folder().join(".s.PGSQL.5432.lock");
    cluster.stop().unwrap();
    let me = format!(
        "{}\n{}\n",
        std::process::id(),
        folder.home().data().display()
    );
    fs::write(process::pid_file(&folder.home().data()), &me).unwrap();
    fs::write(lock, &me).unwrap();
    folder.start().unwrap().stop().unwrap();
}

#[test]
fn a_folder_of_another_version_is_refused() {
    let folder = Folder::new();
    folder.start().unwrap().stop().unwrap();
    fs::write(folder.home().data().join("PG_VERSION"), "99\n").unwrap();
    let refused = folder.start().unwrap_err();
    assert!(matches!(
        refused,
        PostgresError::OtherVersion {
            folder_version: 99,
            ..
        }
    ));
    assert!(
        refused.to_string().contains("made by PostgreSQL 99"),
        "{refused}"
    );
}

#[test]
fn nothing_of_a_row_is_in_the_log() {
    let folder = Folder::new();
    let cluster = folder.start().unwrap();
    cluster.create_database_if_missing("register").unwrap();
    sql(
        &cluster,
        "CREATE TABLE cards (number text PRIMARY KEY, day date)",
    );
    sql(&cluster, "INSERT INTO cards VALUES ('K7654321')");
    assert!(sql(&cluster, "INSERT INTO cards VALUES ('K7654321')").contains("duplicate key"));
    assert!(sql(&cluster, "SELECT 'K7654321'::date").contains("invalid input"));
    sql(
        &cluster,
        "SELECT 'K7654321', pg_terminate_backend(pg_backend_pid())",
    );
    cluster.stop().unwrap();
    assert!(folder.log().contains("ready to accept connections"));
    assert!(!folder.log().contains("K7654321"), "{}", folder.log());
}

#[test]
fn a_path_that_is_long_and_odd_works() {
    let folder = Folder::new();
    let odd = folder.0.join("a 'b' \"c\", $d ä").join("x".repeat(100));
    let cluster = Cluster::start(&Options {
        durable: false,
        ..Options::new(&odd)
    })
    .unwrap();
    cluster.create_database_if_missing("register").unwrap();
    assert_eq!(sql(&cluster, "SELECT 1"), "1");
    let socket = cluster.address().socket_folder().to_path_buf();
    drop(cluster);
    files::remove_folder(&socket).unwrap();
    drop(Folder(odd.canonicalize().unwrap()));
}

#[test]
fn a_temporary_cluster_leaves_nothing_behind() {
    let cluster = Cluster::start_temporary().unwrap();
    let socket = cluster.address().socket_folder().to_path_buf();
    assert!(socket.exists());
    cluster.stop().unwrap();
    assert!(!socket.parent().unwrap().exists());
}

#[test]
fn a_temporary_cluster_goes_when_its_process_is_killed() {
    let Ok(file) = std::env::var("POSTGRES_TEST_CHILD") else {
        return parent_of_a_killed_process();
    };
    // The child: says where its cluster is, and waits to be killed.
    let cluster = Cluster::start_temporary().unwrap();
    let socket = cluster.address().socket_folder();
    let pid = process::postmaster(&socket.with_file_name("data"))
        .unwrap()
        .pid;
    let text = format!("{}\n{}\n", pid.as_raw_nonzero(), socket.display());
    fs::write(format!("{file}.new"), text).unwrap();
    fs::rename(format!("{file}.new"), &file).unwrap();
    std::thread::sleep(Duration::from_secs(60));
}

fn parent_of_a_killed_process() {
    let folder = files::new_temporary_folder().unwrap();
    let file = folder.join("child");
    let mut child = Command::new(std::env::current_exe().unwrap())
        .args(["a_temporary_cluster_goes_when_its_process_is_killed"])
        .env("POSTGRES_TEST_CHILD", &file)
        .spawn()
        .unwrap();
    let text = wait_for(|| fs::read_to_string(&file).ok());
    child.kill().unwrap();
    child.wait().unwrap();
    let (pid, socket) = text.trim().split_once('\n').unwrap();
    let pid = Pid::from_raw(pid.parse().unwrap()).unwrap();
    wait_for(|| (!PathBuf::from(socket).parent().unwrap().exists()).then_some(()));
    // A process nobody has collected is dead as well.
    let stat =
        fs::read_to_string(format!("/proc/{}/stat", pid.as_raw_nonzero())).unwrap_or_default();
    assert!(test_kill_process(pid).is_err() || stat.contains(") Z "));
    fs::remove_dir_all(folder).unwrap();
}

fn wait_for<T>(mut look: impl FnMut() -> Option<T>) -> T {
    let end = Instant::now() + Duration::from_secs(30);
    loop {
        if let Some(found) = look() {
            return found;
        }
        assert!(Instant::now() < end, "nothing happened for 30 seconds");
        std::thread::sleep(Duration::from_millis(20));
    }
}
