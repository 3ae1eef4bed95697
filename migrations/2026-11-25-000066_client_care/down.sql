-- The keys' table is made anew: a column that is added again would stand in another place.
create temporary table kept_keys on commit drop as
select
    k.id, k.client_id, k.prefix, k.key_hash, c.scopes, k.created_at, k.expires_at, k.revoked_at, k.last_used_at
from api_keys k
join api_clients c on c.id = k.client_id;
drop table api_keys;

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

insert into api_keys select * from kept_keys;

drop index api_clients_name_id_idx;
alter table api_clients
    drop column kind,
    drop column scopes,
    drop column suspended_at,
    drop column suspended_area_id;
