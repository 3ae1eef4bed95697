-- API clients looked after by venues and areas: what kind they are, what they may do, and whether they are suspended.
-- What a program may do is said of the program, so that a new key of it may the same.

alter table api_clients
    add column kind text not null default 'venues',
    add column scopes text[] not null default '{cards:check}',
    add column suspended_at timestamptz,
    add column suspended_area_id uuid;

-- A program may do what any of its keys might.
update api_clients c
set scopes = coalesce(
    (
        select array_agg(distinct s.scope order by s.scope)
        from api_keys k
        cross join lateral unnest(k.scopes) as s (scope)
        where k.client_id = c.id
            and s.scope in ('cards:check', 'visits:write', 'visits:read', 'offline:read')
    ),
    '{cards:check}'
);

update api_clients c
set kind = 'ticket_shop'
from organisations o
where o.id = c.organisation_id and not o.runs_venues;

alter table api_clients
    alter column kind drop default,
    alter column scopes drop default,
    add constraint api_clients_kind_check check (kind in ('venues', 'ticket_shop')),
    add constraint api_clients_scopes_check check (
        cardinality(scopes) > 0
        and scopes <@ '{cards:check,visits:write,visits:read,offline:read}'::text[]
    ),
    add constraint api_clients_suspended_check check (suspended_area_id is null or suspended_at is not null),
    add constraint api_clients_suspended_area_id_fkey foreign key (suspended_area_id) references areas (id);
create index api_clients_name_id_idx on api_clients (name, id);
create index api_clients_suspended_area_id_idx on api_clients (suspended_area_id);

alter table api_keys drop column scopes, add column created_by uuid;
alter table api_keys
    add constraint api_keys_created_by_fkey foreign key (created_by) references users (id);
create index api_keys_created_by_idx on api_keys (created_by);

comment on column api_clients.kind is
    'venues: a program of the organisation''s own venues; ticket_shop: one that any venue may take on.';
comment on column api_clients.scopes is 'What its keys may do, such as cards:check; never empty, no nulls.';
comment on column api_clients.suspended_at is 'Since when its keys are refused; null while they are not.';
comment on column api_clients.suspended_area_id is 'The area whose coordinator suspended it; null when Kaikukeskus did.';
comment on column api_keys.created_by is 'The account that made it; null when it came with the installation''s data.';
