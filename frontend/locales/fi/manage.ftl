### Verkosto: mistä vastuuhenkilöt ja Kaikukeskus huolehtivat.

manage-lead = Alueet, organisaatiot, toimipisteet, kohteet, tunnukset ja kortit, joista sinä huolehdit.
manage-group-areas = Verkosto ja alueet
manage-group-places = Organisaatiot, toimipisteet ja kohteet
manage-group-accounts = Tunnukset ja kortit
manage-group-commitments = Sitoutuminen ja aineistot
manage-group-register = Rekisterin hoito
