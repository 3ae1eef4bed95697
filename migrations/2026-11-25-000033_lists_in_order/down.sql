create or replace function card_states(day date) returns table (
    card_id uuid,
    number text,
    kind text,
    site_id uuid,
    area_id uuid,
    registered_at timestamptz,
    issued_on date,
    last_valid_day date,
    effective_last_valid_day date,
    state text
)
language sql stable as $$
    with standings as materialized (
        select a.area_id, a.pilot_end from area_standings(day) a
    )
    select
        c.id,
        c.number,
        c.kind,
        c.site_id,
        c.area_id,
        c.registered_at,
        latest.issued_on,
        i.printed_last_day,
        i.last_day,
        case
            when ended.inactive_from <= day then 'inactivated'
            when i.last_day >= day then 'valid'
            when i.pilot_end <= i.printed_last_day then 'pilot_ended'
            else 'expired'
        end
    from cards c
    cross join lateral (
        -- Of the issuances begun by the day the one that reaches furthest; before the first, that one.
        select n.printed_last_day, a.pilot_end, least(n.printed_last_day, a.pilot_end) as last_day
        from standing_issuances n
        left join standings a on a.area_id = n.area_id
        where n.card_id = c.id
        order by
            n.issued_on > day,
            case when n.issued_on <= day then least(n.printed_last_day, a.pilot_end) end desc,
            case when n.issued_on <= day then n.issued_on end desc,
            n.issued_on
        limit 1
    ) i
    cross join lateral (
        select max(n.issued_on) as issued_on from standing_issuances n where n.card_id = c.id
    ) latest
    cross join lateral (
        select min(x.inactive_from) as inactive_from from standing_inactivations x where x.card_id = c.id
    ) ended
    where c.number_freed_at is null
$$;

drop index organisations_sells_tickets_idx;
