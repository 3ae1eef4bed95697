### Kortin tunnus: sen lukeminen ja se, mitä siitä sanotaan.

card-number-mistyped = Tarkista tunnus: siinä voi olla kirjoitusvirhe.
card-number-right = Tunnus on oikein kirjoitettu.

identify-own = Tämä kortti on jo rekisteröity
identify-own-text = Toimipisteenne on luovuttanut kortin aiemmin. Ota asiakkaalle toinen kortti, tai avaa tämän kortin tiedot.
identify-in-stock = Korttia ei ole vielä luovutettu
identify-in-stock-text = Tunnus on korttierässä, mutta korttia ei ole rekisteröity. Se toimii vasta rekisteröinnin jälkeen.
identify-other-site = Tämä kortti on toisen toimipisteen
identify-other-site-text = Sitä ei voi luovuttaa eikä avata täältä. Kysy alueenne vastuuhenkilöltä.
identify-renewable = Tämä kortti on toisen toimipisteen
identify-renewable-text = Alueenne kortteja voi uusia myös täällä. Avaa kortti ja uusi se.
identify-other-area = Tämä kortti on toisen alueen
identify-other-area-text = Ota tarvittaessa yhteyttä Kaikukeskukseen.
identify-practice = Harjoituskorteissa ei ole tätä tunnusta
identify-practice-text = Harjoittelet, joten oikeat kortit eivät ole nyt näkyvissä. Kirjoita jokin harjoituskortin tunnus. Jos luovutat oikeaa korttia, lopeta ensin harjoittelu.
identify-unknown = Tunnusta ei löydy
identify-unknown-text = Vertaa tunnusta korttiin merkki kerrallaan. Jos se on oikein, kysy alueenne vastuuhenkilöltä: kortti puuttuu rekisterin korttieristä.
identify-unknown-anywhere = Tunnusta ei löydy
identify-unknown-anywhere-text = Vertaa tunnusta korttiin merkki kerrallaan ja yritä uudelleen. Jos se on oikein, kortti puuttuu rekisterin korttieristä.
identify-malformed = Tämä ei ole kortin tunnus
identify-malformed-text = Jokin merkki on väärin. Vertaa tunnusta korttiin merkki merkiltä. Tunnuksessa on 4–24 kirjainta tai numeroa.
identify-open-card = Avaa kortin tiedot
identify-unasked = Tunnusta ei voi nyt tarkistaa
identify-unasked-text = Yhteys rekisteriin puuttuu. Vertaa tunnusta korttiin merkki kerrallaan. Voit jatkaa: luovutus lähtee, kun yhteys palaa.
identify-unasked-personal = Jatka: henkilön kortti
identify-unasked-community = Jatka: yhteisön kortti

scanner-open = Lue kameralla
scanner-starting = Kamera käynnistyy. Jos selain kysyy lupaa, salli kameran käyttö.
scanner-looking = Näytä kameralle kortin QR-koodi tai viivakoodi.
scanner-other-code = Tässä koodissa ei ole kortin tunnusta. Näytä kortin koodi.
scanner-close = Sulje kamera
scanner-by-hand = Kirjoita tunnus
scanner-again = Yritä uudelleen
scanner-denied = Kameran käyttöä ei ole sallittu. Salli kamera selaimen asetuksista, tai kirjoita tunnus.
scanner-no-camera = Laitteesta ei löydy kameraa. Kirjoita tunnus.
scanner-in-use = Kamera ei käynnisty. Sulje muut ohjelmat, jotka käyttävät sitä, tai kirjoita tunnus.
scanner-not-loaded = Koodien lukijaa ei saatu ladattua. Tarkista verkkoyhteys, tai kirjoita tunnus.
