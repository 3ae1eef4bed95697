// The verdict on a card by the register's rules, from the rows that the register's own query gives. Days are texts such as
// 2026-11-22, which compare as days do.
const ALPHABET = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ";
const GENERATED = /^[A-Z]{2,4}[0-9A-HJKMNP-TV-Z]{8}[0-9A-Z]$/;
const MONTHS = [
  "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
];

/** The number without spaces and hyphens, in capital letters; null when it cannot be one. */
export function parseNumber(text) {
  const number = text.replace(/[\s\-\u00ad\u2010-\u2015\u2212]/gu, "").toUpperCase();
  return /^[A-Z0-9]{4,24}$/.test(number) ? number : null;
}

/** ISO 7064 MOD 37,36. */
function hasWrongCheckCharacter(number) {
  if (!GENERATED.test(number)) return false;
  let sum = 36;
  for (const letter of number.slice(0, -1)) {
    sum = (sum + ALPHABET.indexOf(letter)) % 36 || 36;
    sum = (sum * 2) % 37;
  }
  return (sum + ALPHABET.indexOf(number.at(-1))) % 36 !== 1;
}

function pilotEnd(area, day) {
  let known = null;
  for (const period of area.periods) {
    if (period.known_from <= day && (known === null || period.known_from >= known.known_from)) known = period;
  }
  return (known ?? area.periods[0])?.pilot_end ?? null;
}

function standingOn(card, areas, day) {
  const stand = (issuance) => {
    const area = areas.find((one) => one.id === issuance.area_id);
    const end = pilotEnd(area, day);
    const endsWithPilot = end !== null && end <= issuance.printed_last_day;
    return { issuance, area, endsWithPilot, last: endsWithPilot ? end : issuance.printed_last_day };
  };
  const byDay = card.issuances.toSorted((one, other) => (one.issued_on < other.issued_on ? -1 : 1));
  const begun = byDay.filter((issuance) => issuance.issued_on <= day).map(stand);
  if (begun.length === 0) return byDay.length === 0 ? null : stand(byDay[0]);
  return begun.reduce((best, one) => (one.last >= best.last ? one : best));
}

function reasonOf({ card, venue }, standing, venueArea, judgedOn, occasion) {
  const isOpen = venue.opens_on <= occasion && (venue.closes_on === null || occasion <= venue.closes_on);
  if (!isOpen) return "venue_inactive";
  if (card.inactivations.some((ended) => ended.inactive_from <= judgedOn)) return "inactivated";
  const isSame = venueArea?.id === standing.area.id;
  if (!isSame && (standing.area.local_only || venueArea?.local_only)) return "out_of_area";
  if (judgedOn < standing.issuance.issued_on) return "not_yet_valid";
  if (judgedOn > standing.last) return standing.endsWithPilot ? "pilot_ended" : "expired";
  return occasion > standing.last ? "expires_before_occasion" : "ok";
}

function reasonWithoutCard({ is_in_stock }, number) {
  if (is_in_stock) return "not_registered";
  return hasWrongCheckCharacter(number) ? "malformed" : "unknown";
}

function entitlementOf(card, limits) {
  const isPersonal = card.kind === "personal";
  return {
    holder_tickets: isPersonal ? 1 : 0,
    children: { allowed: isPersonal, max: isPersonal ? card.children : 0, age_limit: limits.child_age_limit },
    companion_free: true,
    staff_tickets: isPersonal ? 0 : 1,
    clients_age_limit: isPersonal ? null : limits.client_age_limit,
  };
}

function filled(texts, day, last) {
  const written = (date, language) => {
    const [year, month, ofMonth] = date.split("-").map(Number);
    return language === "en" ? `${ofMonth} ${MONTHS[month - 1]} ${year}` : `${ofMonth}.${month}.${year}`;
  };
  const fill = ([language, text]) => [
    language,
    text.replaceAll("{day}", written(day, language)).replaceAll("{last}", written(last, language)),
  ];
  return Object.fromEntries(Object.entries(texts).map(fill));
}

/** The answer, but for the moment. `sentences` are the register's own, by reason. */
export function judge(found, number, today, occasion, sentences) {
  const judgedOn = occasion < today ? occasion : today;
  const card = found?.card;
  const inError = card?.inactivations.some((ended) => ended.reason === "registered_in_error");
  const standing = card && !inError ? standingOn(card, found.areas, judgedOn) : null;
  const venueArea = found?.areas.find((one) => one.id === found.venue.area_id);
  let reason = "malformed";
  if (standing) reason = reasonOf(found, standing, venueArea, judgedOn, occasion);
  else if (number !== null) reason = reasonWithoutCard(found, number);
  const last = standing?.last ?? occasion;
  return {
    valid: reason === "ok",
    reason,
    occasion_date: occasion,
    card: standing && {
      kind: card.kind,
      last_valid_day: last,
      scope: standing.area.local_only ? "area" : "network",
    },
    entitlement: reason === "ok" ? entitlementOf(card, venueArea ?? standing.area) : null,
    message: {
      staff: filled(sentences[reason].staff, occasion, last),
      holder: filled(sentences[reason].holder, occasion, last),
    },
  };
}
