### Tuonti tiedostosta.

import-title = Tuonti tiedostosta
import-title-text = Tuo uuden alueen organisaatiot, toimipisteet, kohteet ja tunnukset kerralla.
