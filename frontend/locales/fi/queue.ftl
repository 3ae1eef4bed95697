### Lähettämistä odottavat luovutukset, ja työ ilman verkkoyhteyttä.

queue-title = Lähettämättä olevat
queue-lead = Tälle laitteelle on tallennettu salattuna luovutukset, joita rekisteri ei ole vielä saanut.
queue-badge = { $count ->
    [one] 1 luovutus lähettämättä
   *[other] { $count } luovutusta lähettämättä
}
queue-badge-refused = { $count ->
    [one] 1 luovutus on korjattava
   *[other] { $count } luovutusta on korjattava
}
queue-sent = { $count ->
    [one] 1 odottanut luovutus on nyt rekisteröity
   *[other] { $count } odottanutta luovutusta on nyt rekisteröity
}
queue-refused = { $count ->
    [one] Rekisteri ei ottanut vastaan yhtä luovutusta. Korjaa se.
   *[other] Rekisteri ei ottanut vastaan { $count } luovutusta. Korjaa ne.
}
queue-empty = Mikään ei odota lähettämistä
queue-empty-text = Jos yhteys katkeaa luovutuksen aikana, tiedot jäävät tänne odottamaan ja lähtevät itsestään.
queue-works-when-sent = Kortti toimii vasta, kun se on lähetetty
queue-works-when-sent-text = Luovutukset lähtevät itsestään, kun yhteys palaa ja joku toimipisteestänne on kirjautunut tällä laitteella. Mitään ei rekisteröidy kahdesti.
queue-offline = Laitteella ei ole nyt yhteyttä.
queue-send = Lähetä nyt
queue-not-lasting = Selain ei luvannut säilyttää näitä, jos laitteen tila loppuu. Lähetä ne mahdollisimman pian, äläkä tyhjennä selaimen tietoja.
queue-unreadable = { $count ->
    [one] Yhtä luovutusta ei voi enää avata tällä laitteella
   *[other] { $count } luovutusta ei voi enää avata tällä laitteella
}
queue-unreadable-text = Rekisterin avain on vaihtunut. Kirjaa kortit uudelleen paperilomakkeista tai kysy alueenne vastuuhenkilöltä.
queue-waiting = Odottavat
queue-refused-title = Korjattavat
queue-refused-text = Rekisteri ei ottanut näitä vastaan. Kortit eivät toimi ennen kuin ne on korjattu ja lähetetty.
queue-column-kind = Laji
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

queue-sign-out-title = Lähettämättä olevia luovutuksia
queue-sign-out-text = { $count ->
    [one] Yksi luovutus odottaa lähettämistä. Se jää tälle laitteelle salattuna ja lähtee, kun joku toimipisteestänne kirjautuu täällä. Kortti ei toimi sitä ennen.
   *[other] { $count } luovutusta odottaa lähettämistä. Ne jäävät tälle laitteelle salattuina ja lähtevät, kun joku toimipisteestänne kirjautuu täällä. Kortit eivät toimi sitä ennen.
}
queue-sign-out-stay = Pysy kirjautuneena

no-network-title = Ei yhteyttä
no-network-text = Kirjautuminen tarvitsee yhteyden rekisteriin. Ennen sitä tällä laitteella ei voi kirjata luovutuksia: tiedot salataan avaimella, jonka vain kirjautunut saa.
no-network-waiting = { $count ->
    [one] 1 luovutus odottaa tällä laitteella lähettämistä.
   *[other] { $count } luovutusta odottaa tällä laitteella lähettämistä.
}
no-network-waiting-text = Tiedot ovat tallessa salattuina ja lähtevät, kun joku luovuttaneesta toimipisteestä kirjautuu tällä laitteella.
no-network-paper = Voit luovuttaa kortin paperilomakkeella ja kirjata sen, kun yhteys palaa. Kerro asiakkaalle, että kortti toimii vasta sitten.

hand-over-waits = Luovutus on tallessa tällä laitteella
hand-over-waits-text = Yhteys rekisteriin puuttuu. Luovutus lähtee itsestään, kun yhteys palaa. Kerro asiakkaalle, että kortti toimii vasta, kun se on lähetetty.
hand-over-slip-waits = Korttisi ei toimi vielä. Kysy paikasta, josta sait kortin, milloin voit käyttää sitä.
hand-over-waits-link = Näytä lähettämättä olevat
