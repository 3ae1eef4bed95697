create index venues_area_id_idx on venues (area_id);
drop index venues_area_id_name_fi_id_idx;
drop index venues_name_fi_id_idx;
create index sites_area_id_idx on sites (area_id);
drop index sites_area_id_name_id_idx;
drop index sites_name_id_idx;
create index organisations_area_id_idx on organisations (area_id);
drop index organisations_area_id_name_id_idx;

alter table venues
    drop column gives_tickets,
    drop column gives_course_places,
    drop column tickets_per_occasion,
    drop column courses_per_year,
    drop column note;

alter table organisations drop column note;
