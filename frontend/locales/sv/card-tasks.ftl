### Vad som görs med ett kort efter utlämningen, och listor att arbeta med.

today-lead = Det som gjorts med det här användarnamnet { $date }. Ett misstag kan ångras samma dag, det senaste först.
today-empty = Ingenting har antecknats i dag ännu.
today-what = Vad gjordes
today-time = Klockan
today-undo = Ångra
today-former = tidigare nummer { $number }
today-undone = Ångrat klockan { $time }
today-not-undoable = Går inte längre att ångra: något har gjorts med kortet efter det här, eller dess bakgrundsuppgifter har tagits bort

ending-lead = Kort som upphör inom { $days } dagar. Berätta när ni ses att kortet kan förnyas.
ending-empty = Inget kort upphör inom den närmaste tiden.
shortened-lead = Områdets försök förkortades, så de här korten upphör före den dag som står på dem. Berätta det för innehavaren när ni ses, och rätta dagen på kortet.
shortened-empty = Det förkortade försöket gäller inget giltigt kort.
reminder-printed-on = Läget { $date }
reminder-print = Skriv ut listan
reminder-ends = Upphör
reminder-days-left =
    { $days ->
        [0] i dag
        [one] i morgon
       *[other] om { $days } dagar
    }

card-action-register = Utlämning
card-action-renew = Förnyande
card-action-replace = Nytt kort i stället för det gamla
card-action-re_enter = Rättat nummer
card-action-inactivate = Taget ur bruk
card-action-correct_facts = Rättade bakgrundsuppgifter
undo = Ångra
undo-confirm = Ja, ångra
undo-question-register = Ska registreringen ångras? Kortet fungerar inte längre, bakgrundsuppgifterna raderas och numret går tillbaka till kortlagret.
undo-question-renew = Ska förnyandet ångras? Kortet blir som det var före förnyandet.
undo-question-replace = Ska bytet ångras? Det nya kortet fungerar inte längre och det gamla tas i bruk igen.
undo-question-re_enter = Ska rättelsen av numret ångras? Kortet får tillbaka det tidigare numret.
undo-question-inactivate = Ska kortet tas i bruk igen?
undo-question-correct_facts = Ska bakgrundsuppgifterna bli som de var före rättelsen?
undone-register = Registreringen har ångrats.
undone-renew = Förnyandet har ångrats.
undone-replace = Bytet har ångrats.
undone-re_enter = Rättelsen av numret har ångrats.
undone-inactivate = Kortet är i bruk igen.
undone-correct_facts = Bakgrundsuppgifterna är som förut.
card-last-done = Du gjorde i dag klockan { $time }: { $what }.
card-replaced-by = Öppna kortet som kom i stället för det här
card-replaces = Öppna kortet som det här kom i stället för

card-tasks = Vad ska göras med kortet?
task-card = Kort { $number }
task-closed = Det här kan inte göras med kortet nu
task-closed-text = Öppna kortet: där ser du dess status och vad som kan göras med det.
task-number-hint = Läs in numret från kortet med en läsare eller skriv det.
task-new-number = Det nya kortets nummer
task-next-card = Sök nästa kort
task-reason = Varför?
task-reason-lost = Försvunnet
task-reason-broken = Trasigt
task-reason-misused = Kortet har använts fel
task-reason-other = Annan orsak

task-renew = Förnya kortet
task-renew-text = Kortet gäller igen en ny period, med samma eller ett nytt nummer.
task-renew-elsewhere = Förnya ett annat verksamhetsställes kort
task-renew-elsewhere-lead = Ert område tillåter att kort förnyas också på andra verksamhetsställen. Kortets tidigare uppgifter visas inte.
task-renew-number = Vilket nummer får kortet?
task-renew-same = Samma kort, samma nummer
task-renew-new = Nytt kort, nytt nummer
task-renew-needs-new = Kortet har tagits ur bruk, så klienten får ett nytt kort.
task-renew-submit = Förnya kortet
task-renew-done = Kortet har förnyats
task-facts = Är uppgifterna oförändrade?
task-facts-right = Ja, oförändrade
task-facts-changed = Nej, rätta dem
field-required--facts = Fråga klienten om uppgifterna är oförändrade

task-replace = Ge ett nytt kort i stället för det gamla
task-replace-text = Kortet är försvunnet eller trasigt. Sista dagen ändras inte.
task-replace-lead = Det nya kortet gäller lika länge som det gamla: till och med { $date }. Bakgrundsuppgifterna flyttas till det, och det gamla kortet slutar fungera genast.
task-replace-submit = Ge det nya kortet
task-replace-done = Det nya kortet har ersatt det gamla
field-required--reason = Välj orsak

task-inactivate = Ta kortet ur bruk
task-inactivate-text = Kortet slutar fungera, och inget nytt ges nu.
task-inactivate-lead = Efter detta fungerar kortet ingenstans.
task-inactivate-replace = Får klienten genast ett nytt kort? Ge det i stället för det gamla.
task-inactive-from = Första dagen då kortet inte fungerar
task-inactivate-done = Kortet har tagits ur bruk.
field-wrong_type--inactive_from = Skriv dagen i formen 22.11.2026

task-correct = Rätta bakgrundsuppgifterna
task-correct-text = Någon uppgift antecknades fel.
task-correct-done = Bakgrundsuppgifterna har rättats.

task-re-enter = Rätta ett felskrivet nummer
task-re-enter-text = Det registrerade numret är inte det som står på kortet.
task-re-enter-lead = Ange numret som står på kortet. Dagarna och bakgrundsuppgifterna flyttas till det, och det felaktiga numret blir ledigt: det rätta kortet kan ännu ligga i lådan.
task-wrong-number = Felskrivet nummer
task-right-number = Numret som står på kortet
task-re-enter-submit = Rätta numret
task-re-enter-done = Numret har rättats.
