-- Visits: each use of a card at a venue, and the ledger of what happened to it. Area, organisation and category are stamped
-- as they were, so that moving a venue changes no past figure.

create table visits (
    id uuid not null,
    venue_id uuid not null,
    organisation_id uuid not null,
    area_id uuid,
    category text not null,
    card_id uuid,
    card_kind text not null,
    card_area_id uuid not null,
    kind text not null,
    holders integer not null,
    children integer not null,
    companions integer not null,
    occasion_date date not null,
    event_title text,
    external_id text,
    reason text not null,
    more_children boolean not null,
    state text not null,
    is_first_use boolean,
    client_reference uuid not null,
    content_hash bytea,
    recorded_by uuid,
    client_id uuid,
    recorded_at timestamptz not null,
    late_entry boolean not null
        generated always as (occasion_date < (recorded_at at time zone 'Europe/Helsinki')::date) stored,
    constraint visits_pkey primary key (id),
    constraint visits_venue_id_fkey foreign key (venue_id) references venues (id),
    constraint visits_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint visits_area_id_fkey foreign key (area_id) references areas (id),
    constraint visits_card_id_fkey foreign key (card_id) references cards (id),
    constraint visits_card_area_id_fkey foreign key (card_area_id) references areas (id),
    constraint visits_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint visits_client_id_fkey foreign key (client_id) references api_clients (id),
    constraint visits_category_check check (category in ('culture', 'education', 'science', 'sports')),
    constraint visits_card_kind_check check (card_kind in ('personal', 'community')),
    constraint visits_kind_check check (kind in ('ticket', 'course_place', 'season_pass')),
    constraint visits_holders_check check (holders between 0 and 5),
    constraint visits_children_check check (children between 0 and 30),
    constraint visits_companions_check check (companions between 0 and 10),
    constraint visits_counts_check check (holders + children > 0),
    constraint visits_course_check check (kind <> 'course_place' or children = 0),
    constraint visits_event_title_check check (btrim(event_title) <> '' and length(event_title) <= 200),
    constraint visits_external_id_check check (btrim(external_id) <> '' and length(external_id) <= 100),
    constraint visits_reason_check check (reason ~ '^[a-z_]{2,40}$'),
    constraint visits_state_check check (state in ('reserved', 'used', 'cancelled', 'undone')),
    constraint visits_content_hash_check check (octet_length(content_hash) = 32),
    constraint visits_actor_check check (num_nonnulls(recorded_by, client_id) = 1)
);
create unique index visits_venue_id_client_reference_key on visits (venue_id, client_reference) where client_id is null;
create unique index visits_client_id_client_reference_key on visits (client_id, client_reference)
    where client_id is not null;
create index visits_venue_id_occasion_date_idx on visits (venue_id, occasion_date, recorded_at, id);
create index visits_area_id_occasion_date_idx on visits (area_id, occasion_date, recorded_at, id);
create index visits_client_id_occasion_date_idx on visits (client_id, occasion_date, recorded_at, id)
    where client_id is not null;
create index visits_venue_id_state_occasion_date_idx on visits (venue_id, state, occasion_date, recorded_at, id)
    where state <> 'used';
create index visits_client_id_state_occasion_date_idx on visits (client_id, state, occasion_date, recorded_at, id)
    where client_id is not null and state <> 'used';
create index visits_venue_id_external_id_idx on visits (venue_id, external_id) where external_id is not null;
create index visits_client_id_external_id_idx on visits (client_id, external_id)
    where client_id is not null and external_id is not null;
create index visits_card_id_idx on visits (card_id) where card_id is not null;
create index visits_organisation_id_idx on visits (organisation_id);
create index visits_card_area_id_idx on visits (card_area_id);
create index visits_recorded_by_idx on visits (recorded_by);

comment on table visits is
    'Uses of cards at venues. Rows are added, never changed, but for the state, which follows the ledger, and for what retention takes away.';
comment on column visits.id is 'Random (UUIDv4).';
comment on column visits.organisation_id is 'The venue''s organisation when it was recorded.';
comment on column visits.area_id is 'The venue''s area when it was recorded; null for a pop-up venue.';
comment on column visits.category is 'The venue''s category when it was recorded.';
comment on column visits.card_id is
    'The card; null once it has been over for the retention time. Venues see a pseudonym of their own in its place.';
