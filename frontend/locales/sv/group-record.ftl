### Att registrera en grupp vid objektet.

group-record-add = Lägg till kortet
group-record-hint = Läs sammanslutningens kort och klienternas egna kort efter varandra. Ordningen spelar ingen roll.
group-record-cards = Lästa kort
group-record-counts = Giltiga { $valid }, inte giltiga { $not }
group-record-empty = Inga kort har lästs ännu.
group-record-place = Nr
group-record-card = Numrets slut
group-record-kind = Korttyp
group-record-verdict = Resultat
group-record-remove = Ta bort
group-record-checking = Kontrolleras…
group-record-form = Registrera gruppen
group-record-no-community = Läs ännu sammanslutningens kort. Utan det kan varje kort registreras för sig.
group-record-record = Registrera gruppen
group-record-done = Gruppen är registrerad
group-record-undone = Gruppens användning är ångrad
group-record-receipt = Gruppbesök { $date }
group-record-table = Kort och resultat
group-record-next = Nästa grupp
group-record-print = Skriv ut kvittot
group-record-undo = Ångra hela gruppen
group-record-undo-question = Alla gruppens användningar ångras och räknas inte.
