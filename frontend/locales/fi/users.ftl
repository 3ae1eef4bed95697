### Käyttäjätunnukset ja toinen tunnistautumistapa.

users-title = Käyttäjätunnukset
users-title-text = Anna tunnus, vaihda salasana, lukitse tai avaa tunnus.
user-new-title = Uusi käyttäjätunnus
user-title = Käyttäjätunnus
second-factor-title = Kaksivaiheinen tunnistautuminen
