### Områdena för dem som tar hand om dem.

manage-areas-title = Områden och regler
manage-areas-title-text = Områdets uppgifter, regler, ansvarspersoner och årets broschyr. Försökets längd.
manage-area-new-title = Nytt område
manage-area-title = Område
