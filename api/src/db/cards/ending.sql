-- Which valid cards end within some days ($6) of a day ($1), the soonest first? Of an area ($2) or site ($3), filtered by
-- site ($4), kind ($5), state ($11) and whether a pilot that was shortened shortens it ($7), after a place ($8, $9).
--
-- The order is that of the printed days: of one area's cards those that a pilot cuts all end on one day, after the others.
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
from card_ends e
cross join lateral (select s.* from card_states($1) s where s.card_id = e.card_id) c
where e.printed_last_day >= $1
    -- Later days than these matter only where a pilot ends before.
    and e.printed_last_day <= case
        when exists (
            select from area_standings($1) a
            where a.pilot_end between $1 and $1 + $6 and ($2::uuid is null or a.area_id = $2)
        ) then 'infinity'
        else $1 + $6
    end
    and ($2::uuid is null or e.area_id = $2)
    and ($3::uuid is null or e.site_id = $3)
    and ($4::uuid is null or e.site_id = $4)
    and c.state = 'valid'
    and c.effective_last_valid_day <= $1 + $6
    and ($5::text is null or c.kind = $5)
    and ($11::text is null or c.state = $11)
    and ($7::bool is null or $7 = (c.effective_last_valid_day < c.last_valid_day))
    -- Without a place from the beginning of time on: so an index is gone along from the place.
    and (e.printed_last_day, e.card_id)
        > (coalesce($8::date, '-infinity'), coalesce($9::uuid, '00000000-0000-0000-0000-000000000000'))
order by e.printed_last_day, e.card_id
limit $10
