### Words that come back on every page.

product-name = Kaikukanta

loading = Loading
empty = There is nothing to show.
try-again = Try again
request-id = If you ask for help, give this code: { $id }
close = Close
print = Print
optional = (optional)
sending = Sending…
today = Today
yesterday = Yesterday
tomorrow = Tomorrow
date-hint = Written as { $example }
step-up = { $label }: one more
step-down = { $label }: one less
link-external = (opens another website)
link-new-tab = (opens in a new tab)
pagination = Pages of the list
pagination-first = First page
pagination-next = Next page
form-errors = Check { $count } things

save = Save
saved = Saved.
keep = Keep as it is
reload = Fetch the present data
characters-left = { $count } characters left
characters-too-many = { $count } characters too many
in-language-fi = In Finnish
in-language-sv = In Swedish
in-language-en = In English
filters-search = Search
filters-clear = Remove the filters
filters-empty = There is nothing with these filters.
list-count = { $count } rows on this page
entity-missing = This cannot be found
entity-missing-text = It belongs to another area, or the address is wrong.

skip-to-content = Skip to content
menu = Menu
language = Language
nav-label = Main menu
nav-current = (this page)
nav-home = Kaikukortti
nav-venues = Where the card works
nav-areas = Areas
nav-staff = For staff
nav-staff-home = Home
nav-hand-over = Hand over a card
nav-check = Check a card
nav-cards = Cards
nav-manage = Network
nav-statistics = Statistics
nav-materials = Materials
nav-help = Help

footer-label = About the service
footer-about = Kaikukanta is the register of the Kaikukortti card.
version = Version { $version }
demo-label = Demonstration
demo-text = the data in this register are made up.

leave-title = Leave your work?
leave-text = Something on this page has not been saved. If you leave, it is lost.
leave-stay = Stay on this page
leave-go = Leave without saving

category-culture = Culture
category-education = Education
category-science = Science
category-sports = Sports

area-kind-municipality = Municipality
area-kind-region = Region
area-kind-wellbeing_county = Wellbeing services county
area-state-pilot = Pilot
area-state-permanent = In use
area-state-ended = Ended

role-national_admin = Kaikukeskus
role-area_coordinator = Area coordinator
role-distributor = Distributor
role-venue = Venue

card-kind-personal = Personal card
card-kind-community = Community card
card-state-valid = Valid
card-state-expired = Expired
card-state-pilot_ended = Pilot has ended
card-state-inactivated = Taken out of use

not-found-title = Page not found
not-found-text = There is no page at this address. It may have moved, or the address may be mistyped.
to-home = Go to the start page

entries-cancel = Cancel
entries-remove = Remove
entries-change = Change
entries-remove-question = Remove { $name }?
