### Kortin tarkistaminen.

check-title = Tarkista kortti
check-number = Kortin tunnus
check-number-hint = Lue tunnus lukijalla tai kirjoita se ja paina Enter. Esc tyhjentää.
check-submit = Tarkista
check-venue = Kohde: { $venue }
check-other-day = Tilaisuus on toisena päivänä
check-occasion = Tilaisuuden päivä
check-back-to-today = Tarkista taas tälle päivälle
check-day = Tarkistetaan päivälle { $date }

check-valid = Voimassa
check-not-valid = Ei voimassa
check-previous = Edellinen tarkistus
check-reason-ok = Kortti on voimassa
check-reason-malformed = Ei ole kortin tunnus
check-reason-unknown = Korttia ei löydy
check-reason-not_registered = Korttia ei ole rekisteröity
check-reason-not_yet_valid = Kortti ei ole vielä voimassa
check-reason-expired = Voimassaolo on päättynyt
check-reason-pilot_ended = Alueen kokeilu on päättynyt
check-reason-expires_before_occasion = Päättyy ennen tilaisuutta
check-reason-inactivated = Kortti on poistettu käytöstä
check-reason-out_of_area = Kortti ei käy tällä alueella
check-reason-venue_inactive = Kohde ei ota kortteja vastaan
check-say = Voit sanoa asiakkaalle
check-last-day = Viimeinen voimassaolopäivä
check-occasion-day = Tarkistettu päivälle
check-kind = Korttilaji
check-scope = Missä kortti käy
check-scope-network = Koko Kaikukortti-verkostossa
check-scope-area = Vain omalla alueellaan

check-gives = Kortti antaa maksutta
check-gives-holder = Lippu kortinhaltijalle
check-gives-children =
    { $count ->
        [0] Rekisterissä ei ole alaikäisiä lapsia
        [one] Lippu haltijan lapselle: rekisterissä 1 lapsi, alle { $age } v
       *[other] Liput haltijan lapsille: rekisterissä { $count } lasta, alle { $age } v
    }
check-gives-children-not-told = Liput haltijan lapsille, alle { $age } v. Lasten määrää ei ole kerrottu.
check-gives-children-together = Lapset osallistuvat samaan tilaisuuteen haltijan kanssa. Kurssipaikkoja lapset eivät saa.
check-gives-staff = Lippu työntekijälle, joka tuo kortin
check-gives-clients = Liput asiakkaille, jotka ovat alle { $age } v. Vanhemmilla on omat kortit.
check-gives-companion = Lippu haltijan avustajalle tai tulkille
check-gives-companion-community = Lippu avustajalle tai tulkille

check-details = Kurssi, kausikortti tai tilaisuuden nimi
check-details-hint = Säilyy seuraaville korteille. Ei kenenkään nimeä.
check-details-done = Valmis
check-record-title = Kirjaa käyttö
check-record = Kirjaa käyttö
check-record-hint = Enter kirjaa. Seuraavan kortin voi lukea heti.
check-reserve = Varaa
check-record-later = Kirjaa odottamaan
check-record-later-hint = Enter kirjaa. Käyttö lähtee, kun yhteys palaa.
check-more-children =
    { $count ->
        [0] Rekisterissä ei ole lapsia. Käyttö kirjataan silti, ja siihen jää merkintä.
        [one] Rekisterissä on 1 lapsi. Käyttö kirjataan silti, ja siihen jää merkintä.
       *[other] Rekisterissä on { $count } lasta. Käyttö kirjataan silti, ja siihen jää merkintä.
    }
check-recorded = Käyttö kirjattu
check-reserved = Varaus kirjattu
check-waits = Käyttö odottaa lähettämistä
check-undone = Käyttö peruttu
check-undone-text = Jos käyttö kirjataan sittenkin, lue kortti uudelleen.
check-undo = Peru
check-recorded-before = Tämä käyttö on jo kirjattu
check-recorded-before-text = Ensimmäinen kirjaus meni perille, vaikka vastaus katosi. Jos lippuja oli toinen määrä, peru se päivän luettelosta ja lue kortti uudelleen.
check-unasked = Ei voitu tarkistaa
check-unasked-reason = Yhteys rekisteriin puuttuu
check-unasked-look = Katso viimeinen voimassaolopäivä kortista ja päätä itse. Tästä ei nyt näe, onko kortti voimassa.
check-unasked-note = Voit kirjata käytön odottamaan. Se lähtee, kun yhteys palaa. Jos kortti ei ollut voimassa, käyttöön jää merkintä.
check-again = Tarkista uudelleen

check-failed-text = Korttia ei ehditty tarkistaa. Tunnus on yhä kentässä: paina Tarkista uudelleen.
check-failed-offline = Jos yhteys ei palaa, katso viimeinen voimassaolopäivä kortin sisäsivulta ja toimi niin kuin alueen vastuuhenkilön kanssa on sovittu.

check-history = Viimeksi luetut
check-history-note = Luettelossa ei ole korttien tunnuksia. Se katoaa, kun poistut sivulta.
check-history-time = Kello
check-history-verdict = Tulos

check-history-use = Käyttö
check-history-undo = Peruminen

field-wrong_type--occasion_date = Kirjoita päivä muodossa 22.11.2026
