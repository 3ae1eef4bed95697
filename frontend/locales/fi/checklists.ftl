### Sitoumukset ja muistilistat.

checklists-title = Sitoumukset ja muistilistat
checklists-title-text = Mitkä organisaatiot ovat sitoutuneet ja mitä muistilistasta on tehty.
checklist-title = Muistilista
