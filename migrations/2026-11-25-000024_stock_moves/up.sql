-- Stock: given once however often it is sent, moved on, and returned to the area.

alter table stocks
    alter column site_id drop not null,
    add column source text not null default 'list',
    add column client_reference uuid,
    add column content_hash bytea,
    add constraint stocks_area_id_client_reference_key unique (area_id, client_reference),
    add constraint stocks_source_check check (source in ('range', 'list', 'generated', 'moved', 'returned')),
    add constraint stocks_site_id_source_check check (site_id is not null or source = 'returned'),
    add constraint stocks_content_hash_check check (octet_length(content_hash) = 32);
drop index stocks_area_id_idx;

comment on column stocks.site_id is 'The site that has it; null for numbers that were returned and lie with the area.';
comment on column stocks.source is 'How it came to be: a range, a list, generated numbers, or unused numbers moved on or returned.';
comment on column stocks.client_reference is 'Chosen by who gives: the same one again is the same batch. Null for what came with the installation''s data.';
comment on column stocks.content_hash is 'HMAC-SHA-256 of the request, to tell a repetition from another content.';
