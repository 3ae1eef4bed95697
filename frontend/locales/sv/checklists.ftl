### Kontrakt och minneslistor.

checklists-title = Kontrakt och minneslistor
checklists-title-text = Vilka organisationer som har förbundit sig och vad som är gjort på minneslistan.
checklist-title = Minneslista
