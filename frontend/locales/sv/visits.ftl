### Användningarna i ord: vem som kom in, med vad, och hur det står till med dem.

visit-kind = Vad kortet ger
visit-kind-ticket = Biljett
visit-kind-course_place = Kursplats
visit-kind-season_pass = Säsongskort
visit-title = Evenemangets namn
visit-holders = { $count ->
    [one] kortinnehavaren
   *[other] { $count } kortinnehavare
}
visit-children = { $count ->
    [one] 1 barn
   *[other] { $count } barn
}
visit-workers = { $count ->
    [one] 1 anställd
   *[other] { $count } anställda
}
visit-clients = { $count ->
    [one] 1 minderårig klient
   *[other] { $count } minderåriga klienter
}
visit-companions = { $count ->
    [one] 1 assistent
   *[other] { $count } assistenter
}
visit-field-workers = Anställda
visit-field-children = Innehavarens barn
visit-field-clients = Minderåriga klienter
visit-field-companions = Assistenter eller tolkar
visit-state-reserved = Reserverad
visit-state-lapsed = Förfallen
visit-state-used = Använd
visit-state-cancelled = Reservationen borttagen
visit-state-undone = Ångrad
visit-flag-more_children = Det var fler barn än i registret
visit-late = Registrerad i efterhand

visits-title = Användningar
visits-title-text = Dagens och tidigare användningar och reservationer: markera som använd eller ångra.
tile-venue-figures = Statistik
tile-venue-figures-text = Objektets användningar per månad: vuxna, barn och användningar.
nav-visits = Användningar

own-card-title = Kontrollera ditt kort
own-card-title-text = Se om ditt Kaikukort är giltigt och hur länge.
till-title = Anvisning för kassan
till-title-text = Skriv ut för kassan: vad man gör när förbindelsen inte fungerar.
group-record-title = Registrera en grupp
group-record-title-text = Sammanslutningens kort och klienternas egna kort efter varandra: en registrering och ett kvitto.
