### Numbers in stock.

stocks-title = Cards in stock
stocks-title-text = Give cards to a site and see how many are left.
stock-new-title = Give cards to a site
stock-title = Batch of cards
