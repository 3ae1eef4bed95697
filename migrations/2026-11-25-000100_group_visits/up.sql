-- Group visits: a community card and the members' own cards, recorded together. What came of each card is a visit of its own.

create table group_visits (
    id uuid not null,
    venue_id uuid not null,
    area_id uuid,
    occasion_date date not null,
    event_title text,
    external_id text,
    reasons text[] not null,
    client_reference uuid not null,
    content_hash bytea,
    recorded_by uuid,
    client_id uuid,
    recorded_at timestamptz not null,
    constraint group_visits_pkey primary key (id),
    constraint group_visits_venue_id_fkey foreign key (venue_id) references venues (id),
    constraint group_visits_area_id_fkey foreign key (area_id) references areas (id),
    constraint group_visits_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint group_visits_client_id_fkey foreign key (client_id) references api_clients (id),
    constraint group_visits_event_title_check check (btrim(event_title) <> '' and length(event_title) <= 200),
    constraint group_visits_external_id_check check (btrim(external_id) <> '' and length(external_id) <= 100),
    constraint group_visits_reasons_check check (cardinality(reasons) > 0 and array_position(reasons, null) is null),
    constraint group_visits_content_hash_check check (octet_length(content_hash) = 32),
    constraint group_visits_actor_check check (num_nonnulls(recorded_by, client_id) = 1)
);
create unique index group_visits_venue_id_client_reference_key on group_visits (venue_id, client_reference)
    where client_id is null;
create unique index group_visits_client_id_client_reference_key on group_visits (client_id, client_reference)
    where client_id is not null;
create index group_visits_area_id_idx on group_visits (area_id);
create index group_visits_recorded_by_idx on group_visits (recorded_by);

comment on table group_visits is 'Ledger: visits of a group, recorded by one request. Its visits say whether it stands.';
comment on column group_visits.id is 'Random (UUIDv4).';
comment on column group_visits.area_id is 'The venue''s area when it was recorded; null for a pop-up venue.';
comment on column group_visits.reasons is
    'The verdict''s reason for each card, in the order of the request: the community card, then the members'' own. Nothing in it leads to a card.';
comment on column group_visits.client_reference is
    'Chosen by the device: the same one again, from the venue''s accounts or from the API client, is the same group visit.';
comment on column group_visits.content_hash is
    'HMAC-SHA-256 of the request; goes with the link of the first of its visits to a card.';

create trigger group_visits_ledger before update or delete or truncate on group_visits
    for each statement execute function refuse_ledger_change();

alter table visits
    add column group_visit_id uuid,
    add column group_place integer,
    alter column client_reference drop not null,
    add constraint visits_group_visit_id_fkey foreign key (group_visit_id) references group_visits (id),
    add constraint visits_group_place_check check (
        (group_place is null) = (group_visit_id is null) and group_place >= 0
    ),
    add constraint visits_client_reference_check check ((client_reference is null) = (group_visit_id is not null));
create unique index visits_group_visit_id_group_place_key on visits (group_visit_id, group_place)
    where group_visit_id is not null;

comment on column visits.group_visit_id is 'The group visit that it is a part of; then that has the reference.';
comment on column visits.group_place is 'Which of the group''s cards it is: 0 the community card, from 1 on the members'' own.';
