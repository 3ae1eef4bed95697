### Material.

materials-title = Material
materials-title-text = Handbok, bilder, affischer, broschyrer och blanketter.
