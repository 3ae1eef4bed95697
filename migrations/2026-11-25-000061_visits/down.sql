drop table visit_events cascade;
drop table visits;
drop function follow_visit_events();
drop function visit_state(uuid);
drop function refuse_visit_change();
