-- Writes down that cards ($2) were registered by their handings-out ($3), each by an id ($1): at a site ($4), by an
-- account ($5), at a moment ($6). By that each can be undone on the same day.
insert into card_actions (id, kind, card_id, issuance_id, site_id, done_by, at)
select u.id, 'register', u.card_id, u.issuance_id, $4, $5, $6
from unnest($1, $2, $3) as u (id, card_id, issuance_id)
