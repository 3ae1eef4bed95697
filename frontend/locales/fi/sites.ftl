### Toimipisteet.

sites-title = Toimipisteet
sites-title-text = Paikat, joissa kortteja luovutetaan.
site-new-title = Uusi toimipiste
site-title = Toimipiste
