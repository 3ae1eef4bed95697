### Ilmoitukset.

notices-title = Ilmoitukset
notices-title-text = Mitä rekisteri on huomannut ja mitä on jo hoidettu.
