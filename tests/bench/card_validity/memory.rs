//! How much memory processes hold.

use std::fs;

/// Megabytes in the memory of a process.
pub(crate) fn resident(pid: u32) -> u64 {
    kilobytes(&format!("/proc/{pid}/status"), "VmRSS:") / 1024
}

/// Megabytes in the memory of a process and those that it has started, with what they share counted once.
pub(crate) fn shared_by_family(pid: u32) -> u64 {
    let share = |pid: u32| kilobytes(&format!("/proc/{pid}/smaps_rollup"), "Pss:");
    let children: u64 = children(pid).into_iter().map(share).sum();
    (share(pid) + children) / 1024
}

fn children(pid: u32) -> Vec<u32> {
    let entries = fs::read_dir("/proc").into_iter().flatten().flatten();
    let pids = entries.filter_map(|entry| entry.file_name().to_str()?.parse().ok());
    pids.filter(|child| {
        let parent = kilobytes(&format!("/proc/{child}/status"), "PPid:");
        parent == u64::from(pid)
    })
    .collect()
}

/// The number behind a name in a file of the kernel's; 0 where there is none.
fn kilobytes(path: &str, name: &str) -> u64 {
    let text = fs::read_to_string(path).unwrap_or_default();
    let line = text.lines().find_map(|line| line.strip_prefix(name));
    let number = line.and_then(|rest| rest.split_whitespace().next()?.parse().ok());
    number.unwrap_or_default()
}
