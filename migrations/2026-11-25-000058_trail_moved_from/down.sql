drop index audit_events_moved_from_at_id_idx;

comment on column audit_events.area_id is 'The area whose coordinators may read it; null for what only Kaikukeskus may.';
