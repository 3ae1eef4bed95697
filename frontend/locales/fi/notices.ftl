### Ilmoitukset.

notices-title = Ilmoitukset
notices-title-text = Mitä rekisteri on huomannut ja mitä on jo hoidettu.

notices-none = Avoimia ilmoituksia ei ole.
notices-none-done = Hoidettuja ilmoituksia ei ole.
notices-none-kind = Tällaisia ilmoituksia ei ole.
notices-all = Kaikki ilmoitukset
notices-show = Näytä
notices-kind = Aihe
notices-all-kinds = Kaikki aiheet
notices-of-kind = Katso kaikki { $count }
notices-open = Avoimet ilmoitukset
notices-done = Hoidetut ilmoitukset
nav-notices = (odottavia ilmoituksia: { $count })

notice-finish = Merkitse hoidetuksi
notice-reopen = Palauta avoimeksi
notice-done = Ilmoitus on merkitty hoidetuksi.
notice-undo = Kumoa
notice-reopened = Ilmoitus on taas avoin.
notice-raised-on = Ilmoitettu { $date }
notice-done-on = Hoidettu { $date }
notice-resolved-on = Syy on poistunut { $date }

notice-to-stock = Anna kortteja toimipisteelle
notice-to-commitment = Kirjaa sitoumus
notice-to-checklist = Avaa muistilista
notice-to-area = Avaa alueen tiedot
notice-to-cards = Katso kortit
notice-to-hand-over = Luovuta kortti
notice-to-venue = Avaa kohteen tiedot ja tunnukset
notice-to-site = Avaa toimipisteen tiedot ja tunnukset
notice-to-accounts = Avaa käyttäjätunnukset
notice-to-help = Katso, keneltä kysyä
notice-to-system = Avaa järjestelmä

notice-kind-stock_low = Kortit ovat loppumassa
notice-kind-stock_low--text = { $name }: vapaita kortteja on jäljellä { $free }. Ilmoitus tulee, kun niitä on alle { $limit }.
notice-kind-commitment_missing = Sitoumus puuttuu
notice-kind-commitment_missing--text = { $name } ei ole vielä sitoutunut valtakunnalliseen toimintamalliin (versio { $version }).
notice-kind-checklist_missing = Muistilista on kesken
notice-kind-checklist_missing--text = { $name }: vuoden { $year } muistilistan kohdista on tekemättä { $open }, kaikkiaan niitä on { $total }.
notice-kind-brochure_missing = Vuoden esite puuttuu
notice-kind-brochure_missing--text = Alueella ei ole vielä Kaikukortti-esitettä vuodelle { $year }. Esite annetaan kortin mukana.
notice-kind-pilot_ending = Kokeilu päättyy pian
notice-kind-pilot_ending--text = Alueen kokeilun viimeinen päivä on { $pilot_end }. Kortit ovat voimassa enintään siihen asti.
notice-kind-pilot_shortened = Kokeilua on lyhennetty
notice-kind-pilot_shortened--text = Kokeilun viimeinen päivä on nyt { $pilot_end }. Se lyhentää toimipisteenne kortteja: { $cards }. Kertokaa siitä haltijoille.
notice-kind-key_expiring = Rajapinnan avain vanhenee pian
notice-kind-key_expiring--text = Järjestelmän { $name } avain lakkaa toimimasta { $expires_on }. Sitä ennen tarvitaan uusi avain.
notice-kind-guessing = Korttien tunnuksia on ehkä arvailtu
notice-kind-guessing--text = { $name }: tuntemattomia tunnuksia on tarkistettu poikkeuksellisen paljon. Vastaukset hidastuvat itsestään. Kysykää, lukeeko lukija väärin. Jos joku arvailee, keskeyttäkää järjestelmän käyttö tai lukitkaa käyttäjätunnus.
notice-kind-shown_before_registered = Kortti näytettiin ennen rekisteröintiä
notice-kind-shown_before_registered--text = Toimipisteenne korttierän kortti näytettiin kohteessa { $day }, vaikka sitä ei ollut rekisteröity (kertoja: { $count }). Rekisteröikää luovutetut kortit, jotta ne toimivat.
