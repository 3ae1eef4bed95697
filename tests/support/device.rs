//! A device with a browser that is opened more than once, and keeps between the sittings what a browser keeps.

use std::fs;
use std::path::Path;

use crate::browser::{Browser, walk};
use crate::browser_driver::Profile;
use crate::browser_report::remove_traces;

/// A device.
pub struct Device(Profile);

impl Device {
    /// A device whose browser was never opened.
    pub async fn new() -> Self {
        remove_traces();
        Self(Profile::new().await)
    }

    /// Opens the browser, goes a way, and closes it.
    pub async fn sitting(&self, url: &str, way: impl AsyncFnOnce(&Browser)) {
        let browser = Browser::open_at(url, self.0.path()).await;
        walk(browser, way).await;
    }

    /// Which of these texts stand somewhere in what the browser has written to the disk, in one or two bytes a letter.
    #[must_use]
    pub fn writes_of<'a>(&self, folder: &str, texts: &[&'a str]) -> Vec<&'a str> {
        let mut found = Vec::new();
        search(&self.0.path().join(folder), texts, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }
}

fn search<'a>(folder: &Path, texts: &[&'a str], found: &mut Vec<&'a str>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            search(&path, texts, found);
            continue;
        }
        let bytes = fs::read(&path).unwrap_or_default();
        // What stands in two bytes a letter stands there once more, without the zeros between.
        let narrow: Vec<u8> = bytes.iter().copied().filter(|byte| *byte != 0).collect();
        let written = [bytes, narrow].map(|bytes| String::from_utf8_lossy(&bytes).into_owned());
        let is_written = |text: &&&str| written.iter().any(|written| written.contains(**text));
        found.extend(texts.iter().filter(is_written));
    }
}
