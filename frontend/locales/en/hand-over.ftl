### Handing over a card.

hand-over-title = Hand over a card
hand-over-steps = Steps of the hand-over
hand-over-step-card = The card
hand-over-step-facts = Background facts
hand-over-step-give = To the client
hand-over-step-done = (done)

hand-over-criteria-title = Who can get a card?
hand-over-criteria-client = The person is your client.
hand-over-criteria-finances = Their financial situation is tight.
hand-over-criteria-proof = No proof of income is asked, and nothing about income is recorded.
hand-over-criteria-model = Read the national operating model

hand-over-number = Card number
hand-over-number-hint = Scan the number from the card or type it. Spaces and capital letters do not matter.
hand-over-go-on = Continue
field-required--card_number = Scan or type the card number

hand-over-open-card = Open the card’s details

hand-over-other-card = Change card
hand-over-facts = Background facts of the holder
hand-over-private = Fill these in together. No name, date of birth, personal identity code, address or phone number is asked or stored.
hand-over-with-care = Enter the facts with care: the statistics of the area are counted from them.
hand-over-private-paper = Enter what is on the form. No name, date of birth, personal identity code, address or phone number is asked or stored.
hand-over-keys = At a keyboard, Tab goes on, a digit chooses, and Enter registers the card.
hand-over-birth-year = Year of birth
hand-over-birth-year-hint = Four digits, for example 1985
field-required--birth_year = Enter the year of birth
field-wrong_type--birth_year = Enter the year of birth with four digits, for example 1985
field-out_of_range--birth_year = Check the year of birth: it must be { $min }–{ $max }
field-in_the_future--birth_year = Check the year of birth: it lies in the future

hand-over-residence = Place of residence
hand-over-postal-code = Postal code
hand-over-municipality-only = Only the municipality is known
hand-over-not-told = Does not want to tell
hand-over-postal-code-label = Postal code of residence
hand-over-postal-code-hint = Five digits, no address
field-required--postal_code = Enter the postal code or choose another option
field-wrong_type--postal_code = A postal code has five digits
field-unknown_value--postal_code = There is no such postal code. Check it, or choose Only the municipality is known.
field-not_residential--postal_code = This is the code of a post box or parcel locker. Enter the postal code of residence.
hand-over-municipality-label = Municipality of residence
hand-over-municipality-hint = Type the first letters and choose from the list
field-required--municipality_code = Choose the municipality or another option
field-unknown_value--municipality_code = There is no municipality with this name. Choose one from the list.

hand-over-children = Children under age
hand-over-children-not-told = Does not want to tell the number of children
hand-over-children-more = 6 or more
hand-over-children-number = Number of children
field-required--children = Choose the number of children, or that the client does not want to tell
field-wrong_type--children = Enter the number of children in digits
field-out_of_range--children = The number of children must be { $min }–{ $max }

hand-over-community = Community card
hand-over-community-text = The card is shared by the site: with it a worker, volunteer or student gets a free ticket for themselves and for a young client (usually under 16). No background facts are asked.

hand-over-validity = Validity
hand-over-issued-on = Handed over
hand-over-today = today { $date }
hand-over-other-day = Another day
hand-over-last-day = The card is valid until
hand-over-last-day-why = { $months } months from the day of handing over
hand-over-last-day-why-counts = { $months } months, the day of handing over included
hand-over-over = The card has ended already. Check the day of handing over.
hand-over-over-text = Its last day would be { $date }, so it would work nowhere. If the day of handing over is right, you can register the card all the same.
hand-over-day-later = The area’s pilot was another one on that day. The register tells the last valid day once the hand-over has been sent. Write it in the card only then.
hand-over-pilot = The area’s pilot ends on { $date }. The card is not valid after that.
hand-over-late = The card is marked as entered afterwards. Register what is on the paper form soon: the card works only after that.
field-wrong_type--issued_on = Write the day like 22.11.2026
field-required--issued_on = Enter the day of handing over
field-in_the_future--issued_on = The day of handing over cannot be in the future
hand-over-register = Register the card

hand-over-registered-here-text = The number is already one of your cards. Open the card’s details, or change the card.
hand-over-sent-before = The card is already registered with earlier facts
hand-over-sent-before-text = The first sending arrived although no answer came back. What was changed after that was not saved.
hand-over-unsure = The card may already be registered. You can safely send it again: the same card is never registered twice.
hand-over-send-again = Send again
hand-over-unsure-form = If the connection does not come back, write the facts on the paper form. Tell the client that the card works only when it has been registered.

hand-over-done = The card is registered
hand-over-done-over = The card is registered, but it has ended already
hand-over-done-over-text = The card was valid until { $date } and works nowhere. If the day of handing over was wrong, open the card and undo what you did. If the day is right, renew the card.
hand-over-write = Write inside the card
hand-over-write-name = Holder’s name
hand-over-write-name-hint = By hand. The name is not stored in the register.
hand-over-write-day = Last valid day
hand-over-community-use = The card has no holder’s name. Whoever goes along with the clients uses it. It must be along when tickets are reserved or redeemed and when attending. Clients above the age limit must have their own cards with them.

hand-over-ticks = Tell and give the client
hand-over-tick-day = I told the client that the card is valid until { $date }
hand-over-tick-works = I told the client that the card works only when the hand-over has been sent
hand-over-tick-day-later = I told the client that the last valid day will be known later
hand-over-tick-brochure = I gave the area’s Kaikukortti brochure for { $year }
hand-over-tick-venues = I told the client where the card can be used and for what
hand-over-tick-venues-link = Where the card works
hand-over-tick-area-link = The area’s own page
hand-over-tick-along = I told the client to have the card along when reserving, redeeming and attending
hand-over-tick-identity = I told the client to be ready to prove their identity
hand-over-tick-privacy = I told the client where the privacy notice is
hand-over-privacy-address = kaikukortti.fi/tietosuojaseloste
hand-over-ticks-keys = At a keyboard, the space bar ticks and goes on to the next.
hand-over-ticks-note = The ticks are for your memory only. They are not stored.

hand-over-restored = The unfinished hand-over is here
hand-over-begin-anew = Begin anew

hand-over-next = Hand over the next card
hand-over-print = Print a slip
hand-over-for-client = Show or print for the client

hand-over-slip-title = Your Kaikukortti card
hand-over-slip-gives = With the Kaikukortti card you get free tickets to culture and sports.
hand-over-slip-day = Your card is valid until this day:
hand-over-slip-along = Take the card with you when you book a ticket, get the ticket and go to the event.
hand-over-slip-identity = Take proof of your identity with you, too. You may be asked who you are.
hand-over-slip-children = Your children under the age of { $age } can get a ticket with you.
hand-over-slip-lost = If the card is lost or broken, tell the place that gave it to you.
hand-over-slip-places = See here where the card works:
hand-over-slip-area = Choose the area { $area }.
hand-over-slip-privacy = How your data is handled: kaikukortti.fi/tietosuojaseloste
hand-over-tick-brochure-link = Open the brochure

backlog-issued-on = Day of handing over on the form
backlog-issued-on-hint = For example 2.11.2026. The day stays for the next form.
backlog-number-hint = Scan or type the number. Enter leads on to the background facts.
backlog-community = Community card
backlog-community-hint = A community card has no background facts.
backlog-corrected-on = Day of handing over
backlog-correct = Send corrected
backlog-register = Enter the form
