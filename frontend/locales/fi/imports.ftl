### Tuonti tiedostosta.

import-title = Tuonti tiedostosta
import-title-text = Tuo uuden alueen organisaatiot, toimipisteet, kohteet ja tunnukset kerralla.
import-lead = Organisaatiot, toimipisteet, kohteet ja käyttäjätunnukset yhdestä taulukosta. Tiedosto tarkistetaan ensin; mitään ei tallenneta ennen kuin painat.
import-template = Lataa mallipohja
import-template-file = kaikukortti-tuonti.csv
import-area = Alue
import-area-none = Valitse alue
import-file = Tiedosto
import-file-hint = CSV, enintään 5 000 riviä. Tallenna taulukko taulukkolaskennasta CSV-muodossa.
import-file-name = Luettu: { $name }
import-too-large = Tiedosto on liian suuri: enintään 1,5 megatavua. Jaa se osiin.
import-no-text = Tämä on Excel- tai muu työkirja, tai tiedosto on tyhjä. Tallenna taulukko CSV-muodossa ja valitse se uudelleen.
import-checking = Tiedostoa tarkistetaan
import-writing = Tallennetaan. Salasanojen tekeminen kestää: tuhat tunnusta noin kymmenen sekuntia.
import-found = Tarkistuksen tulos
import-good = { $count ->
    [one] Kaikki on kunnossa: yksi uusi rivi
   *[other] Kaikki on kunnossa: { $count } uutta riviä
}
import-nothing-new = Tiedostossa ei ole mitään uutta
import-no-rows = Tiedostossa ei ole yhtään riviä
import-refused = { $count ->
    [one] Yhdellä rivillä on korjattavaa
   *[other] { $count } rivillä on korjattavaa
}
import-refused-text = Korjaa rivit taulukkoon, tallenna se ja valitse tiedosto uudelleen. Mitään ei ole tallennettu.
import-exists = { $count ->
    [one] Yksi rivi on jo rekisterissä, ja se jää ennalleen.
   *[other] { $count } riviä on jo rekisterissä, ja ne jäävät ennalleen.
}
import-write = { $count ->
    [one] Tuo yksi rivi
   *[other] Tuo { $count } riviä
}
import-rows = Rivit
import-show-all = { $count ->
    [one] Näytä vielä yksi rivi
   *[other] Näytä vielä { $count } riviä
}
import-column-row = Rivi
import-column-what = Mikä
import-column-outcome = Tulos
import-column-errors = Korjattavaa
import-kind-organisation = Organisaatio
import-kind-site = Toimipiste
import-kind-venue = Kohde
import-kind-account = Käyttäjätunnus
import-outcome-would_create = Uusi
import-outcome-created = Lisätty
import-outcome-exists = On jo
import-outcome-refused = Korjattava
import-done = Tiedosto on tuotu
import-created = { $count ->
    [0] Kaikki oli jo rekisterissä
    [one] Yksi rivi lisätty
   *[other] { $count } riviä lisätty
}
import-passwords = Kertakäyttöiset salasanat
import-passwords-text = Salasanat näytetään vain nyt. Tulosta ohjelaput tai lataa salasanat tiedostoon, ja anna kukin tunnuksen käyttäjälle.
import-passwords-gone = Tunnusten kertakäyttöiset salasanat näytettiin silloin, kun ne lisättiin. Jos ne jäivät saamatta, anna uudet käyttäjätunnusten sivulla.
import-passwords-file = kaikukortti-salasanat.csv
import-print = { $count ->
    [one] Tulosta ohjelappu
   *[other] Tulosta { $count } ohjelappua
}
import-download = Lataa salasanat
field-required--import = puuttuu
field-unknown_reference--import = ei löydy tiedostosta eikä rekisteristä
field-taken--import = on jo käytössä muualla tai kahdesti tiedostossa
field-unknown_member--import = sarakkeen nimeä ei tunneta
field-not_allowed--import = ei kuulu tälle riville
field-unknown_value--import = sanaa ei tunneta
field-wrong_type--import = on väärässä muodossa (päivä 22.11.2026, vuosi 1985, luku numeroin)
field-out_of_range--import = on liian suuri tai liian pieni
