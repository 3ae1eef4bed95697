# The audit trail: what was done, by the names of the operations, in the past tense.

audit-answer_checklist = Marked an item of the checklist
audit-change_language = Changed the account's language
audit-change_password = Changed the password
audit-create_question = Added a question
audit-give_stock = Gave a stock of cards
audit-move_stock = Moved or returned cards
audit-record_commitment = Recorded a commitment
audit-register_card = Registered a card
audit-retention = Removed what had been kept for its time
audit-sign_in = Signed in
audit-sign_out = Signed out
audit-update_question = Changed a question
