# The audit trail: what was done, by the names of the operations, in the past tense.

audit-answer_checklist = Marked an item of the checklist
audit-change_contact_person = Changed an organisation's contact person or contact details
audit-change_language = Changed the account's language
audit-change_password = Changed the password
audit-create_organisation = Added an organisation
audit-create_question = Added a question
audit-create_site = Added a site
audit-create_venue = Added a venue
audit-delete_facts = Deleted a card's background facts
audit-export_audit_events = Took the audit trail out as a file
audit-finish_notice = Marked a notice as done
audit-give_stock = Gave a stock of cards
audit-move_stock = Moved or returned cards
audit-record_commitment = Recorded a commitment
audit-register_card = Registered a card
audit-reopen_notice = Opened a notice again
audit-retention = Removed what had been kept for its time
audit-sign_in = Signed in
audit-sign_out = Signed out
audit-update_organisation = Changed the details of an organisation
audit-update_question = Changed a question
audit-update_site = Changed the details of a site
audit-update_venue = Changed the details of a venue
audit-update_venue_gives = Changed what a venue gives
