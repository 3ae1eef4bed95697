# The audit trail: what was done, by the names of the operations, in the past tense.

audit-answer_checklist = Merkitsi muistilistan kohdan
audit-change_contact_person = Vaihtoi organisaation yhteyshenkilön tai hänen yhteystietonsa
audit-change_language = Vaihtoi tilinsä kielen
audit-change_password = Vaihtoi salasanansa
audit-create_organisation = Lisäsi organisaation
audit-create_question = Lisäsi kysymyksen
audit-create_site = Lisäsi toimipisteen
audit-create_venue = Lisäsi kohteen
audit-delete_facts = Poisti kortin taustatiedot
audit-export_audit_events = Vei tapahtumalokin tiedostoon
audit-finish_notice = Merkitsi ilmoituksen hoidetuksi
audit-give_stock = Antoi korttierän
audit-move_stock = Siirsi tai palautti kortteja
audit-record_commitment = Kirjasi sitoumuksen
audit-register_card = Rekisteröi kortin
audit-reopen_notice = Palautti ilmoituksen avoimeksi
audit-retention = Poisti vanhentuneet tiedot säilytysajan mukaan
audit-sign_in = Kirjautui sisään
audit-sign_out = Kirjautui ulos
audit-update_organisation = Muutti organisaation tietoja
audit-update_question = Muutti kysymystä
audit-update_site = Muutti toimipisteen tietoja
audit-update_venue = Muutti kohteen tietoja
audit-update_venue_gives = Muutti sitä, mitä kohde antaa
