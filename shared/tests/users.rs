//! The rules of accounts: who gives which role, what belongs to a person's account, and suggested user names.

use shared::problem::FieldCode;
use shared::session::Role;
use shared::users::{
    CreateUser, check_person, free_username, may_give, may_manage, suggest_username,
};

use Role::{AreaCoordinator, Distributor, NationalAdmin, Venue};

#[test]
fn a_role_gives_only_roles_below_its_own() {
    let given = |giver| Role::ALL.map(|role| may_give(giver, role));

    assert_eq!(given(NationalAdmin), [false, true, true, true]);
    assert_eq!(given(AreaCoordinator), [false, false, true, true]);
    assert_eq!(given(Distributor), [false; 4]);
    assert_eq!(given(Venue), [false; 4]);
}

#[test]
fn only_national_administrators_look_after_their_own_kind() {
    let managed = |manager| Role::ALL.map(|role| may_manage(manager, role));

    assert_eq!(managed(NationalAdmin), [true; 4]);
    assert_eq!(managed(AreaCoordinator), [false, false, true, true]);
    assert_eq!(managed(Distributor), [false; 4]);
    assert_eq!(managed(Venue), [false; 4]);
}

#[test]
fn a_personal_account_has_a_name_and_a_shared_one_has_none() {
    let codes = |role, is_personal, name, is_contact| -> Vec<(String, FieldCode)> {
        check_person(role, is_personal, name, is_contact)
            .into_iter()
            .map(|error| (error.pointer, error.code))
            .collect()
    };
    let name = |code| vec![("/display_name".to_owned(), code)];
    let contact = vec![("/is_contact_person".to_owned(), FieldCode::NotAllowed)];

    assert_eq!(codes(Distributor, false, None, false), []);
    assert_eq!(codes(Venue, true, Some("Eeva Elo"), true), []);
    assert_eq!(
        codes(Distributor, true, None, false),
        name(FieldCode::Required)
    );
    assert_eq!(
        codes(Venue, false, Some("Eeva"), false),
        name(FieldCode::NotAllowed)
    );
    assert_eq!(codes(Distributor, false, None, true), contact);
    assert_eq!(codes(AreaCoordinator, true, None, true), contact);
    // A coordinator's name is that of the entry.
    assert_eq!(codes(AreaCoordinator, true, None, false), []);
    assert_eq!(
        codes(AreaCoordinator, true, Some("Eeva"), false),
        name(FieldCode::NotAllowed)
    );
}

#[test]
fn a_coordinators_name_is_that_of_the_entry() {
    let body = r#"{"username":"espoo.eeva","language":"fi","display_name":"Eeva","is_contact_person":true,
        "scope":{"role":"area_coordinator","coordinator_id":"019abc00-0000-7000-8000-000000000001"}}"#;
    let new: CreateUser = serde_json::from_str(body).unwrap();

    let wrong: Vec<_> = new.check().into_iter().map(|error| error.pointer).collect();

    assert_eq!(wrong, ["/display_name", "/is_contact_person"]);
}

#[test]
fn a_user_name_is_suggested_from_area_and_place() {
    for (area, name, expected) in [
        ("Espoo", "Aikuissosiaalityö", "espoo.aikuissosiaalityo"),
        (
            "Espoo",
            "Espoon kaupunginteatteri",
            "espoo.kaupunginteatteri",
        ),
        (
            "Vantaa ja Kerava",
            "Tikkurilan seurakunta, diakonia",
            "vantaa.tikkurilan-seurakunta-diakonia",
        ),
        ("Oulu", "Åström & Öhman", "oulu.astrom-ohman"),
        ("", "Kesäfestivaali 2027", "kesafestivaali-2027"),
        ("Espoo", "Espoo", "espoo"),
        (
            "Kainuu",
            "Erittäinpitkäyhdyssananimitoimipisteellekin",
            "kainuu",
        ),
        ("", "!", ""),
    ] {
        assert_eq!(suggest_username(area, name), expected, "{area}, {name}");
    }
}

#[test]
fn a_taken_user_name_is_suggested_with_the_first_free_number() {
    for (taken, expected) in [
        (&[][..], "espoo.kirjasto"),
        (&["espoo.muu"][..], "espoo.kirjasto"),
        (&["espoo.kirjasto"][..], "espoo.kirjasto-2"),
        (
            &["espoo.kirjasto", "espoo.kirjasto-2"][..],
            "espoo.kirjasto-3",
        ),
    ] {
        assert_eq!(free_username("espoo.kirjasto", taken), expected);
    }
}
