### Mitä kortille tehdään luovutuksen jälkeen, ja luettelot, joiden kanssa työskennellään.

today-lead = Tällä käyttäjätunnuksella tehdyt kirjaukset { $date }. Virheen voi perua samana päivänä, viimeksi tehty ensin.
today-empty = Tänään ei ole vielä kirjattu mitään.
today-what = Mitä tehtiin
today-time = Kello
today-undo = Peruminen
today-former = entinen tunnus { $number }
today-undone = Peruttu kello { $time }
today-not-undoable = Ei voi enää perua: kortille on tehty jotain tämän jälkeen, tai sen taustatiedot on poistettu

ending-lead = Kortit, jotka päättyvät { $days } päivän kuluessa. Kun tapaat asiakkaan, kerro, että kortin voi uusia.
ending-empty = Yksikään kortti ei pääty lähiaikoina.
shortened-lead = Alueen kokeilua lyhennettiin, joten nämä kortit päättyvät ennen niihin kirjoitettua päivää. Kerro siitä haltijalle, kun tapaatte, ja korjatkaa päivä korttiin.
shortened-empty = Kokeilun lyhentäminen ei koske yhtäkään voimassa olevaa korttia.
reminder-printed-on = Tilanne { $date }
reminder-print = Tulosta luettelo
reminder-ends = Päättyy
reminder-days-left =
    { $days ->
        [0] tänään
        [one] huomenna
       *[other] { $days } päivän päästä
    }

card-action-register = Luovutus
card-action-renew = Uusiminen
card-action-replace = Uusi kortti vanhan tilalle
card-action-re_enter = Tunnuksen korjaus
card-action-inactivate = Poisto käytöstä
card-action-correct_facts = Taustatietojen korjaus
undo = Peru
undo-confirm = Kyllä, peru
undo-question-register = Perutaanko kortin rekisteröinti? Kortti ei enää toimi, taustatiedot poistuvat ja tunnus palaa korttierään.
undo-question-renew = Perutaanko uusiminen? Kortti palaa siihen, mitä se oli ennen uusimista.
undo-question-replace = Perutaanko vaihto? Uusi kortti ei enää toimi ja vanha palaa käyttöön.
undo-question-re_enter = Perutaanko tunnuksen korjaus? Kortti palaa entiselle tunnukselle.
undo-question-inactivate = Otetaanko kortti takaisin käyttöön?
undo-question-correct_facts = Palautetaanko taustatiedot siihen, mitä ne olivat ennen korjausta?
undone-register = Rekisteröinti on peruttu.
undone-renew = Uusiminen on peruttu.
undone-replace = Vaihto on peruttu.
undone-re_enter = Tunnuksen korjaus on peruttu.
undone-inactivate = Kortti on taas käytössä.
undone-correct_facts = Taustatiedot on palautettu.
card-last-done = Teit tänään kello { $time }: { $what }.
card-replaced-by = Avaa kortti, joka tuli tämän tilalle
card-replaces = Avaa kortti, jonka tilalle tämä tuli

card-tasks = Mitä kortille tehdään?
task-card = Kortti { $number }
task-closed = Tätä ei voi nyt tehdä tälle kortille
task-closed-text = Avaa kortti: siitä näet sen tilan ja sen, mitä sille voi tehdä.
task-number-hint = Lue tunnus kortista lukijalla tai kirjoita se.
task-new-number = Uuden kortin tunnus
task-next-card = Etsi seuraava kortti
task-reason = Miksi?
task-reason-lost = Kadonnut
task-reason-broken = Rikkoutunut
task-reason-misused = Väärinkäyttö
task-reason-other = Muu syy

task-renew = Kortin uusiminen
task-renew-text = Kortti on taas voimassa uuden kauden, samalla tai uudella tunnuksella.
task-renew-elsewhere = Toisen toimipisteen kortin uusiminen
task-renew-elsewhere-lead = Alueenne sallii uusimisen muussakin toimipisteessä. Kortin aiempia tietoja ei näytetä.
task-renew-number = Mikä tunnus kortille jää?
task-renew-same = Sama kortti, sama tunnus
task-renew-new = Uusi kortti, uusi tunnus
task-renew-needs-new = Kortti on poistettu käytöstä, joten asiakas saa uuden kortin.
task-renew-submit = Vahvista uusiminen
task-renew-done = Kortti on uusittu
task-facts = Ovatko tiedot ennallaan?
task-facts-right = Kyllä, ennallaan
task-facts-changed = Ei, korjataan
field-required--facts = Kysy asiakkaalta, ovatko tiedot ennallaan

task-replace = Anna uusi kortti vanhan tilalle
task-replace-text = Kortti on kadonnut tai rikki. Viimeinen päivä ei muutu.
task-replace-lead = Uusi kortti on voimassa saman ajan kuin vanha: { $date } asti. Taustatiedot siirtyvät sille, ja vanha kortti lakkaa heti toimimasta.
task-replace-submit = Anna uusi kortti
task-replace-done = Uusi kortti on vanhan tilalla
field-required--reason = Valitse syy

task-inactivate = Poista kortti käytöstä
task-inactivate-text = Kortti lakkaa toimimasta, eikä uutta anneta nyt.
task-inactivate-lead = Kortti ei tämän jälkeen toimi missään.
task-inactivate-replace = Saako asiakas heti uuden kortin? Anna se vanhan tilalle.
task-inactive-from = Ensimmäinen päivä, jona kortti ei toimi
task-inactivate-done = Kortti on poistettu käytöstä.
field-wrong_type--inactive_from = Kirjoita päivä muodossa 22.11.2026

task-correct = Korjaa taustatiedot
task-correct-text = Jokin tieto kirjattiin väärin.
task-correct-done = Taustatiedot on korjattu.

task-re-enter = Korjaa väärin kirjattu tunnus
task-re-enter-text = Rekisteröity tunnus ei ole se, joka kortissa lukee.
task-re-enter-lead = Anna tunnus, joka kortissa lukee. Päivät ja taustatiedot siirtyvät sille, ja väärä tunnus vapautuu: oikea kortti voi olla vielä laatikossa.
task-wrong-number = Väärin kirjattu tunnus
task-right-number = Kortissa lukeva tunnus
task-re-enter-submit = Korjaa tunnus
task-re-enter-done = Tunnus on korjattu.
