### Områdena för dem som tar hand om dem.

manage-areas-title = Områden och regler
manage-areas-title-text = Områdets uppgifter, regler, ansvarspersoner och årets broschyr. Försökets längd.
manage-area-new-title = Nytt område
manage-area-title = Område

manage-areas-name = Namn
manage-areas-kind = Slag
manage-areas-state = Läge
manage-areas-municipalities = Kommuner
manage-areas-municipality = Kommun
manage-areas-all = Alla
manage-areas-filter = Begränsa områdena
manage-area-new = Lägg till ett område
manage-area-new-lead = Ett nytt område börjar oftast som försök. Ansvarspersonerna och broschyren lägger du till på områdets sida efter det.
manage-area-create = Grunda området
area-created = { $name } har lagts till. Utse ansvarspersonerna härnäst.
area-facts = Områdets uppgifter
area-name = Områdets namn
area-kind = Slag av område
area-home-page = Områdets egen Kaikukort-sida
area-home-page-hint = Till exempel https://www.esbo.fi/kaikukortet. Länken visas för alla i förteckningen över områden.
area-prefix = Begynnelsebokstäver i kortets nummer
area-prefix-hint = 2–4 bokstäver A–Z. Nummer som systemet skapar börjar med dem; inget annat område får ha samma.
area-local-only = Korten gäller bara i det här området
area-local-only-hint = Andra områdens kort gäller då inte här.
area-yes = Ja
area-no = Nej
area-municipalities = Kommuner
area-municipality-add = Lägg till en kommun
area-municipality-choose = Välj en kommun
area-municipality-joined = Första dagen i området
area-municipality-left = Sista dagen i området
area-municipality-left-hint = Fyll i om kommunen lämnar området. Tidigare statistik bevaras.
area-municipality-remove = Ta bort den felaktiga raden: { $name }
area-standing = Försök eller fast bruk
area-standing-lead = När du förkortar försöket förkortas dess kort, och deras verksamhetsställen får en lista på vem som ska få veta det. Att förlänga försöket förlänger inget kort.
area-state = Områdets läge från och med i dag
area-state-pilot-hint = Kortet prövas till en sista dag.
area-state-permanent-hint = Kortet används tills vidare.
area-state-ended-hint = Området lämnar nätverket; korten gäller till den sista dagen.
area-pilot-end = Försökets sista dag
area-last-day = Sista dagen
area-period-ask = Visa inverkan på korten
area-period-save = Spara ändringen
area-effect = { $count ->
    [one] Ändringen förkortar ett kort
   *[other] Ändringen förkortar { $count } kort
}
area-effect-none = Ändringen förkortar inget kort
area-effect-sites = De här verksamhetsställena får ett meddelande och en lista på vem som ska få veta det:
area-rules = Kortens regler
area-rules-lead = Reglerna gäller kort som beviljas från och med nu. Dagen som står i ett utdelat kort ändras inte.
area-months = Hur många månader kortet gäller
area-months-hint = 1–60. I hela landet 12.
area-issue-day = Beviljandedagen är den första giltighetsdagen
area-issue-day-hint = Då är den sista giltighetsdagen dagen före årsdagen.
area-holder-age = Kortinnehavarens lägsta ålder
area-holder-age-hint = Ålder som innehavaren fyller under kalenderåret. Oftast 16.
area-child-age = Egna barn får en biljett när de är yngre än
area-child-age-hint = I år, 1–30. Oftast 16.
area-client-age = Sammanslutningens kort: klienter får en biljett när de är yngre än
area-client-age-hint = I år, 1–30. Oftast 16.
area-retention = Bakgrundsuppgifternas lagringstid i månader
area-retention-hint = Från kortets sista giltighetsdag, 1–120. Tomt: samma som i hela nätverket.
area-retention-effect = { $count ->
    [one] Bakgrundsuppgifterna för ett kort raderas för gott
   *[other] Bakgrundsuppgifterna för { $count } kort raderas för gott
}
area-retention-effect-text = Lagringstiden gäller också uppgifter som redan finns: de raderas för kort vars sista giltighetsdag är före { $date }. De går inte att få tillbaka. Inget är sparat ännu.
area-retention-save = Spara och radera uppgifterna
area-unstocked = Verksamhetsställena får registrera nummer som inte finns i något kortlager
area-unstocked-hint = Bara för gamla kort som trycktes före kortlagren.
area-renewal-elsewhere = Ett kort får förnyas också på ett annat verksamhetsställe i området än det som gav ut det
area-renewal-elsewhere-hint = Annars förnyar det verksamhetsställe som gav ut kortet. Andra verksamhetsställen ser inte bakgrundsuppgifterna.
area-stock-low = Kortlagret är litet när antalet lediga nummer är under
area-stock-low-hint = Per verksamhetsställe, 0–10 000. Noll: inget meddelande.
area-coordinators = Ansvarspersoner
coordinator-add = Utse en ansvarsperson
coordinator-account = Användarkonto
coordinator-account-new = Skapa ett användarkonto
coordinator-remove-question = Tas { $name } bort från områdets ansvarspersoner?
coordinator-in-use = Lås först personens användarkonto.
coordinator-side = Ansvarsperson för vilken sida
coordinator-name = Namn
coordinator-title = Titel
coordinator-email = E-post på jobbet
coordinator-phone = Telefon på jobbet
area-brochures = Broschyrer
area-brochures-none = Inga broschyrer har ännu lagts till.
brochure-add = Lägg till årets broschyr
brochure-year = År

area-effect-save = Ändringen träder i kraft genast när du sparar den.
