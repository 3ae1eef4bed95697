-- Personal cards of an area ($2: its prefix) in one of some states ($3) on a day ($1). First those with a generated
-- number that last four months yet, the oldest first: a card that somebody has just registered is nobody's example.
select
    s.number,
    (select min(i.issued_on) from issuances i where i.card_id = s.card_id) as first_issued_on
from card_states($1) s
join areas a on a.id = s.area_id
where a.code_prefix = $2 and s.state = any($3) and s.kind = 'personal'
order by
    length(s.number) desc,
    s.effective_last_valid_day < $1 + 120,
    s.registered_at,
    s.card_id
limit 12
