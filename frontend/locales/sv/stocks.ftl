### Kortlager.

stocks-title = Kortlager
stocks-title-text = Ge kort till ett verksamhetsställe och se hur många som finns kvar.
stock-new-title = Ge kort till ett verksamhetsställe
stock-title = Kortlager
stocks-give = Ge kort
stocks-left = Vad verksamhetsställena har kvar
stocks-left-give = till { $site }
stocks-left-low = Håller på att ta slut
stocks-left-enough = Räcker
stocks-left-empty = Det finns inga verksamhetsställen ännu.
stocks-list = Kortlager som har getts
stocks-empty = Inga kort har getts ännu.
stocks-filter = Avgränsa kortlagren
stocks-filter-area = Område
stocks-filter-all-areas = Alla områden
stocks-filter-place = Var korten finns
stocks-place-all = Överallt
stocks-place-site = På ett verksamhetsställe
stocks-place-area = Återlämnade till området
stocks-column-site = Verksamhetsställe
stocks-column-personal = Personliga
stocks-column-community = Sammanslutningens
stocks-column-state = Läge
stocks-column-give = Ge kort
stocks-column-batch = Gavs
stocks-column-source = Hur lagret kom till
stocks-column-given = Givna st.
stocks-column-free = Kvar
stock-source-range = Nummerserie
stock-source-list = Lista
stock-source-generated = Nummer som registret gjort
stock-source-moved = Flyttade
stock-source-returned = Återlämnade till området
stock-new-lead = Ett verksamhetsställe kan bara dela ut kort som det har fått.
stock-new-kind = Kortets slag
stock-new-submit = Ge korten
stock-site-none = Välj verksamhetsställe
stock-way = Vilka kort
stock-way-batch = Alla som finns kvar i det här lagret
stock-way-batch-hint = Kort som redan är utdelade blir kvar.
stock-way-range = Nummerserie
stock-way-range-hint = Första och sista numret, till exempel ESP001000–ESP001499.
stock-way-list = Lista
stock-way-list-hint = Klistra in numren eller hämta dem från en fil.
stock-way-generated = Nya nummer
stock-way-generated-hint = Registret gör nummer som inte kan gissas. Skriv ut dem som etiketter.
stock-first = Första numret
stock-last = Sista numret
stock-list = Nummer
stock-list-hint = Ett nummer per rad, eller med kommatecken eller semikolon emellan. Om första raden har rubriken Kortets nummer läses bara den kolumnen.
stock-file = Hämta från en fil (CSV eller text)
stock-count = Hur många
stock-count-hint = Högst 2 000 på en gång.
stock-preview =
    { $count ->
        [one] Ett kort
       *[other] { $count } kort
    }
stock-refused =
    { $count ->
        [one] Ett nummer duger inte. Inget görs förrän det är rättat.
       *[other] { $count } nummer duger inte. Inget görs förrän de är rättade.
    }
stock-refused-line = Rad { $line }
stock-refused-more = och { $count } till
stock-given =
    { $count ->
        [one] Ett kort gavs
       *[other] { $count } kort gavs
    }
stock-moved =
    { $count ->
        [one] Ett kort flyttades
       *[other] { $count } kort flyttades
    }
stock-handed-out = Utdelade härifrån
stock-gone = Flyttade vidare
stock-move = Flytta eller återlämna kort
stock-move-text = Bara kort som inte är utdelade kan flyttas. Kort som har återlämnats till området kan ges på nytt därifrån.
stock-move-to = Vart
stock-move-none = Välj vart korten flyttas
stock-move-area = Tillbaka till området
stock-move-submit = Flytta korten
stock-numbers = Kortens nummer
stock-numbers-filter = Avgränsa numren
stock-numbers-empty = Lagret har inga nummer: de har flyttats vidare eller delats ut.
stock-number-state = Status
stock-number-all = Alla
stock-number-free = Kvar
stock-number-handed-out = Utdelat
stock-print-list = Skriv ut en lista
stock-print-labels = Skriv ut etiketter
stock-print-list-hint = På listan finns de kort som inte är utdelade. Förvara den som korten.
stock-print-labels-hint = Ett ark har 3 × 8 etiketter, 70 × 37 mm. Skriv ut i verklig storlek (100 %) utan marginaler och förvara etiketterna som korten.
stock-print-back = Tillbaka till lagret
stock-print-title = { $place } – { $kind }, gavs { $date }, { $count } st.
stock-label-code = QR-kod för kortet { $number }
