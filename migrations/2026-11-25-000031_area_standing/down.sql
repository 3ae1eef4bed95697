create or replace function area_standings(day date) returns table (area_id uuid, state text, pilot_end date)
language sql stable as $$
    select distinct on (p.area_id) p.area_id, p.state, p.pilot_end
    from area_periods p
    order by
        p.area_id,
        p.known_from > day,
        case when p.known_from <= day then p.known_from end desc,
        p.known_from,
        p.recorded_at desc
$$;
drop function area_standing(uuid, date);
