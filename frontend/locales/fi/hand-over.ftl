### Kortin luovuttaminen.

hand-over-title = Luovuta kortti
hand-over-steps = Luovutuksen vaiheet
hand-over-step-card = Kortti
hand-over-step-facts = Taustatiedot
hand-over-step-give = Asiakkaalle
hand-over-step-done = (valmis)

hand-over-criteria-title = Kenelle kortin voi antaa?
hand-over-criteria-client = Henkilö on asiakkaanne.
hand-over-criteria-finances = Hänen taloudellinen tilanteensa on tiukka.
hand-over-criteria-proof = Todistuksia tuloista ei pyydetä, eikä tuloista kirjata mitään.
hand-over-criteria-model = Lue valtakunnallinen toimintamalli

hand-over-number = Kortin tunnus
hand-over-number-hint = Lue tunnus kortista lukijalla tai kirjoita se. Välilyönneillä ja isoilla kirjaimilla ei ole väliä.
hand-over-go-on = Jatka
field-required--card_number = Lue tai kirjoita kortin tunnus

hand-over-open-card = Avaa kortin tiedot

hand-over-other-card = Vaihda kortti
hand-over-facts = Kortinhaltijan taustatiedot
hand-over-private = Täyttäkää tiedot yhdessä. Nimeä, syntymäaikaa, henkilötunnusta, osoitetta tai puhelinnumeroa ei kysytä eikä tallenneta.
hand-over-with-care = Kirjatkaa tiedot huolellisesti: niistä lasketaan alueen tilastot.
hand-over-private-paper = Kirjaa tiedot lomakkeesta. Nimeä, syntymäaikaa, henkilötunnusta, osoitetta tai puhelinnumeroa ei kysytä eikä tallenneta.
hand-over-keys = Näppäimistöllä sarkain vie eteenpäin, numero valitsee vaihtoehdon ja Enter rekisteröi kortin.
hand-over-birth-year = Syntymävuosi
hand-over-birth-year-hint = Neljä numeroa, esimerkiksi 1985
field-required--birth_year = Kirjoita syntymävuosi
field-wrong_type--birth_year = Kirjoita syntymävuosi neljällä numerolla, esimerkiksi 1985
field-out_of_range--birth_year = Tarkista syntymävuosi: sen on oltava { $min }–{ $max }
field-in_the_future--birth_year = Tarkista syntymävuosi: se on tulevaisuudessa

hand-over-residence = Asuinpaikka
hand-over-postal-code = Postinumero
hand-over-municipality-only = Vain kunta tiedossa
hand-over-not-told = Ei halua kertoa
hand-over-postal-code-label = Asuinpaikan postinumero
hand-over-postal-code-hint = Viisi numeroa, ei osoitetta
field-required--postal_code = Kirjoita postinumero tai valitse toinen vaihtoehto
field-wrong_type--postal_code = Postinumerossa on viisi numeroa
field-unknown_value--postal_code = Tällaista postinumeroa ei ole. Tarkista numero tai valitse Vain kunta tiedossa.
field-not_residential--postal_code = Tämä on postin lokeron tai automaatin numero. Kirjoita asuinpaikan postinumero.
hand-over-municipality-label = Asuinkunta
hand-over-municipality-hint = Kirjoita alkukirjaimet ja valitse luettelosta
field-required--municipality_code = Valitse kunta tai toinen vaihtoehto
field-unknown_value--municipality_code = Tämän nimistä kuntaa ei ole. Valitse kunta luettelosta.

hand-over-children = Alaikäisiä lapsia
hand-over-children-not-told = Ei halua kertoa lasten määrää
hand-over-children-more = 6 tai useampi
hand-over-children-number = Lasten määrä
field-required--children = Valitse lasten määrä, tai että asiakas ei halua kertoa
field-wrong_type--children = Kirjoita lasten määrä numerolla
field-out_of_range--children = Lasten määrän on oltava { $min }–{ $max }

hand-over-community = Yhteisön Kaikukortti
hand-over-community-text = Kortti on toimipisteen yhteinen: työntekijä, vapaaehtoinen tai opiskelija saa sillä maksuttoman lipun itselleen ja nuorelle asiakkaalle (yleensä alle 16-vuotiaalle). Taustatietoja ei kysytä.

hand-over-validity = Voimassaolo
hand-over-issued-on = Luovutuspäivä
hand-over-today = tänään { $date }
hand-over-other-day = Muu päivä
hand-over-last-day = Kortti on voimassa vielä
hand-over-last-day-why = { $months } kk luovutuspäivästä
hand-over-last-day-why-counts = { $months } kk, luovutuspäivä mukaan lukien
hand-over-over = Kortti on jo päättynyt. Tarkista luovutuspäivä.
hand-over-over-text = Viimeinen päivä olisi { $date }, joten kortti ei toimisi missään. Jos luovutuspäivä on oikein, voit silti rekisteröidä kortin.
hand-over-day-later = Alueen kokeilu on ollut tuona päivänä toinen. Rekisteri kertoo viimeisen voimassaolopäivän, kun luovutus on lähetetty. Kirjoita se korttiin vasta sitten.
hand-over-pilot = Alueen kokeilu päättyy { $date }. Kortti ei ole voimassa sen jälkeen.
hand-over-late = Kortti merkitään jälkikäteen kirjatuksi. Rekisteröi paperilomakkeen tiedot pian: kortti toimii vasta rekisteröinnin jälkeen.
field-wrong_type--issued_on = Kirjoita päivä muodossa 22.11.2026
field-required--issued_on = Kirjoita luovutuspäivä
field-in_the_future--issued_on = Luovutuspäivä ei voi olla tulevaisuudessa
hand-over-register = Rekisteröi kortti

