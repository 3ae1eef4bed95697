# The audit trail: what was done, by the names of the operations, in the past tense.

audit-answer_checklist = Fyllde i en punkt på minneslistan
audit-change_language = Bytte språk på sitt konto
audit-change_password = Bytte lösenord
audit-create_question = Lade till en fråga
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
audit-update_question = Ändrade en fråga
