-- Which of some numbers ($1) does the register know, and does a card hold them? By their place in the list, from 1 on.
select k.place, k.is_handed_out
from (
    select
        u.place,
        exists (select from cards c where c.number = u.number and c.number_freed_at is null) as is_handed_out,
        exists (select from stock_numbers n where n.number = u.number) as is_in_stock
    from unnest($1) with ordinality as u (number, place)
) k
where k.is_handed_out or k.is_in_stock
order by k.place
