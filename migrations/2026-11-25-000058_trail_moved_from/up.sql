-- What moved to another area is in the trail of the area that it left, too.

create index audit_events_moved_from_at_id_idx on audit_events ((details ->> 'moved_from'), at, id)
    where details ->> 'moved_from' is not null;

comment on column audit_events.area_id is
    'The area whose coordinators may read it, as may those of the area in moved_from of the details; null for what only Kaikukeskus may.';
