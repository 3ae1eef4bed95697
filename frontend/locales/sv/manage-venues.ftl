### Objekten för dem som tar hand om dem.

manage-venues-title = Kultur- och motionsobjekt
manage-venues-title-text = Ställen där kortet gäller, och vad vart och ett ger.
manage-venue-new-title = Nytt objekt
manage-venue-title = Objekt
