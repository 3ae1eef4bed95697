-- Looking for a part of a name, without reading every row. Trigrams come with PostgreSQL's additional modules: where
-- these are not installed the search works all the same, and reads every row.

do $$
begin
    if exists (select from pg_available_extensions where name = 'pg_trgm') then
        create extension if not exists pg_trgm;
        create index organisations_name_search_idx on organisations using gin (name gin_trgm_ops);
        create index sites_name_search_idx on sites using gin (name gin_trgm_ops);
        create index venues_names_search_idx on venues
            using gin ((name_fi || ' ' || name_sv || ' ' || name_en) gin_trgm_ops);
    end if;
end;
$$;
