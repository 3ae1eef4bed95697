### Sites.

sites-title = Sites
sites-title-text = The places that hand out cards.
site-new-title = New site
site-title = Site
