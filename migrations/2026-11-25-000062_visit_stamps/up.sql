-- What figures need of a holder's facts for each used visit, apart from the visit once the facts are gone.

create table visit_stamps (
    id uuid not null,
    card_id uuid,
    visit_id uuid,
    quarter_start date not null,
    venue_id uuid not null,
    organisation_id uuid not null,
    area_id uuid,
    category text not null,
    card_area_id uuid not null,
    kind text not null,
    adults integer not null,
    children integer not null,
    age_group text not null,
    municipality_code text,
    constraint visit_stamps_pkey primary key (id),
    constraint visit_stamps_visit_id_key unique (visit_id),
    constraint visit_stamps_card_id_fkey foreign key (card_id) references background_facts (card_id)
        on update cascade on delete set null,
    constraint visit_stamps_visit_id_fkey foreign key (visit_id) references visits (id),
    constraint visit_stamps_venue_id_fkey foreign key (venue_id) references venues (id),
    constraint visit_stamps_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint visit_stamps_area_id_fkey foreign key (area_id) references areas (id),
    constraint visit_stamps_card_area_id_fkey foreign key (card_area_id) references areas (id),
    constraint visit_stamps_municipality_code_fkey foreign key (municipality_code) references municipalities (code),
    constraint visit_stamps_links_check check ((card_id is null) = (visit_id is null)),
    constraint visit_stamps_quarter_start_check check (
        extract(day from quarter_start) = 1 and extract(month from quarter_start) in (1, 4, 7, 10)
    ),
    constraint visit_stamps_category_check check (category in ('culture', 'education', 'science', 'sports')),
    constraint visit_stamps_kind_check check (kind in ('ticket', 'course_place', 'season_pass')),
    constraint visit_stamps_adults_check check (adults >= 0),
    constraint visit_stamps_children_check check (children >= 0),
    constraint visit_stamps_age_group_check check (age_group in (
        '0-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'
    ))
);
create index visit_stamps_card_id_idx on visit_stamps (card_id);
create index visit_stamps_venue_id_quarter_start_idx on visit_stamps (venue_id, quarter_start);
create index visit_stamps_organisation_id_quarter_start_idx on visit_stamps (organisation_id, quarter_start);
create index visit_stamps_area_id_quarter_start_idx on visit_stamps (area_id, quarter_start);
create index visit_stamps_card_area_id_quarter_start_idx on visit_stamps (card_area_id, quarter_start);
create index visit_stamps_municipality_code_idx on visit_stamps (municipality_code);

comment on table visit_stamps is
    'One row per used visit with a personal card whose facts are known. Coarse on purpose, without a time of writing: once the facts are gone it leads to no card and to no visit.';
comment on column visit_stamps.id is 'Random (UUIDv4): it must not tell when the row was written.';
comment on column visit_stamps.card_id is
    'Link to the facts, so that a correction reaches the stamp; the database clears it when the facts are deleted.';
comment on column visit_stamps.visit_id is
    'The visit, so that an undo takes the stamp away; cleared together with the link to the facts.';
comment on column visit_stamps.quarter_start is 'First day of the quarter of the occasion.';
comment on column visit_stamps.area_id is 'The venue''s area when the visit was recorded; null for a pop-up venue.';
comment on column visit_stamps.card_area_id is 'The area that had given the card.';
comment on column visit_stamps.age_group is 'By the year of the occasion less the birth year.';
comment on column visit_stamps.municipality_code is 'Municipality of residence; null when not told.';

create function forget_visit_of_stamp() returns trigger language plpgsql as $$
begin
    if new.card_id is null then
        new.visit_id := null;
    end if;
    return new;
end;
$$;
comment on function forget_visit_of_stamp() is
    'Row trigger: when the facts of a card are deleted, its visits'' stamps lose the link to the visit too.';

create trigger visit_stamps_forget before update of card_id on visit_stamps
    for each row execute function forget_visit_of_stamp();
