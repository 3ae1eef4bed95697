-- Notices as they are told, with the present name of what they are about; the query that finds them comes in the place of
-- the word below, with the weight of each.
select
    n.id, n.kind, n.weight, n.subject_id, s.subject, coalesce(s.name, n.subject_name) as subject_name, n.details,
    n.raised_at, n.done_at, n.resolved_at
from (
    SOURCE
) n
-- An id is one thing's alone.
left join lateral (
    select 'site', t.name from sites t where t.id = n.subject_id
    union all
    select 'venue', v.name_fi from venues v where v.id = n.subject_id
    union all
    select 'organisation', o.name from organisations o where o.id = n.subject_id
    union all
    select 'area', a.name_fi from areas a where a.id = n.subject_id
    union all
    select 'api_client', c.name from api_clients c where c.id = n.subject_id
    limit 1
) s (subject, name) on true
order by n.weight, n.raised_at desc, n.id desc
