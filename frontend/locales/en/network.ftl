### Kaikukeskus’ contacts and the national settings.

network-title = Kaikukeskus and settings
network-title-text = The contacts of Kaikukeskus and the settings of the whole network.
