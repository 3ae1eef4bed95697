### The network: what coordinators and Kaikukeskus look after.

manage-lead = The areas, organisations, sites, venues, accounts and cards that you look after.
manage-group-areas = Network and areas
manage-group-places = Organisations, sites and venues
manage-group-accounts = Accounts and cards
manage-group-commitments = Commitment and materials
manage-group-register = Care of the register
