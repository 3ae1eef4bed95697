### Checking one’s own card.

own-card-hint = Type the number on the card, or read it with the camera.
own-card-nothing-kept = The number is not stored. Nobody sees that you checked the card.
own-card-along = Take the card along when you reserve or collect a ticket, and when you attend.
own-card-where = Some cards work in their own area only.
own-card-valid = Valid
own-card-valid-advice = Your card is valid today.
own-card-not_yet_valid = Not valid yet
own-card-not_yet_valid-advice = Your card is not valid yet. Ask at the place where you got it.
own-card-expired = It has run out
own-card-expired-advice = You can ask for a new period at the place where you got the card.
own-card-not_valid = Not valid
own-card-not_valid-advice = The card does not work. Check the number sign by sign. If it is right, ask at the place where you got the card.
own-card-not_answered = This number cannot be checked here
own-card-not_answered-advice = See whether a sign is wrong. Of older cards the inside tells until when they are valid, or ask at the place where you got the card.
