-- What sites have left, by name: of an area ($1), one site ($2), filtered by area ($3), after a place ($4, $5), at most
-- so many ($6). Closed sites ($7: today) only while something is left there. Counted are only those of the page.
select
    p.id,
    p.name,
    o.name as organisation_name,
    p.area_id,
    n.personal::integer as personal,
    n.community::integer as community,
    p.is_open and n.personal < a.stock_low_at as is_low
from (
    select s.id, s.name, s.organisation_id, s.area_id, s.closed_on is null or s.closed_on >= $7 as is_open
    from sites s
    where ($1::uuid is null or s.area_id = $1)
        and ($2::uuid is null or s.id = $2)
        and ($3::uuid is null or s.area_id = $3)
        and ($4::text is null or (s.name, s.id) > ($4, $5))
        and (
            -- Asked site by site: with `exists` the database would gather all numbers first.
            s.closed_on is null or s.closed_on >= $7 or (
                select true
                from stocks k
                join stock_numbers n on n.stock_id = k.id and n.is_free
                where k.site_id = s.id
                limit 1
            )
        )
    order by s.name, s.id
    limit $6
) p
join organisations o on o.id = p.organisation_id
join areas a on a.id = p.area_id
cross join lateral (
    select
        count(*) filter (where k.kind = 'personal') as personal,
        count(*) filter (where k.kind = 'community') as community
    from stocks k
    join stock_numbers n on n.stock_id = k.id and n.is_free
    where k.site_id = p.id
) n
order by p.name, p.id
