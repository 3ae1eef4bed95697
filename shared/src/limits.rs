//! Lengths and ranges that forms, the API and its document share.

/// Shortest card number, in characters, after normalising.
pub const CARD_NUMBER_MIN: usize = 4;
/// Longest card number, in characters, after normalising.
pub const CARD_NUMBER_MAX: usize = 24;
/// Longest raw text that is taken as a card number, in characters.
pub const CARD_NUMBER_TEXT_MAX: u64 = 64;
/// Shortest user name, in characters.
pub const USERNAME_MIN: u64 = 3;
/// Longest user name, in characters.
pub const USERNAME_MAX: u64 = 64;
/// Longest name of an operation, in characters.
pub const OPERATION_MAX: u64 = 60;
/// Shortest new password, in characters.
pub const PASSWORD_MIN: u64 = 12;
/// Longest password, in characters.
pub const PASSWORD_MAX: u64 = 128;
/// Most items of a page.
pub const PAGE_MAX: u32 = 200;
/// Items of a page when nothing is said.
pub const PAGE_DEFAULT: u32 = 50;
/// Most answers to optional questions with one card.
pub const ANSWERS_MAX: u64 = 40;
/// Longest cursor, in characters: it holds the longest name, whatever letters it is made of.
pub const CURSOR_MAX: u64 = 2000;
/// Longest name of a place, person or thing, in characters.
pub const NAME_MAX: u64 = 200;
/// Longest e-mail address, in characters.
pub const EMAIL_MAX: u64 = 254;
/// Longest phone number of staff, in characters.
pub const PHONE_MAX: u64 = 40;
/// Longest address of a page, in characters.
pub const URL_MAX: u64 = 500;
/// Longest text on what a venue gives, in one language, in characters.
pub const OFFER_MAX: u64 = 2000;
/// First year that a list of years takes: the first area began then.
pub const YEAR_MIN: i32 = 2015;
/// Last year that a list of years takes.
pub const YEAR_MAX: i32 = 2200;
/// Longest note of the coordinators, in characters.
pub const NOTE_MAX: u64 = 2000;
/// Longest code of a question or option, in characters.
pub const CODE_MAX: u64 = 40;
/// Most options of a question, retired ones included.
pub const OPTIONS_MAX: u64 = 50;
/// Longest file of an import as base64, in characters.
pub const IMPORT_MAX: u64 = 2_000_000;
/// Most rows of an import, without the header.
pub const IMPORT_ROWS_MAX: usize = 5000;
/// Longest file of hand-overs as base64, in characters.
pub const CARDS_IMPORT_MAX: u64 = 8_000_000;
/// Most hand-overs of an import, without the header.
pub const CARDS_IMPORT_ROWS_MAX: u64 = 20_000;
/// Most numbers that are given or moved at once.
pub const STOCK_NUMBERS_MAX: u32 = 5000;
/// Most numbers that are made at once.
pub const STOCK_GENERATED_MAX: u32 = 2000;
/// Longest part of a name to look for, in characters.
pub const SEARCH_MAX: u64 = 100;
/// Most free tickets of one occasion that a venue may state.
pub const TICKETS_PER_OCCASION_MAX: i32 = 10_000;
/// Most courses of one holder in a year that a venue may state.
pub const COURSES_PER_YEAR_MAX: i32 = 100;
/// Most municipalities of an area.
pub const AREA_MUNICIPALITIES_MAX: u64 = 100;
/// Most cards that are checked at once before a group visit.
pub const GROUP_CARDS_MAX: u64 = 50;
/// Longest id that a venue or shop gives to an order or occasion, in characters.
pub const EXTERNAL_ID_MAX: u64 = 100;
/// Most visits that are recorded at once.
pub const VISITS_MAX: u64 = 500;
/// Most cards that are checked at once at a venue.
pub const CHECKS_MAX: u64 = 100;
/// Longest reference of a check within a batch, in characters.
pub const CHECK_REF_MAX: u64 = 64;
/// Longest code of a second factor as it is typed, in characters.
pub const FACTOR_CODE_MAX: u64 = 40;
/// Scopes that an API client may have.
pub const SCOPES_MAX: u64 = 4;
