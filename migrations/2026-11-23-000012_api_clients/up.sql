-- Programs of venues and ticket shops: their keys and the venues they may speak for.

create table api_clients (
    id uuid not null,
    organisation_id uuid not null,
    name text not null,
    is_test boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint api_clients_pkey primary key (id),
    constraint api_clients_organisation_id_name_key unique (organisation_id, name),
    constraint api_clients_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint api_clients_name_check check (btrim(name) <> '')
);

comment on table api_clients is 'Programs that use the API, each owned by a venue''s or ticket shop''s organisation.';
comment on column api_clients.is_test is 'True: its keys see test data only.';

create table api_keys (
    id uuid not null,
    client_id uuid not null,
    prefix text not null,
    key_hash bytea not null,
    scopes text[] not null,
    created_at timestamptz not null default now(),
    expires_at timestamptz,
    revoked_at timestamptz,
    last_used_at timestamptz,
    constraint api_keys_pkey primary key (id),
    constraint api_keys_key_hash_key unique (key_hash),
    constraint api_keys_client_id_fkey foreign key (client_id) references api_clients (id),
    constraint api_keys_prefix_check check (prefix ~ '^kk_(live|test)_[A-Za-z0-9]{0,8}$'),
    constraint api_keys_key_hash_check check (octet_length(key_hash) = 32),
    constraint api_keys_scopes_check check (cardinality(scopes) > 0 and array_position(scopes, null) is null)
);
create index api_keys_client_id_idx on api_keys (client_id);

comment on table api_keys is 'Keys of the programs; the key itself is shown once and not stored.';
comment on column api_keys.prefix is 'The first characters, to tell keys apart.';
comment on column api_keys.key_hash is 'SHA-256 of the whole key.';
comment on column api_keys.scopes is 'What the key may do, such as cards:check; never empty, no nulls.';

create table api_client_venues (
    client_id uuid not null,
    venue_id uuid not null,
    granted_at timestamptz not null default now(),
    granted_by uuid,
    constraint api_client_venues_pkey primary key (client_id, venue_id),
    constraint api_client_venues_client_id_fkey foreign key (client_id) references api_clients (id),
    constraint api_client_venues_venue_id_fkey foreign key (venue_id) references venues (id),
    constraint api_client_venues_granted_by_fkey foreign key (granted_by) references users (id)
);
create index api_client_venues_venue_id_idx on api_client_venues (venue_id);
create index api_client_venues_granted_by_idx on api_client_venues (granted_by);

comment on table api_client_venues is 'The venues that a program may speak for.';
comment on column api_client_venues.granted_by is 'The account that granted it; null when it came with the installation''s data.';
