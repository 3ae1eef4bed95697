-- Notices whose cause is gone, and lists that stay fast when what is done piles up.

alter table notices add column resolved_at timestamptz;
comment on column notices.resolved_at is 'When the job found its cause gone; null while it stands, or when nobody looks.';

drop index notices_area_id_idx, notices_site_id_idx, notices_venue_id_idx;
create index notices_area_id_raised_at_id_idx on notices (area_id, raised_at, id);
create index notices_site_id_raised_at_id_idx on notices (site_id, raised_at, id);
create index notices_venue_id_raised_at_id_idx on notices (venue_id, raised_at, id);
create index notices_network_raised_at_id_idx on notices (raised_at, id)
    where area_id is null and site_id is null and venue_id is null;
create index notices_open_idx on notices (area_id, site_id, venue_id) where done_at is null and resolved_at is null;

create index audit_events_operation_at_id_idx on audit_events (operation, at, id);
create index audit_events_subject_at_id_idx on audit_events (subject, at, id);
