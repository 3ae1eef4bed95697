-- Stores what figures keep: ids, cards, quarters, age groups and municipalities ($1–$5) of a kind of handing-out ($6) in an
-- area ($7), by an organisation ($8) at a site ($9).
insert into issuance_stamps (
    id, card_id, issuance_kind, quarter_start, area_id, organisation_id, site_id, age_group, municipality_code
)
select u.id, u.card_id, $6, u.quarter_start, $7, $8, $9, u.age_group, u.municipality_code
from unnest($1, $2, $3, $4, $5) as u (id, card_id, quarter_start, age_group, municipality_code)
