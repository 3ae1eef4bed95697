### Meddelanden.

notices-title = Meddelanden
notices-title-text = Vad registret har märkt och vad som redan är skött.

notices-none = Det finns inga öppna meddelanden.
notices-none-done = Det finns inga skötta meddelanden.
notices-none-kind = Det finns inga sådana meddelanden.
notices-all = Alla meddelanden
notices-show = Visa
notices-kind = Ämne
notices-all-kinds = Alla ämnen
notices-of-kind = Visa alla { $count }
notices-open = Öppna meddelanden
notices-done = Skötta meddelanden
nav-notices = (väntande meddelanden: { $count })

notice-finish = Markera som skött
notice-reopen = Öppna igen
notice-done = Meddelandet har markerats som skött.
notice-undo = Ångra
notice-reopened = Meddelandet är öppet igen.
notice-raised-on = Meddelat { $date }
notice-done-on = Skött { $date }
notice-resolved-on = Orsaken föll bort { $date }

notice-to-stock = Ge kort till verksamhetsstället
notice-to-commitment = Anteckna kontraktet
notice-to-checklist = Öppna minneslistan
notice-to-area = Öppna områdets uppgifter
notice-to-cards = Se korten
notice-to-hand-over = Lämna ut ett kort
notice-to-venue = Öppna objektets uppgifter och konton
notice-to-site = Öppna verksamhetsställets uppgifter och konton
notice-to-accounts = Öppna användarkontona
notice-to-help = Se vem du kan fråga
notice-to-system = Öppna systemet

notice-kind-stock_low = Korten håller på att ta slut
notice-kind-stock_low--text = { $name }: { $free } lediga kort finns kvar. Meddelandet kommer när de är färre än { $limit }.
notice-kind-commitment_missing = Kontraktet saknas
notice-kind-commitment_missing--text = { $name } har ännu inte förbundit sig till den riksomfattande verksamhetsmodellen (version { $version }).
notice-kind-checklist_missing = Minneslistan är inte klar
notice-kind-checklist_missing--text = { $name }: på minneslistan för { $year } är { $open } punkter ogjorda av sammanlagt { $total }.
notice-kind-brochure_missing = Årets broschyr saknas
notice-kind-brochure_missing--text = Området har ännu ingen Kaikukortti-broschyr för { $year }. Broschyren ges tillsammans med kortet.
notice-kind-pilot_ending = Försöket tar snart slut
notice-kind-pilot_ending--text = Sista dagen för områdets försök är { $pilot_end }. Korten gäller längst till dess.
notice-kind-pilot_shortened = Försöket har förkortats
notice-kind-pilot_shortened--text = Sista dagen för försöket är nu { $pilot_end }. Det förkortar ert verksamhetsställes kort: { $cards }. Berätta det för innehavarna.
notice-kind-key_expiring = En nyckel till gränssnittet går snart ut
notice-kind-key_expiring--text = Nyckeln för systemet { $name } slutar fungera { $expires_on }. Innan dess behövs en ny nyckel.
notice-kind-guessing = Någon gissar kanske kortnummer
notice-kind-guessing--text = { $name }: ovanligt många okända nummer har kontrollerats. Svaren blir långsammare av sig själva. Fråga om läsaren läser fel. Om någon gissar, spärra systemet eller lås användarkontot.
notice-kind-shown_before_registered = Ett kort visades innan det registrerats
notice-kind-shown_before_registered--text = Ett kort ur ert kortlager visades { $day } fast det inte hade registrerats (antal gånger: { $count }). Registrera de kort som har lämnats ut, så att de fungerar.
