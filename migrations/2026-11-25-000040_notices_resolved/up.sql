-- Notices whose cause is gone, and lists that stay fast when what is done piles up.

alter table notices add column resolved_at timestamptz;
comment on column notices.resolved_at is 'When the job found its cause gone; null while it stands, or when nobody looks.';

drop index notices_area_id_idx;
create index notices_recipient_raised_at_id_idx on notices (area_id, site_id, venue_id, raised_at, id);
create index notices_open_idx on notices (area_id, site_id, venue_id, raised_at, id)
    where done_at is null and resolved_at is null;

create index audit_events_operation_at_id_idx on audit_events (operation, at, id);
