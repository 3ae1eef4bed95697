-- How many cards that are valid on a day ($1) would another end ($3; null: none) of an area's ($2) pilot shorten, at each site?
with standings as materialized (
    select a.area_id, a.pilot_end from area_standings($1) a
),
touched as materialized (
    select distinct n.card_id
    from standing_issuances n
    where n.area_id = $2 and n.printed_last_day >= $1 and n.printed_last_day > $3
)
select s.id as site_id, s.name as site_name, count(*) as cards
from touched t
join cards c on c.id = t.card_id and c.number_freed_at is null
join sites s on s.id = c.site_id
cross join lateral (
    select
        max(least(n.printed_last_day, a.pilot_end)) as present,
        max(least(n.printed_last_day, case when n.area_id = $2 then $3 else a.pilot_end end)) as wanted
    from standing_issuances n
    left join standings a on a.area_id = n.area_id
    where n.card_id = c.id and n.issued_on <= $1
) span
where span.present >= $1
    and span.wanted < span.present
    and not exists (select from standing_inactivations x where x.card_id = c.id and x.inactive_from <= $1)
group by s.id, s.name
order by s.name, s.id
