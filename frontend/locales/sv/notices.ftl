### Meddelanden.

notices-title = Meddelanden
notices-title-text = Vad registret har märkt och vad som redan är skött.
