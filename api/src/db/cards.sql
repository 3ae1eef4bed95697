-- Which cards may one see, and in what state are they on a day ($1)? Of an area ($2) or site ($3),
-- filtered by site ($4), state ($5), kind ($6) and whether a pilot that was shortened shortens it ($10), after a place
-- ($7, $8).
select
    c.card_id,
    c.number,
    c.kind,
    c.state,
    c.site_id,
    c.registered_at,
    c.issued_on,
    c.last_valid_day,
    c.effective_last_valid_day
from card_states($1) c
where ($2::uuid is null or c.area_id = $2)
    and ($3::uuid is null or c.site_id = $3)
    and ($4::uuid is null or c.site_id = $4)
    and ($5::text is null or c.state = $5)
    and ($6::text is null or c.kind = $6)
    and ($10::bool is null or $10 = (c.state = 'valid' and c.effective_last_valid_day < c.last_valid_day))
    -- Without a place from the end of time on: so an index is gone along from the place.
    and (c.registered_at, c.card_id)
        < (coalesce($7::timestamptz, 'infinity'), coalesce($8::uuid, 'ffffffff-ffff-ffff-ffff-ffffffffffff'))
order by c.registered_at desc, c.card_id desc
limit $9
