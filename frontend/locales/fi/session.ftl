### Kirjautuminen, henkilökunnan etusivu, profiili ja apu.

sign-in = Kirjaudu sisään
sign-in-title = Kirjaudu Kaikukantaan
sign-in-lead = Kortinjakajille, kulttuuri- ja liikuntakohteille ja alueiden vastuuhenkilöille.
sign-in-username = Käyttäjätunnus
sign-in-password = Salasana
sign-in-code = Vahvistuskoodi
sign-in-code-hint = Kuusi numeroa tunnistussovelluksesta. Jos laite ei ole mukana, kirjoita palautuskoodi.
sign-in-back = Takaisin
sign-in-help = Käyttäjätunnuksen ja salasanan saat oman alueesi vastuuhenkilöltä. Häneltä saat myös uuden salasanan, jos vanha on unohtunut.
sign-in-demo = Esittelykäytön tunnukset ja salasana on tulostettu siihen ikkunaan, jossa palvelu käynnistettiin.
sign-in-other = Kirjaudu toisella tunnuksella
sign-out = Kirjaudu ulos
signed-out = Olet kirjautunut ulos.
profile-link = Profiili:

session-ends-title = Istunto päättyy pian
session-ends-text = Et ole hetkeen tehnyt mitään. Turvallisuuden vuoksi istunto päättyy kahden minuutin kuluessa.
session-ends-stay = Jatka istuntoa
session-over-title = Istunto on päättynyt
session-over-text = Kirjaudu uudelleen. Kesken jäänyt työsi odottaa tällä sivulla.

not-for-role-title = Tämä sivu ei kuulu tunnuksellesi
not-for-role-text = Sivu on tarkoitettu toisenlaiselle käyttäjätunnukselle. Kysy tarvittaessa alueesi vastuuhenkilöltä.
to-staff-home = Siirry etusivulle

password-title = Vaihda salasana
password-lead = Muut laitteet, joilla tunnuksella on kirjauduttu, kirjataan samalla ulos.
password-first-title = Valitse oma salasana
password-first-lead = Kirjauduit kertakäyttöisellä salasanalla. Valitse sen tilalle oma, niin pääset jatkamaan.
password-current = Nykyinen salasana
password-one-time = Kertakäyttöinen salasana
password-new = Uusi salasana
password-new-hint = Vähintään { $min } merkkiä. Pitkä lause on hyvä salasana.
password-repeat = Uusi salasana toisen kerran
password-show = Näytä salasanat
password-change = Vaihda salasana
password-changed = Salasana on vaihdettu.

profile-title = Profiili
profile-account = Käyttäjätunnus ja rooli
profile-role = Rooli
profile-site = Toimipiste
profile-venue = Kohde
profile-area = Alue
profile-language = Millä kielellä käytät palvelua?
profile-password = Salasana
profile-password-text = Vaihda salasana, jos joku ulkopuolinen on voinut saada sen tietoonsa.

staff-home-lead = { $role } · tänään { $date }
tile-hand-over = Luovuta kortti
tile-hand-over-text = Rekisteröi kortti yhdessä asiakkaan kanssa. Vie noin kaksi minuuttia.
tile-check = Tarkista ja kirjaa kortti
tile-check-text = Näet heti, onko kortti voimassa ja mitä se antaa. Kirjaat käytön yhdellä painalluksella.
tile-cards = Kortit
tile-cards-text = Hae kortti tunnuksella tai selaa luovutettuja kortteja.
tile-statistics = Tilastot
tile-statistics-text = Luovutetut kortit kuukausittain ja niiden tila.
tile-venues = Missä kortti käy
tile-venues-text = Kohteet, joista voi kertoa asiakkaalle.
tile-manage = Verkosto
tile-manage-text = Alueet, organisaatiot, toimipisteet, kohteet, tunnukset ja korttierät.
tile-help = Apua
tile-help-text = Vastuuhenkilöt, käsikirja ja ohjeet.

help-title = Apua
help-lead = Keneltä voi kysyä ja mistä ohjeet löytyvät.
help-area = Oman alueen vastuuhenkilö
help-area-text = Kysy ensin oman alueesi vastuuhenkilöltä: tunnukset ja salasanat, kortit, esitteet ja käytännöt. Nimet ja yhteystiedot ovat alueen omalla Kaikukortti-sivulla.
help-area-page = Kaikukortti-sivu: { $area }
help-all-areas = Kaikkien alueiden Kaikukortti-sivut
help-support = Kaikukeskus
help-support-text = Kaikukortin tuki- ja kehittämispalvelu auttaa, kun alueen vastuuhenkilö ei voi.
help-materials = Ohjeet ja aineistot
material-handbook = Käsikirja ja perehdytysdiat
material-handbook-text = Kaikukortti-käsikirja kortinjakajille, perehdytysdiat ja valtakunnallinen toimintamalli.
material-areas = Kaikukortti-alueet
material-areas-text = Linkit kaikkien alueiden omille sivuille.
material-privacy = Tietosuojaseloste
material-privacy-text = Tämä kerrotaan asiakkaalle, kun kortti luovutetaan.
material-venues-text = Luettelo paikoista, joista voi kertoa asiakkaalle.
