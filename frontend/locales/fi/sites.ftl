### Toimipisteet.

sites-title = Toimipisteet
sites-title-text = Paikat, joissa kortteja luovutetaan.
site-new-title = Uusi toimipiste
site-title = Toimipiste
sites-empty = Yhtään toimipistettä ei ole vielä lisätty.
site-add = Lisää toimipiste
site-added = Toimipiste on lisätty.
site-name = Toimipisteen nimi
site-opened-on = Ensimmäinen päivä
site-closed-on = Viimeinen päivä
site-closed-on-hint = Tämän päivän jälkeen toimipiste ei voi luovuttaa kortteja. Jätä tyhjäksi, jos se jatkaa.
site-area-hint = Jos siirrät toimipisteen toiselle alueelle, aiemmat kortit ja luvut jäävät vanhalle alueelle.
