drop index audit_events_operation_at_id_idx, audit_events_subject_at_id_idx;
drop index notices_open_idx, notices_network_raised_at_id_idx, notices_venue_id_raised_at_id_idx,
    notices_site_id_raised_at_id_idx, notices_area_id_raised_at_id_idx;
create index notices_area_id_idx on notices (area_id);
create index notices_site_id_idx on notices (site_id);
create index notices_venue_id_idx on notices (venue_id);
alter table notices drop column resolved_at;
