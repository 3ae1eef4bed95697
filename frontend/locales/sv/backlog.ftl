### Pappersblanketter: registrering, import från en fil och blanketten att skriva ut.

backlog-title = Registrera pappersblanketter
backlog-lead = En blankett i taget, enbart med tangentbordet. Utlämningsdagen följer med från blankett till blankett.
backlog-registered = Registrerat: { $number }. Kortet gäller till och med { $date }.
backlog-entered = Registrerade nu: { $count }
backlog-entered-none = De kort som du registrerar kommer hit.
backlog-entered-text = Jämför sista giltighetsdagen med den som skrevs på kortets insida. Förstör blanketten när kortet är registrerat.
backlog-entered-table = Kort som registrerats nu

backlog-import-title = Importera pappersblanketter från en fil
backlog-import-text = När blanketterna redan finns i en tabell: högst 20 000 rader åt gången.
backlog-import-title-text = Importera ett verksamhetsställes utlämningar på papper från en tabell.
backlog-import-site = Verksamhetsstället som lämnade ut korten
backlog-import-site-none = Välj verksamhetsställe
backlog-import-lead = Filen kontrolleras först. Inget registreras innan du trycker.
backlog-import-private = Tabellen får inte innehålla namn, personbeteckningar, adresser, telefonnummer eller e-postadresser. En fil som har en kolumn för namn tas inte emot.
backlog-import-columns = Kortets nummer och utlämningsdag behövs, för ett personligt kort också födelseåret. En tom cell betyder att uppgiften inte berättades.
backlog-import-again = Samma fil kan importeras igen: kort som redan registrerats lämnas som de är.
backlog-import-template-file = kaikukort-pappersblanketter.csv
backlog-import-file-hint = CSV eller JSON, högst 20 000 rader. Spara tabellen som CSV i kalkylprogrammet.
backlog-import-checking = Filen kontrolleras
backlog-import-writing = Korten registreras. Håll sidan öppen.
backlog-import-progress = { $done } / { $rows } rader
backlog-import-goes-on = De rader som redan behandlats är sparade. Fortsättningen börjar där det stannade, och inget registreras två gånger.
backlog-import-too-long = Filen har för många rader: högst { $max }. Dela upp den.
backlog-import-no-rows = JSON-filen kan inte läsas: rad { $line }, tecken { $column }. Se formen i API:ets anvisning.
backlog-import-unreadable = Filens kolumner kan inte läsas
backlog-import-unreadable-text = Inget har registrerats. Rätta eller ta bort kolumnerna nedan och välj filen igen.
backlog-import-none-good = Ingen rad kan registreras
backlog-import-good = { $count ->
    [one] Ett kort kan registreras
   *[other] { $count } kort kan registreras
}
backlog-import-write = { $count ->
    [one] Registrera ett kort
   *[other] Registrera { $count } kort
}
backlog-import-created = { $count ->
    [0] Inga nya kort registrerades
    [one] Ett kort har registrerats
   *[other] { $count } kort har registrerats
}
backlog-import-exists = { $count ->
    [one] Ett kort har registrerats tidigare. Det lämnas som det är.
   *[other] { $count } kort har registrerats tidigare. De lämnas som de är.
}
backlog-import-refused = { $count ->
    [one] En rad kan inte registreras. Rätta den i tabellen och importera filen igen.
   *[other] { $count } rader kan inte registreras. Rätta dem i tabellen och importera filen igen.
}
backlog-import-shred = Förstör de registrerade blanketterna och tabellen.
backlog-import-to-mend = Rader att rätta
field-duplicate--import = samma nummer finns tidigare i filen

paper-lead = Skriv ut blanketten på klientens språk. Registrera uppgifterna i Kaikukanta snart: kortet fungerar först då.
paper-language = Blankettens språk
paper-print = Skriv ut blanketten
