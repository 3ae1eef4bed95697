-- What a verdict needs of an area, as one value, for every query that gathers what a verdict rests on.

create view area_terms as
select
    a.id as area_id,
    jsonb_build_object(
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
    ) as terms
from areas a;

comment on view area_terms is 'What a verdict needs of each area: local or not, age limits, and how its pilot stood, in the order known.';
