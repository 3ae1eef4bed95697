### Checking a card.

check-title = Check a card
check-number = Card number
check-number-hint = Scan the number, or type it and press Enter. Esc empties the box.
check-submit = Check
check-venue = Venue: { $venue }
check-other-day = The event is on another day
check-occasion = Day of the event
check-back-to-today = Check for today again
check-day = Checking for { $date }

check-valid = Valid
check-not-valid = Not valid
check-previous = Previous check
check-reason-ok = The card is valid
check-reason-malformed = Not a card number
check-reason-unknown = No such card
check-reason-not_registered = The card is not registered
check-reason-not_yet_valid = The card is not valid yet
check-reason-expired = The card has run out
check-reason-pilot_ended = The area’s pilot has ended
check-reason-expires_before_occasion = Runs out before the event
check-reason-inactivated = The card was taken out of use
check-reason-out_of_area = The card does not work in this area
check-reason-venue_inactive = The venue does not accept cards
check-say = You can tell the customer
check-last-day = Last valid day
check-occasion-day = Checked for
check-kind = Kind of card
check-scope = Where it works
check-scope-network = In the whole Kaikukortti network
check-scope-area = In its own area only

check-gives = What is free
check-gives-holder = A ticket for the holder
check-gives-children =
    { $count ->
        [0] No under-age children in the register
        [one] A ticket for the holder’s child: 1 child in the register, under { $age }
       *[other] Tickets for the holder’s children: { $count } children in the register, under { $age }
    }
check-gives-children-not-told = Tickets for the holder’s children under { $age }. Their number was not told.
check-gives-children-together = Children attend the same event as the holder. Children do not get course places.
check-gives-staff = A ticket for the worker who brings the card
check-gives-clients = Tickets for clients under { $age }. Older ones have their own cards.
check-gives-companion = A ticket for the holder’s assistant or interpreter
check-gives-companion-community = A ticket for an assistant or interpreter

check-details = Course, season pass or name of the event
check-details-hint = Stays for the next cards. Nobody’s name.
check-details-done = Done
check-record-title = Record the use
check-record = Record the use
check-record-hint = Enter records it. The next card can be read at once.
check-reserve = Reserve
check-record-later = Record and wait
check-record-later-hint = Enter records it. The use is sent when the connection is back.
check-more-children =
    { $count ->
        [0] There are no children in the register. The use is recorded all the same, with a mark.
        [one] There is 1 child in the register. The use is recorded all the same, with a mark.
       *[other] There are { $count } children in the register. The use is recorded all the same, with a mark.
    }
check-recorded = The use is recorded
check-reserved = The reservation is recorded
check-waits = The use waits to be sent
check-undone = The use is undone
check-undone-text = To record it after all, read the card again.
check-undo = Undo
check-recorded-before = This use is recorded already
check-recorded-before-text = The first time it arrived although the answer was lost. If the number of tickets was another, undo it in the list of the day and read the card again.
check-unasked = Could not be checked
check-unasked-reason = No connection to the register
check-unasked-look = Look at the last valid day on the card and decide yourself. Whether the card is valid cannot be seen here now.
check-unasked-note = You can record the use so that it waits. It is sent when the connection is back. If the card was not valid, the use gets a mark.
check-again = Check again

check-failed-text = The card was not checked. The number is still in the box: press Check again.
check-failed-offline = If the connection does not come back, look at the last valid day inside the card and do as agreed with the area’s coordinator.

check-history = Last cards
check-history-note = The list has no card numbers. It is gone when you leave the page.
check-history-time = Time
check-history-verdict = Verdict

check-history-use = Use
check-history-undo = Undo

field-wrong_type--occasion_date = Write the day like 22.11.2026
