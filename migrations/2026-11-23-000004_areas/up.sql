-- Areas of the network, their rules, and the municipalities that each is made of.

create table areas (
    id uuid not null,
    kind text not null,
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    code_prefix text not null,
    home_page text,
    local_only boolean not null default false,
    validity_months integer not null default 12,
    issue_day_counts boolean not null default false,
    child_age_limit integer not null default 16,
    client_age_limit integer not null default 16,
    minimum_holder_age integer not null default 16,
    accepts_unstocked boolean not null default false,
    retention_months integer,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint areas_pkey primary key (id),
    constraint areas_name_fi_key unique (name_fi),
    constraint areas_code_prefix_key unique (code_prefix),
    constraint areas_kind_check check (kind in ('municipality', 'region', 'wellbeing_county')),
    constraint areas_names_check check (btrim(name_fi) <> '' and btrim(name_sv) <> '' and btrim(name_en) <> ''),
    constraint areas_code_prefix_check check (code_prefix ~ '^[A-Z]{2,4}$'),
    constraint areas_home_page_check check (home_page ~ '^https?://'),
    constraint areas_validity_months_check check (validity_months between 1 and 60),
    constraint areas_child_age_limit_check check (child_age_limit between 1 and 30),
    constraint areas_client_age_limit_check check (client_age_limit between 1 and 30),
    constraint areas_minimum_holder_age_check check (minimum_holder_age between 0 and 99),
    constraint areas_retention_months_check check (retention_months between 1 and 120)
);

comment on table areas is 'Areas of the network with their rules; whether an area is in pilot or in use is in area_periods.';
comment on column areas.code_prefix is 'First letters of the card numbers generated for the area.';
comment on column areas.home_page is 'The area''s own Kaikukortti page, with its coordinators.';
comment on column areas.local_only is 'True: its cards work in its venues only, and its venues take its cards only.';
comment on column areas.validity_months is 'Months from the issue day to a card''s last valid day.';
comment on column areas.issue_day_counts is 'True: the issue day is the first of these months, so the last valid day is one day earlier.';
comment on column areas.child_age_limit is 'A holder''s own children get tickets while younger than this.';
comment on column areas.client_age_limit is 'Clients of a community card get tickets while younger than this.';
comment on column areas.minimum_holder_age is 'Age that a holder reaches at the latest during the calendar year of issue.';
comment on column areas.accepts_unstocked is 'True: its sites may register numbers that no stock holds (older printed cards).';
comment on column areas.retention_months is 'The area''s own retention time; null means the network''s.';
comment on column areas.version is 'Counted up by each update; an update must name the version it read.';

create table area_municipalities (
    area_id uuid not null,
    municipality_code text not null,
    joined_on date not null,
    left_on date,
    constraint area_municipalities_pkey primary key (area_id, municipality_code),
    constraint area_municipalities_area_id_fkey foreign key (area_id) references areas (id),
    constraint area_municipalities_municipality_code_fkey
        foreign key (municipality_code) references municipalities (code),
    constraint area_municipalities_days_check check (left_on >= joined_on)
);
create index area_municipalities_municipality_code_idx on area_municipalities (municipality_code);

comment on table area_municipalities is 'The municipalities that make up an area, with their days, so that a past year can be counted.';
comment on column area_municipalities.left_on is 'Last day in the area; null while it belongs to it.';
