### Kassan ohje tulostettavaksi.

till-language = Ohjeen kieli
till-print = Tulosta ohje
till-sheet-title = Kun Kaikukanta ei toimi
till-code = QR-koodi: sivu, jolla käytöt kirjataan jälkikäteen
till-step-look = Katso kortista viimeinen voimassaolopäivä. Jos se ei ole mennyt, kortti on voimassa.
till-step-give = Anna maksuton lippu haltijalle, hänen lapsilleen ja avustajalle. Yhteisön kortilla lipun saavat työntekijä ja alaikäiset asiakkaat.
till-step-write = Kirjoita kortin tunnus, päivä ja lippujen määrät alla oleville riveille.
till-step-enter = Kun yhteys palaa, avaa sivu QR-koodilla, valitse tilaisuuden päivä ja kirjaa rivit yksi kerrallaan.
till-step-shred = Rastita kirjattu rivi. Tuhoa paperi, kun kaikki on kirjattu.
till-address = Käytöt kirjataan tällä sivulla:
till-no-identity = Älä kirjoita kenenkään nimeä, henkilötunnusta tai yhteystietoja.
till-number = Kortin tunnus
till-day = Päivä
till-adults = Aikuisia
till-children = Lapsia
till-companions = Avustajia
till-entered = Kirjattu
till-lines = Rivit käsin kirjoitettaville käytöille
till-help = Jos kortin tunnusta ei löydy kirjattaessa, kortti on voitu luovuttaa paperilla. Kokeile muutaman päivän päästä uudelleen tai kysy alueesi vastuuhenkilöltä.
