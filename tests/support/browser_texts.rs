//! The words of the pages, read from the front end's own files, so that no test breaks when a wording changes.

use std::collections::HashMap;
use std::fs;
use std::path::Path;
use std::sync::LazyLock;

use shared::text::Language;

/// The words of one language.
pub struct Texts(HashMap<String, String>);

static ALL: LazyLock<[Texts; 3]> = LazyLock::new(|| Language::ALL.map(Texts::read));

/// The words of a language.
#[must_use]
pub fn texts(language: Language) -> &'static Texts {
    let place = Language::ALL.iter().position(|other| *other == language);
    &ALL[place.unwrap()]
}

impl Texts {
    fn read(language: Language) -> Self {
        let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../frontend/locales");
        let mut texts = HashMap::new();
        for entry in fs::read_dir(folder.join(language.tag())).unwrap() {
            let source = fs::read_to_string(entry.unwrap().path()).unwrap();
            let mut key = String::new();
            for line in source.lines().filter(|line| !line.starts_with('#')) {
                match line.split_once(" =") {
                    Some((name, text)) if !line.starts_with(' ') => {
                        name.clone_into(&mut key);
                        texts.insert(key.clone(), text.trim().to_owned());
                    }
                    _ => {
                        let text = texts.entry(key.clone()).or_default();
                        text.push('\n');
                        text.push_str(line.trim());
                    }
                }
            }
        }
        Self(texts)
    }

    /// Whether a word is a key, and no word of any text.
    #[must_use]
    pub fn is_key(&self, word: &str) -> bool {
        self.0.contains_key(word) && !self.0.values().any(|text| text.contains(word))
    }

    /// The words of a key.
    ///
    /// # Panics
    /// When there is no such key.
    #[must_use]
    pub fn get(&self, key: &str) -> String {
        let found = self.0.get(key);
        found
            .unwrap_or_else(|| panic!("no text {key} in the .ftl files"))
            .trim()
            .to_owned()
    }

    /// The words of a key with its variables filled in. A number chooses among plural forms.
    #[must_use]
    pub fn fill(&self, key: &str, variables: &[(&str, &str)]) -> String {
        let mut text = self.get(key);
        if let Some((selector, variants)) = text.split_once("->") {
            let name = selector.trim_matches(|sign: char| "{$ ".contains(sign));
            let (_, count) = variables.iter().find(|(found, _)| *found == name).unwrap();
            text = variant(variants, count);
        }
        for (name, value) in variables {
            text = text.replace(&format!("{{ ${name} }}"), value);
        }
        text
    }
}

/// The plural form for a count: that very number, one, or any other.
fn variant(variants: &str, count: &str) -> String {
    let found = |name: &str| {
        let mut lines = variants.lines();
        lines.find_map(|line| line.strip_prefix(&format!("[{name}] ")))
    };
    let one = if count == "1" { found("one") } else { None };
    let text = found(count).or(one).or_else(|| {
        let mut lines = variants.lines();
        lines.find_map(|line| line.strip_prefix("*[other] "))
    });
    text.unwrap().to_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_found_filled_and_counted() {
        let texts = Texts(HashMap::from([
            ("plain".into(), "Kortti { $name }".into()),
            (
                "many".into(),
                "\n{ $count ->\n[0] Ei lapsia\n[one] Yksi lapsi\n*[other] { $count } lasta\n}"
                    .into(),
            ),
        ]));

        let many = |count| texts.fill("many", &[("count", count)]);

        assert_eq!(texts.fill("plain", &[("name", "A")]), "Kortti A");
        assert_eq!(
            ["0", "1", "2"].map(many),
            ["Ei lapsia", "Yksi lapsi", "2 lasta"]
        );
    }
}
