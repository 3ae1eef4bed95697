### Att lämna ut ett kort.

hand-over-title = Lämna ut ett kort
hand-over-steps = Utlämningens steg
hand-over-step-card = Kortet
hand-over-step-facts = Bakgrunds­uppgifter
hand-over-step-give = Till klienten
hand-over-step-done = (klart)

hand-over-criteria-title = Vem kan få ett kort?
hand-over-criteria-client = Personen är klient hos er.
hand-over-criteria-finances = Personen har en svår ekonomisk situation.
hand-over-criteria-proof = Inga inkomstintyg begärs, och ingenting om inkomster antecknas.
hand-over-criteria-model = Läs den riksomfattande verksamhetsmodellen

hand-over-number = Kortets nummer
hand-over-number-hint = Läs in numret från kortet med en läsare eller skriv det. Mellanslag och stora bokstäver spelar ingen roll.
hand-over-go-on = Fortsätt
field-required--card_number = Läs in eller skriv kortets nummer

hand-over-open-card = Öppna kortets uppgifter

hand-over-other-card = Byt kort
hand-over-facts = Kortinnehavarens bakgrundsuppgifter
hand-over-private = Fyll i uppgifterna tillsammans. Namn, födelsetid, personbeteckning, adress eller telefonnummer varken efterfrågas eller sparas.
hand-over-with-care = Fyll i uppgifterna noggrant: områdets statistik räknas ur dem.
hand-over-private-paper = För in uppgifterna från blanketten. Namn, födelsetid, personbeteckning, adress eller telefonnummer varken efterfrågas eller sparas.
hand-over-keys = Med tangentbordet: Tabb går vidare, en siffra väljer ett alternativ och Enter registrerar kortet.
hand-over-birth-year = Födelseår
hand-over-birth-year-hint = Fyra siffror, till exempel 1985
field-required--birth_year = Skriv födelseåret
field-wrong_type--birth_year = Skriv födelseåret med fyra siffror, till exempel 1985
field-out_of_range--birth_year = Kontrollera födelseåret: det ska vara { $min }–{ $max }
field-in_the_future--birth_year = Kontrollera födelseåret: det är i framtiden

hand-over-residence = Boendeort
hand-over-postal-code = Postnummer
hand-over-municipality-only = Bara kommunen är känd
hand-over-not-told = Vill inte berätta
hand-over-postal-code-label = Boendeortens postnummer
hand-over-postal-code-hint = Fem siffror, ingen adress
field-required--postal_code = Skriv postnumret eller välj ett annat alternativ
field-wrong_type--postal_code = Postnumret har fem siffror
field-unknown_value--postal_code = Det finns inget sådant postnummer. Kontrollera numret eller välj Bara kommunen är känd.
field-not_residential--postal_code = Det här är numret till en postbox eller automat. Skriv boendeortens postnummer.
hand-over-municipality-label = Boendekommun
hand-over-municipality-hint = Skriv de första bokstäverna och välj i listan
field-required--municipality_code = Välj kommun eller ett annat alternativ
field-unknown_value--municipality_code = Det finns ingen kommun med det här namnet. Välj kommunen i listan.

hand-over-children = Minderåriga barn
hand-over-children-not-told = Vill inte berätta antalet barn
hand-over-children-more = 6 eller fler
hand-over-children-number = Antal barn
field-required--children = Välj antalet barn, eller att klienten inte vill berätta
field-wrong_type--children = Skriv antalet barn med en siffra
field-out_of_range--children = Antalet barn ska vara { $min }–{ $max }

hand-over-community = Sammanslutningens Kaikukort
hand-over-community-text = Kortet är verksamhetsställets gemensamma: en anställd, frivillig eller studerande får med det en gratis biljett åt sig själv och åt en ung klient (i allmänhet under 16 år). Inga bakgrundsuppgifter frågas.

hand-over-validity = Giltighet
hand-over-issued-on = Utlämningsdag
hand-over-today = i dag { $date }
hand-over-other-day = Annan dag
hand-over-last-day = Kortet gäller till och med
hand-over-last-day-why = { $months } månader från utlämningsdagen
hand-over-last-day-why-counts = { $months } månader, utlämningsdagen medräknad
hand-over-over = Kortet har redan gått ut. Kontrollera utlämningsdagen.
hand-over-over-text = Den sista dagen skulle vara { $date }, så kortet skulle inte fungera någonstans. Om utlämningsdagen är rätt kan du ändå registrera kortet.
hand-over-day-later = Områdets försök var ett annat den dagen. Registret anger den sista giltighetsdagen när utlämningen har skickats. Skriv den i kortet först då.
hand-over-pilot = Områdets försök avslutas { $date }. Kortet gäller inte efter det.
hand-over-late = Kortet märks som infört i efterhand. Registrera uppgifterna på pappersblanketten snart: kortet fungerar först efter registreringen.
field-wrong_type--issued_on = Skriv dagen i formen 22.11.2026
field-required--issued_on = Skriv utlämningsdagen
field-in_the_future--issued_on = Utlämningsdagen kan inte vara i framtiden
hand-over-register = Registrera kortet

