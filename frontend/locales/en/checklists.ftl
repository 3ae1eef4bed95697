### Commitments and checklists.

checklists-title = Commitments and checklists
checklists-title-text = Which organisations have committed, and what of the checklist is done.
checklist-title = Checklist
