### Kortets nummer: hur det läses och vad som sägs om det.

card-number-mistyped = Kontrollera numret: det kan innehålla ett skrivfel.
card-number-right = Numret är rätt skrivet.

identify-own = Det här kortet är redan registrerat
identify-own-text = Ert verksamhetsställe har lämnat ut kortet tidigare. Ta ett annat kort till klienten, eller öppna det här kortets uppgifter.
identify-in-stock = Kortet har inte lämnats ut ännu
identify-in-stock-text = Numret finns i kortlagret, men kortet har inte registrerats. Det fungerar först efter registreringen.
identify-other-site = Det här kortet hör till ett annat verksamhetsställe
identify-other-site-text = Det kan varken lämnas ut eller öppnas härifrån. Fråga områdets ansvarsperson.
identify-renewable = Det här kortet hör till ett annat verksamhetsställe
identify-renewable-text = Områdets kort kan förnyas också här. Öppna kortet och förnya det.
identify-other-area = Det här kortet hör till ett annat område
identify-other-area-text = Kontakta vid behov Kaikukeskus.
identify-practice = Numret finns inte bland övningskorten
identify-practice-text = Du övar, så de riktiga korten syns inte nu. Skriv numret på något övningskort. Om du ger ut ett riktigt kort, sluta öva först.
identify-unknown = Numret finns inte
identify-unknown-text = Jämför numret med kortet tecken för tecken. Om det är rätt, fråga områdets ansvarsperson: kortet saknas i registrets kortlager.
identify-unknown-anywhere = Numret finns inte
identify-unknown-anywhere-text = Jämför numret med kortet tecken för tecken och försök på nytt. Om det är rätt saknas kortet i registrets kortlager.
identify-malformed = Det här är inte ett kortnummer
identify-malformed-text = Något tecken är fel. Jämför numret med kortet tecken för tecken. Numret har 4–24 bokstäver eller siffror.
identify-open-card = Öppna kortets uppgifter
identify-unasked = Numret kan inte kontrolleras just nu
identify-unasked-text = Det finns ingen förbindelse till registret. Jämför numret med kortet tecken för tecken. Du kan fortsätta: utlämningen skickas när förbindelsen är tillbaka.
identify-unasked-personal = Fortsätt: personligt kort
identify-unasked-community = Fortsätt: sammanslutningens kort

scanner-open = Läs med kameran
scanner-starting = Kameran startar. Om webbläsaren frågar om lov, tillåt kameran.
scanner-looking = Visa kortets QR-kod eller streckkod för kameran.
scanner-other-code = Den här koden är inte ett kortnummer. Visa kortets kod.
scanner-close = Stäng kameran
scanner-by-hand = Skriv numret
scanner-again = Försök igen
scanner-denied = Kameran är inte tillåten. Tillåt kameran i webbläsarens inställningar, eller skriv numret.
scanner-no-camera = Enheten har ingen kamera. Skriv numret.
scanner-in-use = Kameran startar inte. Stäng andra program som använder den, eller skriv numret.
scanner-not-loaded = Kodläsaren kunde inte laddas. Kontrollera nätförbindelsen, eller skriv numret.
