### Registreringar som väntar på att skickas, och arbetet utan nätverk.

queue-title = Ännu inte skickade
queue-lead = På den här enheten finns krypterat de registreringar som registret ännu inte har fått.
queue-badge = { $count ->
    [one] 1 registrering inte skickad
   *[other] { $count } registreringar inte skickade
}
queue-badge-refused = { $count ->
    [one] 1 registrering ska rättas
   *[other] { $count } registreringar ska rättas
}
queue-sent = { $count ->
    [one] 1 registrering som väntade finns nu i registret
   *[other] { $count } registreringar som väntade finns nu i registret
}
queue-refused = { $count ->
    [one] Registret tog inte emot en registrering. Se varför.
   *[other] Registret tog inte emot { $count } registreringar. Se varför.
}
queue-empty = Inget väntar på att skickas
queue-empty-text = Om förbindelsen bryts medan du registrerar väntar uppgifterna här och skickas av sig själva.
queue-visits-when-sent = Användningarna syns i siffrorna när de har skickats
queue-visits-when-sent-text = De skickas av sig själva när förbindelsen är tillbaka och någon från ert objekt är inloggad på den här enheten. Inget registreras två gånger.
queue-works-when-sent = Kortet fungerar först när det har skickats
queue-works-when-sent-text = Utlämningarna skickas av sig själva när förbindelsen är tillbaka och någon från ert verksamhetsställe är inloggad på den här enheten. Inget registreras två gånger.
queue-offline = Enheten har ingen förbindelse just nu.
queue-send = Skicka nu
queue-not-lasting = Webbläsaren lovade inte att bevara dem om utrymmet på enheten tar slut. Skicka dem så snart som möjligt och töm inte webbläsarens data.
queue-unreadable = { $count ->
    [one] En registrering går inte längre att öppna på den här enheten
   *[other] { $count } registreringar går inte längre att öppna på den här enheten
}
queue-unreadable-text = Registrets nyckel har bytts. Registrera dem på nytt från papper eller fråga områdets ansvarsperson.
queue-waiting = Väntar
queue-refused-title = Ska rättas
queue-refused-text = Registret tog inte emot dem. Korten fungerar inte förrän de har rättats och skickats.
queue-refused-visits-text = Registret tog inte emot dem. De syns inte i siffrorna.
queue-visit-refused-text = Om kortet just har lämnats ut på papper, skicka på nytt senare. Om numret lästes fel, ta bort det här ur kön.
queue-visit-discarded = Användningen togs bort ur kön. Den är inte registrerad.
queue-send-again = Skicka på nytt
queue-column-kind = Slag
queue-column-day = Dag
queue-correct = Rätta och skicka
queue-corrected = Utlämningen är rättad
queue-print = Skriv ut som blankett
queue-printed-text = Registret har inte tagit emot den här utlämningen. Registrera den i Kaikukanta när saken är utredd och förstör blanketten.
queue-discard = Ta bort ur kön
queue-column-discard = Borttagning
queue-discard-number = kort { $number }
queue-discarded = Utlämningen togs bort ur kön. Kortet är inte registrerat.
queue-undo = Ångra
queue-number = Kort { $number }

queue-sign-out-title = Registreringar som inte har skickats
queue-sign-out-text = { $count ->
    [one] En registrering väntar på att skickas. Den blir kvar krypterad på den här enheten och skickas när någon av er loggar in här. Ett utlämnat kort fungerar inte innan dess.
   *[other] { $count } registreringar väntar på att skickas. De blir kvar krypterade på den här enheten och skickas när någon av er loggar in här. Utlämnade kort fungerar inte innan dess.
}
queue-sign-out-stay = Förbli inloggad

no-network-title = Ingen förbindelse
no-network-text = Inloggningen behöver förbindelse till registret. Innan dess kan inget skrivas in på den här enheten: uppgifterna krypteras med en nyckel som bara den inloggade får.
no-network-waiting = { $count ->
    [one] 1 registrering väntar på att skickas på den här enheten.
   *[other] { $count } registreringar väntar på att skickas på den här enheten.
}
no-network-waiting-text = Uppgifterna är sparade krypterat och skickas när någon från det verksamhetsstället eller objektet loggar in på den här enheten.
no-network-paper = Delar du ut kort? Lämna ut kortet med en pappersblankett och registrera det när förbindelsen är tillbaka. Säg till klienten att kortet fungerar först då.
no-network-till = Säljer du biljetter? Se sista giltighetsdagen på kortet och skriv numret i kassans anvisning.

hand-over-waits = Utlämningen är sparad på den här enheten
hand-over-waits-text = Det finns ingen förbindelse till registret. Utlämningen skickas av sig själv när förbindelsen är tillbaka. Säg till klienten att kortet fungerar först när det har skickats.
hand-over-slip-waits = Ditt kort fungerar inte ännu. Fråga på stället där du fick kortet när du kan använda det.
hand-over-waits-link = Visa dem som inte har skickats
