-- The state of every card on a day, for lists and figures. The same rule as `card_state` in `shared`.

create function card_states(day date) returns table (
    card_id uuid,
    number text,
    kind text,
    site_id uuid,
    area_id uuid,
    registered_at timestamptz,
    number_freed_at timestamptz,
    issued_on date,
    last_valid_day date,
    effective_last_valid_day date,
    state text
)
language sql stable as $$
    select
        s.card_id,
        s.number,
        s.kind,
        s.site_id,
        s.area_id,
        s.registered_at,
        s.number_freed_at,
        s.issued_on,
        s.printed_last_day,
        least(s.printed_last_day, a.pilot_end),
        case
            when s.inactive_from <= day then 'inactivated'
            when least(s.printed_last_day, a.pilot_end) >= day then 'valid'
            when a.pilot_end <= s.printed_last_day then 'pilot_ended'
            else 'expired'
        end
    from card_standings s
    left join area_standings(day) a on a.area_id = s.issuance_area_id
$$;
comment on function card_states(date) is
    'Every card with its state on a day: valid, expired, pilot_ended or inactivated. Freed numbers are among them.';