hand-over-registered-here-text = Tunnus on jo teidän korttinanne. Avaa kortin tiedot, tai vaihda kortti.
hand-over-sent-before = Kortti on jo rekisteröity aiemmilla tiedoilla
hand-over-sent-before-text = Ensimmäinen lähetys meni perille, vaikka vastausta ei tullut. Sen jälkeen muutetut tiedot eivät tallentuneet.
hand-over-unsure = Kortti on ehkä jo rekisteröity. Voit lähettää sen huoletta uudelleen: sama kortti ei rekisteröidy kahdesti.
hand-over-send-again = Lähetä uudelleen
hand-over-unsure-form = Jos yhteys ei palaa, kirjaa tiedot paperiseen luovutuslomakkeeseen. Kerro asiakkaalle, että kortti toimii vasta, kun se on rekisteröity.

hand-over-done = Kortti on rekisteröity
hand-over-done-over = Kortti on rekisteröity, mutta se on jo päättynyt
hand-over-done-over-text = Kortti oli voimassa { $date } asti, eikä se toimi missään. Jos luovutuspäivä oli väärä, avaa kortti ja peru se, mitä teit. Jos päivä on oikein, uusi kortti.
hand-over-write = Kirjoita kortin sisäsivulle
hand-over-write-name = Haltijan nimi
hand-over-write-name-hint = Kirjoita käsin. Nimeä ei tallenneta rekisteriin.
hand-over-write-day = Viimeinen voimassaolopäivä
hand-over-community-use = Kortissa ei ole haltijan nimeä. Sitä käyttää se, joka lähtee asiakkaiden mukaan. Kortin on oltava mukana, kun lippuja varataan tai lunastetaan ja kun tilaisuuteen osallistutaan. Ikärajan ylittäneillä asiakkailla pitää olla mukana omat korttinsa.

hand-over-ticks = Kerro ja anna asiakkaalle
hand-over-tick-day = Kerroin, että kortti on voimassa { $date } asti
hand-over-tick-works = Kerroin, että kortti toimii vasta, kun luovutus on lähetetty
hand-over-tick-day-later = Kerroin, että viimeinen voimassaolopäivä selviää myöhemmin
hand-over-tick-brochure = Annoin alueen Kaikukortti-esitteen vuodelle { $year }
hand-over-tick-venues = Kerroin, missä ja mihin korttia voi käyttää
hand-over-tick-venues-link = Missä kortti käy
hand-over-tick-area-link = Alueen oma sivu
hand-over-tick-along = Kerroin, että kortti on oltava mukana, kun lipun varaa, lunastaa ja kun tilaisuuteen osallistuu
hand-over-tick-identity = Kerroin, että pitää varautua todistamaan henkilöllisyytensä
hand-over-tick-privacy = Kerroin, mistä löytyy tietosuojaseloste
hand-over-privacy-address = kaikukortti.fi/tietosuojaseloste
hand-over-ticks-keys = Näppäimistöllä välilyönti merkitsee kohdan ja vie seuraavaan.
hand-over-ticks-note = Merkinnät ovat vain muistin tueksi. Niitä ei tallenneta.

hand-over-restored = Keskeneräinen luovutus on tässä
hand-over-begin-anew = Aloita alusta

hand-over-next = Luovuta seuraava kortti
hand-over-print = Tulosta muistilappu
hand-over-for-client = Näytä tai tulosta asiakkaalle

hand-over-slip-title = Kaikukorttisi
hand-over-slip-gives = Saat Kaikukortilla maksuttomia lippuja kulttuuriin ja liikuntaan.
hand-over-slip-day = Korttisi on voimassa tähän päivään asti:
hand-over-slip-along = Ota kortti mukaan, kun varaat lipun, haet lipun ja menet tilaisuuteen.
hand-over-slip-identity = Ota mukaan myös henkilöllisyystodistus. Sinulta voidaan kysyä, kuka olet.
hand-over-slip-children = Alle { $age }-vuotiaat lapsesi voivat saada lipun kanssasi.
hand-over-slip-lost = Jos kortti katoaa tai rikkoutuu, kerro siitä paikkaan, josta sait sen.
hand-over-slip-places = Katso täältä, missä kortti käy:
hand-over-slip-area = Valitse alueeksi { $area }.
hand-over-slip-privacy = Näin tietojasi käsitellään: kaikukortti.fi/tietosuojaseloste
hand-over-tick-brochure-link = Avaa esite

backlog-issued-on = Luovutuspäivä lomakkeessa
backlog-issued-on-hint = Esimerkiksi 2.11.2026. Päivä säilyy seuraavaan lomakkeeseen.
backlog-number-hint = Lue tunnus lukijalla tai kirjoita se. Enter vie taustatietoihin.
backlog-community = Yhteisön Kaikukortti
backlog-community-hint = Yhteisön kortilla ei ole taustatietoja.
backlog-corrected-on = Luovutuspäivä
backlog-correct = Lähetä korjattuna
backlog-register = Kirjaa lomake
