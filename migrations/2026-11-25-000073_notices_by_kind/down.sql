drop index notices_open_kind_raised_at_id_idx, notices_done_kind_raised_at_id_idx;
create index notices_network_raised_at_id_idx on notices (raised_at, id)
    where area_id is null and site_id is null and venue_id is null;
create index notices_open_idx on notices (area_id, site_id, venue_id) where done_at is null and resolved_at is null;
