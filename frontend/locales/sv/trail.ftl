### Händelseloggen.

trail-title = Händelselogg
trail-title-text = Vem som gjorde vad och när.
