### Lähettämistä odottavat kirjaukset, ja työ ilman verkkoyhteyttä.

queue-title = Lähettämättä olevat
queue-lead = Tälle laitteelle on tallennettu salattuna kirjaukset, joita rekisteri ei ole vielä saanut.
queue-badge = { $count ->
    [one] 1 kirjaus lähettämättä
   *[other] { $count } kirjausta lähettämättä
}
queue-badge-refused = { $count ->
    [one] 1 kirjaus on korjattava
   *[other] { $count } kirjausta on korjattava
}
queue-sent = { $count ->
    [one] 1 odottanut kirjaus on nyt rekisterissä
   *[other] { $count } odottanutta kirjausta on nyt rekisterissä
}
queue-refused = { $count ->
    [one] Rekisteri ei ottanut vastaan yhtä kirjausta. Katso, miksi.
   *[other] Rekisteri ei ottanut vastaan { $count } kirjausta. Katso, miksi.
}
queue-empty = Mikään ei odota lähettämistä
queue-empty-text = Jos yhteys katkeaa kirjaamisen aikana, tiedot jäävät tänne odottamaan ja lähtevät itsestään.
queue-visits-when-sent = Käytöt näkyvät luvuissa, kun ne on lähetetty
queue-visits-when-sent-text = Ne lähtevät itsestään, kun yhteys palaa ja joku kohteestanne on kirjautunut tällä laitteella. Mitään ei kirjata kahdesti.
queue-works-when-sent = Kortti toimii vasta, kun se on lähetetty
queue-works-when-sent-text = Luovutukset lähtevät itsestään, kun yhteys palaa ja joku toimipisteestänne on kirjautunut tällä laitteella. Mitään ei rekisteröidy kahdesti.
queue-offline = Laitteella ei ole nyt yhteyttä.
queue-send = Lähetä nyt
queue-not-lasting = Selain ei luvannut säilyttää näitä, jos laitteen tila loppuu. Lähetä ne mahdollisimman pian, äläkä tyhjennä selaimen tietoja.
queue-unreadable = { $count ->
    [one] Yhtä kirjausta ei voi enää avata tällä laitteella
   *[other] { $count } kirjausta ei voi enää avata tällä laitteella
}
queue-unreadable-text = Rekisterin avain on vaihtunut. Kirjaa ne uudelleen paperilta tai kysy alueenne vastuuhenkilöltä.
queue-waiting = Odottavat
queue-refused-title = Korjattavat
queue-refused-text = Rekisteri ei ottanut näitä vastaan. Kortit eivät toimi ennen kuin ne on korjattu ja lähetetty.
queue-refused-visits-text = Rekisteri ei ottanut näitä vastaan. Ne eivät näy luvuissa.
queue-visit-refused-text = Jos kortti on juuri luovutettu paperilla, lähetä uudelleen myöhemmin. Jos tunnus luettiin väärin, poista tämä jonosta.
queue-visit-discarded = Käyttö poistettiin jonosta. Sitä ei ole kirjattu.
queue-send-again = Lähetä uudelleen
queue-column-kind = Laji
queue-column-day = Päivä
queue-correct = Korjaa ja lähetä
queue-corrected = Luovutus on korjattu
queue-print = Tulosta lomakkeena
queue-printed-text = Rekisteri ei ole ottanut tätä luovutusta vastaan. Kirjaa se Kaikukantaan, kun asia on selvinnyt, ja hävitä lomake.
queue-discard = Poista jonosta
queue-column-discard = Poisto
queue-discard-number = kortti { $number }
queue-discarded = Luovutus poistettiin jonosta. Korttia ei ole rekisteröity.
queue-undo = Kumoa
queue-number = Kortti { $number }

queue-sign-out-title = Lähettämättä olevia kirjauksia
queue-sign-out-text = { $count ->
    [one] Yksi kirjaus odottaa lähettämistä. Se jää tälle laitteelle salattuna ja lähtee, kun joku teiltä kirjautuu täällä. Luovutettu kortti ei toimi sitä ennen.
   *[other] { $count } kirjausta odottaa lähettämistä. Ne jäävät tälle laitteelle salattuina ja lähtevät, kun joku teiltä kirjautuu täällä. Luovutetut kortit eivät toimi sitä ennen.
}
queue-sign-out-stay = Pysy kirjautuneena

no-network-title = Ei yhteyttä
no-network-text = Kirjautuminen tarvitsee yhteyden rekisteriin. Ennen sitä tällä laitteella ei voi kirjata mitään: tiedot salataan avaimella, jonka vain kirjautunut saa.
no-network-waiting = { $count ->
    [one] 1 kirjaus odottaa tällä laitteella lähettämistä.
   *[other] { $count } kirjausta odottaa tällä laitteella lähettämistä.
}
no-network-waiting-text = Tiedot ovat tallessa salattuina ja lähtevät, kun joku siitä toimipisteestä tai kohteesta kirjautuu tällä laitteella.
no-network-paper = Jaatko kortteja? Luovuta kortti paperilomakkeella ja kirjaa se, kun yhteys palaa. Kerro asiakkaalle, että kortti toimii vasta sitten.
no-network-till = Myytkö lippuja? Katso viimeinen voimassaolopäivä kortista ja kirjoita tunnus kassan ohjeeseen.

hand-over-waits = Luovutus on tallessa tällä laitteella
hand-over-waits-text = Yhteys rekisteriin puuttuu. Luovutus lähtee itsestään, kun yhteys palaa. Kerro asiakkaalle, että kortti toimii vasta, kun se on lähetetty.
hand-over-slip-waits = Korttisi ei toimi vielä. Kysy paikasta, josta sait kortin, milloin voit käyttää sitä.
hand-over-waits-link = Näytä lähettämättä olevat