hand-over-registered-here-text = Numret är redan ert kort. Öppna kortets uppgifter, eller byt kort.
hand-over-sent-before = Kortet är redan registrerat med tidigare uppgifter
hand-over-sent-before-text = Den första sändningen kom fram fast inget svar kom. Det som ändrades efter det sparades inte.
hand-over-unsure = Kortet är kanske redan registrerat. Du kan tryggt skicka det på nytt: samma kort registreras inte två gånger.
hand-over-send-again = Skicka på nytt
hand-over-unsure-form = Om förbindelsen inte kommer tillbaka, skriv uppgifterna på utlämningsblanketten av papper. Berätta för klienten att kortet fungerar först när det har registrerats.

hand-over-done = Kortet är registrerat
hand-over-done-over = Kortet är registrerat, men det har redan gått ut
hand-over-done-over-text = Kortet gällde till och med { $date } och fungerar inte någonstans. Om utlämningsdagen var fel, öppna kortet och ångra det du gjorde. Om dagen är rätt, förnya kortet.
hand-over-write = Skriv på kortets insida
hand-over-write-name = Innehavarens namn
hand-over-write-name-hint = Skriv för hand. Namnet sparas inte i registret.
hand-over-write-day = Sista giltighetsdag
hand-over-community-use = Kortet har inget innehavarnamn. Det används av den som följer med klienterna. Kortet ska vara med när biljetter reserveras eller löses ut och när man deltar. Klienter över åldersgränsen ska ha egna kort med sig.

hand-over-ticks = Berätta för och ge klienten
hand-over-tick-day = Jag berättade att kortet gäller till och med { $date }
hand-over-tick-works = Jag berättade att kortet fungerar först när utlämningen har skickats
hand-over-tick-day-later = Jag berättade att den sista giltighetsdagen klarnar senare
hand-over-tick-brochure = Jag gav områdets broschyr om Kaikukortet för år { $year }
hand-over-tick-venues = Jag berättade var och till vad kortet kan användas
hand-over-tick-venues-link = Var kortet gäller
hand-over-tick-area-link = Områdets egen sida
hand-over-tick-along = Jag berättade att kortet ska vara med när man reserverar och löser ut en biljett och när man deltar
hand-over-tick-identity = Jag berättade att man ska vara beredd att styrka sin identitet
hand-over-tick-privacy = Jag berättade var dataskyddsbeskrivningen finns
hand-over-privacy-address = kaikukortti.fi/tietosuojaseloste
hand-over-ticks-keys = Med tangentbordet: mellanslag kryssar för och går till nästa punkt.
hand-over-ticks-note = Kryssen är bara ett stöd för minnet. De sparas inte.

hand-over-restored = Den oavslutade utlämningen finns här
hand-over-begin-anew = Börja om

hand-over-next = Lämna ut nästa kort
hand-over-print = Skriv ut en minneslapp
hand-over-for-client = Visa eller skriv ut åt klienten

hand-over-slip-title = Ditt Kaikukort
hand-over-slip-gives = Med Kaikukortet får du gratis biljetter till kultur och motion.
hand-over-slip-day = Ditt kort gäller till och med den här dagen:
hand-over-slip-along = Ta kortet med dig när du bokar en biljett, hämtar biljetten och går på evenemanget.
hand-over-slip-identity = Ta också med dig ett identitetsbevis. Man kan fråga vem du är.
hand-over-slip-children = Dina barn som är under { $age } år kan få en biljett med dig.
hand-over-slip-lost = Om kortet försvinner eller går sönder, berätta det där du fick kortet.
hand-over-slip-places = Här ser du var kortet gäller:
hand-over-slip-area = Välj området { $area }.
hand-over-slip-privacy = Så här behandlas dina uppgifter: kaikukortti.fi/tietosuojaseloste
hand-over-tick-brochure-link = Öppna broschyren

backlog-issued-on = Utlämningsdag på blanketten
backlog-issued-on-hint = Till exempel 2.11.2026. Dagen står kvar till nästa blankett.
backlog-number-hint = Läs in numret med läsaren eller skriv det. Enter leder till bakgrundsuppgifterna.
backlog-community = Sammanslutningens Kaikukort
backlog-community-hint = Sammanslutningens kort har inga bakgrundsuppgifter.
backlog-corrected-on = Utlämningsdag
backlog-correct = Skicka korrigerad
backlog-register = Registrera blanketten
