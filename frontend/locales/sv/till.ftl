### Anvisningen för kassan, för utskrift.

till-language = Anvisningens språk
till-print = Skriv ut anvisningen
till-sheet-title = När Kaikukanta inte fungerar
till-code = QR-kod: sidan där användningarna registreras i efterhand
till-step-look = Se sista giltighetsdagen på kortet. Om den inte har gått är kortet giltigt.
till-step-give = Ge en gratis biljett åt innehavaren, innehavarens barn och assistenten. Med sammanslutningens kort får den anställda och minderåriga klienter biljett.
till-step-write = Skriv kortets nummer, dagen och antalet biljetter på raderna nedan.
till-step-enter = När förbindelsen är tillbaka, öppna sidan med QR-koden, välj evenemangets dag och registrera raderna en i taget.
till-step-shred = Kryssa för raden som är registrerad. Förstör papperet när allt är registrerat.
till-address = Användningarna registreras på den här sidan:
till-no-identity = Skriv inte någons namn, personbeteckning eller kontaktuppgifter.
till-number = Kortets nummer
till-day = Dag
till-adults = Vuxna
till-children = Barn
till-companions = Assistenter
till-entered = Registrerad
till-lines = Rader för användningar som skrivs för hand
till-help = Om kortets nummer inte hittas när det registreras kan kortet ha lämnats ut på papper. Försök igen om några dagar eller fråga områdets ansvarsperson.
