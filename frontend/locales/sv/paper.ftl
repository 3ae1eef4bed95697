### Pappersblanketten: tom för utskrift, och en utlämning som registret inte tog emot.

paper-form-title = Utlämningsblankett för Kaikukortet
paper-form-site = Verksamhetsställe: { $site }
paper-form-no-identity = Skriv inte namn, födelsedatum, personbeteckning, adress, telefonnummer eller e-postadress här.
paper-form-enter-soon = Blanketten används när Kaikukanta inte kan nås. Kortet fungerar hos kultur- och motionsobjekten först när uppgifterna har registrerats i Kaikukanta.
paper-form-card = Kortet
paper-form-community = Sammanslutningens Kaikukort (inga bakgrundsuppgifter)
paper-form-day = Dag, månad, år
paper-form-last-day-rule = { $why }. Skriv den också på kortets insida.
paper-form-last-day-pilot = { $why }, dock högst till { $date }. Skriv den också på kortets insida.
paper-form-facts-text = Fylls i tillsammans med klienten. Innehavarens namn skrivs bara på kortet.
paper-form-municipality = eller enbart hemkommun
paper-form-residence-not-told = Vill inte uppge var hen bor
paper-form-told-day = Jag berättade om sista giltighetsdagen
paper-form-told-brochure = Jag gav områdets Kaikukort-broschyr
paper-form-told-privacy = Jag berättade att dataskyddsbeskrivningen finns på kaikukortti.fi/tietosuojaseloste
paper-form-told-works = Jag berättade att kortet fungerar först när det har registrerats i Kaikukanta
paper-form-entered = Registrerat i Kaikukanta
paper-form-shred = Förstör blanketten som sekretessavfall när uppgifterna har registrerats.
paper-form-ticked = (ikryssat)
