//! Errors as the API tells them: RFC 9457 problem details with a code to translate.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use crate::problem_catalogue::{ProblemCode, ProblemType};

/// An error (RFC 9457). `code` is what programs and translations go by; `title` and `detail` are English.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct Problem {
    /// Address of a page that explains this kind of error.
    #[serde(rename = "type")]
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 500, format = "uri-reference")
    )]
    pub type_: String,
    /// What kind of error it is.
    #[cfg_attr(feature = "openapi", schema(max_length = 200))]
    pub title: String,
    /// The HTTP status.
    #[cfg_attr(feature = "openapi", schema(minimum = 400, maximum = 599))]
    pub status: u16,
    /// What happened and what to do.
    #[cfg_attr(feature = "openapi", schema(max_length = 1000))]
    pub detail: String,
    /// The path that was asked for.
    #[cfg_attr(feature = "openapi", schema(max_length = 2000))]
    pub instance: String,
    /// The kind of error, for programs. Go by `status` when you meet a code that you do not know.
    pub code: ProblemCode,
    /// Name it when you ask for help: the log of the register has it too.
    #[cfg_attr(feature = "openapi", schema(max_length = 64))]
    pub request_id: String,
    /// Which members of the request are wrong, and why.
    #[serde(default)]
    #[cfg_attr(feature = "openapi", schema(max_items = 5000))]
    pub errors: Vec<FieldError>,
}

/// One member of the request that is wrong.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
pub struct FieldError {
    /// Where: a JSON pointer (RFC 6901) into the body, or `/name` of a query parameter.
    #[cfg_attr(
        feature = "openapi",
        schema(max_length = 500, example = "/card_number")
    )]
    pub pointer: String,
    /// Why.
    pub code: FieldCode,
    /// Figures that belong to the reason, such as `min` and `max`; never what was sent.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
}

impl FieldError {
    /// An error without figures.
    #[must_use]
    pub fn new(pointer: impl Into<String>, code: FieldCode) -> Self {
        Self {
            pointer: pointer.into(),
            code,
            params: BTreeMap::new(),
        }
    }

    /// Adds a figure.
    #[must_use]
    pub fn with(mut self, name: &str, value: impl ToString) -> Self {
        self.params.insert(name.to_owned(), value.to_string());
        self
    }
}

macro_rules! field_codes {
    ($($(#[$doc:meta])* $name:ident = $code:literal,)+) => {
        /// Why a member of a request is wrong; the browser translates it by this code.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
        #[cfg_attr(feature = "openapi", derive(utoipa::ToSchema))]
        pub enum FieldCode {
            $($(#[$doc])* #[serde(rename = $code)] $name,)+
        }

        impl FieldCode {
            /// All codes.
            pub const ALL: &'static [Self] = &[$(Self::$name,)+];

            /// The code in JSON and in translation keys.
            #[must_use]
            pub const fn as_str(self) -> &'static str {
                match self { $(Self::$name => $code,)+ }
            }

            /// The code with this name, if there is one.
            #[must_use]
            pub fn find(name: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|code| code.as_str() == name)
            }
        }
    };
}

field_codes! {
    /// The member is missing.
    Required = "required",
    /// The member is not known here.
    UnknownMember = "unknown_member",
    /// The member has another type or form.
    WrongType = "wrong_type",
    /// The text is shorter or longer than allowed (`min`, `max`).
    Length = "length",
    /// The number or day lies outside the range (`min`, `max`).
    OutOfRange = "out_of_range",
    /// The text is longer than allowed.
    TooLong = "too_long",
    /// The value is none of the known ones.
    UnknownValue = "unknown_value",
    /// The member does not belong to this kind of card.
    NotAllowed = "not_allowed",
    /// It looks like a personal identity code, an e-mail address or a phone number.
    LooksLikeIdentity = "looks_like_identity",
    /// It cannot be a card number.
    MalformedCardNumber = "malformed_card_number",
    /// The number is in no stock.
    NotInStock = "not_in_stock",
    /// The number is in another site's stock.
    StockOfAnotherSite = "stock_of_another_site",
    /// The number is in stock for the other kind of card.
    StockOfOtherKind = "stock_of_other_kind",
    /// The day lies in the future.
    InTheFuture = "in_the_future",
    /// The site was not open on that day.
    SiteClosed = "site_closed",
    /// A card that is issued on that day would be over before it begins.
    PilotOver = "pilot_over",
    /// The day lies before the card's latest handing-out.
    BeforeHandingOut = "before_handing_out",
    /// The day is not after the card's latest handing-out.
    NotAfterLast = "not_after_last",
    /// The holder is too young (`min` years).
    TooYoung = "too_young",
    /// The postal code is not one where people live.
    NotResidential = "not_residential",
    /// The same question is answered twice.
    AnsweredTwice = "answered_twice",
    /// The password is wrong.
    WrongPassword = "wrong_password",
    /// The new password is the present one, or the user name.
    PasswordTooPlain = "password_too_plain",
    /// Something of this name is there already.
    Taken = "taken",
    /// The last day lies before the first.
    BeforeStart = "before_start",
    /// It is no e-mail address.
    MalformedEmail = "malformed_email",
    /// It is no phone number.
    MalformedPhone = "malformed_phone",
    /// It is no address of a page: `https://…`.
    MalformedUrl = "malformed_url",
    /// It is no user name: small letters, digits, dots and hyphens.
    MalformedUsername = "malformed_username",
    /// It is no code: small letters, digits and underscores.
    MalformedCode = "malformed_code",
    /// It names something that is not there, or that is another area's.
    UnknownReference = "unknown_reference",
    /// The organisation does not distribute cards, so that it has no sites.
    NotADistributor = "not_a_distributor",
    /// The organisation does not run venues.
    RunsNoVenues = "runs_no_venues",
    /// The organisation does not sell tickets.
    SellsNoTickets = "sells_no_tickets",
    /// The venue is another organisation's, for which only a ticket shop may speak.
    VenueOfAnother = "venue_of_another",
    /// The number lies in a stock already.
    InStockAlready = "in_stock_already",
    /// The number has been handed out.
    HandedOut = "handed_out",
    /// Your site has registered the number already, for another day or kind of card.
    RegisteredHere = "registered_here",
    /// Another site has registered the number.
    RegisteredElsewhere = "registered_elsewhere",
    /// It was registered by the same request before, and undone since. Registered anew it needs a new `client_reference`.
    Undone = "undone",
    /// The code of the second factor is wrong, or was used before.
    WrongCode = "wrong_code",
    /// The year is over, and what was said of it stays.
    YearClosed = "year_closed",
    /// The number stands in the list before.
    Duplicate = "duplicate",
    /// The last number does not go on from the first: the same beginning, as many digits, not smaller.
    NotARange = "not_a_range",
    /// More than `max` at once.
    TooMany = "too_many",
    /// The card gives no ticket (`reason`, as the verdict has it).
    CardRefused = "card_refused",
    /// The number begins with the letters of another area.
    SeriesOfAnotherArea = "series_of_another_area",
    /// The organisation's contact person has another name.
    NotTheContactPerson = "not_the_contact_person",
}
