-- Batches, the latest first: of an area ($1), of a site ($2), one ($3); filtered by area ($4), site ($5), kind ($6),
-- whether it lies with the area ($7); after a batch ($8), at most so many ($9). Counted are only those of the page.
select
    k.id,
    k.area_id,
    k.site_id,
    s.name as site_name,
    o.name as organisation_name,
    k.kind,
    k.source,
    k.given_on,
    k.given,
    n.free::integer as free,
    (n.there - n.free)::integer as handed_out
from (
    select *
    from stocks k
    where ($1::uuid is null or k.area_id = $1)
        and ($2::uuid is null or k.site_id = $2)
        and ($3::uuid is null or k.id = $3)
        and ($4::uuid is null or k.area_id = $4)
        and ($5::uuid is null or k.site_id = $5)
        and ($6::text is null or k.kind = $6)
        and ($7::boolean is null or (k.site_id is null) = $7)
        and ($8::uuid is null or k.id < $8)
    order by k.id desc
    limit $9
) k
left join sites s on s.id = k.site_id
left join organisations o on o.id = s.organisation_id
cross join lateral (
    select count(*) as there, count(*) filter (where n.is_free) as free
    from stock_numbers n
    where n.stock_id = k.id
) n
order by k.id desc
