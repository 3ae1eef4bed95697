### Kaikukeskuksen yhteystiedot ja valtakunnalliset asetukset.

network-title = Kaikukeskus ja asetukset
network-title-text = Kaikukeskuksen yhteystiedot ja koko verkoston asetukset.

network-contacts = Kaikukeskuksen yhteystiedot
network-name = Nimi
network-email = Sähköposti
network-phone = Puhelin
network-links = Verkoston sivut
network-areas = Alueiden omien sivujen luettelo
network-model = Valtakunnallinen toimintamalli
network-privacy = Tietosuojaseloste
network-distributors = Käsikirja ja perehdytysdiat kortinjakajille
network-venues = Perehdytysmateriaali kohteille
network-rules = Valtakunnalliset asetukset
network-model-version = Toimintamallin versio
network-model-version-hint = Uudet sitoumukset tehdään tähän versioon.
network-holder-age = Kortinhaltijan alin ikä uusilla alueilla
network-holder-age-hint = Ikä, jonka haltija täyttää kalenterivuoden aikana. Kukin alue voi muuttaa sitä.
network-retention = Taustatietojen säilytysaika kuukausina
network-retention-hint = Kortin viimeisestä voimassaolopäivästä, 1–120. Alueella voi olla omansa.
network-audit-retention = Tapahtumalokin säilytysaika kuukausina
network-audit-retention-hint = 12–240.
network-second-factor = Kaikukeskus ja vastuuhenkilöt tarvitsevat kaksivaiheisen tunnistautumisen
network-second-factor-hint = Tunnus, jolla sitä ei ole, ei pääse muualle ennen kuin se on otettu käyttöön.
