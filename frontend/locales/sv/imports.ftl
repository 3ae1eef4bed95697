### Import från en fil.

import-title = Import från en fil
import-title-text = Hämta in ett nytt områdes organisationer, verksamhetsställen, objekt och användarnamn på en gång.
