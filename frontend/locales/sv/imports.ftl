### Import från en fil.

import-title = Import från en fil
import-title-text = Hämta in ett nytt områdes organisationer, verksamhetsställen, objekt och användarkonton på en gång.
import-lead = Organisationer, verksamhetsställen, objekt och användarkonton från en tabell. Filen kontrolleras först; ingenting sparas innan du trycker.
import-template = Ladda ner mallen
import-template-file = kaikukortet-import.csv
import-area = Område
import-area-none = Välj område
import-file = Fil
import-file-hint = CSV, högst 5 000 rader. Spara tabellen i CSV-format i kalkylprogrammet.
import-file-name = Läst: { $name }
import-too-large = Filen är för stor: högst 1,5 megabyte. Dela den.
import-no-text = Detta är en Excel-fil eller en annan arbetsbok, eller så är filen tom. Spara tabellen som CSV och välj den på nytt.
import-checking = Filen kontrolleras
import-writing = Sparar. Det tar tid att göra lösenorden: tusen konton cirka tio sekunder.
import-found = Resultat av kontrollen
import-good = { $count ->
    [one] Allt är i ordning: en ny rad
   *[other] Allt är i ordning: { $count } nya rader
}
import-nothing-new = Det finns inget nytt i filen
import-no-rows = Det finns inga rader i filen
import-refused = { $count ->
    [one] En rad behöver rättas
   *[other] { $count } rader behöver rättas
}
import-refused-text = Rätta raderna i tabellen, spara den och välj filen på nytt. Ingenting har sparats.
import-exists = { $count ->
    [one] En rad finns redan i registret och lämnas som den är.
   *[other] { $count } rader finns redan i registret och lämnas som de är.
}
import-write = { $count ->
    [one] Importera en rad
   *[other] Importera { $count } rader
}
import-rows = Rader
import-show-all = { $count ->
    [one] Visa en rad till
   *[other] Visa { $count } rader till
}
import-column-row = Rad
import-column-what = Vad
import-column-outcome = Resultat
import-column-errors = Att rätta
import-kind-organisation = Organisation
import-kind-site = Verksamhetsställe
import-kind-venue = Objekt
import-kind-account = Användarkonto
import-outcome-would_create = Ny
import-outcome-created = Tillagd
import-outcome-exists = Finns redan
import-outcome-refused = Ska rättas
import-done = Filen har importerats
import-created = { $count ->
    [0] Allt fanns redan i registret
    [one] En rad har lagts till
   *[other] { $count } rader har lagts till
}
import-passwords = Engångslösenord
import-passwords-text = Lösenorden visas bara nu. Skriv ut lapparna eller ladda ner lösenorden, och ge vart och ett till den som använder kontot.
import-passwords-gone = Kontonas engångslösenord visades när de lades till. Om de inte kom fram, ge nya på användarkontonas sida.
import-passwords-file = kaikukortet-losenord.csv
import-print = { $count ->
    [one] Skriv ut lappen
   *[other] Skriv ut { $count } lappar
}
import-download = Ladda ner lösenorden
field-required--import = saknas
field-unknown_reference--import = finns varken i filen eller i registret
field-taken--import = används redan någon annanstans eller två gånger i filen
field-unknown_member--import = kolumnens namn är okänt
field-not_allowed--import = hör inte till den här raden
field-unknown_value--import = ordet är okänt
field-wrong_type--import = har fel form (dag 22.11.2026, år 1985, tal med siffror)
field-out_of_range--import = är för stort eller för litet
