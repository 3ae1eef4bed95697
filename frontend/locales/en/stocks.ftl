### Numbers in stock.

stocks-title = Cards in stock
stocks-title-text = Give cards to a site and see how many are left.
stock-new-title = Give cards to a site
stock-title = Batch of cards
stocks-give = Give cards
stocks-left = What the sites have left
stocks-left-give = to { $site }
stocks-left-low = Low
stocks-left-enough = Enough
stocks-left-empty = There are no sites yet.
stocks-list = Batches that were given
stocks-empty = No cards have been given yet.
stocks-filter = Filter the batches
stocks-filter-area = Area
stocks-filter-all-areas = All areas
stocks-filter-place = Where the cards are
stocks-place-all = Anywhere
stocks-place-site = At a site
stocks-place-area = Returned to the area
stocks-column-site = Site
stocks-column-personal = Personal
stocks-column-community = Community
stocks-column-state = State
stocks-column-give = Give cards
stocks-column-batch = Given on
stocks-column-source = How it came to be
stocks-column-given = Cards given
stocks-column-free = Left
stock-source-range = Range
stock-source-list = List
stock-source-generated = Made by the register
stock-source-moved = Moved
stock-source-returned = Returned to the area
stock-new-lead = A site can only hand out cards that it was given.
stock-new-kind = Kind of card
stock-new-submit = Give the cards
stock-site-none = Choose a site
stock-way = Which cards
stock-way-batch = All that are left of this batch
stock-way-batch-hint = Cards that were handed out stay where they are.
stock-way-range = A range
stock-way-range-hint = The first and the last number, such as ESP001000–ESP001499.
stock-way-list = A list
stock-way-list-hint = Paste the numbers or take them from a file.
stock-way-generated = New numbers
stock-way-generated-hint = The register makes numbers that cannot be guessed. Print them as labels.
stock-first = First number
stock-last = Last number
stock-list = Numbers
stock-list-hint = One number on a line, or with commas or semicolons between them. If the first line has the heading Card number, only that column is read.
stock-file = Take from a file (CSV or text)
stock-count = How many
stock-count-hint = At most 2,000 at once.
stock-preview =
    { $count ->
        [one] One card
       *[other] { $count } cards
    }
stock-refused =
    { $count ->
        [one] One number is refused. Nothing is done before it is corrected.
       *[other] { $count } numbers are refused. Nothing is done before they are corrected.
    }
stock-refused-line = Line { $line }
stock-refused-more = and { $count } more
stock-given =
    { $count ->
        [one] One card given
       *[other] { $count } cards given
    }
stock-moved =
    { $count ->
        [one] One card moved
       *[other] { $count } cards moved
    }
stock-handed-out = Handed out from here
stock-gone = Moved on
stock-move = Move or return cards
stock-move-text = Only cards that are not handed out can be moved. Cards that were returned to the area can be given again from there.
stock-move-to = Where to
stock-move-none = Choose where the cards go
stock-move-area = Back to the area
stock-move-submit = Move the cards
stock-numbers = Card numbers
stock-numbers-filter = Filter the numbers
stock-numbers-empty = The batch has no numbers: they were moved on or handed out.
stock-number-state = State
stock-number-all = All
stock-number-free = Left
stock-number-handed-out = Handed out
stock-print-list = Print a list
stock-print-labels = Print labels
stock-print-list-hint = The list has the cards that are not handed out. Keep it as you keep the cards.
stock-print-labels-hint = A sheet has 3 × 8 labels of 70 × 37 mm. Print in real size (100 %) without margins, and keep the labels as you keep the cards.
stock-print-back = Back to the batch
stock-print-title = { $place } – { $kind }, given on { $date }, { $count } cards
stock-label-code = QR code of the card { $number }
