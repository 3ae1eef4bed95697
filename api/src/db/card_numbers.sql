-- In whose stock do some numbers ($1) lie, and which cards hold them? In their order; of a card the first handing-out.
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
left join issuances i on i.card_id = c.id and i.kind in ('first', 'replacement') and i.undoes_id is null
order by u.place
