### The areas, for those who look after them.

manage-areas-title = Areas and rules
manage-areas-title-text = An area’s facts, rules, coordinators and brochure of the year. How long a pilot lasts.
manage-area-new-title = New area
manage-area-title = Area

manage-areas-name = Name
manage-areas-kind = Kind
manage-areas-state = State
manage-areas-municipalities = Municipalities
manage-areas-municipality = Municipality
manage-areas-all = All
manage-areas-filter = Filter the areas
manage-area-new = Add an area
manage-area-new-lead = A new area usually begins as a pilot. You add its coordinators and brochure on the area’s page afterwards.
manage-area-create = Found the area
area-created = { $name } was added. Name its coordinators next.
area-facts = The area’s facts
area-name = Name of the area
area-kind = Kind of area
area-home-page = The area’s own Kaikukortti page
area-home-page-hint = For example https://www.espoo.fi/kaikukortti. Everybody sees the link in the list of areas.
area-prefix = First letters of card numbers
area-prefix-hint = 2–4 letters A–Z. Numbers that the system makes begin with them; no other area may have the same.
area-local-only = Cards work in this area only
area-local-only-hint = Other areas’ cards do not work here then.
area-yes = Yes
area-no = No
area-municipalities = Municipalities
area-municipality-add = Add a municipality
area-municipality-choose = Choose a municipality
area-municipality-joined = First day in the area
area-municipality-left = Last day in the area
area-municipality-left-hint = Fill in when the municipality leaves the area. Past figures stay.
area-municipality-remove = Remove the mistaken row: { $name }
area-standing = Pilot or permanent use
area-standing-lead = Shortening a pilot shortens its cards, and their sites get a list of whom to tell. Prolonging a pilot lengthens no card.
area-state = How the area stands from today on
area-state-pilot-hint = The card is tried out until a last day.
area-state-permanent-hint = The card is in use for good.
area-state-ended-hint = The area leaves the network; its cards are valid until the last day.
area-pilot-end = Last day of the pilot
area-last-day = Last day
area-period-ask = Show what it does to the cards
area-period-save = Save the change
area-effect = { $count ->
    [one] The change shortens one card
   *[other] The change shortens { $count } cards
}
area-effect-none = The change shortens no card
area-effect-sites = These sites get a notice and a list of whom to tell:
area-rules = Rules of the cards
area-rules-lead = The rules are for cards handed out from now on. The day written in a card does not change.
area-months = How many months a card is valid
area-months-hint = 1–60. Nationally 12.
area-issue-day = The issue day is the first valid day
area-issue-day-hint = Then the last valid day is the day before the anniversary.
area-holder-age = Lowest age of a holder
area-holder-age-hint = Age that the holder reaches during the calendar year. Usually 16.
area-child-age = Own children get a ticket while younger than
area-child-age-hint = In years, 1–30. Usually 16.
area-client-age = Community card: clients get a ticket while younger than
area-client-age-hint = In years, 1–30. Usually 16.
area-retention = How many months background facts are kept
area-retention-hint = From the card’s last valid day, 1–120. Empty: as in the whole network.
area-retention-effect = { $count ->
    [one] The background facts of one card will be deleted for good
   *[other] The background facts of { $count } cards will be deleted for good
}
area-retention-effect-text = The time also applies to facts that are there already: those of cards whose last valid day lies before { $date } are deleted. They cannot be brought back. Nothing is saved yet.
area-retention-save = Save and delete the facts
area-unstocked = Sites may register numbers that are in no stock
area-unstocked-hint = Only for old cards, printed before there were stocks.
area-renewal-elsewhere = A card may be renewed at another site of the area than the one that gave it
area-renewal-elsewhere-hint = Otherwise the site that gave the card renews it. Other sites do not see the background facts.
area-stock-low = Stock is low with fewer free numbers than
area-stock-low-hint = Per site, 0–10,000. Zero: no notice.
area-coordinators = Coordinators
coordinator-add = Name a coordinator
coordinator-account = Account
coordinator-account-new = Make an account
coordinator-remove-question = Remove { $name } from the area’s coordinators?
coordinator-in-use = Lock the person’s account first.
coordinator-side = Which side
coordinator-name = Name
coordinator-title = Title
coordinator-email = E-mail at work
coordinator-phone = Phone at work
area-brochures = Brochures
area-brochures-none = No brochures have been added yet.
brochure-add = Add the brochure of a year
brochure-year = Year

area-effect-save = The change takes effect at once when you save it.
