//! Looking for a part of a name.

/// The pattern of `ilike` that finds a part of a text as it stands.
#[must_use]
pub(super) fn pattern(part: &str) -> String {
    containing(part.trim())
}

/// The same with the spaces around it.
#[must_use]
pub(super) fn containing(part: &str) -> String {
    let escaped = part
        .replace('\\', "\\\\")
        .replace('%', "\\%")
        .replace('_', "\\_");
    format!("%{escaped}%")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn signs_of_patterns_are_looked_for_as_they_stand() {
        assert_eq!(pattern(" teatteri "), "%teatteri%");
        assert_eq!(pattern("100 %_\\"), "%100 \\%\\_\\\\%");
    }
}
