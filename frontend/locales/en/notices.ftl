### Notices.

notices-title = Notices
notices-title-text = What the register has noticed, and what is done already.
