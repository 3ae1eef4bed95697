-- Registers cards: ids, numbers, kinds, references and hashes ($1–$5) at a site ($6) of an area ($7), by an account ($8)
-- at a moment ($9). In the order of the numbers, so that two who enter the same numbers wait for each other.
insert into cards (
    id, number, kind, site_id, area_id, client_reference, content_hash, registered_by, registered_at
)
select u.id, u.number, u.kind, $6, $7, u.client_reference, u.content_hash, $8, $9
from unnest($1, $2, $3, $4, $5) as u (id, number, kind, client_reference, content_hash)
order by u.number
on conflict do nothing
returning id
