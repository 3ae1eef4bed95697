-- Notices by kind: open ones are read by the weight of their kind, and one kind apart. A recipient is one id; of Kaikukeskus,
-- which has none, it is that of zeros.

drop index notices_open_idx, notices_network_raised_at_id_idx;
create index notices_open_kind_raised_at_id_idx on notices (
    coalesce(area_id, site_id, venue_id, '00000000-0000-0000-0000-000000000000'), kind, raised_at, id
) where done_at is null and resolved_at is null;
create index notices_done_kind_raised_at_id_idx on notices (
    coalesce(area_id, site_id, venue_id, '00000000-0000-0000-0000-000000000000'), kind, raised_at, id
) where done_at is not null or resolved_at is not null;
