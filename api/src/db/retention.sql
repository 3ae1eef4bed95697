-- Which cards of an area ($1) still have facts, or visits that lead to them, though their last valid day, as it stands today ($3), lies before a
-- day ($2)? Unlike in lists, also numbers registered in error and cards whose handing-out was undone.
with standings as materialized (
    select a.area_id, a.pilot_end from area_standings($3) a
)
select c.id as card_id
from cards c
cross join lateral (
    select
        max(least(n.printed_last_day, a.pilot_end)) as last_day,
        max(least(n.printed_last_day, a.pilot_end)) filter (
            where n.undoes_id is null
                and not exists (select from issuances u where u.undoes_id = n.id and u.card_id = n.card_id)
        ) as standing_last_day
    from issuances n
    left join standings a on a.area_id = n.area_id
    where n.card_id = c.id
) i
where c.area_id = $1
    and coalesce(i.standing_last_day, i.last_day) < $2
    and (
        exists (select from background_facts f where f.card_id = c.id)
        or exists (select from visits v where v.card_id = c.id)
    )
