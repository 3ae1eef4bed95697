-- Adds numbers ($1) to a batch ($2), after a position ($3), but none that a card holds or a stock has.
insert into stock_numbers (number, stock_id, position)
select u.number, $2, $3 + u.place
from unnest($1) with ordinality as u (number, place)
where not exists (select from cards c where c.number = u.number and c.number_freed_at is null)
order by u.number
on conflict do nothing
