### Aineistot.

materials-title = Aineistot
materials-title-text = Käsikirja, diat, julisteet, esitteet ja lomakkeet.

materials-lead = Ohjeet, esitteet ja lomakkeet yhdessä paikassa. Jos jokin puuttuu, kysy alueen vastuuhenkilöltä tai Kaikukeskukselta.
materials-contacts = Keneltä voi kysyä
materials-filter = Rajaa aineistoja
materials-all = Kaikkien alueiden
brochure-of-year = Alueen Kaikukortti-esite { $year }
brochure-open = Avaa esite
brochure-missing = Tämän vuoden esitettä ei ole vielä lisätty. Kysy sitä alueen vastuuhenkilöltä.
brochure-manage = Lisää tai muuta esitteitä alueen sivulla
material-add = Lisää aineisto
material-title = Otsikko
material-kind = Laji
material-audience = Kenelle
material-area = Alue
material-national = Koko verkosto
material-kind-handbook = Käsikirja
material-kind-slides = Perehdytysdiat
material-kind-operating_model = Toimintamalli
material-kind-privacy_notice = Tietosuojaseloste
material-kind-areas = Alueiden sivut
material-kind-service_description = Palvelukuvaus
material-kind-poster = Juliste
material-kind-paper_form = Paperilomake
material-kind-brochure = Esite
material-kind-other = Muu
audience-all = Kaikille
audience-distributors = Kortinjakajille
audience-venues = Kulttuuri- ja liikuntakohteille
audience-coordinators = Alueen vastuuhenkilöille
link-legend = Linkki
link-in-fi = Suomeksi
link-in-sv = Ruotsiksi
link-in-en = Englanniksi
