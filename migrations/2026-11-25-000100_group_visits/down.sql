drop index visits_group_visit_id_group_place_key;
alter table visits
    drop constraint visits_client_reference_check,
    drop constraint visits_group_place_check,
    drop constraint visits_group_visit_id_fkey,
    alter column client_reference set not null,
    drop column group_place,
    drop column group_visit_id;
drop table group_visits;
