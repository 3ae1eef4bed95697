-- How one area stands on a day, so that a page of areas asks for no more than its own; the rule for all is built on it.

create function area_standing(area uuid, day date) returns table (state text, pilot_end date)
language sql stable as $$
    select p.state, p.pilot_end
    from area_periods p
    where p.area_id = area
    order by
        p.known_from > day,
        case when p.known_from <= day then p.known_from end desc,
        p.known_from,
        p.recorded_at desc
    limit 1
$$;
comment on function area_standing(uuid, date) is
    'State and pilot end of an area as they stood on a day. Before the first that was known that one is taken, as areas are entered after they have begun to hand out cards.';

create or replace function area_standings(day date) returns table (area_id uuid, state text, pilot_end date)
language sql stable as $$
    select a.id, s.state, s.pilot_end
    from areas a
    cross join lateral area_standing(a.id, day) s
$$;
