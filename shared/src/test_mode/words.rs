//! What each test number is answered with, in words.

use super::TestNumber;
use crate::text::Text;

impl TestNumber {
    /// What the number is answered with.
    #[must_use]
    #[expect(clippy::too_many_lines, reason = "a table, with a row for each number")]
    pub fn words(self) -> Text {
        let (fi, sv, en) = match self {
            Self::Ok => (
                "kortti on voimassa, ei lapsia",
                "kortet gäller, inga barn",
                "the card is valid, no children",
            ),
            Self::OkChildren => (
                "kortti on voimassa, kaksi lasta",
                "kortet gäller, två barn",
                "the card is valid, two children",
            ),
            Self::OkUntold => (
                "kortti on voimassa, lasten määrää ei ole kerrottu",
                "kortet gäller, antalet barn är inte känt",
                "the card is valid, the number of children was not told (`max` is null)",
            ),
            Self::OkCommunity => (
                "yhteisön kortti on voimassa",
                "sammanslutningens kort gäller",
                "a community card that is valid",
            ),
            Self::Malformed => (
                "väärin luettu tai kirjoitettu tunnus",
                "felläst eller felskrivet nummer",
                "misread or mistyped: the check character is wrong",
            ),
            Self::Unknown => (
                "tunnusta ei ole",
                "numret finns inte",
                "there is no such card",
            ),
            Self::NotRegistered => (
                "korttia ei ole vielä rekisteröity",
                "kortet är ännu inte registrerat",
                "the card was not registered yet",
            ),
            Self::NotYetValid => (
                "kortti on voimassa vasta huomisesta",
                "kortet gäller först från i morgon",
                "the card begins tomorrow",
            ),
            Self::Expired => (
                "kortin voimassaolo on päättynyt",
                "kortets giltighetstid har gått ut",
                "the card ran out two months ago",
            ),
            Self::PilotEnded => (
                "kortin alueen kokeilu on päättynyt",
                "försöket på kortets område har avslutats",
                "the pilot of the card's area ended a month ago",
            ),
            Self::EndsSoon => (
                "voimassa tänään ja kuusi päivää, ei enää sen jälkeisenä tapahtumapäivänä",
                "gäller i dag och sex dagar till, inte längre en evenemangsdag efter det",
                "valid today and for six more days; this reason for an `occasion_date` after that",
            ),
            Self::Inactivated => (
                "kortti on poistettu käytöstä",
                "kortet har tagits ur bruk",
                "the card was lost a month ago",
            ),
            Self::OutOfArea => (
                "kortti käy vain omalla alueellaan",
                "kortet gäller bara på sitt eget område",
                "the card works in its own area only",
            ),
            Self::VenueInactive => (
                "kohde ei ota kortteja vastaan",
                "stället tar inte emot kort",
                "the venue does not accept cards on that day",
            ),
            Self::Slow => (
                "kortti on voimassa, vastaus kestää 3 sekuntia",
                "kortet gäller, svaret dröjer 3 sekunder",
                "valid, and the answer takes 3 seconds",
            ),
            Self::TooMany => (
                "vastaus 429 ja `Retry-After`",
                "svaret 429 och `Retry-After`",
                "429 `too_many_requests` with `Retry-After`, every time",
            ),
            Self::Unavailable => (
                "vastaus 503 ja `Retry-After`",
                "svaret 503 och `Retry-After`",
                "503 `unavailable` with `Retry-After`, every time",
            ),
            Self::LostAnswer => (
                "kortti on voimassa; käyttö kirjataan, mutta vastaus katoaa (503), ja uusi yritys vastaa 200",
                "kortet gäller; användningen registreras, men svaret försvinner (503), och ett nytt försök ger 200",
                "valid; a visit is recorded and its answer lost (503): the same request again answers 200 with `Idempotent-Replayed`",
            ),
        };
        Text {
            fi: fi.to_owned(),
            sv: sv.to_owned(),
            en: en.to_owned(),
        }
    }
}
