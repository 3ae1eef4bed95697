//! API keys: `kk_live_` or `kk_test_`, 30 random base62 characters and their CRC32, so that a mistyped
//! key is known without asking the database and scanners for leaked secrets can find one.

use std::io;

use sha2::{Digest, Sha256};
pub use shared::api_clients::ApiMode as Mode;

use crate::secrets::random_bytes;

const ALPHABET: &[u8; 62] = b"0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz";
const RANDOM: usize = 30;
const CHECK: usize = 6;

const fn prefix(mode: Mode) -> &'static str {
    match mode {
        Mode::Live => "kk_live_",
        Mode::Test => "kk_test_",
    }
}

/// What a key says of itself by its first letters.
#[must_use]
pub fn mode(key: &str) -> Option<Mode> {
    Mode::ALL
        .into_iter()
        .find(|mode| key.starts_with(prefix(*mode)))
}

/// Makes a new key. It is shown once; only its hash is kept.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn generate(mode: Mode) -> io::Result<String> {
    Ok(complete(mode, &random_text(RANDOM)?))
}

/// The key that has this random part: with its prefix and check characters.
#[must_use]
pub fn complete(mode: Mode, random: &str) -> String {
    let key = prefix(mode).to_owned() + random;
    let check = check_characters(&key);
    key + &check
}

/// Random letters and digits.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn random_text(length: usize) -> io::Result<String> {
    let mut text = String::new();
    while text.len() < length {
        // 248 = 4 × 62: larger bytes would favour the first characters.
        let fair = random_bytes::<64>()?.into_iter().filter(|byte| *byte < 248);
        let characters = fair.filter_map(|byte| {
            ALPHABET
                .get(usize::from(byte) % 62)
                .map(|&character| char::from(character))
        });
        text.extend(characters.take(length - text.len()));
    }
    Ok(text)
}

/// What may be shown of a key afterwards, so that its owner knows which one it is.
#[must_use]
pub fn shown_prefix(key: &str) -> String {
    key.chars().take(12).collect()
}

/// The hash that is kept, of a key that is well formed; none of one that was mistyped.
#[must_use]
pub fn hash(key: &str) -> Option<Vec<u8>> {
    let random = key.strip_prefix(prefix(mode(key)?))?;
    let well_formed =
        random.len() == RANDOM + CHECK && random.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let (body, check) = key.split_at_checked(key.len().checked_sub(CHECK)?)?;
    (well_formed && check_characters(body) == check)
        .then(|| Sha256::digest(key.as_bytes()).to_vec())
}

/// The CRC32 of the key so far in base62, six characters.
fn check_characters(body: &str) -> String {
    let mut rest = crc32fast::hash(body.as_bytes());
    let mut reversed = String::new();
    for _ in 0..CHECK {
        let digit = usize::try_from(rest % 62).unwrap_or_default();
        reversed.extend(ALPHABET.get(digit).map(|&character| char::from(character)));
        rest /= 62;
    }
    reversed.chars().rev().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_new_key_is_well_formed_and_new() {
        let key = generate(Mode::Live).unwrap();

        assert_eq!(key.len(), 8 + 30 + 6);
        assert!(hash(&key).is_some());
        assert_ne!(key, generate(Mode::Live).unwrap());
        assert_eq!(shown_prefix(&key).len(), 12);
    }

    #[test]
    fn a_mistyped_key_is_known_without_the_database() {
        let key = generate(Mode::Test).unwrap();
        let changed = if key.ends_with('0') { '1' } else { '0' };
        let mistyped = format!("{}{changed}", key.strip_suffix(|_: char| true).unwrap());

        for wrong in [
            mistyped.as_str(),
            "",
            "kk_live_",
            "kk_live_short",
            &key.replace("kk_test_", "kk_live_"),
            &format!("{key}x"),
        ] {
            assert_eq!(hash(wrong), None, "{wrong}");
        }
    }
}
