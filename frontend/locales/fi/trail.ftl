### Tapahtumaloki.

trail-title = Tapahtumaloki
trail-title-text = Kuka teki mitä ja milloin.
