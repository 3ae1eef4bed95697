-- Records handings-out: ids, cards, days and printed last days ($1–$4) of a kind ($5) in an area ($6), by an organisation
-- ($7) at a site ($8), entered by an account ($9) at a moment ($10).
insert into issuances (
    id, card_id, kind, issued_on, printed_last_day, area_id, organisation_id, site_id, recorded_by, recorded_at
)
select u.id, u.card_id, $5, u.issued_on, u.printed_last_day, $6, $7, $8, $9, $10
from unnest($1, $2, $3, $4) as u (id, card_id, issued_on, printed_last_day)
