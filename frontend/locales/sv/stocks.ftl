### Kortlager.

stocks-title = Kortlager
stocks-title-text = Ge kort till ett verksamhetsställe och se hur många som finns kvar.
stock-new-title = Ge kort till ett verksamhetsställe
stock-title = Kortlager
