-- How many cards that are valid on a day ($1) end before their written day, at each of these sites ($2)?
select s.id as site_id, s.name as site_name, count(*) as cards
from card_states($1) c
join sites s on s.id = c.site_id
where c.site_id = any($2)
    and c.state = 'valid'
    and c.effective_last_valid_day < c.last_valid_day
group by s.id, s.name
order by s.name, s.id
