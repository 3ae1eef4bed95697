### Uses in words: who got in, by what, and how a use stands.

visit-kind = What the card gives
visit-kind-ticket = Ticket
visit-kind-course_place = Course place
visit-kind-season_pass = Season pass
visit-title = Name of the event
visit-holders = { $count ->
    [one] holder
   *[other] { $count } holders
}
visit-children = { $count ->
    [one] 1 child
   *[other] { $count } children
}
visit-workers = { $count ->
    [one] 1 worker
   *[other] { $count } workers
}
visit-clients = { $count ->
    [one] 1 client under age
   *[other] { $count } clients under age
}
visit-companions = { $count ->
    [one] 1 assistant
   *[other] { $count } assistants
}
visit-field-workers = Workers
visit-field-children = Children of the holder
visit-field-clients = Clients under age
visit-field-companions = Assistants or interpreters
visit-state-reserved = Reserved
visit-state-lapsed = Lapsed
visit-state-used = Used
visit-state-cancelled = Reservation removed
visit-state-undone = Undone
visit-flag-more_children = There were more children than in the register
visit-late = Recorded afterwards

visits-title = Uses
visits-title-text = Today’s and earlier uses and reservations: mark as used, or undo.
tile-venue-figures = Statistics
tile-venue-figures-text = The venue’s uses by month: adults, children and uses.
nav-visits = Uses

own-card-title = Check your own card
own-card-title-text = See whether your Kaikukortti is valid, and until when.
till-title = Instructions for the till
till-title-text = Print for the till: what to do when the connection does not work.
group-record-title = Record a group
group-record-title-text = A community card and the clients’ own cards one after the other: recorded at once, with one receipt.
