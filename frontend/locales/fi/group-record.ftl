### Ryhmän kirjaaminen kohteessa.

group-record-add = Lisää kortti
group-record-hint = Lue yhteisön kortti ja asiakkaiden omat kortit peräkkäin. Järjestyksellä ei ole väliä.
group-record-cards = Luetut kortit
group-record-counts = Voimassa { $valid }, ei voimassa { $not }
group-record-empty = Yhtään korttia ei ole vielä luettu.
group-record-place = Nro
group-record-card = Tunnuksen loppu
group-record-kind = Korttilaji
group-record-verdict = Tulos
group-record-remove = Poista
group-record-checking = Tarkistetaan…
group-record-form = Kirjaa ryhmä
group-record-no-community = Lue vielä yhteisön kortti. Ilman sitä jokaisen kortin voi kirjata erikseen.
group-record-record = Kirjaa ryhmä
group-record-done = Ryhmä on kirjattu
group-record-undone = Ryhmän käyttö on peruttu
group-record-receipt = Ryhmäkäynti { $date }
group-record-table = Kortit ja tulokset
group-record-next = Seuraava ryhmä
group-record-print = Tulosta kuitti
group-record-undo = Peru koko ryhmä
group-record-undo-question = Kaikki ryhmän käytöt perutaan, eikä niitä lasketa.
