### Materials.

materials-title = Materials
materials-title-text = Handbook, slides, posters, brochures and forms.
