drop index if exists venues_names_search_idx;
drop index if exists sites_name_search_idx;
drop index if exists organisations_name_search_idx;
drop extension if exists pg_trgm;
