### Alueet niille, jotka niistä huolehtivat.

manage-areas-title = Alueet ja säännöt
manage-areas-title-text = Alueen tiedot, säännöt, vastuuhenkilöt ja vuoden esite. Kokeilun pituus.
manage-area-new-title = Uusi alue
manage-area-title = Alue
