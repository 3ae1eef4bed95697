### Sanat, jotka toistuvat joka sivulla.

product-name = Kaikukanta

loading = Ladataan
empty = Ei mitään näytettävää.
try-again = Yritä uudelleen
request-id = Jos pyydät apua, kerro tämä tunnus: { $id }
close = Sulje
print = Tulosta
optional = (vapaaehtoinen)
sending = Lähetetään…
today = Tänään
yesterday = Eilen
tomorrow = Huomenna
date-hint = Muodossa { $example }
step-up = { $label }: yksi lisää
step-down = { $label }: yksi pois
link-external = (avautuu toiselle sivustolle)
link-new-tab = (avautuu uuteen välilehteen)
pagination = Luettelon sivut
pagination-first = Ensimmäinen sivu
pagination-next = Seuraava sivu
form-errors = Tarkista { $count } kohtaa

save = Tallenna
saved = Tallennettu.
keep = Pidä ennallaan
reload = Hae nykyiset tiedot
characters-left = { $count } merkkiä jäljellä
characters-too-many = { $count } merkkiä liikaa
in-language-fi = Suomeksi
in-language-sv = Ruotsiksi
in-language-en = Englanniksi
filters-search = Hae
filters-clear = Poista rajaukset
filters-empty = Näillä rajauksilla ei löytynyt mitään.
list-count = Sivulla { $count } riviä
entity-missing = Tätä ei löytynyt
entity-missing-text = Se kuuluu toiselle alueelle, tai osoite on väärä.

skip-to-content = Siirry sisältöön
menu = Valikko
language = Kieli
nav-label = Päävalikko
nav-current = (nykyinen sivu)
nav-home = Kaikukortti
nav-venues = Missä kortti käy
nav-areas = Alueet
nav-staff = Henkilökunnalle
nav-staff-home = Etusivu
nav-hand-over = Luovuta kortti
nav-check = Tarkista kortti
nav-cards = Kortit
nav-manage = Verkosto
nav-statistics = Tilastot
nav-materials = Aineistot
nav-help = Apua

footer-label = Tietoa palvelusta
footer-about = Kaikukanta on Kaikukortin rekisteri.
version = Versio { $version }
demo-label = Esittelykäyttö
demo-text = tämän rekisterin tiedot ovat keksittyjä.

leave-title = Jätetäänkö työ kesken?
leave-text = Sivulla on tietoja, joita ei ole tallennettu. Jos poistut, ne katoavat.
leave-stay = Jatka tällä sivulla
leave-go = Poistu tallentamatta

category-culture = Kulttuuri
category-education = Koulutus
category-science = Tiede
category-sports = Liikunta

area-kind-municipality = Kunta
area-kind-region = Alue
area-kind-wellbeing_county = Hyvinvointialue
area-state-pilot = Kokeilu
area-state-permanent = Käytössä
area-state-ended = Päättynyt

role-national_admin = Kaikukeskus
role-area_coordinator = Alueen vastuuhenkilö
role-distributor = Kortinjakaja
role-venue = Kaikukortti-kohde

card-kind-personal = Henkilökohtainen kortti
card-kind-community = Yhteisön Kaikukortti
card-state-valid = Voimassa
card-state-expired = Vanhentunut
card-state-pilot_ended = Kokeilu päättynyt
card-state-inactivated = Poistettu käytöstä

not-found-title = Sivua ei löydy
not-found-text = Osoitteessa ei ole sivua. Se on ehkä siirretty, tai osoitteessa on kirjoitusvirhe.
to-home = Siirry etusivulle

entries-cancel = Peruuta
entries-remove = Poista
entries-change = Muuta
entries-remove-question = Poistetaanko { $name }?
