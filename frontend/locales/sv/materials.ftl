### Material.

materials-title = Material
materials-title-text = Handbok, bilder, affischer, broschyrer och blanketter.

materials-lead = Anvisningar, broschyrer och blanketter på ett ställe. Om något saknas, fråga områdets ansvarsperson eller Kaikukeskus.
materials-contacts = Vem man kan fråga
materials-filter = Begränsa materialet
materials-all = Alla områdens
brochure-of-year = Områdets Kaikukort-broschyr { $year }
brochure-open = Öppna broschyren
brochure-missing = Årets broschyr har ännu inte lagts till. Fråga områdets ansvarsperson efter den.
brochure-manage = Lägg till eller ändra broschyrer på områdets sida
material-add = Lägg till material
material-title = Rubrik
material-kind = Slag
material-audience = För vem
material-area = Område
material-national = Hela nätverket
material-kind-handbook = Handbok
material-kind-slides = Introduktionsbilder
material-kind-operating_model = Verksamhetsmodell
material-kind-privacy_notice = Dataskyddsbeskrivning
material-kind-areas = Områdenas sidor
material-kind-service_description = Tjänstebeskrivning
material-kind-poster = Affisch
material-kind-paper_form = Pappersblankett
material-kind-brochure = Broschyr
material-kind-other = Annat
audience-all = För alla
audience-distributors = För kortutdelare
audience-venues = För kultur- och motionsobjekt
audience-coordinators = För områdets ansvarspersoner
link-legend = Länk
link-in-fi = På finska
link-in-sv = På svenska
link-in-en = På engelska
