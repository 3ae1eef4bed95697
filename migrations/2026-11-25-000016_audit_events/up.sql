-- The audit trail: who did what when to which thing. Written by the application, in the transaction of what was done.

create table audit_events (
    id uuid not null,
    at timestamptz not null,
    operation text not null,
    user_id uuid,
    client_id uuid,
    area_id uuid,
    subject text,
    subject_id uuid,
    subject_name text,
    details jsonb not null default '{}',
    constraint audit_events_pkey primary key (id),
    constraint audit_events_user_id_fkey foreign key (user_id) references users (id),
    constraint audit_events_client_id_fkey foreign key (client_id) references api_clients (id),
    constraint audit_events_area_id_fkey foreign key (area_id) references areas (id),
    constraint audit_events_operation_check check (operation ~ '^[a-z][a-z0-9_]{2,59}$'),
    constraint audit_events_actor_check check (user_id is null or client_id is null),
    constraint audit_events_subject_id_check check (subject_id is null or subject is not null),
    constraint audit_events_subject_name_check check (subject_name is null or subject <> 'card'),
    constraint audit_events_details_check check (jsonb_typeof(details) = 'object')
);
create index audit_events_at_id_idx on audit_events (at, id);
create index audit_events_area_id_at_id_idx on audit_events (area_id, at, id);
create index audit_events_user_id_at_idx on audit_events (user_id, at);
create index audit_events_client_id_idx on audit_events (client_id);
create index audit_events_subject_id_at_idx on audit_events (subject_id, at);

comment on table audit_events is
    'Ledger: everything that somebody changed or took out. Never a card together with a visit, never a fact about a holder.';
comment on column audit_events.operation is 'The operation of the API, or the name of a job or command.';
comment on column audit_events.user_id is 'The account that did it; null for an API client, a job or a command.';
comment on column audit_events.area_id is 'The area whose coordinators may read it; null for what only Kaikukeskus may.';
comment on column audit_events.subject is 'What kind of thing it was done to: area, organisation, site, venue, user, stock, card and so on.';
comment on column audit_events.subject_id is 'Its id. No foreign key: the thing may be gone.';
comment on column audit_events.subject_name is 'What it was called then; never for a card.';
comment on column audit_events.details is 'Figures and codes that tell what changed, such as the days of a pilot; never what a guarded text said.';

create trigger audit_events_ledger before update or delete or truncate on audit_events
    for each statement execute function refuse_ledger_change();
