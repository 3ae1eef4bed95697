### The paper form: to print empty, and with a hand-over that the register has not taken.

paper-form-title = Hand-over form for Kaikukortti
paper-form-site = Site: { $site }
paper-form-no-identity = Do not write a name, date of birth, personal identity code, address, phone number or e-mail address here.
paper-form-enter-soon = The form is used when Kaikukanta cannot be reached. The card works at culture and sports venues only once it has been entered in Kaikukanta.
paper-form-card = The card
paper-form-community = Community card (no background facts)
paper-form-day = Day, month, year
paper-form-last-day-rule = { $why }. Write it inside the card too.
paper-form-last-day-pilot = { $why }, but not after { $date }. Write it inside the card too.
paper-form-facts-text = Filled in together with the client. The holder’s name is written on the card only.
paper-form-municipality = or municipality only
paper-form-residence-not-told = Does not want to tell where
paper-form-told-day = I told them the last valid day
paper-form-told-brochure = I gave the area’s Kaikukortti brochure
paper-form-told-privacy = I told them that the privacy notice is at kaikukortti.fi/tietosuojaseloste
paper-form-told-works = I told them that the card works only once it has been entered in Kaikukanta
paper-form-entered = Entered in Kaikukanta
paper-form-shred = Destroy the form as confidential waste once it has been entered.
paper-form-ticked = (ticked)
