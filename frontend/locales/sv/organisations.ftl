### Organisationer.

organisations-title = Organisationer
organisations-title-text = Vem som är med och vem som är kontaktperson.
organisation-new-title = Ny organisation
organisation-title = Organisation
