-- Who coordinates an area, on both sides, and the brochure of each year.

alter table areas
    add column stock_low_at integer not null default 20,
    add constraint areas_stock_low_at_check check (stock_low_at between 0 and 10000);

comment on column areas.stock_low_at is 'A site of the area with fewer free personal numbers than this has its stock low; 0 means never.';

create table area_coordinators (
    id uuid not null,
    area_id uuid not null,
    side text not null,
    name text not null,
    title text,
    email text,
    phone text,
    user_id uuid,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint area_coordinators_pkey primary key (id),
    constraint area_coordinators_user_id_key unique (user_id),
    constraint area_coordinators_area_id_fkey foreign key (area_id) references areas (id),
    constraint area_coordinators_user_id_fkey foreign key (user_id) references users (id),
    constraint area_coordinators_side_check check (side in ('social', 'culture')),
    constraint area_coordinators_name_check check (btrim(name) <> ''),
    constraint area_coordinators_email_check check (email like '%_@_%')
);
create index area_coordinators_area_id_idx on area_coordinators (area_id);

comment on table area_coordinators is
    'The persons who coordinate an area (vastuuhenkilö), with their contact details at work: staff, never holders.';
comment on column area_coordinators.side is 'social answers for distributors, culture for venues.';
comment on column area_coordinators.user_id is 'The person''s account; null until it is made.';
comment on column area_coordinators.version is 'Counted up by each update; an update must name the version it read.';

create table brochures (
    id uuid not null,
    area_id uuid not null,
    year integer not null,
    url_fi text not null,
    url_sv text,
    url_en text,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint brochures_pkey primary key (id),
    constraint brochures_area_id_year_key unique (area_id, year),
    constraint brochures_area_id_fkey foreign key (area_id) references areas (id),
    constraint brochures_year_check check (year between 2015 and 2200),
    constraint brochures_urls_check check (url_fi ~ '^https?://' and url_sv ~ '^https?://' and url_en ~ '^https?://')
);

comment on table brochures is 'The area''s brochure on what the card gives there, one for each year.';
comment on column brochures.url_sv is 'Null where there is no Swedish one: then the Finnish one is given.';
comment on column brochures.url_en is 'Null where there is no English one: then the Finnish one is given.';
comment on column brochures.version is 'Counted up by each update; an update must name the version it read.';
