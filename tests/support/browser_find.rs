//! What stands on a page, found as a person finds it: by its role and its name. Everything waits until it is there.

use serde_json::{Value, json};
use thirtyfour::components::SelectElement;
use thirtyfour::{Key, WebElement};

use crate::browser::Browser;

/// What a thing on a page is.
#[derive(Clone, Copy, Debug)]
pub enum Role {
    /// Does something when pressed.
    Button,
    /// Leads somewhere.
    Link,
    /// Takes a line of text.
    Textbox,
    /// Can be ticked.
    Checkbox,
    /// Takes a file.
    File,
    /// One of a few.
    Radio,
    /// A list of which one is chosen.
    Combobox,
    /// A heading.
    Heading,
    /// Fields that belong together.
    Group,
    /// A part of the page with a heading of its own.
    Region,
    /// A table.
    Table,
    /// A row of a table's body.
    Row,
    /// A box that says something.
    Notification,
}

impl Role {
    const fn selector(self) -> &'static str {
        match self {
            Self::Button => "button",
            Self::Link => "a[href]",
            Self::Textbox => {
                "input:is(:not([type]), [type=text], [type=password], [type=search], [type=email], [type=tel], [type=url]), textarea"
            }
            Self::Checkbox => "input[type=checkbox]",
            Self::File => "input[type=file]",
            Self::Radio => "input[type=radio]",
            Self::Combobox => "select",
            Self::Heading => "h1, h2, h3",
            Self::Group => "fieldset, [role=group], [role=search]",
            Self::Region => "section[aria-labelledby]",
            Self::Table => "table",
            Self::Row => "tbody tr",
            Self::Notification => ".hds-notification",
        }
    }
}

/// A way to a thing on the page.
#[derive(Clone)]
pub struct Locator<'a> {
    browser: &'a Browser,
    steps: Vec<(Role, String)>,
}

impl Browser {
    /// What has a role and the words of a key as its name; with an empty key any of the role.
    #[must_use]
    pub fn find(&self, role: Role, key: &str) -> Locator<'_> {
        let name = if key.is_empty() {
            String::new()
        } else {
            self.text(key)
        };
        self.find_named(role, &name)
    }

    /// What has a role and a name.
    #[must_use]
    pub fn find_named(&self, role: Role, name: &str) -> Locator<'_> {
        Locator {
            browser: self,
            steps: vec![(role, name.to_owned())],
        }
    }

    /// A button.
    #[must_use]
    pub fn button(&self, key: &str) -> Locator<'_> {
        self.find(Role::Button, key)
    }

    /// A link.
    #[must_use]
    pub fn link(&self, key: &str) -> Locator<'_> {
        self.find(Role::Link, key)
    }

    /// A line of text.
    #[must_use]
    pub fn textbox(&self, key: &str) -> Locator<'_> {
        self.find(Role::Textbox, key)
    }

    /// A heading.
    #[must_use]
    pub fn heading(&self, key: &str) -> Locator<'_> {
        self.find(Role::Heading, key)
    }
}

impl<'a> Locator<'a> {
    /// What has a role and the words of a key as its name inside this one.
    #[must_use]
    pub fn find(&self, role: Role, key: &str) -> Self {
        let name = if key.is_empty() {
            String::new()
        } else {
            self.browser.text(key)
        };
        self.find_named(role, &name)
    }

    /// What has a role and a name inside this one.
    #[must_use]
    pub fn find_named(&self, role: Role, name: &str) -> Self {
        let mut further = self.clone();
        further.steps.push((role, name.to_owned()));
        further
    }

    fn query(&self) -> Value {
        let steps = self.steps.iter();
        json!(
            steps
                .map(|(role, name)| json!([role.selector(), name]))
                .collect::<Vec<_>>()
        )
    }

    pub(crate) fn describe(&self) -> String {
        let steps: Vec<_> = self
            .steps
            .iter()
            .map(|(role, name)| format!("{role:?} «{name}»"))
            .collect();
        steps.join(" / ")
    }

    /// The element, once it is there.
    pub async fn element(&self) -> WebElement {
        let (browser, query) = (self.browser, self.query());
        browser
            .wait(&self.describe(), async || {
                browser
                    .script("return find(arguments[0])", vec![query.clone()])
                    .await
                    .element()
                    .ok()
            })
            .await
    }

