### Ord som återkommer på varje sida.

product-name = Kaikukanta

loading = Laddar
empty = Det finns inget att visa.
try-again = Försök igen
request-id = Om du ber om hjälp, uppge denna kod: { $id }
close = Stäng
print = Skriv ut
optional = (frivilligt)
sending = Skickar…
today = I dag
yesterday = I går
tomorrow = I morgon
date-hint = I formen { $example }
step-up = { $label }: en till
step-down = { $label }: en mindre
link-external = (öppnas på en annan webbplats)
link-new-tab = (öppnas i en ny flik)
pagination = Listans sidor
pagination-first = Första sidan
pagination-next = Nästa sida
form-errors = Kontrollera { $count } punkter

save = Spara
saved = Sparat.
keep = Behåll som det är
reload = Hämta de nuvarande uppgifterna
characters-left = { $count } tecken kvar
characters-too-many = { $count } tecken för mycket
in-language-fi = På finska
in-language-sv = På svenska
in-language-en = På engelska
filters-search = Sök
filters-clear = Ta bort avgränsningarna
filters-empty = Inget hittades med de här avgränsningarna.
list-count = { $count } rader på sidan
entity-missing = Det här hittades inte
entity-missing-text = Det hör till ett annat område, eller så är adressen fel.

skip-to-content = Gå till innehållet
menu = Meny
language = Språk
nav-label = Huvudmeny
nav-current = (den här sidan)
nav-home = Kaikukortet
nav-venues = Var kortet gäller
nav-areas = Områden
nav-staff = För personalen
nav-staff-home = Startsida
nav-hand-over = Lämna ut ett kort
nav-check = Kontrollera ett kort
nav-cards = Kort
nav-manage = Nätverket
nav-statistics = Statistik
nav-materials = Material
nav-help = Hjälp

footer-label = Om tjänsten
footer-about = Kaikukanta är registret för Kaikukortet.
version = Version { $version }
demo-label = Demonstration
demo-text = uppgifterna i det här registret är påhittade.

leave-title = Vill du lämna arbetet?
leave-text = På sidan finns uppgifter som inte har sparats. Om du lämnar sidan försvinner de.
leave-stay = Stanna på sidan
leave-go = Lämna utan att spara

category-culture = Kultur
category-education = Utbildning
category-science = Vetenskap
category-sports = Motion

area-kind-municipality = Kommun
area-kind-region = Område
area-kind-wellbeing_county = Välfärdsområde
area-state-pilot = Försök
area-state-permanent = I bruk
area-state-ended = Avslutat

role-national_admin = Kaikukeskus
role-area_coordinator = Områdets ansvarsperson
role-distributor = Kortutdelare
role-venue = Besöksmål för Kaikukortet

card-kind-personal = Personligt kort
card-kind-community = Sammanslutningens Kaikukort
card-state-valid = Giltigt
card-state-expired = Har gått ut
card-state-pilot_ended = Försöket har avslutats
card-state-inactivated = Taget ur bruk

not-found-title = Sidan finns inte
not-found-text = Det finns ingen sida på den här adressen. Den kan ha flyttats, eller så är adressen felskriven.
to-home = Gå till startsidan

entries-cancel = Avbryt
entries-remove = Ta bort
entries-change = Ändra
entries-remove-question = Tas { $name } bort?
