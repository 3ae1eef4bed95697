### Nätverket: det som ansvarspersonerna och Kaikukeskus tar hand om.

manage-lead = Områdena, organisationerna, verksamhetsställena, objekten, användarkontona och korten som du tar hand om.
manage-group-areas = Nätverket och områdena
manage-group-places = Organisationer, verksamhetsställen och objekt
manage-group-accounts = Användarkonton och kort
manage-group-commitments = Åtaganden och material
manage-group-register = Skötsel av registret
