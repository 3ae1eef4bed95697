### Korttierät.

stocks-title = Korttierät
stocks-title-text = Anna kortteja toimipisteelle ja katso, paljonko niitä on jäljellä.
stock-new-title = Anna kortteja toimipisteelle
stock-title = Korttierä
stocks-give = Anna kortteja
stocks-left = Mitä toimipisteillä on jäljellä
stocks-left-give = toimipisteelle { $site }
stocks-left-low = Vähissä
stocks-left-enough = Riittää
stocks-left-empty = Toimipisteitä ei ole vielä.
stocks-list = Annetut erät
stocks-empty = Kortteja ei ole vielä annettu.
stocks-filter = Rajaa eriä
stocks-filter-area = Alue
stocks-filter-all-areas = Kaikki alueet
stocks-filter-place = Missä kortit ovat
stocks-place-all = Kaikkialla
stocks-place-site = Toimipisteellä
stocks-place-area = Palautettu alueelle
stocks-column-site = Toimipiste
stocks-column-personal = Henkilökohtaisia
stocks-column-community = Yhteisön kortteja
stocks-column-state = Tilanne
stocks-column-give = Anna kortteja
stocks-column-batch = Annettu
stocks-column-source = Miten erä syntyi
stocks-column-given = Annettu kpl
stocks-column-free = Jäljellä
stock-source-range = Numerosarja
stock-source-list = Luettelo
stock-source-generated = Rekisterin tekemät tunnukset
stock-source-moved = Siirretty
stock-source-returned = Palautettu alueelle
stock-new-lead = Toimipiste voi luovuttaa vain kortteja, jotka sille on annettu.
stock-new-kind = Korttilaji
stock-new-submit = Anna kortit
stock-site-none = Valitse toimipiste
stock-way = Mitkä kortit
stock-way-batch = Kaikki tämän erän jäljellä olevat
stock-way-batch-hint = Jo luovutetut kortit jäävät paikoilleen.
stock-way-range = Numerosarja
stock-way-range-hint = Ensimmäinen ja viimeinen tunnus, esimerkiksi ESP001000–ESP001499.
stock-way-list = Luettelo
stock-way-list-hint = Liitä tunnukset tai hae ne tiedostosta.
stock-way-generated = Uudet tunnukset
stock-way-generated-hint = Rekisteri tekee tunnukset, joita ei voi arvata. Tulosta ne tarroiksi.
stock-first = Ensimmäinen tunnus
stock-last = Viimeinen tunnus
stock-list = Tunnukset
stock-list-hint = Yksi tunnus riville, tai pilkuin tai puolipistein eroteltuina. Jos ensimmäisellä rivillä on otsikko Kortin tunnus, vain sen sarake luetaan.
stock-file = Hae tiedostosta (CSV tai teksti)
stock-count = Kuinka monta
stock-count-hint = Enintään 2 000 kerralla.
stock-preview =
    { $count ->
        [one] Yksi kortti
       *[other] { $count } korttia
    }
stock-refused =
    { $count ->
        [one] Yksi tunnus ei kelpaa. Mitään ei tehdä ennen kuin se on korjattu.
       *[other] { $count } tunnusta ei kelpaa. Mitään ei tehdä ennen kuin ne on korjattu.
    }
stock-refused-line = Rivi { $line }
stock-refused-more = ja { $count } muuta
stock-given =
    { $count ->
        [one] Yksi kortti annettu
       *[other] { $count } korttia annettu
    }
stock-moved =
    { $count ->
        [one] Yksi kortti siirretty
       *[other] { $count } korttia siirretty
    }
stock-handed-out = Luovutettu täältä
stock-gone = Siirretty muualle
stock-move = Siirrä tai palauta kortteja
stock-move-text = Vain luovuttamattomia kortteja voi siirtää. Alueelle palautetut kortit voi antaa sieltä uudelleen.
stock-move-to = Mihin
stock-move-none = Valitse, mihin kortit siirtyvät
stock-move-area = Takaisin alueelle
stock-move-submit = Siirrä kortit
stock-numbers = Korttien tunnukset
stock-numbers-filter = Rajaa tunnuksia
stock-numbers-empty = Erässä ei ole tunnuksia: ne on siirretty muualle tai luovutettu.
stock-number-state = Tila
stock-number-all = Kaikki
stock-number-free = Jäljellä
stock-number-handed-out = Luovutettu
stock-print-list = Tulosta luettelo
stock-print-labels = Tulosta tarrat
stock-print-list-hint = Luettelossa ovat kortit, joita ei ole luovutettu. Säilytä se niin kuin kortit.
stock-print-labels-hint = Arkilla on 3 × 8 tarraa, 70 × 37 mm. Tulosta todellisessa koossa (100 %) ilman marginaaleja ja säilytä tarrat niin kuin kortit.
stock-print-back = Takaisin erään
stock-print-title = { $place } – { $kind }, annettu { $date }, { $count } kpl
stock-label-code = QR-koodi kortille { $number }
