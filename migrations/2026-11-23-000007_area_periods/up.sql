-- Ledgers are added to, never changed. The first one: what an area was, and when its pilot was to end, as known on each day.

create function refuse_ledger_change() returns trigger language plpgsql as $$
begin
    if current_setting('kaikukanta.retention', true) is distinct from 'on' then
        raise exception '% of ledger %: rows are added, never changed', lower(tg_op), tg_table_name
            using errcode = 'restrict_violation', table = tg_table_name, hint = 'Add a new row instead.';
    end if;
    return null;
end;
$$;
comment on function refuse_ledger_change() is
    'Statement trigger of the ledgers: refuses UPDATE, DELETE and TRUNCATE unless the retention job set kaikukanta.retention to on.';

create table area_periods (
    id uuid not null,
    area_id uuid not null,
    state text not null,
    pilot_end date,
    known_from date not null default (now() at time zone 'Europe/Helsinki')::date,
    recorded_at timestamptz not null default clock_timestamp(),
    recorded_by uuid,
    constraint area_periods_pkey primary key (id),
    constraint area_periods_area_id_known_from_recorded_at_key unique (area_id, known_from, recorded_at),
    constraint area_periods_area_id_fkey foreign key (area_id) references areas (id),
    constraint area_periods_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint area_periods_state_check check (state in ('pilot', 'permanent', 'ended')),
    constraint area_periods_pilot_end_check check (
        state = 'pilot' or state = 'permanent' and pilot_end is null or state = 'ended' and pilot_end is not null
    )
);
create index area_periods_recorded_by_idx on area_periods (recorded_by);

comment on table area_periods is
    'Ledger: the state of an area and the end of its pilot as they stood from known_from on. A changed pilot end is a new row.';
comment on column area_periods.pilot_end is
    'Last day on which the area''s cards are valid; null when permanent, or in a pilot whose end is not decided.';
comment on column area_periods.known_from is
    'Civil day (Europe/Helsinki) from which this row stood; of several rows of one day the last recorded one counts.';
comment on column area_periods.recorded_by is 'The account that wrote it; null when it came with the installation''s data.';

create trigger area_periods_ledger before update or delete or truncate on area_periods
    for each statement execute function refuse_ledger_change();

create function area_standings(day date) returns table (area_id uuid, state text, pilot_end date)
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
comment on function area_standings(date) is
    'State and pilot end of each area as they stood on a day. Before the first that was known that one is taken, as areas are entered after they have begun to hand out cards.';