comment on column visits.card_area_id is 'The area that had given the card, as stamped on its handing-out.';
comment on column visits.holders is 'The holder; on a community card the workers. Counted as adults.';
comment on column visits.children is 'The holder''s own children; on a community card under-age clients.';
comment on column visits.companions is 'Assistants and interpreters; they are in no figure.';
comment on column visits.event_title is 'The shop''s own words for the occasion; guarded against identities.';
comment on column visits.external_id is 'The venue''s or shop''s own id of the order or occasion.';
comment on column visits.reason is 'The verdict''s reason on the day: ok, or why the card was not valid at a visit that had already happened.';
comment on column visits.more_children is 'Whether more children came along than were registered.';
comment on column visits.state is 'Follows visit_events by a trigger. A reserved visit has lapsed from the day after the occasion on.';
comment on column visits.is_first_use is
    'Set when the link to the card goes: whether it was the card''s first used visit. Null while the link tells it.';
comment on column visits.client_reference is
    'Chosen by the device: the same one again, from the venue''s accounts or from the API client, is the same visit.';
comment on column visits.content_hash is
    'HMAC-SHA-256 of the request, to tell a repetition from another content; goes with the link to the card.';
comment on column visits.recorded_by is 'The venue''s account; null when an API client recorded it.';
comment on column visits.client_id is 'The API client; null when an account recorded it.';
comment on column visits.late_entry is 'True when it was recorded on a later day than the occasion.';

create table visit_events (
    id uuid not null,
    visit_id uuid not null,
    step text not null,
    undoes_id uuid,
    recorded_by uuid,
    client_id uuid,
    recorded_at timestamptz not null,
    constraint visit_events_pkey primary key (id),
    constraint visit_events_visit_id_id_key unique (visit_id, id),
    constraint visit_events_visit_id_fkey foreign key (visit_id) references visits (id),
    constraint visit_events_undoes_id_fkey foreign key (visit_id, undoes_id) references visit_events (visit_id, id),
    constraint visit_events_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint visit_events_client_id_fkey foreign key (client_id) references api_clients (id),
    constraint visit_events_step_check check (step in ('reserved', 'used', 'cancelled')),
    constraint visit_events_undoes_id_check check (undoes_id <> id),
    constraint visit_events_undone_step_check check (undoes_id is null or step = 'used'),
    constraint visit_events_actor_check check (num_nonnulls(recorded_by, client_id) = 1)
);
create unique index visit_events_undoes_id_key on visit_events (visit_id, undoes_id) where undoes_id is not null;
create index visit_events_recorded_by_idx on visit_events (recorded_by);
create index visit_events_client_id_idx on visit_events (client_id);

comment on table visit_events is 'Ledger: each visit was reserved, used or cancelled, and a use was undone.';
comment on column visit_events.undoes_id is
    'Set: this row takes back that one and repeats its step; neither counts any more.';
comment on column visit_events.recorded_by is 'The account; null when an API client did it.';
comment on column visit_events.client_id is 'The API client; null when an account did it.';

create trigger visit_events_ledger before update or delete or truncate on visit_events
    for each statement execute function refuse_ledger_change();
create trigger visits_ledger before delete or truncate on visits
    for each statement execute function refuse_ledger_change();

create function refuse_visit_change() returns trigger language plpgsql as $$
begin
    if current_setting('kaikukanta.retention', true) is distinct from 'on'
        and to_jsonb(new) - '{state,late_entry}'::text[] is distinct from to_jsonb(old) - '{state,late_entry}'::text[]
    then
        raise exception 'update of ledger visits: rows are added, never changed'
            using errcode = 'restrict_violation', table = 'visits', hint = 'Add a row to visit_events instead.';
    end if;
    return new;
end;
$$;
comment on function refuse_visit_change() is
    'Row trigger: of a visit only the state changes, unless the retention job set kaikukanta.retention to on.';

create trigger visits_ledger_update before update on visits
    for each row execute function refuse_visit_change();

create view standing_visit_events as
select n.*
from visit_events n
where n.undoes_id is null
    and not exists (select from visit_events u where u.undoes_id = n.id and u.visit_id = n.visit_id);

comment on view standing_visit_events is 'The steps that stand: rows that undo and rows undone are left out.';

create function visit_state(visit uuid) returns text language sql stable as $$
    select coalesce(
        (
            select s.step
            from standing_visit_events s
            where s.visit_id = visit
            order by array_position(array['cancelled', 'used', 'reserved'], s.step)
            limit 1
        ),
        'undone'
    )
$$;
comment on function visit_state(uuid) is 'The state of a visit by its ledger: the last of its steps that stands, or undone when none does.';

create function follow_visit_events() returns trigger language plpgsql as $$
begin
    update visits v
    set state = s.state
    from (select c.visit_id, visit_state(c.visit_id) as state from changed c group by c.visit_id) s
    where v.id = s.visit_id and v.state <> s.state;
    return null;
end;
$$;
comment on function follow_visit_events() is 'Statement trigger: brings the states of visits in line with the ledger.';

create trigger visit_events_follow after insert on visit_events referencing new table as changed
    for each statement execute function follow_visit_events();
