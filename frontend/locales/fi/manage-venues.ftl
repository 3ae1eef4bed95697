### Kohteet niille, jotka niistä huolehtivat.

manage-venues-title = Kulttuuri- ja liikuntakohteet
manage-venues-title-text = Paikat, joissa kortti käy, ja mitä kukin antaa.
manage-venue-new-title = Uusi kohde
manage-venue-title = Kohde
