### What is done to a card after it was handed over, and lists to work along.

today-lead = What was done with this account on { $date }. A mistake can be undone on the same day, the latest first.
today-empty = Nothing has been entered today yet.
today-what = What was done
today-time = Time
today-undo = Undoing
today-former = formerly { $number }
today-undone = Undone at { $time }
today-not-undoable = Can no longer be undone: something was done to the card after this, or its background facts were deleted

ending-lead = Cards that end within { $days } days. When you meet the client, say that the card can be renewed.
ending-empty = No card ends soon.
shortened-lead = The area’s pilot was shortened, so these cards end before the day written on them. Tell the holder when you meet, and correct the day on the card.
shortened-empty = No valid card is affected by the shortened pilot.
reminder-printed-on = As of { $date }
reminder-print = Print the list
reminder-ends = Ends
reminder-days-left =
    { $days ->
        [0] today
        [one] tomorrow
       *[other] in { $days } days
    }

card-action-register = Hand-over
card-action-renew = Renewal
card-action-replace = New card in place of the old
card-action-re_enter = Number put right
card-action-inactivate = Taken out of use
card-action-correct_facts = Background facts corrected
undo = Undo
undo-confirm = Yes, undo
undo-question-register = Undo the registration? The card works no more, the background facts are deleted and the number goes back to stock.
undo-question-renew = Undo the renewal? The card is again what it was before.
undo-question-replace = Undo the replacement? The new card works no more, and the old one is in use again.
undo-question-re_enter = Undo the correction of the number? The card has its former number again.
undo-question-inactivate = Take the card into use again?
undo-question-correct_facts = Put the background facts back to what they were before the correction?
undone-register = The registration has been undone.
undone-renew = The renewal has been undone.
undone-replace = The replacement has been undone.
undone-re_enter = The correction of the number has been undone.
undone-inactivate = The card is in use again.
undone-correct_facts = The background facts are as before.
card-last-done = You did today at { $time }: { $what }.
card-replaced-by = Open the card that took this one’s place
card-replaces = Open the card whose place this one took

card-tasks = What is to be done to the card?
task-card = Card { $number }
task-closed = This cannot be done to the card now
task-closed-text = Open the card: there you see its state and what can be done to it.
task-number-hint = Scan the number from the card or type it.
task-new-number = Number of the new card
task-next-card = Find the next card
task-reason = Why?
task-reason-lost = Lost
task-reason-broken = Broken
task-reason-misused = Misuse
task-reason-other = Another reason

task-renew = Renew the card
task-renew-text = The card is valid again for a new period, with the same or a new number.
task-renew-elsewhere = Renew another site’s card
task-renew-elsewhere-lead = Your area allows cards to be renewed at other sites too. Nothing earlier of the card is shown.
task-renew-number = Which number does the card have?
task-renew-same = The same card, the same number
task-renew-new = A new card, a new number
task-renew-needs-new = The card is out of use, so the client gets a new card.
task-renew-submit = Renew the card
task-renew-done = The card has been renewed
task-facts = Are the facts unchanged?
task-facts-right = Yes, unchanged
task-facts-changed = No, correct them
field-required--facts = Ask the client whether the facts are unchanged

task-replace = Give a new card in place of the old
task-replace-text = The card is lost or broken. The last day stays the same.
task-replace-lead = The new card is valid as long as the old one: until { $date }. The background facts move to it, and the old card stops working at once.
task-replace-submit = Give the new card
task-replace-done = The new card is in place of the old
field-required--reason = Choose the reason

task-inactivate = Take the card out of use
task-inactivate-text = The card stops working, and no new one is given now.
task-inactivate-lead = After this the card works nowhere.
task-inactivate-replace = Does the client get a new card at once? Give it in place of the old.
task-inactive-from = First day on which the card does not work
task-inactivate-done = The card has been taken out of use.
field-wrong_type--inactive_from = Write the day in the form 22.11.2026

task-correct = Correct the background facts
task-correct-text = Some fact was entered wrongly.
task-correct-done = The background facts have been corrected.

task-re-enter = Put a mistyped number right
task-re-enter-text = The registered number is not the one on the card.
task-re-enter-lead = Enter the number that is on the card. Days and background facts move to it, and the wrong number is free again: the real card may still lie in the box.
task-wrong-number = Mistyped number
task-right-number = Number on the card
task-re-enter-submit = Put the number right
task-re-enter-done = The number has been put right.
