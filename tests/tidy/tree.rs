//! The files of the tree that people write.

use std::fs;
use std::path::{Path, PathBuf};

/// Folders that are made, not written.
const MADE: [&str; 7] = [
    ".git",
    ".venv",
    "dist",
    "node_modules",
    "target",
    "var",
    "__pycache__",
];

/// A file with its path from the root, with forward slashes.
pub(crate) struct File {
    pub(crate) path: String,
    pub(crate) text: String,
}

/// The root of the tree.
pub(crate) fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR"))
        .parent()
        .unwrap()
        .to_path_buf()
}

/// The text files below a folder whose names end in one of these.
pub(crate) fn files(folder: &str, endings: &[&str]) -> Vec<File> {
    let root = root();
    let mut found = Vec::new();
    let mut folders = vec![root.join(folder)];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.file_name().unwrap().to_str().unwrap();
            if path.is_dir() {
                let is_made = MADE.contains(&name) || name.starts_with("target-");
                if !is_made {
                    folders.push(path);
                }
            } else if endings.iter().any(|ending| name.ends_with(ending))
                && let Ok(text) = fs::read_to_string(&path)
            {
                let path = path.strip_prefix(&root).unwrap().to_str().unwrap();
                found.push(File {
                    path: path.replace('\\', "/"),
                    text,
                });
            }
        }
    }
    found.sort_by(|one, other| one.path.cmp(&other.path));
    assert!(!found.is_empty(), "nothing below {folder}");
    found
}

/// One file.
pub(crate) fn read(path: &str) -> String {
    fs::read_to_string(root().join(path)).unwrap()
}

impl File {
    /// The lines of Rust without comments.
    pub(crate) fn code(&self) -> impl Iterator<Item = &str> {
        let is_comment = |line: &&str| line.trim_start().starts_with("//");
        self.text.lines().filter(move |line| !is_comment(line))
    }
}
