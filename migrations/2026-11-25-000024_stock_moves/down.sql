create index stocks_area_id_idx on stocks (area_id);
alter table stocks
    drop column source,
    drop column client_reference,
    drop column content_hash,
    alter column site_id set not null;

comment on column stocks.site_id is null;
