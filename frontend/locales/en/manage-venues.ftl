### The venues, for those who look after them.

manage-venues-title = Venues
manage-venues-title-text = The places that accept the card, and what each gives.
manage-venue-new-title = New venue
manage-venue-title = Venue
