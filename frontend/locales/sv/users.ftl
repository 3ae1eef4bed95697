### Användarnamn och den andra faktorn.

users-title = Användarnamn
users-title-text = Ge ett användarnamn, byt lösenord, lås eller lås upp.
user-new-title = Nytt användarnamn
user-title = Användarnamn
second-factor-title = Tvåstegsverifiering
