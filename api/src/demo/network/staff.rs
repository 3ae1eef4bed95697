//! Who works in the network beside the shared accounts, and what they have promised and printed. All made up.

/// Who coordinates an area.
pub(in crate::demo) struct Coordinator {
    /// Prefix of the area.
    pub(in crate::demo) area: &'static str,
    /// Social or culture.
    pub(in crate::demo) side: &'static str,
    /// Name and title.
    pub(in crate::demo) name: [&'static str; 2],
    /// E-mail address and phone number at work.
    pub(in crate::demo) contact: [&'static str; 2],
    /// The account, if there is one.
    pub(in crate::demo) username: Option<&'static str>,
}

const fn social(
    area: &'static str,
    name: [&'static str; 2],
    contact: [&'static str; 2],
    username: Option<&'static str>,
) -> Coordinator {
    Coordinator {
        area,
        side: "social",
        name,
        contact,
        username,
    }
}

const fn culture(
    area: &'static str,
    name: [&'static str; 2],
    contact: [&'static str; 2],
    username: Option<&'static str>,
) -> Coordinator {
    Coordinator {
        side: "culture",
        ..social(area, name, contact, username)
    }
}

/// The coordinators: of both sides where there are both.
pub(in crate::demo) const COORDINATORS: [Coordinator; 7] = [
    social(
        "ESP",
        ["Veera Vastuullinen", "Erityissuunnittelija"],
        ["veera.vastuullinen@espoo.example", "09 0000 0101"],
        Some("espoo.vastuu"),
    ),
    culture(
        "ESP",
        ["Kuisma Kulttuurinen", "Kulttuurituottaja"],
        ["kuisma.kulttuurinen@espoo.example", "09 0000 0102"],
        Some("espoo.kulttuuri"),
    ),
    social(
        "VAK",
        ["Vilma Vertaus", "Kehittämiskoordinaattori"],
        ["vilma.vertaus@vake.example", "09 0000 0201"],
        Some("vantaa.vastuu"),
    ),
    culture(
        "VAK",
        ["Kerttu Kertomus", "Yleisötyön tuottaja"],
        ["kerttu.kertomus@vake.example", "09 0000 0202"],
        None,
    ),
    social(
        "VAA",
        ["Sofia Saga", "Koordinator"],
        ["sofia.saga@vasa.example", "06 0000 0301"],
        None,
    ),
    culture(
        "VAA",
        ["Kurt Kultur", "Kulturproducent"],
        ["kurt.kultur@vasa.example", "06 0000 0302"],
        None,
    ),
    social(
        "SAV",
        ["Santtu Satuhahmo", "Sosiaaliohjaaja"],
        ["santtu.satuhahmo@savonlinna.example", "015 000 0401"],
        None,
    ),
];

/// A person with an account of the own at a site.
pub(in crate::demo) struct Person {
    /// The account.
    pub(in crate::demo) username: &'static str,
    /// The name at work.
    pub(in crate::demo) name: &'static str,
    /// The site.
    pub(in crate::demo) site: &'static str,
    /// Whether it is the organisation's contact person.
    pub(in crate::demo) is_contact: bool,
}

/// The persons.
pub(in crate::demo) const PERSONS: [Person; 2] = [
    Person {
        username: "espoo.yhteys",
        name: "Eeva Esimerkki",
        site: "Satulammen aikuissosiaalityö",
        is_contact: true,
    },
    Person {
        username: "espoo.ohjaaja",
        name: "Onni Ohjaaja",
        site: "Satulammen aikuissosiaalityö",
        is_contact: false,
    },
];

/// The areas that have a brochure of this year, and those that have last year's only.
pub(in crate::demo) const BROCHURES: [(&str, bool); 6] = [
    ("ESP", true),
    ("VAK", true),
    ("VAA", true),
    ("OUL", true),
    ("SAV", false),
    ("KAI", false),
];

/// How far an organisation has come with what it promises.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(in crate::demo) enum Promise {
    /// Committed; this year's checklist is done, and last year's.
    Kept,
    /// Committed; half of this year's checklist is done.
    Begun,
    /// Not committed; last year's checklist is done.
    LastYear,
}

/// The promises; who is not here has made none.
pub(in crate::demo) const PROMISES: [(&str, Promise); 6] = [
    ("Satulammen hyvinvointipalvelut", Promise::Kept),
    ("Tarurannan seurakunta", Promise::Begun),
    ("Satupolun kohtaamispaikka ry", Promise::LastYear),
    ("Tarukankaan hyvinvointipalvelut", Promise::Kept),
    ("Sagoskärets församling", Promise::Begun),
    ("Tarujoen hyvinvointikeskus", Promise::Kept),
];
