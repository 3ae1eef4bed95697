### Verksamhetsställen.

sites-title = Verksamhetsställen
sites-title-text = Ställen där kort lämnas ut.
site-new-title = Nytt verksamhetsställe
site-title = Verksamhetsställe
sites-empty = Inget verksamhetsställe har lagts till ännu.
site-add = Lägg till ett verksamhetsställe
site-added = Verksamhetsstället har lagts till.
site-name = Verksamhetsställets namn
site-opened-on = Första dagen
site-closed-on = Sista dagen
site-closed-on-hint = Efter denna dag kan verksamhetsstället inte dela ut kort. Lämna tomt om det fortsätter.
site-area-hint = Om du flyttar verksamhetsstället till ett annat område blir tidigare kort och siffror kvar på det gamla.
