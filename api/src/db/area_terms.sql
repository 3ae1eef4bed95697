-- Which of these areas ($1) are local only, and how did their pilots stand?
select coalesce(jsonb_agg(jsonb_build_object(
    'id', a.id,
    'local_only', a.local_only,
    'child_age_limit', a.child_age_limit,
    'client_age_limit', a.client_age_limit,
    'periods', (
        select coalesce(jsonb_agg(
            jsonb_build_object('known_from', p.known_from, 'pilot_end', p.pilot_end)
            order by p.known_from, p.recorded_at
        ), '[]')
        from area_periods p
        where p.area_id = a.id
    )
)), '[]') as areas
from areas a
where a.id = any($1)
