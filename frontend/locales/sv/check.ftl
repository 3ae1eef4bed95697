### Att kontrollera ett kort.

check-title = Kontrollera ett kort
check-number = Kortets nummer
check-number-hint = Läs in numret med en läsare, eller skriv det och tryck Enter. Esc tömmer rutan.
check-submit = Kontrollera
check-venue = Plats: { $venue }
check-other-day = Evenemanget är en annan dag
check-occasion = Evenemangets dag
check-back-to-today = Kontrollera igen för i dag
check-day = Kontrolleras för { $date }

check-valid = Giltigt
check-not-valid = Inte giltigt
check-previous = Föregående kontroll
check-reason-ok = Kortet är giltigt
check-reason-malformed = Inget kortnummer
check-reason-unknown = Kortet finns inte
check-reason-not_registered = Kortet har inte registrerats
check-reason-not_yet_valid = Kortet är inte giltigt ännu
check-reason-expired = Giltighetstiden har gått ut
check-reason-pilot_ended = Områdets försök har avslutats
check-reason-expires_before_occasion = Går ut före evenemanget
check-reason-inactivated = Kortet har tagits ur bruk
check-reason-out_of_area = Kortet gäller inte på det här området
check-reason-venue_inactive = Stället tar inte emot kort
check-say = Du kan säga till kunden
check-last-day = Sista giltighetsdag
check-occasion-day = Kontrollerat för
check-kind = Korttyp
check-scope = Var kortet gäller
check-scope-network = I hela Kaikukortnätverket
check-scope-area = Bara på sitt eget område

check-gives = Kortet ger gratis
check-gives-holder = Biljett åt kortinnehavaren
check-gives-children =
    { $count ->
        [0] Inga minderåriga barn i registret
        [one] Biljett åt innehavarens barn: 1 barn i registret, under { $age } år
       *[other] Biljetter åt innehavarens barn: { $count } barn i registret, under { $age } år
    }
check-gives-children-not-told = Biljetter åt innehavarens barn under { $age } år. Antalet barn har inte berättats.
check-gives-children-together = Barnen deltar i samma evenemang som innehavaren. Barn får inte kursplatser.
check-gives-staff = Biljett åt den anställda som har kortet med sig
check-gives-clients = Biljetter åt klienter under { $age } år. Äldre har egna kort.
check-gives-companion = Biljett åt innehavarens assistent eller tolk
check-gives-companion-community = Biljett åt en assistent eller tolk

check-details = Kurs, säsongskort eller evenemangets namn
check-details-hint = Gäller också de följande korten. Ingens namn.
check-details-done = Klart
check-record-title = Registrera användningen
check-record = Registrera användningen
check-record-hint = Enter registrerar. Nästa kort kan läsas genast.
check-reserve = Reservera
check-record-later = Registrera och vänta
check-record-later-hint = Enter registrerar. Användningen skickas när förbindelsen är tillbaka.
check-more-children =
    { $count ->
        [0] Det finns inga barn i registret. Användningen registreras ändå, med en anmärkning.
        [one] Det finns 1 barn i registret. Användningen registreras ändå, med en anmärkning.
       *[other] Det finns { $count } barn i registret. Användningen registreras ändå, med en anmärkning.
    }
check-recorded = Användningen är registrerad
check-reserved = Reservationen är registrerad
check-waits = Användningen väntar på att skickas
check-undone = Användningen är ångrad
check-undone-text = Om användningen registreras ändå, läs kortet på nytt.
check-undo = Ångra
check-recorded-before = Den här användningen är redan registrerad
check-recorded-before-text = Den första registreringen kom fram fast svaret försvann. Om antalet biljetter var ett annat, ångra den i dagens lista och läs kortet på nytt.
check-unasked = Kunde inte kontrolleras
check-unasked-reason = Ingen förbindelse till registret
check-unasked-look = Se sista giltighetsdagen på kortet och bestäm själv. Det syns inte här nu om kortet är giltigt.
check-unasked-note = Du kan registrera användningen så att den väntar. Den skickas när förbindelsen är tillbaka. Om kortet inte var giltigt får användningen en anmärkning.
check-again = Kontrollera på nytt

check-failed-text = Kortet hann inte kontrolleras. Numret står kvar i rutan: tryck Kontrollera på nytt.
check-failed-offline = Om förbindelsen inte kommer tillbaka, se efter sista giltighetsdag på kortets insida och gör som ni har kommit överens om med områdets ansvarsperson.

check-history = Senast lästa
check-history-note = Listan har inga kortnummer. Den försvinner när du lämnar sidan.
check-history-time = Klockan
check-history-verdict = Resultat

check-history-use = Användning
check-history-undo = Ångra

field-wrong_type--occasion_date = Skriv dagen i formen 22.11.2026
