-- In whose stock do some numbers ($1) lie, and which cards hold them? In their order; of a card the first handing-out that
-- stands, of whichever kind: that of a number that a renewal gave is the renewal.
select
    k.area_id as stock_area,
    k.site_id as stock_site,
    k.kind as stock_kind,
    c.site_id as card_site,
    c.kind as card_kind,
    i.issued_on,
    i.printed_last_day
from unnest($1) with ordinality as u (number, place)
left join stock_numbers n on n.number = u.number
left join stocks k on k.id = n.stock_id
left join cards c on c.number = u.number and c.number_freed_at is null
left join lateral (
    select s.issued_on, s.printed_last_day
    from standing_issuances s
    where s.card_id = c.id
    order by s.issued_on, s.recorded_at, s.id
    limit 1
) i on true
order by u.place