    /// Waits until a script about `element` gives true.
    async fn holds(&self, what: &str, condition: &str) {
        let script =
            format!("const element = find(arguments[0]); return Boolean(element && ({condition}))");
        let what = format!("{} {what}", self.describe());
        self.browser.until(&what, &script, vec![self.query()]).await;
    }

    /// Waits until it is there.
    pub async fn shown(&self) {
        self.element().await;
    }

    /// Waits until it is not there.
    pub async fn gone(&self) {
        let what = format!("{} to be gone", self.describe());
        self.browser
            .until(&what, "return !find(arguments[0])", vec![self.query()])
            .await;
    }

    /// Waits until it has the focus.
    pub async fn focused(&self) {
        self.holds("with the focus", "element === document.activeElement")
            .await;
    }

    /// Waits until it is ticked or chosen.
    pub async fn checked(&self) {
        self.holds("ticked", "element.checked").await;
    }

    /// Waits until this stands in it.
    pub async fn has_value(&self, value: &str) {
        let value = json!(value);
        self.holds(
            &format!("with {value}"),
            &format!("element.value === {value}"),
        )
        .await;
    }

    /// Waits until something stands in it.
    pub async fn has_something(&self) {
        self.holds("with something in it", "element.value !== ''")
            .await;
    }

    /// Waits until its words are among these.
    pub async fn has_text(&self, text: &str) {
        let text = json!(text);
        self.holds(
            &format!("with {text}"),
            &format!("squeeze(element.innerText).includes({text})"),
        )
        .await;
    }

    /// Waits until these words are said to be wrong with it, for screen readers too.
    pub async fn has_error(&self, text: &str) {
        let text = json!(text);
        let condition = format!(
            "element.ariaInvalid === 'true' && element.getAttribute('aria-describedby').split(' ')\
             .some(id => document.getElementById(id)?.textContent === {text})"
        );
        self.holds(&format!("with the error {text}"), &condition)
            .await;
    }

    /// Whether it has the focus now.
    pub async fn has_focus(&self) -> bool {
        let script = "return find(arguments[0]) === document.activeElement";
        self.browser.script(script, vec![self.query()]).await.json() == true
    }

    /// How many there are now.
    pub async fn count(&self) -> u64 {
        let found = self
            .browser
            .script("return findAll(arguments[0]).length", vec![self.query()])
            .await;
        found.json().as_u64().unwrap()
    }

    /// The words of all of them now.
    pub async fn all_words(&self) -> Vec<String> {
        let script = "return findAll(arguments[0]).map((element) => squeeze(element.innerText))";
        let found = self.browser.script(script, vec![self.query()]).await;
        found.convert().unwrap()
    }

    /// Its words now.
    pub async fn words(&self) -> String {
        self.shown().await;
        let found = self
            .browser
            .script(
                "return squeeze(find(arguments[0])?.innerText)",
                vec![self.query()],
            )
            .await;
        found.json().as_str().unwrap().to_owned()
    }

    /// Presses it; a tick or a choice by its label, as people do.
    pub async fn press(&self) {
        self.shown().await;
        let script = "const element = find(arguments[0]); return element?.labels?.[0] ?? element";
        let target = self
            .browser
            .script(script, vec![self.query()])
            .await
            .element();
        let target = target.unwrap_or_else(|_| panic!("{} went away", self.describe()));
        target
            .click()
            .await
            .unwrap_or_else(|error| panic!("{}: {error}", self.describe()));
    }

    /// Writes into it, in the place of what stood there.
    pub async fn enter(&self, text: &str) {
        let element = self.element().await;
        let select_all = Key::Control + "a";
        element.send_keys(select_all).await.unwrap();
        element.send_keys(Key::Delete + "").await.unwrap();
        element.send_keys(text).await.unwrap();
        self.has_value(text).await;
    }

    /// Chooses from a list, once it offers the choice.
    pub async fn choose(&self, words: &str) {
        let choice = json!(words);
        let condition = format!("[...element.options].some(({{ text }}) => text === {choice})");
        self.holds(&format!("with the choice {choice}"), &condition)
            .await;
        let list = SelectElement::new(&self.element().await).await.unwrap();
        let chosen = list.select_by_exact_text(words).await;
        chosen.unwrap_or_else(|error| panic!("{words}: {error}"));
    }
}
