### Sites.

sites-title = Sites
sites-title-text = The places that hand out cards.
site-new-title = New site
site-title = Site
sites-empty = No site has been added yet.
site-add = Add a site
site-added = The site has been added.
site-name = Name of the site
site-opened-on = First day
site-closed-on = Last day
site-closed-on-hint = After this day the site cannot hand out cards. Leave empty if it goes on.
site-area-hint = If you move the site to another area, earlier cards and figures stay with the old one.
