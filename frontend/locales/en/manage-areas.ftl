### The areas, for those who look after them.

manage-areas-title = Areas and rules
manage-areas-title-text = An area’s facts, rules, coordinators and brochure of the year. How long a pilot lasts.
manage-area-new-title = New area
manage-area-title = Area
