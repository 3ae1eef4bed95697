### Oman kortin tarkistaminen.

own-card-hint = Kirjoita kortissa oleva tunnus tai lue se kameralla.
own-card-nothing-kept = Tunnusta ei tallenneta. Kukaan ei näe, että tarkistit kortin.
own-card-along = Ota kortti mukaan, kun varaat tai lunastat lipun ja kun osallistut.
own-card-where = Jotkin kortit käyvät vain omalla alueellaan.
own-card-valid = Voimassa
own-card-valid-advice = Korttisi on voimassa tänään.
own-card-not_yet_valid = Ei vielä voimassa
own-card-not_yet_valid-advice = Korttisi ei ole vielä voimassa. Kysy paikasta, josta sait sen.
own-card-expired = Voimassaolo on päättynyt
own-card-expired-advice = Voit kysyä uutta voimassaoloaikaa paikasta, josta sait kortin.
own-card-not_valid = Ei voimassa
own-card-not_valid-advice = Kortti ei toimi. Tarkista tunnus merkki kerrallaan. Jos se on oikein, kysy paikasta, josta sait kortin.
own-card-not_answered = Tätä tunnusta ei voi tarkistaa täällä
own-card-not_answered-advice = Katso, onko jokin merkki väärin. Vanhempien korttien voimassaolon näet kortin sisäsivulta tai voit kysyä paikasta, josta sait kortin.
