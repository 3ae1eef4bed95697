### Kaikukeskus’ contacts and the national settings.

network-title = Kaikukeskus and settings
network-title-text = The contacts of Kaikukeskus and the settings of the whole network.

network-contacts = Contacts of Kaikukeskus
network-name = Name
network-email = E-mail
network-phone = Phone
network-links = The network’s pages
network-areas = List of the areas’ own pages
network-model = National operating model
network-privacy = Privacy notice
network-distributors = Handbook and introduction slides for distributors
network-venues = Introduction material for venues
network-rules = National settings
network-model-version = Version of the operating model
network-model-version-hint = New commitments are to this version.
network-holder-age = Lowest age of a holder in new areas
network-holder-age-hint = Age that the holder reaches during the calendar year. Each area may change it.
network-retention = How many months background facts are kept
network-retention-hint = From the card’s last valid day, 1–120. An area may have its own.
network-audit-retention = How many months the audit trail is kept
network-audit-retention-hint = 12–240.
network-second-factor = Kaikukeskus and coordinators need a second factor
network-second-factor-hint = An account without one gets nowhere else before it has set it up.
