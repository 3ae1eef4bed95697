### Mikä meni vikaan ja mitä voi tehdä. Avaimet ovat rekisterin virhekoodeja.

error-network = Ei yhteyttä
error-network-advice = Rekisteriin ei saada yhteyttä. Tarkista verkkoyhteys ja yritä uudelleen.
error-decode = Sivu on vanhentunut
error-decode-advice = Rekisteri vastasi tavalla, jota tämä sivu ei ymmärrä. Lataa sivu uudelleen.

problem-bad_request = Pyyntöä ei voitu lukea
problem-bad_request-advice = Lataa sivu uudelleen ja yritä vielä kerran.
problem-two_credentials = Kaksi tunnistetta yhtä aikaa
problem-two_credentials-advice = Pyynnössä oli sekä rajapinta-avain että kirjautuminen. Käytä vain toista.
problem-not_signed_in = Et ole kirjautunut
problem-not_signed_in-advice = Kirjaudu sisään ja yritä uudelleen.
problem-session_ended = Istunto on päättynyt
problem-session_ended-advice = Kirjaudu uudelleen. Työsi on tallessa tällä sivulla.
problem-wrong_credentials = Käyttäjätunnus tai salasana on väärin
problem-wrong_credentials-advice = Tarkista molemmat. Uuden salasanan saat alueesi vastuuhenkilöltä.
problem-key_not_accepted = Rajapinta-avain ei kelpaa
problem-key_not_accepted-advice = Avain on tuntematon, peruttu tai vanhentunut.
problem-forbidden = Tämä ei kuulu tunnuksellesi
problem-forbidden-advice = Käyttäjätunnuksesi rooli ei saa tehdä tätä. Kysy alueesi vastuuhenkilöltä.
problem-missing_scope = Avaimella ei ole tähän oikeutta
problem-missing_scope-advice = Avaimelle ei ole annettu oikeutta, jota tämä toiminto vaatii.
problem-password_change_required = Vaihda ensin salasana
problem-password_change_required-advice = Sinulla on kertakäyttöinen salasana. Kun olet vaihtanut sen, muu avautuu.
problem-cross_site = Pyyntö tuli toiselta sivustolta
problem-cross_site-advice = Avaa palvelu sen omasta osoitteesta ja yritä uudelleen.
problem-not_found = Ei löytynyt
problem-not_found-advice = Tällaista ei ole, tai se kuuluu toiselle alueelle, toimipisteelle tai kohteelle.
problem-method_not_allowed = Tämä ei onnistu tässä osoitteessa
problem-method_not_allowed-advice = Lataa sivu uudelleen ja yritä vielä kerran.
problem-card_registered_here = Toimipisteesi on jo rekisteröinyt tämän kortin
problem-card_registered_here-advice = Hae kortti sen tunnuksella Kortit-sivulta.
problem-card_registered_elsewhere = Kortti on rekisteröity toisessa toimipisteessä
problem-card_registered_elsewhere-advice = Tarkista kortin tunnus. Jos se on oikein, ota yhteyttä alueesi vastuuhenkilöön.
problem-payload_too_large = Lähetys on liian suuri
problem-payload_too_large-advice = Lähetä vähemmän kerralla.
problem-unsupported_media_type = Lähetyksen muoto ei kelpaa
problem-unsupported_media_type-advice = Lataa sivu uudelleen ja yritä vielä kerran.
problem-validation_failed = Tiedoissa on korjattavaa
problem-validation_failed-advice = Tarkista merkityt kohdat.
problem-client_reference_reused = Sama lähetys on jo käytetty
problem-client_reference_reused-advice = Tällä viitteellä on jo tallennettu muita tietoja. Aloita alusta uudella kortilla.
problem-too_many_attempts = Liian monta yritystä
problem-too_many_attempts-advice =
    { $seconds ->
        [one] Odota sekunti ja yritä uudelleen.
       *[other] Odota { $seconds } sekuntia ja yritä uudelleen.
    }
problem-internal = Rekisterissä tapahtui virhe
problem-internal-advice = Vika on meidän. Yritä uudelleen. Jos se ei auta, ota yhteyttä Kaikukeskukseen.
problem-unavailable = Rekisteri ei juuri nyt vastaa
problem-unavailable-advice = Yritä hetken kuluttua uudelleen. Se, minkä rekisteri on jo kuitannut, on tallessa.

field-required = Täytä tämä kohta
field-required--username = Kirjoita käyttäjätunnus
field-required--password = Kirjoita salasana
field-required--current_password = Kirjoita nykyinen salasana
field-required--new_password = Kirjoita uusi salasana
field-required--repeat_password = Kirjoita uusi salasana toisen kerran
field-unknown_member = Rekisteri ei tunne tätä kohtaa
field-wrong_type = Tarkista, missä muodossa tieto on
field-length = Pituus ei kelpaa: { $min }–{ $max } merkkiä
field-length--new_password = Salasanassa on oltava { $min }–{ $max } merkkiä
field-out_of_range = Arvon on oltava { $min }–{ $max }
field-too_long = Teksti on liian pitkä
field-unknown_value = Valitse yksi vaihtoehdoista
field-unknown_value--repeat_password = Salasanat eivät ole samat
field-not_allowed = Tämä ei kuulu tälle kortille
field-looks_like_identity = Tämä näyttää henkilötunnukselta, sähköpostiosoitteelta tai puhelinnumerolta. Niitä ei saa kirjata.
field-malformed_card_number = Tämä ei voi olla kortin tunnus. Tarkista kirjaimet ja numerot.
field-not_in_stock = Tätä tunnusta ei ole missään korttierässä. Tarkista tunnus tai kysy alueesi vastuuhenkilöltä.
field-stock_of_another_site = Tämä kortti on toisen toimipisteen. Kysy alueesi vastuuhenkilöltä.
field-stock_of_other_kind = Tämä tunnus on toisenlaiselle kortille. Tarkista, onko kortti henkilökohtainen vai yhteisön.
field-in_the_future = Päivä ei voi olla tulevaisuudessa
field-site_closed = Toimipiste ei ollut avoinna tänä päivänä
field-pilot_over = Alueen kokeilu on päättynyt, joten kortti ei olisi voimassa päivääkään
field-too_young = Kortin voi saada aikaisintaan sinä vuonna, kun täyttää { $min } vuotta
field-not_residential = Tässä postinumerossa ei asu ketään. Tarkista numero.
field-answered_twice = Samaan kysymykseen on kaksi vastausta
field-wrong_password = Salasana on väärin
field-password_too_plain = Valitse toinen salasana: se ei saa olla nykyinen eikä sisältää käyttäjätunnusta
