### Kaikukeskus kontaktuppgifter och de riksomfattande inställningarna.

network-title = Kaikukeskus och inställningar
network-title-text = Kaikukeskus kontaktuppgifter och inställningarna för hela nätverket.
