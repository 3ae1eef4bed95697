### Vad som gick fel och vad man kan göra. Nycklarna är registrets felkoder.

error-network = Ingen förbindelse
error-network-advice = Registret kan inte nås. Kontrollera nätförbindelsen och försök igen.
error-decode = Sidan är föråldrad
error-decode-advice = Registret svarade på ett sätt som den här sidan inte förstår. Ladda sidan på nytt.

problem-bad_request = Begäran kunde inte läsas
problem-bad_request-advice = Ladda sidan på nytt och försök en gång till.
problem-two_credentials = Två identifieringar på samma gång
problem-two_credentials-advice = Begäran hade både en gränssnittsnyckel och en inloggning. Använd bara den ena.
problem-not_signed_in = Du är inte inloggad
problem-not_signed_in-advice = Logga in och försök igen.
problem-session_ended = Sessionen har avslutats
problem-session_ended-advice = Logga in på nytt. Ditt arbete finns kvar på sidan.
problem-wrong_credentials = Användarnamnet eller lösenordet är fel
problem-wrong_credentials-advice = Kontrollera båda. Ett nytt lösenord får du av områdets ansvarsperson.
problem-key_not_accepted = Gränssnittsnyckeln duger inte
problem-key_not_accepted-advice = Nyckeln är okänd, återkallad eller föråldrad.
problem-forbidden = Det här hör inte till ditt konto
problem-forbidden-advice = Ditt kontos roll får inte göra detta. Fråga områdets ansvarsperson.
problem-missing_scope = Nyckeln saknar rättighet till detta
problem-missing_scope-advice = Nyckeln har inte fått den rättighet som behövs.
problem-password_change_required = Byt först lösenord
problem-password_change_required-advice = Du har ett engångslösenord. När du har bytt det öppnas resten.
problem-cross_site = Begäran kom från en annan webbplats
problem-cross_site-advice = Öppna tjänsten på dess egen adress och försök igen.
problem-not_found = Hittades inte
problem-not_found-advice = Det finns inte, eller så hör det till ett annat område, verksamhetsställe eller besöksmål.
problem-method_not_allowed = Det här går inte på den här adressen
problem-method_not_allowed-advice = Ladda sidan på nytt och försök en gång till.
problem-card_registered_here = Ditt verksamhetsställe har redan registrerat kortet
problem-card_registered_here-advice = Sök kortet med dess nummer på sidan Kort.
problem-card_registered_elsewhere = Kortet är registrerat på ett annat verksamhetsställe
problem-card_registered_elsewhere-advice = Kontrollera kortets nummer. Om det är rätt, kontakta områdets ansvarsperson.
problem-payload_too_large = Sändningen är för stor
problem-payload_too_large-advice = Skicka mindre åt gången.
problem-unsupported_media_type = Sändningens form duger inte
problem-unsupported_media_type-advice = Ladda sidan på nytt och försök en gång till.
problem-validation_failed = Något i uppgifterna måste rättas
problem-validation_failed-advice = Kontrollera de markerade punkterna.
problem-client_reference_reused = Samma sändning har redan använts
problem-client_reference_reused-advice = Andra uppgifter har redan sparats med samma referens. Börja om med ett nytt kort.
problem-too_many_attempts = För många försök
problem-too_many_attempts-advice =
    { $seconds ->
        [one] Vänta en sekund och försök igen.
       *[other] Vänta { $seconds } sekunder och försök igen.
    }
problem-internal = Ett fel uppstod i registret
problem-internal-advice = Felet är vårt. Försök igen. Om det inte hjälper, kontakta Kaikukeskus.
problem-unavailable = Registret svarar inte just nu
problem-unavailable-advice = Försök igen om en stund. Det som registret redan har bekräftat är i tryggt förvar.

field-required = Fyll i den här punkten
field-required--username = Skriv användarnamnet
field-required--password = Skriv lösenordet
field-required--current_password = Skriv det nuvarande lösenordet
field-required--new_password = Skriv ett nytt lösenord
field-required--repeat_password = Skriv det nya lösenordet en gång till
field-unknown_member = Registret känner inte till den här punkten
field-wrong_type = Kontrollera i vilken form uppgiften är
field-length = Längden duger inte: { $min }–{ $max } tecken
field-length--new_password = Lösenordet ska ha { $min }–{ $max } tecken
field-out_of_range = Värdet ska vara { $min }–{ $max }
field-too_long = Texten är för lång
field-unknown_value = Välj ett av alternativen
field-unknown_value--repeat_password = Lösenorden är inte lika
field-not_allowed = Det här hör inte till kortet
field-looks_like_identity = Det här ser ut som en personbeteckning, e-postadress eller ett telefonnummer. Sådana får inte skrivas in.
field-malformed_card_number = Det här kan inte vara ett kortnummer. Kontrollera bokstäver och siffror.
field-not_in_stock = Numret finns inte i något kortparti. Kontrollera numret eller fråga områdets ansvarsperson.
field-stock_of_another_site = Kortet hör till ett annat verksamhetsställe. Fråga områdets ansvarsperson.
field-stock_of_other_kind = Numret är för ett annat slags kort. Kontrollera om kortet är personligt eller sammanslutningens.
field-in_the_future = Dagen kan inte vara i framtiden
field-site_closed = Verksamhetsstället var inte öppet den dagen
field-pilot_over = Områdets försök har avslutats, så kortet skulle inte gälla en enda dag
field-too_young = Kortet kan fås tidigast det år då man fyller { $min } år
field-not_residential = Ingen bor på det här postnumret. Kontrollera numret.
field-answered_twice = Samma fråga har två svar
field-wrong_password = Lösenordet är fel
field-password_too_plain = Välj ett annat lösenord: det får inte vara det nuvarande eller innehålla användarnamnet
