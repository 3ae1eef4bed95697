//! Every sentence of the network's checklist for distributors (2022), each with an id, and where it can be seen.
//!
//! `docs/checklist.md` explains the ids. All are items of the checklist page; what is needed while a card is handed over
//! is said there, too. A test of the API and one in the browser find words and link, in three languages.

/// A sentence of the specification.
#[derive(Clone, Copy, Debug)]
pub struct Sentence {
    /// Its id: the bullet's number, and a letter where a bullet says several things.
    pub id: &'static str,
    /// The code of the checklist's item that says it.
    pub item: &'static str,
    /// Words of the item that say it, in Finnish, Swedish and English.
    pub words: [&'static str; 3],
    /// Where the item leads when the area has no page of its own.
    pub link: Option<&'static str>,
}

const fn sentence(
    id: &'static str,
    item: &'static str,
    words: [&'static str; 3],
    link: Option<&'static str>,
) -> Sentence {
    Sentence {
        id,
        item,
        words,
        link,
    }
}

const PAPER_FORM: Option<&str> = Some("/admin/paper-form");
const MATERIAL: Option<&str> =
    Some("https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille");
const AREAS: Option<&str> = Some("https://kaikukortti.fi/alueet/");
const PRIVACY: Option<&str> = Some("https://kaikukortti.fi/tietosuojaseloste");
const HAND_OVER: Option<&str> = Some("/admin/hand-over");
const HELP: Option<&str> = Some("/admin/help");
const MATERIALS: Option<&str> = Some("/admin/materials");

/// The sentences, in the specification's order.
#[rustfmt::skip]
pub const SENTENCES: &[Sentence] = &[
    // What the organisation sees to.
    sentence("1", "contact_person", ["nimetty Kaikukortti-yhteyshenkilö", "namngiven kontaktperson", "named contact person"], None),
    sentence("2", "staff_instructed", ["Henkilöstö on perehdytetty", "Personalen har fått handledning", "staff have been instructed"], None),
    sentence("2.1a", "handbook", ["kortinjakajan käsikirja", "handboken för kortutdelare", "handbook for distributors"], MATERIAL),
    sentence("2.1b", "handbook", ["perehdytysdiat", "introduktionsbilderna", "introductory slides"], MATERIAL),
    sentence("3", "coordinators", ["alueen Kaikukortti-vastuuhenkilöt", "områdets ansvarspersoner", "who coordinates"], HELP),
    sentence("3.1", "area_page", ["vastuuhenkilöiden nimet ja yhteystiedot", "ansvarspersonernas namn och kontaktuppgifter", "coordinators' names and contact details"], HELP),
    sentence("3.2", "areas", ["kaikkien Kaikukortti-alueiden omat sivut", "alla Kaikukortti-områdens egna webbsidor", "pages of all Kaikukortti areas"], AREAS),
    sentence("4", "commitment", ["sitoutunut Kaikukortin valtakunnalliseen toimintamalliin", "följa den riksomfattande verksamhetsmodellen", "committed itself to the national operating model"], MATERIAL),
    sentence("5a", "network_told", ["kuulumme Kaikukortti-verkostoon", "hör till Kaikukortti-nätverket", "belong to the Kaikukortti network"], MATERIAL),
    sentence("5b", "network_told", ["valmista palvelukuvausta", "färdiga tjänstebeskrivningen", "ready-made service description"], MATERIAL),
    sentence("6", "posters", ["seinillä on Kaikukortti-julisteita", "väggar finns affischer", "posters on the walls"], MATERIALS),
    sentence("7a", "criteria", ["Tuloista ei pyydetä todistuksia", "Intyg över inkomster begärs inte", "No proof of income is asked"], MATERIAL),
    sentence("7b", "criteria", ["asiakkaamme, jonka taloudellinen tilanne on tiukka", "klient vars ekonomiska situation är svår", "clients in a tight financial situation"], MATERIAL),
    sentence("7c", "criteria", ["Toimintamalli kertoo lisää", "Verksamhetsmodellen berättar mer", "operating model tells more"], MATERIAL),
    // When a client wants a card.
    sentence("8.1a", "registering", ["rekisteröidään Kaikukantaan osoitteessa kaikukanta.fi/admin", "registreras i Kaikukanta på adressen kaikukanta.fi/admin", "registered in Kaikukanta, at kaikukanta.fi/admin"], HAND_OVER),
    sentence("8.1b", "account", ["Käyttäjätunnuksen, salasanan ja ohjeet", "Användarnamn, lösenord och anvisningar", "our user name, our password and instructions"], HELP),
    sentence("8.2a", "careful_entry", ["Kortin tunnus, eli sen kirjaimet ja numerot", "Kortets nummer, det vill säga dess bokstäver och siffror", "card number, that is its letters and digits"], HAND_OVER),
    sentence("8.2b", "careful_entry", ["taustatiedot kirjataan huolellisesti", "bakgrundsuppgifter antecknas noggrant", "background facts are entered with care"], HAND_OVER),
    sentence("8.2c", "no_identity", ["ei kirjata kortin saajan nimeä, syntymäaikaa, henkilötunnusta, osoitetta eikä puhelinnumeroa", "antecknas aldrig kortmottagarens namn, födelsetid, personbeteckning, adress eller telefonnummer", "name, date of birth, personal identity code, address and phone number"], None),
    sentence("8.3a", "paper_form", ["luovutuslomaketta käytetään vain poikkeustilanteessa", "papper används bara i undantagsfall", "paper form is for exceptional cases only"], PAPER_FORM),
    sentence("8.3b", "paper_form", ["rekisteröidään pian: sitä ennen se ei toimi", "registreras snart: innan dess fungerar det inte", "registered soon: until then it does not work"], PAPER_FORM),
    sentence("8.4a", "inside_card", ["sisäsivulle kirjoitetaan käsin haltijan nimi ja viimeinen voimassaolopäivä", "insida skrivs för hand innehavarens namn och sista giltighetsdag", "written by hand inside the card"], HAND_OVER),
    sentence("8.4b", "inside_card", ["12 kuukautta myöntöpäivästä tai kokeilun loppuun", "12 månader från utlämningen eller till försökets slut", "12 months from the issue date, or until the pilot ends"], HAND_OVER),
    sentence("8.4c", "inside_card", ["Päivä kerrotaan asiakkaalle", "Dagen berättas för klienten", "The client is told the day"], HAND_OVER),
    sentence("8.5", "brochure", ["paikallisen Kaikukortti-esitteen", "lokala broschyren", "local brochure"], MATERIALS),
    sentence("8.6", "uses_told", ["mihin korttia voi käyttää", "hur det kan användas", "how it may be used"], Some("/venues")),
    sentence("8.7a", "card_along", ["mukana lippua varattaessa ja lunastettaessa sekä tilaisuuteen tultaessa", "biljetten bokas och hämtas ut och vid själva evenemanget", "reserving and redeeming a ticket and when attending"], None),
    sentence("8.7b", "identity", ["todistamaan henkilöllisyytensä", "styrka sin identitet", "ready to prove the identity"], None),
    sentence("8.8", "privacy_notice", ["tietosuojaseloste", "dataskyddsbeskrivningen", "privacy notice"], PRIVACY),
    // Visits in small groups.
    sentence("9a", "group_visits", ["pienryhmäkäyntejä", "smågruppsbesök", "visits in small groups"], None),
    sentence("9b", "community_cards", ["yhden asiakkaan kanssa lähdettäessä käytetään yhteisön Kaikukorttia", "en enskild klient används sammanslutningens Kaikukort", "a single client we use a community card"], Some("/admin/cards")),
    sentence("9c", "community_cards", ["maksuttoman lipun itselleen ja alle 16-vuotiaalle asiakkaalleen", "gratis biljett åt sig själv och åt sin klient under 16 år", "free ticket to the worker and to a client under 16"], Some("/admin/cards")),
    sentence("9d", "community_cards", ["vapaaehtoinen tai opiskelija", "frivillig eller studerande", "volunteer or student"], Some("/admin/cards")),
    sentence("9.1", "own_cards", ["omat Kaikukortit mukana, kun liput hankitaan ja kun tilaisuuteen osallistutaan", "egna Kaikukort med sig när biljetterna skaffas och vid själva evenemanget", "own cards along when the tickets are got and when they attend"], None),
    // Figures and help.
    sentence("10a", "statistics", ["oman toimipisteemme luovuttamien korttien tilastot", "statistiken över de kort som vårt eget verksamhetsställe har delat ut", "statistics of the cards that our own site has handed out"], Some("/admin/statistics")),
    sentence("10b", "help", ["oman alueen vastuuhenkilöön tai Kaikukeskukseen", "det egna områdets ansvarsperson eller Kaikukeskus", "our area's coordinator or Kaikukeskus"], HELP),
];

/// A screen on which sentences are said where they are needed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Screen {
    /// First step of handing over: whom for, and the number.
    HandOver,
    /// Second step: the background facts.
    Facts,
    /// Second step with a community card.
    CommunityFacts,
    /// Third step: what to write, tell and give.
    HandedOver,
    /// Third step with a community card.
    CommunityHandedOver,
    /// Whom to ask.
    Help,
    /// Figures of the own site.
    Statistics,
}

/// A sentence on a screen: its id, the key of the words, the link beside them.
pub type Place = (&'static str, Screen, &'static str, Option<&'static str>);

/// Where sentences are said beside the checklist.
#[rustfmt::skip]
pub const PLACES: &[Place] = &[
    ("7a",   Screen::HandOver,            "hand-over-criteria-proof", None),
    ("7b",   Screen::HandOver,            "hand-over-criteria-client", None),
    ("7b",   Screen::HandOver,            "hand-over-criteria-finances", None),
    ("7c",   Screen::HandOver,            "hand-over-criteria-model", MATERIAL),
    ("8.2a", Screen::HandOver,            "hand-over-number", None),
    ("8.2c", Screen::Facts,               "hand-over-private", None),
    ("8.4a", Screen::HandedOver,          "hand-over-write-name-hint", None),
    ("8.4a", Screen::HandedOver,          "hand-over-write-day", None),
    ("8.4c", Screen::HandedOver,          "hand-over-tick-day", None),
    ("8.5",  Screen::HandedOver,          "hand-over-tick-brochure", None),
    ("8.6",  Screen::HandedOver,          "hand-over-tick-venues", Some("/venues")),
    ("8.7a", Screen::HandedOver,          "hand-over-tick-along", None),
    ("8.7b", Screen::HandedOver,          "hand-over-tick-identity", None),
    ("8.8",  Screen::HandedOver,          "hand-over-tick-privacy", PRIVACY),
    ("9c",   Screen::CommunityFacts,      "hand-over-community-text", None),
    ("9d",   Screen::CommunityFacts,      "hand-over-community-text", None),
    ("9.1",  Screen::CommunityHandedOver, "hand-over-community-use", None),
    ("10a",  Screen::Statistics,          "statistics-months", None),
    ("10b",  Screen::Help,                "help-area", None),
    ("10b",  Screen::Help,                "help-support", None),
];
