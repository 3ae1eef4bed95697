### Materials.

materials-title = Materials
materials-title-text = Handbook, slides, posters, brochures and forms.

materials-lead = Instructions, brochures and forms in one place. If something is missing, ask the area’s coordinator or Kaikukeskus.
materials-contacts = Whom to ask
materials-filter = Filter the materials
materials-all = All areas’
brochure-of-year = The area’s Kaikukortti brochure { $year }
brochure-open = Open the brochure
brochure-missing = This year’s brochure has not been added yet. Ask the area’s coordinator for it.
brochure-manage = Add or change brochures on the area’s page
material-add = Add a material
material-title = Title
material-kind = Kind
material-audience = For whom
material-area = Area
material-national = The whole network
material-kind-handbook = Handbook
material-kind-slides = Introduction slides
material-kind-operating_model = Operating model
material-kind-privacy_notice = Privacy notice
material-kind-areas = Areas’ pages
material-kind-service_description = Service description
material-kind-poster = Poster
material-kind-paper_form = Paper form
material-kind-brochure = Brochure
material-kind-other = Other
audience-all = For everybody
audience-distributors = For distributors
audience-venues = For culture and sports venues
audience-coordinators = For area coordinators
link-legend = Link
link-in-fi = In Finnish
link-in-sv = In Swedish
link-in-en = In English
