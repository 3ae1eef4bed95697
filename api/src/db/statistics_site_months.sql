-- How many cards did a site ($1) hand out in each of the 24 months up to a day ($2)? By issue date, as it
-- was stamped then; what was undone or registered in error does not count.
select
    m.month::date as month,
    count(i.id) filter (where i.kind = 'first') as first,
    count(i.id) filter (where i.kind = 'renewal') as renewals,
    count(i.id) filter (where i.kind = 'replacement') as replacements,
    count(i.id) filter (where i.kind in ('first', 'renewal') and i.late_entry) as late_entries
from generate_series(
    date_trunc('month', $2::timestamp) - interval '23 months',
    date_trunc('month', $2::timestamp),
    interval '1 month'
) m (month)
left join standing_issuances i
    on i.site_id = $1
    and i.issued_on >= m.month::date
    and i.issued_on < (m.month + interval '1 month')::date
    and exists (select from cards c where c.id = i.card_id and c.number_freed_at is null)
group by m.month
order by m.month
