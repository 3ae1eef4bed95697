### Kaikukeskuksen yhteystiedot ja valtakunnalliset asetukset.

network-title = Kaikukeskus ja asetukset
network-title-text = Kaikukeskuksen yhteystiedot ja koko verkoston asetukset.
