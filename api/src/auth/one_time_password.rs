//! One-time passwords and recovery codes: random, in letters and digits that are not mistaken for one another on paper.

use std::io;

use crate::secrets::random_bytes;

/// Without `i`, `l`, `o`, `0` and `1`. Each is worth almost 5 bits.
const ALPHABET: &[u8; 31] = b"abcdefghjkmnpqrstuvwxyz23456789";
const GROUP: usize = 4;
/// 79 bits.
const PASSWORD_GROUPS: usize = 4;
/// 59 bits, each guess of which needs the password too.
const RECOVERY_GROUPS: usize = 3;

/// A password that opens an account once: `k7mp-4wqx-9rtd-hc2v`.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn one_time_password() -> io::Result<String> {
    in_groups(PASSWORD_GROUPS)
}

/// A code that stands in for a second factor once: `h4kd-9wmx-tq7c`.
///
/// # Errors
/// When the operating system gives no random bytes.
pub fn recovery_code() -> io::Result<String> {
    in_groups(RECOVERY_GROUPS)
}

fn in_groups(count: usize) -> io::Result<String> {
    let groups: io::Result<Vec<String>> = (0..count).map(|_| group()).collect();
    Ok(groups?.join("-"))
}

fn group() -> io::Result<String> {
    let mut group = String::new();
    while group.len() < GROUP {
        // 248 = 8 × 31: larger bytes would favour the first characters.
        let fair = random_bytes::<16>()?.into_iter().filter(|byte| *byte < 248);
        let characters = fair.filter_map(|byte| {
            ALPHABET
                .get(usize::from(byte) % ALPHABET.len())
                .map(|&character| char::from(character))
        });
        group.extend(characters.take(GROUP - group.len()));
    }
    Ok(group)
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn a_one_time_password_is_in_groups_and_has_no_look_alikes() {
        let many: BTreeSet<_> = (0..200).map(|_| one_time_password().unwrap()).collect();

        assert_eq!(many.len(), 200);
        for password in &many {
            assert!(
                password.split('-').all(|group| group.len() == 4),
                "{password}"
            );
            assert_eq!(password.split('-').count(), 4, "{password}");
            assert!(!password.contains(['i', 'l', 'o', '0', '1']), "{password}");
        }
        let letters: BTreeSet<_> = many.iter().flat_map(|password| password.chars()).collect();
        assert_eq!(letters.len(), ALPHABET.len() + 1);
        assert!((31_f64).log2() * 16.0 > 60.0);
    }
}
