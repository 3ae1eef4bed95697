### Alueet niille, jotka niistä huolehtivat.

manage-areas-title = Alueet ja säännöt
manage-areas-title-text = Alueen tiedot, säännöt, vastuuhenkilöt ja vuoden esite. Kokeilun pituus.
manage-area-new-title = Uusi alue
manage-area-title = Alue

manage-areas-name = Nimi
manage-areas-kind = Laji
manage-areas-state = Tila
manage-areas-municipalities = Kunnat
manage-areas-municipality = Kunta
manage-areas-all = Kaikki
manage-areas-filter = Rajaa alueita
manage-area-new = Lisää alue
manage-area-new-lead = Uusi alue alkaa yleensä kokeiluna. Vastuuhenkilöt ja esitteen lisäät alueen sivulla sen jälkeen.
manage-area-create = Perusta alue
area-created = { $name } on lisätty. Nimeä seuraavaksi vastuuhenkilöt.
area-facts = Alueen tiedot
area-name = Alueen nimi
area-kind = Alueen laji
area-home-page = Alueen oma Kaikukortti-sivu
area-home-page-hint = Esimerkiksi https://www.espoo.fi/kaikukortti. Linkki näkyy kaikille alueiden luettelossa.
area-prefix = Kortin tunnuksen alkukirjaimet
area-prefix-hint = 2–4 kirjainta A–Z. Järjestelmän tekemät tunnukset alkavat näillä; muilla alueilla ei saa olla samoja.
area-local-only = Kortit käyvät vain tällä alueella
area-local-only-hint = Muiden alueiden kortit eivät silloin käy täällä.
area-yes = Kyllä
area-no = Ei
area-municipalities = Kunnat
area-municipality-add = Lisää kunta
area-municipality-choose = Valitse kunta
area-municipality-joined = Ensimmäinen päivä alueessa
area-municipality-left = Viimeinen päivä alueessa
area-municipality-left-hint = Täytä, jos kunta lähtee alueesta. Menneet tilastot säilyvät.
area-municipality-remove = Poista virheellinen rivi: { $name }
area-standing = Kokeilu tai vakituinen käyttö
area-standing-lead = Kun lyhennät kokeilua, sen kortit lyhenevät, ja niiden toimipisteet saavat luettelon siitä, kenelle on kerrottava. Kokeilun jatkaminen ei pidennä yhtään korttia.
area-state = Alueen tila tästä päivästä alkaen
area-state-pilot-hint = Korttia kokeillaan viimeiseen päivään asti.
area-state-permanent-hint = Kortti on käytössä toistaiseksi.
area-state-ended-hint = Alue lähtee verkostosta; kortit ovat voimassa viimeiseen päivään asti.
area-pilot-end = Kokeilun viimeinen päivä
area-last-day = Viimeinen päivä
area-period-ask = Näytä vaikutus kortteihin
area-period-save = Tallenna muutos
area-effect = { $count ->
    [one] Muutos lyhentää yhtä korttia
   *[other] Muutos lyhentää { $count } korttia
}
area-effect-none = Muutos ei lyhennä yhtään korttia
area-effect-sites = Nämä toimipisteet saavat ilmoituksen ja luettelon siitä, kenelle on kerrottava:
area-rules = Korttien säännöt
area-rules-lead = Säännöt koskevat kortteja, jotka myönnetään tästä lähtien. Jo jaettuun korttiin kirjoitettu päivä ei muutu.
area-months = Kuinka monta kuukautta kortti on voimassa
area-months-hint = 1–60. Valtakunnallisesti 12.
area-issue-day = Myöntöpäivä on ensimmäinen voimassaolopäivä
area-issue-day-hint = Silloin viimeinen voimassaolopäivä on vuosipäivää edeltävä päivä.
area-holder-age = Kortinhaltijan alin ikä
area-holder-age-hint = Ikä, jonka haltija täyttää kalenterivuoden aikana. Yleensä 16.
area-child-age = Omat lapset saavat lipun, kun ovat nuorempia kuin
area-child-age-hint = Vuosina, 1–30. Yleensä 16.
area-client-age = Yhteisön kortin asiakkaat saavat lipun, kun ovat nuorempia kuin
area-client-age-hint = Vuosina, 1–30. Yleensä 16.
area-retention = Taustatietojen säilytysaika kuukausina
area-retention-hint = Kortin viimeisestä voimassaolopäivästä, 1–120. Tyhjänä sama kuin koko verkostossa.
area-retention-effect = { $count ->
    [one] Yhden kortin taustatiedot poistetaan lopullisesti
   *[other] { $count } kortin taustatiedot poistetaan lopullisesti
}
area-retention-effect-text = Säilytysaika koskee myös jo tallennettuja tietoja: tiedot poistetaan korteista, joiden viimeinen voimassaolopäivä on ennen { $date }. Niitä ei saa takaisin. Mitään ei ole vielä tallennettu.
area-retention-save = Tallenna ja poista tiedot
area-unstocked = Toimipisteet saavat rekisteröidä tunnuksia, jotka eivät ole missään korttierässä
area-unstocked-hint = Vain vanhoja, ennen korttieriä painettuja kortteja varten.
area-renewal-elsewhere = Kortin saa uusia alueen muussakin toimipisteessä kuin siinä, joka sen antoi
area-renewal-elsewhere-hint = Muuten uusimisen tekee kortin antanut toimipiste. Taustatietoja muut toimipisteet eivät näe.
area-stock-low = Korttierä on vähissä, kun vapaita tunnuksia on alle
area-stock-low-hint = Toimipistettä kohti, 0–10 000. Nolla: ei ilmoiteta.
area-coordinators = Vastuuhenkilöt
coordinator-add = Nimeä vastuuhenkilö
coordinator-account = Käyttäjätunnus
coordinator-account-new = Luo käyttäjätunnus
coordinator-remove-question = Poistetaanko { $name } alueen vastuuhenkilöistä?
coordinator-in-use = Lukitse ensin henkilön käyttäjätunnus.
coordinator-side = Kumman puolen vastuuhenkilö
coordinator-name = Nimi
coordinator-title = Tehtävänimike
coordinator-email = Sähköposti työssä
coordinator-phone = Puhelin työssä
area-brochures = Esitteet
area-brochures-none = Esitteitä ei ole vielä lisätty.
brochure-add = Lisää vuoden esite
brochure-year = Vuosi

area-effect-save = Muutos astuu voimaan heti, kun tallennat sen.
