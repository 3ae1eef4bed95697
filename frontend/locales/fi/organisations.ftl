### Organisaatiot.

organisations-title = Organisaatiot
organisations-title-text = Kuka on mukana ja kuka on yhteyshenkilö.
organisation-new-title = Uusi organisaatio
organisation-title = Organisaatio
