### Verksamhetsställen.

sites-title = Verksamhetsställen
sites-title-text = Ställen där kort lämnas ut.
site-new-title = Nytt verksamhetsställe
site-title = Verksamhetsställe
