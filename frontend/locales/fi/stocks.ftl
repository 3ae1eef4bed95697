### Korttierät.

stocks-title = Korttierät
stocks-title-text = Anna kortteja toimipisteelle ja katso, paljonko niitä on jäljellä.
stock-new-title = Anna kortteja toimipisteelle
stock-title = Korttierä
