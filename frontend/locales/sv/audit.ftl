# The audit trail: what was done, by the names of the operations, in the past tense.

audit-answer_checklist = Fyllde i en punkt på minneslistan
audit-change_contact_person = Bytte en organisations kontaktperson eller kontaktuppgifter
audit-change_language = Bytte språk på sitt konto
audit-change_password = Bytte lösenord
audit-create_organisation = Lade till en organisation
audit-create_question = Lade till en fråga
audit-create_site = Lade till ett verksamhetsställe
audit-create_venue = Lade till ett objekt
audit-delete_facts = Raderade bakgrundsuppgifterna på ett kort
audit-export_audit_events = Tog ut händelseloggen i en fil
audit-finish_notice = Markerade ett meddelande som klart
audit-give_stock = Gav ett kortlager
audit-move_stock = Flyttade eller återlämnade kort
audit-record_commitment = Antecknade ett kontrakt
audit-register_card = Registrerade ett kort
audit-reopen_notice = Öppnade ett meddelande igen
audit-retention = Raderade uppgifter vars lagringstid har gått ut
audit-sign_in = Loggade in
audit-sign_out = Loggade ut
audit-update_organisation = Ändrade uppgifterna om en organisation
audit-update_question = Ändrade en fråga
audit-update_site = Ändrade uppgifterna om ett verksamhetsställe
audit-update_venue = Ändrade uppgifterna om ett objekt
audit-update_venue_gives = Ändrade vad ett objekt ger
