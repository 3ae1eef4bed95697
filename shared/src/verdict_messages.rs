//! The verdict in plain words, for the person at the till and for the person with the card.
//!
//! Nobody is blamed, each sentence says what to do next, and never which site gave the card.

use chrono::NaiveDate;

use crate::card_validity::VerdictMessage;
use crate::text::{Language, Text};
use crate::verdict::{Reason, Verdict};

/// Templates in Finnish, Swedish and English; `{day}` is the occasion's day, `{last}` the last valid day.
struct Sentences {
    staff: [&'static str; 3],
    holder: [&'static str; 3],
}

/// The sentences for a verdict, in all languages.
#[must_use]
pub fn message(verdict: &Verdict) -> VerdictMessage {
    let last = verdict
        .card
        .as_ref()
        .map_or(verdict.occasion, |card| card.last_valid_day);
    let filled = |[fi, sv, en]: [&str; 3]| {
        let fill = |template: &str, language| {
            template
                .replace("{day}", &written_day(verdict.occasion, language))
                .replace("{last}", &written_day(last, language))
        };
        Text {
            fi: fill(fi, Language::Fi),
            sv: fill(sv, Language::Sv),
            en: fill(en, Language::En),
        }
    };
    let sentences = sentences(verdict.reason);
    VerdictMessage {
        staff: filled(sentences.staff),
        holder: filled(sentences.holder),
    }
}

/// A day as people write it: `22.11.2026` in Finnish and Swedish, `22 November 2026` in English.
#[must_use]
pub fn written_day(day: NaiveDate, language: Language) -> String {
    let pattern = match language {
        Language::Fi | Language::Sv => "%-d.%-m.%Y",
        Language::En => "%-d %B %Y",
    };
    day.format(pattern).to_string()
}

const fn sentences(reason: Reason) -> &'static Sentences {
    match reason {
        Reason::Ok => &OK,
        Reason::Malformed => &MALFORMED,
        Reason::Unknown => &UNKNOWN,
        Reason::NotRegistered => &NOT_REGISTERED,
        Reason::NotYetValid => &NOT_YET_VALID,
        Reason::Expired => &EXPIRED,
        Reason::PilotEnded => &PILOT_ENDED,
        Reason::ExpiresBeforeOccasion => &EXPIRES_BEFORE_OCCASION,
        Reason::Inactivated => &INACTIVATED,
        Reason::OutOfArea => &OUT_OF_AREA,
        Reason::VenueInactive => &VENUE_INACTIVE,
    }
}

const OK: Sentences = Sentences {
    staff: [
        "Kortti on voimassa. Viimeinen voimassaolopäivä: {last}.",
        "Kortet är giltigt. Sista giltighetsdag: {last}.",
        "The card is valid. Last valid day: {last}.",
    ],
    holder: [
        "Korttisi on voimassa. Viimeinen voimassaolopäivä: {last}.",
        "Ditt kort är giltigt. Sista giltighetsdag: {last}.",
        "Your card is valid. Last valid day: {last}.",
    ],
};

const MALFORMED: Sentences = Sentences {
    staff: [
        "Tämä ei ole Kaikukortin tunnus. Tarkista tunnus kortista ja lue tai kirjoita se uudelleen.",
        "Det här är inte ett Kaikukorts nummer. Kontrollera numret på kortet och läs in eller skriv det på nytt.",
        "This is not the number of a Kaikukortti card. Look at the number on the card, and scan or type it again.",
    ],
    holder: [
        "Tunnus ei ole oikein. Tarkista tunnus kortistasi ja yritä uudelleen.",
        "Numret stämmer inte. Kontrollera numret på ditt kort och försök på nytt.",
        "The number is not right. Look at the number on your card and try again.",
    ],
};

const UNKNOWN: Sentences = Sentences {
    staff: [
        "Tällä tunnuksella ei löydy korttia. Tarkista tunnus. Jos se on oikein, neuvo asiakasta kysymään paikasta, josta hän sai kortin.",
        "Det finns inget kort med det här numret. Kontrollera numret. Om det är rätt, be kunden fråga på det ställe som gav kortet.",
        "There is no card with this number. Check the number. If it is right, advise the customer to ask where they got the card.",
    ],
    holder: [
        "Emme löydä korttia tällä tunnuksella. Tarkista tunnus. Jos se on oikein, kysy apua paikasta, josta sait kortin.",
        "Vi hittar inget kort med det här numret. Kontrollera numret. Om det är rätt, be om hjälp där du fick kortet.",
        "We cannot find a card with this number. Check the number. If it is right, ask for help where you got the card.",
    ],
};

const NOT_REGISTERED: Sentences = Sentences {
    staff: [
        "Kortti ei vielä toimi, koska sitä ei ole rekisteröity. Neuvo asiakasta ottamaan yhteyttä paikkaan, josta hän sai kortin.",
        "Kortet fungerar ännu inte, eftersom det inte har registrerats. Be kunden kontakta det ställe som gav kortet.",
        "The card does not work yet, because it has not been registered. Advise the customer to contact the place where they got the card.",
    ],
    holder: [
        "Korttisi ei vielä toimi, koska sen rekisteröinti puuttuu. Ota yhteyttä paikkaan, josta sait kortin. Siellä asia voidaan korjata.",
        "Ditt kort fungerar ännu inte, eftersom det inte har registrerats. Kontakta det ställe där du fick kortet. Där kan man rätta till saken.",
        "Your card does not work yet, because it has not been registered. Contact the place where you got the card. They can put it right.",
    ],
};

const NOT_YET_VALID: Sentences = Sentences {
    staff: [
        "Kortti ei ollut vielä voimassa {day}. Tarkista päivä.",
        "Kortet var ännu inte giltigt {day}. Kontrollera datumet.",
        "The card was not valid yet on {day}. Check the date.",
    ],
    holder: [
        "Korttisi ei ollut vielä voimassa {day}. Tarkista päivä. Jos se on oikein, kysy apua paikasta, josta sait kortin.",
        "Ditt kort var ännu inte giltigt {day}. Kontrollera datumet. Om det är rätt, be om hjälp där du fick kortet.",
        "Your card was not valid yet on {day}. Check the date. If it is right, ask for help where you got the card.",
    ],
};

const EXPIRED: Sentences = Sentences {
    staff: [
        "Kortti ei ole voimassa. Viimeinen voimassaolopäivä: {last}. Asiakas voi kysyä uutta korttia paikasta, josta hän sai kortin.",
        "Kortet är inte giltigt. Sista giltighetsdag: {last}. Kunden kan fråga efter ett nytt kort på det ställe som gav kortet.",
        "The card is not valid. Last valid day: {last}. The customer can ask for a new card where they got this one.",
    ],
    holder: [
        "Korttisi voimassaolo on päättynyt. Viimeinen voimassaolopäivä: {last}. Voit kysyä uutta korttia paikasta, josta sait kortin.",
        "Ditt korts giltighetstid har gått ut. Sista giltighetsdag: {last}. Du kan fråga efter ett nytt kort där du fick kortet.",
        "Your card has run out. Last valid day: {last}. You can ask for a new card where you got this one.",
    ],
};

const PILOT_ENDED: Sentences = Sentences {
    staff: [
        "Kortti ei ole voimassa, koska Kaikukortti-kokeilu kortin alueella on päättynyt. Viimeinen voimassaolopäivä: {last}. Asiakas voi kysyä neuvoa paikasta, josta hän sai kortin.",
        "Kortet är inte giltigt, eftersom Kaikukortti-försöket på kortets område har avslutats. Sista giltighetsdag: {last}. Kunden kan be om råd på det ställe som gav kortet.",
        "The card is not valid, because the Kaikukortti pilot in the card's area has ended. Last valid day: {last}. The customer can ask for advice where they got the card.",
    ],
    holder: [
        "Kaikukortti-kokeilu korttisi alueella on päättynyt, joten kortti ei ole enää voimassa. Viimeinen voimassaolopäivä: {last}. Voit kysyä neuvoa paikasta, josta sait kortin.",
        "Kaikukortti-försöket på ditt korts område har avslutats, så kortet är inte längre giltigt. Sista giltighetsdag: {last}. Du kan be om råd där du fick kortet.",
        "The Kaikukortti pilot in your card's area has ended, so the card is no longer valid. Last valid day: {last}. You can ask for advice where you got the card.",
    ],
};

const EXPIRES_BEFORE_OCCASION: Sentences = Sentences {
    staff: [
        "Kortti on voimassa tänään, mutta ei enää tilaisuuden päivänä {day}. Viimeinen voimassaolopäivä: {last}. Asiakas voi kysyä uutta korttia paikasta, josta hän sai kortin.",
        "Kortet är giltigt i dag, men inte längre på evenemangsdagen {day}. Sista giltighetsdag: {last}. Kunden kan fråga efter ett nytt kort på det ställe som gav kortet.",
        "The card is valid today, but no longer on the day of the event, {day}. Last valid day: {last}. The customer can ask for a new card where they got this one.",
    ],
    holder: [
        "Korttisi on voimassa tänään, mutta ei enää tilaisuuden päivänä {day}. Viimeinen voimassaolopäivä: {last}. Voit valita aikaisemman päivän tai kysyä uutta korttia paikasta, josta sait kortin.",
        "Ditt kort är giltigt i dag, men inte längre på evenemangsdagen {day}. Sista giltighetsdag: {last}. Du kan välja en tidigare dag eller fråga efter ett nytt kort där du fick kortet.",
        "Your card is valid today, but no longer on the day of the event, {day}. Last valid day: {last}. You can choose an earlier day, or ask for a new card where you got this one.",
    ],
};

const INACTIVATED: Sentences = Sentences {
    staff: [
        "Kortti on poistettu käytöstä. Jos asiakkaalla on uusi kortti, käytä sitä. Muuten neuvo häntä ottamaan yhteyttä paikkaan, josta hän sai kortin.",
        "Kortet har tagits ur bruk. Om kunden har ett nytt kort, använd det. Be annars kunden kontakta det ställe som gav kortet.",
        "The card has been taken out of use. If the customer has a new card, use that one. Otherwise advise them to contact the place where they got the card.",
    ],
    holder: [
        "Tämä kortti on poistettu käytöstä. Jos sinulla on uusi kortti, käytä sitä. Muuten ota yhteyttä paikkaan, josta sait kortin.",
        "Det här kortet har tagits ur bruk. Om du har ett nytt kort, använd det. Kontakta annars det ställe där du fick kortet.",
        "This card has been taken out of use. If you have a new card, use that one. Otherwise contact the place where you got the card.",
    ],
};

const OUT_OF_AREA: Sentences = Sentences {
    staff: [
        "Kortti ei käy tässä kohteessa. Kortin tai kohteen alueella kortit toimivat vain omalla alueella. Katso osoitteesta kaikukortti.fi, missä kortit käyvät.",
        "Kortet gäller inte på det här stället. På kortets eller ställets område fungerar korten bara på det egna området. Se på kaikukortti.fi var korten gäller.",
        "The card does not work at this venue. In the area of the card or of the venue, cards work in their own area only. See kaikukortti.fi for where cards work.",
    ],
    holder: [
        "Korttisi ei käy tässä kohteessa, koska kortti tai kohde kuuluu alueeseen, jossa käyvät vain alueen omat kortit. Katso osoitteesta kaikukortti.fi, missä korttisi käy.",
        "Ditt kort gäller inte på det här stället, eftersom kortet eller stället hör till ett område där korten bara fungerar inom området. Se på kaikukortti.fi var ditt kort gäller.",
        "Your card does not work at this venue, because the card or the venue belongs to an area whose cards work there only. See kaikukortti.fi for where your card works.",
    ],
};

const VENUE_INACTIVE: Sentences = Sentences {
    staff: [
        "Tämä kohde ei ota vastaan Kaikukortteja {day}. Jos tieto on väärä, ota yhteyttä alueen vastuuhenkilöön.",
        "Det här stället tar inte emot Kaikukort {day}. Om uppgiften är fel, kontakta områdets ansvarsperson.",
        "This venue does not accept Kaikukortti cards on {day}. If this is wrong, contact the area's coordinator.",
    ],
    holder: [
        "Tässä kohteessa ei voi käyttää Kaikukorttia {day}. Katso osoitteesta kaikukortti.fi, missä korttisi käy.",
        "På det här stället kan man inte använda Kaikukortet {day}. Se på kaikukortti.fi var ditt kort gäller.",
        "The Kaikukortti card cannot be used at this venue on {day}. See kaikukortti.fi for where your card works.",
    ],
};
