-- A card whose number ($2) is in stock was shown before it was registered: to the site that has it, once a day ($3).
-- Shown again, the day's notice counts on and stands again, as there is something new.
insert into notices as n (id, key, kind, site_id, subject_id, subject_name, details, raised_at)
select
    $1,
    format('shown_before_registered:%s:%s', s.id, $3),
    'shown_before_registered',
    s.id,
    s.id,
    s.name,
    jsonb_build_object('day', $3::text, 'count', '1'),
    $4
from stock_numbers t
join stocks k on k.id = t.stock_id
join sites s on s.id = k.site_id
where t.number = $2
on conflict (key) do update
set details = n.details || jsonb_build_object('count', ((n.details ->> 'count')::integer + 1)::text),
    raised_at = excluded.raised_at,
    done_at = null,
    done_by = null
