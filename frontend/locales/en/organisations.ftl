### Organisations.

organisations-title = Organisations
organisations-title-text = Who takes part, and who the contact person is.
organisation-new-title = New organisation
organisation-title = Organisation
