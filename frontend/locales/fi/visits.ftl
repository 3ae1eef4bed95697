### Käytöt sanoina: kuka pääsi, millä, ja missä tilassa käyttö on.

visit-kind = Mitä kortilla saa
visit-kind-ticket = Lippu
visit-kind-course_place = Kurssipaikka
visit-kind-season_pass = Kausikortti
visit-title = Tilaisuuden nimi
visit-holders = { $count ->
    [one] kortinhaltija
   *[other] { $count } kortinhaltijaa
}
visit-children = { $count ->
    [one] 1 lapsi
   *[other] { $count } lasta
}
visit-workers = { $count ->
    [one] 1 työntekijä
   *[other] { $count } työntekijää
}
visit-clients = { $count ->
    [one] 1 alaikäinen asiakas
   *[other] { $count } alaikäistä asiakasta
}
visit-companions = { $count ->
    [one] 1 avustaja
   *[other] { $count } avustajaa
}
visit-field-workers = Työntekijöitä
visit-field-children = Haltijan lapsia
visit-field-clients = Alaikäisiä asiakkaita
visit-field-companions = Avustajia tai tulkkeja
visit-state-reserved = Varattu
visit-state-lapsed = Rauennut
visit-state-used = Käytetty
visit-state-cancelled = Varaus poistettu
visit-state-undone = Peruttu
visit-flag-more_children = Lapsia oli enemmän kuin rekisterissä
visit-late = Kirjattu jälkikäteen

visits-title = Käytöt
visits-title-text = Tämän päivän ja aiemmat käytöt ja varaukset: merkitse käytetyksi tai peru.
tile-venue-figures = Tilastot
tile-venue-figures-text = Kohteen käytöt kuukausittain: aikuiset, lapset ja käytöt.
nav-visits = Käytöt

own-card-title = Tarkista oma kortti
own-card-title-text = Katso, onko Kaikukorttisi voimassa ja mihin asti.
till-title = Kassan ohje
till-title-text = Tulosta kassalle: mitä tehdään, kun yhteys ei toimi.
group-record-title = Kirjaa ryhmä
group-record-title-text = Yhteisön kortti ja asiakkaiden omat kortit peräkkäin: yksi kirjaus ja yksi kuitti.
