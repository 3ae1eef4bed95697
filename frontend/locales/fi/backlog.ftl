### Paperilomakkeet: kirjaaminen, tuonti tiedostosta ja tulostettava lomake.

backlog-title = Kirjaa paperilomakkeita
backlog-lead = Yksi lomake kerrallaan, pelkällä näppäimistöllä. Luovutuspäivä säilyy lomakkeesta toiseen.
backlog-registered = Kirjattu: { $number }. Kortti on voimassa vielä { $date }.
backlog-entered = Kirjattu nyt: { $count }
backlog-entered-none = Kirjatut kortit tulevat tähän.
backlog-entered-text = Vertaa viimeistä voimassaolopäivää siihen, mitä kortin sisäsivulle kirjoitettiin. Hävitä lomake, kun kortti on kirjattu.
backlog-entered-table = Nyt kirjatut kortit

backlog-import-title = Tuo paperilomakkeita tiedostosta
backlog-import-text = Kun lomakkeet on jo koottu taulukkoon: enintään 20 000 riviä kerralla.
backlog-import-title-text = Tuo toimipisteen paperille kirjatut luovutukset taulukosta.
backlog-import-site = Toimipiste, joka luovutti kortit
backlog-import-site-none = Valitse toimipiste
backlog-import-lead = Tiedosto tarkistetaan ensin. Mitään ei kirjata, ennen kuin painat.
backlog-import-private = Taulukossa ei saa olla nimiä, henkilötunnuksia, osoitteita, puhelinnumeroita eikä sähköpostiosoitteita. Tiedostoa, jossa on sarake nimelle, ei oteta vastaan.
backlog-import-columns = Kortin tunnus ja luovutuspäivä ovat pakollisia, henkilökohtaisella kortilla myös syntymävuosi. Tyhjä solu tarkoittaa, ettei tietoa kerrottu.
backlog-import-again = Saman tiedoston voi tuoda uudelleen: jo kirjatut kortit jäävät ennalleen.
backlog-import-template-file = kaikukortti-paperilomakkeet.csv
backlog-import-file-hint = CSV tai JSON, enintään 20 000 riviä. Tallenna taulukko taulukkolaskennassa CSV-muotoon.
backlog-import-checking = Tiedostoa tarkistetaan
backlog-import-writing = Kortteja kirjataan. Pidä sivu auki.
backlog-import-progress = { $done } / { $rows } riviä
backlog-import-goes-on = Jo käsitellyt rivit ovat tallessa. Jatko alkaa siitä, mihin jäätiin, eikä mikään kirjaudu kahdesti.
backlog-import-too-long = Tiedostossa on liikaa rivejä: enintään { $max }. Jaa se osiin.
backlog-import-no-rows = JSON-tiedostoa ei voi lukea: rivi { $line }, merkki { $column }. Katso muoto API:n ohjeesta.
backlog-import-unreadable = Tiedoston sarakkeita ei voi lukea
backlog-import-unreadable-text = Mitään ei ole kirjattu. Korjaa tai poista alla nimetyt sarakkeet ja valitse tiedosto uudelleen.
backlog-import-none-good = Yhtään riviä ei voi kirjata
backlog-import-good = { $count ->
    [one] Yksi kortti voidaan kirjata
   *[other] { $count } korttia voidaan kirjata
}
backlog-import-write = { $count ->
    [one] Kirjaa yksi kortti
   *[other] Kirjaa { $count } korttia
}
backlog-import-created = { $count ->
    [0] Uusia kortteja ei kirjattu
    [one] Yksi kortti on kirjattu
   *[other] { $count } korttia on kirjattu
}
backlog-import-exists = { $count ->
    [one] Yksi kortti on kirjattu jo aiemmin. Se jää ennalleen.
   *[other] { $count } korttia on kirjattu jo aiemmin. Ne jäävät ennalleen.
}
backlog-import-refused = { $count ->
    [one] Yhtä riviä ei voi kirjata. Korjaa se taulukkoon ja tuo tiedosto uudelleen.
   *[other] { $count } riviä ei voi kirjata. Korjaa ne taulukkoon ja tuo tiedosto uudelleen.
}
backlog-import-shred = Hävitä kirjatut lomakkeet ja taulukko.
backlog-import-to-mend = Korjattavat rivit
field-duplicate--import = sama tunnus on tiedostossa aiemmin

paper-lead = Tulosta lomake asiakkaan kielellä. Kirjaa tiedot Kaikukantaan pian: kortti toimii vasta sitten.
paper-language = Lomakkeen kieli
paper-print = Tulosta lomake
