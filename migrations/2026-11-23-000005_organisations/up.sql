-- Who takes part: organisations, their sites that hand out cards and their venues that accept them.

create table organisations (
    id uuid not null,
    area_id uuid,
    name text not null,
    distributes_cards boolean not null default false,
    runs_venues boolean not null default false,
    sells_tickets boolean not null default false,
    contact_name text not null,
    contact_title text,
    contact_email text,
    contact_phone text,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint organisations_pkey primary key (id),
    constraint organisations_name_key unique (name),
    constraint organisations_area_id_fkey foreign key (area_id) references areas (id),
    constraint organisations_name_check check (btrim(name) <> ''),
    constraint organisations_kind_check check (distributes_cards or runs_venues or sells_tickets),
    constraint organisations_contact_name_check check (btrim(contact_name) <> ''),
    constraint organisations_contact_email_check check (contact_email like '%_@_%')
);
create index organisations_area_id_idx on organisations (area_id);

comment on table organisations is 'Organisations of the network, each with its named contact person.';
comment on column organisations.area_id is
    'The area whose coordinators look after it; null for one that Kaikukeskus looks after (ticket shops, pop-up venues).';
comment on column organisations.contact_name is 'The named contact person (yhteyshenkilö): staff, never a holder.';

create table sites (
    id uuid not null,
    area_id uuid not null,
    organisation_id uuid not null,
    name text not null,
    opened_on date not null,
    closed_on date,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint sites_pkey primary key (id),
    constraint sites_organisation_id_name_key unique (organisation_id, name),
    constraint sites_area_id_fkey foreign key (area_id) references areas (id),
    constraint sites_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint sites_name_check check (btrim(name) <> ''),
    constraint sites_days_check check (closed_on >= opened_on)
);
create index sites_area_id_idx on sites (area_id);

comment on table sites is 'Places of an organisation that hand out cards (toimipiste).';
comment on column sites.closed_on is 'Last day on which it hands out cards; null while open.';

create table venues (
    id uuid not null,
    organisation_id uuid not null,
    area_id uuid,
    category text not null,
    pop_up boolean not null default false,
    name_fi text not null,
    name_sv text not null,
    name_en text not null,
    offer_fi text not null default '',
    offer_sv text not null default '',
    offer_en text not null default '',
    street_address text,
    postal_code text,
    municipality_code text not null,
    home_page text,
    opens_on date not null,
    closes_on date,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint venues_pkey primary key (id),
    constraint venues_organisation_id_name_fi_key unique (organisation_id, name_fi),
    constraint venues_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint venues_area_id_fkey foreign key (area_id) references areas (id),
    constraint venues_postal_code_fkey foreign key (postal_code) references postal_codes (code),
    constraint venues_municipality_code_fkey foreign key (municipality_code) references municipalities (code),
    constraint venues_category_check check (category in ('culture', 'education', 'science', 'sports')),
    constraint venues_area_check check (area_id is not null or pop_up),
    constraint venues_names_check check (btrim(name_fi) <> '' and btrim(name_sv) <> '' and btrim(name_en) <> ''),
    constraint venues_home_page_check check (home_page ~ '^https?://'),
    constraint venues_days_check check (closes_on >= opens_on)
);
create index venues_area_id_idx on venues (area_id);
create index venues_postal_code_idx on venues (postal_code);
create index venues_municipality_code_idx on venues (municipality_code);

comment on table venues is 'Culture and sports venues that accept cards (kulttuuri- tai liikuntakohde).';
comment on column venues.area_id is 'Null only for a pop-up venue outside any area.';
comment on column venues.offer_fi is 'What the venue gives to card holders, in Finnish; empty when not told yet.';
comment on column venues.opens_on is 'First day on which it accepts cards.';
comment on column venues.closes_on is 'Last day on which it accepts cards; null while there is no end.';
