-- Imports of an area's organisations, sites, venues and accounts: each written once however often it is sent.

create table imports (
    id uuid not null,
    area_id uuid not null,
    client_reference uuid not null,
    content_hash bytea not null,
    rows_written integer not null,
    imported_by uuid not null,
    imported_at timestamptz not null,
    constraint imports_pkey primary key (id),
    constraint imports_area_id_client_reference_key unique (area_id, client_reference),
    constraint imports_area_id_fkey foreign key (area_id) references areas (id),
    constraint imports_imported_by_fkey foreign key (imported_by) references users (id),
    constraint imports_content_hash_check check (octet_length(content_hash) = 32),
    constraint imports_rows_written_check check (rows_written >= 0)
);
create index imports_imported_by_idx on imports (imported_by);

comment on table imports is 'Imports of areas that were written; what was refused leaves nothing.';
comment on column imports.client_reference is 'Chosen by who imports: the same one again is the same import.';
comment on column imports.content_hash is 'HMAC-SHA-256 of the file, to tell a repetition from another content.';
