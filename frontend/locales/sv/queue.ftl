### Utlämningar som väntar på att skickas, och arbetet utan nätverk.

queue-title = Ännu inte skickade
queue-lead = På den här enheten finns krypterat de utlämningar som registret ännu inte har fått.
queue-badge = { $count ->
    [one] 1 utlämning inte skickad
   *[other] { $count } utlämningar inte skickade
}
queue-badge-refused = { $count ->
    [one] 1 utlämning ska rättas
   *[other] { $count } utlämningar ska rättas
}
queue-sent = { $count ->
    [one] 1 utlämning som väntade är nu registrerad
   *[other] { $count } utlämningar som väntade är nu registrerade
}
queue-refused = { $count ->
    [one] Registret tog inte emot en utlämning. Rätta den.
   *[other] Registret tog inte emot { $count } utlämningar. Rätta dem.
}
queue-empty = Inget väntar på att skickas
queue-empty-text = Om förbindelsen bryts under en utlämning väntar uppgifterna här och skickas av sig själva.
queue-works-when-sent = Kortet fungerar först när det har skickats
queue-works-when-sent-text = Utlämningarna skickas av sig själva när förbindelsen är tillbaka och någon från ert verksamhetsställe är inloggad på den här enheten. Inget registreras två gånger.
queue-offline = Enheten har ingen förbindelse just nu.
queue-send = Skicka nu
queue-not-lasting = Webbläsaren lovade inte att bevara dem om utrymmet på enheten tar slut. Skicka dem så snart som möjligt och töm inte webbläsarens data.
queue-unreadable = { $count ->
    [one] En utlämning går inte längre att öppna på den här enheten
   *[other] { $count } utlämningar går inte längre att öppna på den här enheten
}
queue-unreadable-text = Registrets nyckel har bytts. Registrera korten på nytt från pappersblanketterna eller fråga områdets ansvarsperson.
queue-waiting = Väntar
queue-refused-title = Ska rättas
queue-refused-text = Registret tog inte emot dem. Korten fungerar inte förrän de har rättats och skickats.
queue-column-kind = Slag
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

queue-sign-out-title = Utlämningar som inte har skickats
queue-sign-out-text = { $count ->
    [one] En utlämning väntar på att skickas. Den blir kvar krypterad på den här enheten och skickas när någon från ert verksamhetsställe loggar in här. Kortet fungerar inte innan dess.
   *[other] { $count } utlämningar väntar på att skickas. De blir kvar krypterade på den här enheten och skickas när någon från ert verksamhetsställe loggar in här. Korten fungerar inte innan dess.
}
queue-sign-out-stay = Förbli inloggad

no-network-title = Ingen förbindelse
no-network-text = Inloggningen behöver förbindelse till registret. Innan dess kan inga utlämningar skrivas in på den här enheten: uppgifterna krypteras med en nyckel som bara den inloggade får.
no-network-waiting = { $count ->
    [one] 1 utlämning väntar på den här enheten på att skickas.
   *[other] { $count } utlämningar väntar på den här enheten på att skickas.
}
no-network-waiting-text = Uppgifterna är sparade krypterat och skickas när någon från verksamhetsstället som lämnade ut korten loggar in på den här enheten.
no-network-paper = Du kan lämna ut kortet med en pappersblankett och registrera det när förbindelsen är tillbaka. Säg till klienten att kortet fungerar först då.

hand-over-waits = Utlämningen är sparad på den här enheten
hand-over-waits-text = Det finns ingen förbindelse till registret. Utlämningen skickas av sig själv när förbindelsen är tillbaka. Säg till klienten att kortet fungerar först när det har skickats.
hand-over-slip-waits = Ditt kort fungerar inte ännu. Fråga på stället där du fick kortet när du kan använda det.
hand-over-waits-link = Visa dem som inte har skickats
