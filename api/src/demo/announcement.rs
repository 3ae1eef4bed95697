//! What a person sees who starts the demo: where to go, whom to be, what to try.

use std::path::Path;

use super::accounts::Listed;
use super::checks::Check;
use super::file::Summary;

/// The parts of the announcement.
pub(super) struct Announcement<'a> {
    /// What `demo.json` says.
    pub(super) summary: &'a Summary<'a>,
    /// A card to check.
    pub(super) example: Option<&'a Check>,
    /// Whether the single-page application is served too.
    pub(super) has_pages: bool,
    /// Where `demo.json` is.
    pub(super) file: &'a Path,
}

impl Announcement<'_> {
    /// Its lines.
    pub(super) fn lines(&self) -> Vec<String> {
        let url = self.summary.url;
        let mut lines = vec![
            String::new(),
            format!("  Kaikukanta, the demo: {url}"),
            "  Area names are real; organisations, venues and cards are made up.".to_owned(),
            String::new(),
        ];
        let password = self.summary.password;
        if self.has_pages {
            lines.push(format!(
                "  Sign in at {url}/admin/sign-in, password {password}"
            ));
        } else {
            lines.push(format!("  Accounts, all with the password {password}"));
        }
        lines.push(String::new());
        lines.extend(self.accounts());
        lines.extend(self.curl());
        lines.extend([
            String::new(),
            format!("  The API's documentation: {url}/api/docs"),
            format!(
                "  A card for each verdict, numbers to register: {}",
                self.file.display()
            ),
            "  Stop with Ctrl-C; the data stay.".to_owned(),
            String::new(),
        ]);
        lines
    }

    fn accounts(&self) -> Vec<String> {
        let rows: Vec<[String; 3]> = self.summary.accounts.iter().map(row).collect();
        let width = |cell: fn(&[String; 3]) -> &String| {
            let widths = rows.iter().map(|row| cell(row).chars().count());
            widths.max().unwrap_or_default()
        };
        let names = width(|[name, ..]| name);
        let roles = width(|[_, role, _]| role);
        rows.iter()
            .map(|[name, role, place]| {
                let line = format!("    {name:names$}  {role:roles$}  {place}");
                line.trim_end().to_owned()
            })
            .collect()
    }

    /// A request that can be pasted into a terminal.
    fn curl(&self) -> Vec<String> {
        let body = self
            .example
            .and_then(|check| serde_json::to_string(check).ok());
        let Some(body) = body else {
            return Vec::new();
        };
        vec![
            String::new(),
            "  Check a card as a venue's own system does:".to_owned(),
            String::new(),
            format!("    curl {}/api/v1/card-validity \\", self.summary.url),
            format!(
                "      -H 'Authorization: Bearer {}' \\",
                self.summary.api_key
            ),
            "      -H 'Content-Type: application/json' \\".to_owned(),
            format!("      -d '{body}'"),
            String::new(),
            "  A key that sees test data alone; TEST-OK is a card for it (docs/test-mode.md):"
                .to_owned(),
            String::new(),
            format!("    {}", self.summary.test_api_key),
        ]
    }
}

/// Name, role and place of an account.
fn row(account: &Listed) -> [String; 3] {
    let role = match account.role.as_str() {
        "national_admin" => "looks after the network",
        "area_coordinator" => "looks after an area",
        "distributor" => "hands out cards",
        "venue" => "checks cards",
        other => other,
    };
    let parts = [&account.area, &account.site, &account.venue];
    let parts: Vec<&str> = parts.into_iter().filter_map(Option::as_deref).collect();
    let mut place = parts.join(", ");
    if account.password_changed {
        place.push_str(" (has a password of its own)");
    } else if account.must_change_password {
        place.push_str(" (first sign-in)");
    }
    [account.username.clone(), role.to_owned(), place]
}

#[cfg(test)]
mod tests {
    use shared::ids::VenueId;
    use uuid::Uuid;

    use super::*;

    fn account(username: &str, role: &str, place: Option<&str>) -> Listed {
        Listed {
            username: username.to_owned(),
            role: role.to_owned(),
            area: place.map(|_| "Espoo".to_owned()),
            site: place.map(ToOwned::to_owned),
            venue: None,
            must_change_password: false,
            password_changed: false,
        }
    }

    fn lines(example: Option<&Check>) -> Vec<String> {
        let summary = Summary {
            url: "http://127.0.0.1:8080",
            password: "the-password",
            accounts: &[
                account("kaikukeskus", "national_admin", None),
                account(
                    "espoo.jakaja",
                    "distributor",
                    Some("Satulammen aikuissosiaalityö"),
                ),
            ],
            api_key: "kk_live_DemoKeyForThisMachineOnly00000123456",
            test_api_key: "kk_test_DemoTestKeyForEverybody0000000123456",
            checks: &[],
            stock: &[],
        };
        let announcement = Announcement {
            summary: &summary,
            example,
            has_pages: true,
            file: Path::new("./var/demo.json"),
        };
        announcement.lines()
    }

    #[test]
    fn all_that_is_needed_is_said() {
        let check = Check {
            card_number: "ESPVTPVXVT2H".to_owned(),
            venue_id: VenueId(Uuid::nil()),
            occasion_date: None,
        };
        let lines = lines(Some(&check));
        let text = lines.join("\n");

        for part in [
            "http://127.0.0.1:8080/admin",
            "the-password",
            "espoo.jakaja  hands out cards          Espoo, Satulammen",
            "Bearer kk_live_",
            "    kk_test_",
            r#"-d '{"card_number":"ESPVTPVXVT2H","venue_id":"#,
            "./var/demo.json",
        ] {
            assert!(text.contains(part), "{part}\n{text}");
        }
        assert!(lines.iter().all(|line| line.chars().count() <= 110));
        assert!(lines.iter().all(|line| line.trim_end() == line));
    }

    #[test]
    fn without_a_valid_card_nothing_is_said_of_one() {
        assert!(!lines(None).join("\n").contains("curl"));
    }
}
