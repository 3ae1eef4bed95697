### Att kontrollera sitt eget kort.

own-card-hint = Skriv numret på kortet eller läs det med kameran.
own-card-nothing-kept = Numret sparas inte. Ingen ser att du kontrollerade kortet.
own-card-along = Ta kortet med när du reserverar eller hämtar en biljett och när du deltar.
own-card-where = Vissa kort gäller bara på sitt eget område.
own-card-valid = Giltigt
own-card-valid-advice = Ditt kort är giltigt i dag.
own-card-not_yet_valid = Inte giltigt ännu
own-card-not_yet_valid-advice = Ditt kort är inte giltigt ännu. Fråga där du fick det.
own-card-expired = Giltighetstiden har gått ut
own-card-expired-advice = Du kan fråga om ny giltighetstid där du fick kortet.
own-card-not_valid = Inte giltigt
own-card-not_valid-advice = Kortet fungerar inte. Kontrollera numret tecken för tecken. Om det är rätt, fråga där du fick kortet.
own-card-not_answered = Det här numret kan inte kontrolleras här
own-card-not_answered-advice = Se efter om något tecken är fel. För äldre kort ser du giltighetstiden på kortets insida, eller så kan du fråga där du fick kortet.
