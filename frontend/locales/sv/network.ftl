### Kaikukeskus kontaktuppgifter och de riksomfattande inställningarna.

network-title = Kaikukeskus och inställningar
network-title-text = Kaikukeskus kontaktuppgifter och inställningarna för hela nätverket.

network-contacts = Kaikukeskus kontaktuppgifter
network-name = Namn
network-email = E-post
network-phone = Telefon
network-links = Nätverkets sidor
network-areas = Förteckning över områdenas egna sidor
network-model = Den riksomfattande verksamhetsmodellen
network-privacy = Dataskyddsbeskrivning
network-distributors = Handbok och introduktionsbilder för kortutdelare
network-venues = Introduktionsmaterial för objekten
network-rules = Riksomfattande inställningar
network-model-version = Verksamhetsmodellens version
network-model-version-hint = Nya kontrakt gäller den här versionen.
network-holder-age = Kortinnehavarens lägsta ålder i nya områden
network-holder-age-hint = Ålder som innehavaren fyller under kalenderåret. Varje område kan ändra den.
network-retention = Bakgrundsuppgifternas lagringstid i månader
network-retention-hint = Från kortets sista giltighetsdag, 1–120. Ett område kan ha en egen.
network-audit-retention = Händelseloggens lagringstid i månader
network-audit-retention-hint = 12–240.
network-second-factor = Kaikukeskus och ansvarspersonerna behöver tvåstegsverifiering
network-second-factor-hint = Ett konto som saknar det kommer ingenstans innan det har tagits i bruk.
