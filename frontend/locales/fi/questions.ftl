### Vapaaehtoiset kysymykset.

questions-title = Vapaaehtoiset kysymykset
questions-title-text = Kysymykset, jotka kortin saajalle esitetään kolmella kielellä.
