drop index audit_events_operation_at_id_idx;
drop index notices_open_idx, notices_recipient_raised_at_id_idx;
create index notices_area_id_idx on notices (area_id);
alter table notices drop column resolved_at;
