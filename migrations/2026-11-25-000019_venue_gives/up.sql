-- What each venue gives, notes of the coordinators, and the orders in which long lists are paged.

alter table organisations
    add column note text not null default '';

comment on column organisations.note is 'A note of the coordinators to themselves; guarded: never about a holder.';

alter table venues
    add column gives_tickets boolean not null default true,
    add column gives_course_places boolean not null default false,
    add column tickets_per_occasion integer,
    add column courses_per_year integer,
    add column note text not null default '',
    add constraint venues_gives_check check (gives_tickets or gives_course_places),
    add constraint venues_tickets_per_occasion_check check (tickets_per_occasion between 1 and 10000),
    add constraint venues_courses_per_year_check check (courses_per_year between 1 and 100);

comment on column venues.gives_tickets is 'True: admission tickets are free for holders.';
comment on column venues.gives_course_places is 'True: course places are free for holders.';
comment on column venues.tickets_per_occasion is 'Most free tickets of one occasion, for all holders together; null means no cap.';
comment on column venues.courses_per_year is 'Most courses that one holder gets in a calendar year; null means no cap.';
comment on column venues.note is 'A note of the coordinators to themselves; guarded: never about a holder.';

create index organisations_area_id_name_id_idx on organisations (area_id, name, id);
drop index organisations_area_id_idx;
create index sites_name_id_idx on sites (name, id);
create index sites_area_id_name_id_idx on sites (area_id, name, id);
drop index sites_area_id_idx;
create index venues_name_fi_id_idx on venues (name_fi, id);
create index venues_area_id_name_fi_id_idx on venues (area_id, name_fi, id);
drop index venues_area_id_idx;
