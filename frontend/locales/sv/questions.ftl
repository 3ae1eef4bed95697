### De frivilliga frågorna.

questions-title = Frivilliga frågor
questions-title-text = Frågorna som ställs till den som får ett kort, på tre språk.
