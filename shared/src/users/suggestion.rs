//! User names that are suggested for an account.

/// Longest user name that is suggested, in characters: it is typed by hand.
const SUGGESTION_MAX: usize = 40;

/// A user name for a site, venue or person of an area: `espoo.aikuissosiaalityo`. Empty when nothing is left of the name.
#[must_use]
pub fn suggest_username(area: &str, name: &str) -> String {
    let area = words(area).next().unwrap_or_default();
    let mut suggestion = area.clone();
    // The area's own name, also in the genitive (`Espoon`), is said already.
    let is_area = |word: &str| {
        !area.is_empty()
            && word
                .strip_prefix(&*area)
                .is_some_and(|rest| ["", "n", "s"].contains(&rest))
    };
    for (index, word) in words(name).filter(|word| !is_area(word)).enumerate() {
        let joint = match (suggestion.is_empty(), index) {
            (true, _) => "",
            (false, 0) => ".",
            (false, _) => "-",
        };
        if suggestion.len() + joint.len() + word.len() > SUGGESTION_MAX {
            break;
        }
        suggestion.push_str(joint);
        suggestion.push_str(&word);
    }
    if crate::validation::username(&suggestion).is_err() {
        return String::new();
    }
    suggestion
}

/// The suggested user name itself, or with the first number that makes it free: `espoo.kirjasto-2`.
#[must_use]
pub fn free_username(suggestion: &str, taken: &[&str]) -> String {
    let numbered = (2..100).map(|number| format!("{suggestion}-{number}"));
    let mut names = std::iter::once(suggestion.to_owned()).chain(numbered);
    let free = names.find(|name| !taken.contains(&name.as_str()));
    free.unwrap_or_else(|| suggestion.to_owned())
}

/// The words of a name in the letters of a user name.
fn words(name: &str) -> impl Iterator<Item = String> {
    let plain: String = name
        .to_lowercase()
        .chars()
        .map(|letter| match letter {
            'å' | 'ä' | 'á' | 'à' => 'a',
            'ö' | 'ø' | 'õ' => 'o',
            'é' | 'è' => 'e',
            'ü' => 'u',
            'š' => 's',
            'ž' => 'z',
            other => other,
        })
        .collect();
    let words: Vec<String> = plain
        .split(|letter: char| !letter.is_ascii_alphanumeric())
        .filter(|word| !word.is_empty())
        .map(str::to_owned)
        .collect();
    words.into_iter()
}
