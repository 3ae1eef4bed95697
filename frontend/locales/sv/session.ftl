### Inloggning, personalens startsida, profil och hjälp.

sign-in = Logga in
sign-in-title = Logga in i Kaikukanta
sign-in-lead = För kortutdelare, kultur- och motionsobjekt och områdenas ansvarspersoner.
sign-in-username = Användarnamn
sign-in-password = Lösenord
sign-in-code = Verifieringskod
sign-in-code-hint = Sex siffror från autentiseringsappen. Om du inte har enheten med dig, skriv en återställningskod.
sign-in-back = Tillbaka
sign-in-help = Användarnamn och lösenord får du av ditt områdes ansvarsperson, och ett nytt lösenord också om du har glömt det gamla.
sign-in-demo = Demonstrationens användarnamn och lösenord har skrivits ut i det fönster där tjänsten startades.
sign-in-other = Logga in med ett annat användarnamn
sign-out = Logga ut
signed-out = Du har loggat ut.
profile-link = Profil:

session-ends-title = Sessionen avslutas snart
session-ends-text = Du har inte gjort något på en stund. Av säkerhetsskäl avslutas sessionen inom två minuter.
session-ends-stay = Fortsätt sessionen
session-over-title = Sessionen har avslutats
session-over-text = Logga in på nytt. Ditt påbörjade arbete väntar på den här sidan.

not-for-role-title = Den här sidan hör inte till ditt konto
not-for-role-text = Sidan är avsedd för ett annat slags konto. Fråga vid behov ditt områdes ansvarsperson.
to-staff-home = Gå till startsidan

password-title = Byt lösenord
password-lead = Andra enheter där man har loggat in med kontot loggas samtidigt ut.
password-first-title = Välj ett eget lösenord
password-first-lead = Du loggade in med ett engångslösenord. Välj ett eget i stället, så kommer du vidare.
password-current = Nuvarande lösenord
password-one-time = Engångslösenord
password-new = Nytt lösenord
password-new-hint = Minst { $min } tecken. En lång mening är ett bra lösenord.
password-repeat = Nytt lösenord en gång till
password-show = Visa lösenorden
password-change = Byt lösenord
password-changed = Lösenordet har bytts.

profile-title = Profil
profile-account = Användarnamn och roll
profile-role = Roll
profile-site = Verksamhetsställe
profile-venue = Besöksmål
profile-area = Område
profile-language = På vilket språk använder du tjänsten?
profile-password = Lösenord
profile-password-text = Byt lösenord om någon utomstående kan ha fått veta det.

staff-home-lead = { $role } · i dag { $date }
tile-hand-over = Lämna ut ett kort
tile-hand-over-text = Registrera kortet tillsammans med klienten. Det tar ungefär två minuter.
tile-check = Kontrollera och registrera ett kort
tile-check-text = Du ser genast om kortet är giltigt och vad det ger. Användningen registreras med ett tryck.
tile-cards = Kort
tile-cards-text = Sök ett kort med numret eller bläddra bland utlämnade kort.
tile-statistics = Statistik
tile-statistics-text = Utlämnade kort per månad och deras läge.
tile-venues = Var kortet gäller
tile-venues-text = Besöksmål som man kan berätta om för klienten.
tile-manage = Nätverket
tile-manage-text = Områden, organisationer, verksamhetsställen, objekt, användarkonton och kortlager.
tile-help = Hjälp
tile-help-text = Ansvarspersoner, handbok och anvisningar.

help-title = Hjälp
help-lead = Vem man kan fråga och var anvisningarna finns.
help-area = Det egna områdets ansvarsperson
help-area-text = Fråga först ditt områdes ansvarsperson: användarnamn och lösenord, kort, broschyrer och praxis. Namn och kontaktuppgifter finns på områdets egen sida om Kaikukortet.
help-area-page = Sida om Kaikukortet: { $area }
help-all-areas = Alla områdens sidor om Kaikukortet
help-support = Kaikukeskus
help-support-text = Kaikukortets stöd- och utvecklingstjänst hjälper när områdets ansvarsperson inte kan.
help-materials = Anvisningar och material
material-handbook = Handbok och introduktionsbilder
material-handbook-text = Kaikukortets handbok för kortutdelare, introduktionsbilder och den riksomfattande verksamhetsmodellen.
material-areas = Kaikukortti-områden
material-areas-text = Länkar till alla områdens egna sidor.
material-privacy = Dataskyddsbeskrivning
material-privacy-text = Den nämns för klienten när kortet lämnas ut.
material-venues-text = En lista över ställen som man kan berätta om för klienten.
