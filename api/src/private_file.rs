//! Files that only their owner reads: the old content or the new one is there at every moment.

use std::fs::{self, DirBuilder, File, OpenOptions};
use std::io::{self, Write};
use std::os::unix::fs::{DirBuilderExt, OpenOptionsExt};
use std::path::Path;

/// Writes a file of mode 0600, making the folder (0700) when it is missing.
///
/// # Errors
/// When the folder or the file cannot be written.
pub fn write(folder: &Path, name: &str, content: &[u8]) -> io::Result<()> {
    DirBuilder::new()
        .recursive(true)
        .mode(0o700)
        .create(folder)?;
    let new = folder.join(format!("{name}.{}", std::process::id()));
    let written = open(&new).and_then(|mut file| {
        file.write_all(content)?;
        file.sync_all()?;
        fs::rename(&new, folder.join(name))?;
        File::open(folder)?.sync_all()
    });
    if written.is_err() {
        // What could not be written is not worth a second error.
        let _left_behind = fs::remove_file(&new);
    }
    written
}

/// A new file, in the place of one that an earlier process of the same id left behind.
fn open(path: &Path) -> io::Result<File> {
    match fs::remove_file(path) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => return Err(error),
        _ => {}
    }
    OpenOptions::new()
        .write(true)
        .create_new(true)
        .mode(0o600)
        .open(path)
}

#[cfg(test)]
mod tests {
    use std::os::unix::fs::PermissionsExt;

    use super::*;

    #[test]
    fn a_file_is_replaced_and_its_owners_only() {
        let folder = std::env::temp_dir().join(format!("kaikukanta-file-{}", std::process::id()));
        write(&folder, "name", b"one").unwrap();
        write(&folder, "name", b"two").unwrap();

        let mode = |path: &Path| fs::metadata(path).unwrap().permissions().mode() & 0o777;
        let modes = (mode(&folder), mode(&folder.join("name")));
        let text = fs::read_to_string(folder.join("name")).unwrap();
        let files = fs::read_dir(&folder).unwrap().count();
        fs::remove_dir_all(&folder).unwrap();
        assert_eq!(modes, (0o700, 0o600));
        assert_eq!((text.as_str(), files), ("two", 1));
    }
}
