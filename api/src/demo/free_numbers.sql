-- Personal numbers that lie in the stock of an account's site ($1: the user name); generated ones first.
select n.number
from users u
join stocks t on t.site_id = u.site_id and t.kind = 'personal'
join stock_numbers n on n.stock_id = t.id
where u.username = $1
    and not exists (select from cards c where c.number = n.number and c.number_freed_at is null)
order by length(n.number) desc, n.number
limit 20
