### Paperilomake: tyhjänä tulostettava, ja luovutus, joka ei mennyt rekisteriin.

paper-form-title = Kaikukortin luovutuslomake
paper-form-site = Toimipiste: { $site }
paper-form-no-identity = Älä kirjoita tähän nimeä, syntymäaikaa, henkilötunnusta, osoitetta, puhelinnumeroa tai sähköpostiosoitetta.
paper-form-enter-soon = Lomaketta käytetään, kun Kaikukantaan ei pääse. Kortti toimii kulttuuri- ja liikuntakohteissa vasta, kun tiedot on kirjattu Kaikukantaan.
paper-form-card = Kortti
paper-form-community = Yhteisön Kaikukortti (ei taustatietoja)
paper-form-day = Päivä, kuukausi, vuosi
paper-form-last-day-rule = { $why }. Kirjoita myös kortin sisäsivulle.
paper-form-last-day-pilot = { $why }, kuitenkin enintään { $date }. Kirjoita myös kortin sisäsivulle.
paper-form-facts-text = Täytetään yhdessä asiakkaan kanssa. Haltijan nimi kirjoitetaan vain korttiin.
paper-form-municipality = tai vain asuinkunta
paper-form-residence-not-told = Ei halua kertoa asuinpaikkaa
paper-form-told-day = Kerroin viimeisen voimassaolopäivän
paper-form-told-brochure = Annoin alueen Kaikukortti-esitteen
paper-form-told-privacy = Kerroin, että tietosuojaseloste on osoitteessa kaikukortti.fi/tietosuojaseloste
paper-form-told-works = Kerroin, että kortti toimii vasta, kun se on kirjattu Kaikukantaan
paper-form-entered = Kirjattu Kaikukantaan
paper-form-shred = Hävitä lomake tietosuojajätteenä, kun tiedot on kirjattu.
paper-form-ticked = (rastitettu)
