### Aineistot.

materials-title = Aineistot
materials-title-text = Käsikirja, diat, julisteet, esitteet ja lomakkeet.
