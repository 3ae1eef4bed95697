### What went wrong, and what can be done. The keys are the register's error codes.

error-network = No connection
error-network-advice = The register cannot be reached. Check the network connection and try again.
error-decode = This page is out of date
error-decode-advice = The register answered in a way that this page does not understand. Reload the page.

problem-bad_request = The request could not be read
problem-bad_request-advice = Reload the page and try once more.
problem-two_credentials = Two credentials at once
problem-two_credentials-advice = The request carried both an API key and a sign-in. Use one of them.
problem-not_signed_in = You are not signed in
problem-not_signed_in-advice = Sign in and try again.
problem-session_ended = The session has ended
problem-session_ended-advice = Sign in again. Your work is kept on this page.
problem-wrong_credentials = Wrong user name or password
problem-wrong_credentials-advice = Check both. Your area's coordinator can give you a new password.
problem-key_not_accepted = The API key is not accepted
problem-key_not_accepted-advice = The key is unknown, revoked or expired.
problem-forbidden = This is not for your account
problem-forbidden-advice = Your account's role may not do this. Ask your area's coordinator.
problem-missing_scope = The key may not do this
problem-missing_scope-advice = The key was not given the right that this needs.
problem-password_change_required = Change the password first
problem-password_change_required-advice = You have a one-time password. Once it is changed, everything else opens.
problem-cross_site = The request came from another site
problem-cross_site-advice = Open the service at its own address and try again.
problem-not_found = Not found
problem-not_found-advice = There is no such thing, or it belongs to another area, site or venue.
problem-method_not_allowed = This cannot be done at this address
problem-method_not_allowed-advice = Reload the page and try once more.
problem-card_registered_here = Your site has already registered this card
problem-card_registered_here-advice = Look it up by its number on the page Cards.
problem-card_registered_elsewhere = The card is registered at another site
problem-card_registered_elsewhere-advice = Check the card number. If it is right, ask your area's coordinator.
problem-payload_too_large = Too much was sent
problem-payload_too_large-advice = Send less at a time.
problem-unsupported_media_type = What was sent has the wrong form
problem-unsupported_media_type-advice = Reload the page and try once more.
problem-validation_failed = Something has to be corrected
problem-validation_failed-advice = Check what is marked.
problem-client_reference_reused = This was sent before
problem-client_reference_reused-advice = Something else is already saved under the same reference. Start again with a new card.
problem-too_many_attempts = Too many attempts
problem-too_many_attempts-advice =
    { $seconds ->
        [one] Wait one second and try again.
       *[other] Wait { $seconds } seconds and try again.
    }
problem-internal = Something went wrong in the register
problem-internal-advice = This is our fault. Try again. If it does not help, contact Kaikukeskus.
problem-unavailable = The register does not answer right now
problem-unavailable-advice = Try again in a moment. What the register has acknowledged is safe.

field-required = Fill this in
field-required--username = Enter the user name
field-required--password = Enter the password
field-required--current_password = Enter the present password
field-required--new_password = Enter a new password
field-required--repeat_password = Enter the new password once more
field-unknown_member = The register does not know this
field-wrong_type = Check how this is written
field-length = The length must be { $min }–{ $max } characters
field-length--new_password = The password must have { $min }–{ $max } characters
field-out_of_range = The value must be { $min }–{ $max }
field-too_long = The text is too long
field-unknown_value = Choose one of the options
field-unknown_value--repeat_password = The passwords are not the same
field-not_allowed = This does not belong to this card
field-looks_like_identity = This looks like a personal identity code, an e-mail address or a phone number. They must not be entered.
field-malformed_card_number = This cannot be a card number. Check the letters and digits.
field-not_in_stock = This number is in no stock of cards. Check the number or ask your area's coordinator.
field-stock_of_another_site = This card belongs to another site. Ask your area's coordinator.
field-stock_of_other_kind = This number is for the other kind of card. Check whether the card is personal or the community's.
field-in_the_future = The day cannot be in the future
field-site_closed = The site was not open on that day
field-pilot_over = The area's pilot has ended, so the card would not be valid for a single day
field-too_young = The card can be given from the year in which one turns { $min }
field-not_residential = Nobody lives in this postal code. Check the number.
field-answered_twice = The same question has two answers
field-wrong_password = The password is wrong
field-password_too_plain = Choose another password: it must not be the present one or contain the user name
