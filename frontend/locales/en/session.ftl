### Signing in, the staff's start page, profile and help.

sign-in = Sign in
sign-in-title = Sign in to Kaikukanta
sign-in-lead = For distributors, culture and sports venues, and area coordinators.
sign-in-username = User name
sign-in-password = Password
sign-in-code = Verification code
sign-in-code-hint = Six digits from your authenticator app. If you do not have the device with you, type a recovery code.
sign-in-back = Back
sign-in-help = Your area's coordinator gives you the user name and the password, and a new password if you have forgotten yours.
sign-in-demo = The demo accounts and their password are printed in the window in which the service was started.
sign-in-other = Sign in as somebody else
sign-out = Sign out
signed-out = You have signed out.
profile-link = Profile:

session-ends-title = The session is about to end
session-ends-text = You have not done anything for a while. For safety the session ends within two minutes.
session-ends-stay = Stay signed in
session-over-title = The session has ended
session-over-text = Sign in again. Your unfinished work waits on this page.

not-for-role-title = This page is not for your account
not-for-role-text = The page is meant for another kind of account. Ask your area's coordinator if you need it.
to-staff-home = Go to the start page

password-title = Change the password
password-lead = Other devices on which this account is signed in are signed out at the same time.
password-first-title = Choose a password of your own
password-first-lead = You signed in with a one-time password. Choose your own in its place to go on.
password-current = Present password
password-one-time = One-time password
password-new = New password
password-new-hint = At least { $min } characters. A long sentence makes a good password.
password-repeat = New password once more
password-show = Show the passwords
password-change = Change the password
password-changed = The password has been changed.

profile-title = Profile
profile-account = User name and role
profile-role = Role
profile-site = Site
profile-venue = Venue
profile-area = Area
profile-language = Which language do you use the service in?
profile-password = Password
profile-password-text = Change the password if somebody else may have learnt it.

staff-home-lead = { $role } · today is { $date }
tile-hand-over = Hand over a card
tile-hand-over-text = Register the card together with the client. It takes about two minutes.
tile-check = Check and record a card
tile-check-text = See at once whether the card is valid and what it gives, and record the use in one press.
tile-cards = Cards
tile-cards-text = Find a card by its number, or browse the cards handed out.
tile-statistics = Statistics
tile-statistics-text = Cards handed out by month, and their state.
tile-venues = Where the card works
tile-venues-text = Places to tell the client about.
tile-manage = Network
tile-manage-text = Areas, organisations, sites, venues, accounts and cards in stock.
tile-help = Help
tile-help-text = Coordinators, handbook and instructions.

help-title = Help
help-lead = Whom to ask, and where the instructions are.
help-area = Your area's coordinator
help-area-text = Ask your area's coordinator first: accounts and passwords, cards, brochures and practice. Names and contacts are on the area's own page about the card.
help-area-page = Page about the card: { $area }
help-all-areas = All areas' pages about the card
help-support = Kaikukeskus
help-support-text = The support and development service of Kaikukortti helps when the area's coordinator cannot.
help-materials = Instructions and materials
material-handbook = Handbook and introductory slides
material-handbook-text = The Kaikukortti handbook for distributors, the slides and the national operating model.
material-areas = Kaikukortti areas
material-areas-text = Links to all areas' own pages.
material-privacy = Privacy notice
material-privacy-text = The client is told of it when the card is handed over.
material-venues-text = A list of places to tell the client about.
