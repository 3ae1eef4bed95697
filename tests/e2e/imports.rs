//! A coordinator imports an area from a file.

use std::path::PathBuf;

use support::browser::{Browser, Role, journey};

const IMPORT: &str = "/admin/import";

/// A file on this machine, gone with the test.
pub(crate) struct Sheet(PathBuf);

impl Sheet {
    pub(crate) fn new(text: &str) -> Self {
        let path = std::env::temp_dir().join(format!("import-{}.csv", uuid::Uuid::new_v4()));
        std::fs::write(&path, text).unwrap();
        Self(path)
    }
}

impl Drop for Sheet {
    fn drop(&mut self) {
        drop(std::fs::remove_file(&self.0));
    }
}

/// Four rows; the second account's role can be wrong.
fn sheet(role: &str) -> Sheet {
    Sheet::new(&format!(
        "tyyppi;organisaatio;nimi;jakaa kortteja;on kohteita;yhteyshenkilö;luokka;kunta;rooli;käyttäjätunnus\n\
         organisaatio;;Tapiolan seurakunta;kyllä;kyllä;Paula Pastori;;;;\n\
         toimipiste;Tapiolan seurakunta;Diakoniatoimisto;;;;;;;\n\
         kohde;Tapiolan seurakunta;Kappelin konsertit;;;;kulttuuri;Espoo;;\n\
         tunnus;Tapiolan seurakunta;Diakoniatoimisto;;;;;;jakaja;tapiola.diakonia\n\
         tunnus;Tapiolan seurakunta;Kappelin konsertit;;;;;;{role};tapiola.kappeli\n"
    ))
}

pub(crate) async fn choose(browser: &Browser, sheet: &Sheet) {
    let input = browser.find(Role::File, "import-file").element().await;
    input.send_keys(sheet.0.to_str().unwrap()).await.unwrap();
}

#[tokio::test]
async fn a_file_is_checked_mended_and_imported_and_the_slips_are_printed() {
    journey(async |browser, app| {
        browser.sign_in(&app.world.espoo.coordinator, IMPORT).await;

        choose(browser, &sheet("vahtimestari")).await;

        browser.heading("import-found").focused().await;
        let refused = browser.fill("import-refused", &[("count", "1")]);
        browser
            .find_named(Role::Notification, &refused)
            .shown()
            .await;
        let row = browser.find_named(Role::Row, "6");
        let why = format!("Rooli: {}", browser.text("field-unknown_value--import"));
        assert!(row.words().await.contains(&why), "{}", row.words().await);
        let write = browser.fill("import-write", &[("count", "5")]);
        assert!(!browser.is_showing(&write).await);
        browser.expect_accessible("a file with a mistake").await;

        choose(browser, &sheet("kohde")).await;
        browser.find_named(Role::Button, &write).press().await;

        browser.heading("import-done").focused().await;
        browser
            .shows(&browser.fill("import-created", &[("count", "5")]))
            .await;
        browser
            .expect_accessible("an import that was written")
            .await;
        browser
            .script("window.print = () => { window.printed = true }", vec![])
            .await;
        browser
            .find_named(
                Role::Button,
                &browser.fill("import-print", &[("count", "2")]),
            )
            .press()
            .await;
        browser
            .until("printing", "return window.printed === true", vec![])
            .await;
        let secret = "return document.querySelector('.print-slip__secret').textContent";
        let password = browser.script(secret, vec![]).await.json().clone();
        let session = app
            .anonymous()
            .sign_in("tapiola.diakonia", password.as_str().unwrap())
            .await;
        session.assert_status(200);
        assert_eq!(session.json()["must_change_password"], true);
    })
    .await;
}

#[tokio::test]
async fn the_national_administrator_chooses_the_area_and_it_fits_a_phone() {
    journey(async |browser, app| {
        browser.sign_in(support::world::NATIONAL, IMPORT).await;
        browser
            .find(Role::Combobox, "import-area")
            .choose("Vantaa")
            .await;
        browser.shrink().await;

        choose(browser, &sheet("vahtimestari")).await;

        browser.heading("import-found").focused().await;
        browser.expect_fits("what a check found").await;
        choose(browser, &sheet("kohde")).await;
        let write = browser.fill("import-write", &[("count", "5")]);
        browser.find_named(Role::Button, &write).press().await;
        browser.heading("import-done").focused().await;
        browser.expect_fits("an import that was written").await;
        let areas = app
            .texts("select a.name_fi as value from sites s join areas a on a.id = s.area_id where s.name = 'Diakoniatoimisto'")
            .await;
        assert_eq!(areas, ["Vantaa"]);
    })
    .await;
}
