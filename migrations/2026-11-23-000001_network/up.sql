-- The network itself: one row with Kaikukeskus' contacts, the national links and the national settings.

create table network (
    id integer not null default 1,
    contact_name text not null,
    contact_email text,
    contact_phone text,
    areas_url text not null,
    operating_model_url text not null,
    privacy_notice_url text not null,
    distributor_handbook_url text not null,
    venue_handbook_url text not null,
    minimum_holder_age integer not null default 16,
    retention_months integer not null default 24,
    is_demo boolean not null default false,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint network_pkey primary key (id),
    constraint network_single_row_check check (id = 1),
    constraint network_contact_name_check check (btrim(contact_name) <> ''),
    constraint network_contact_email_check check (contact_email like '%_@_%'),
    constraint network_urls_check check (
        areas_url ~ '^https?://' and operating_model_url ~ '^https?://' and privacy_notice_url ~ '^https?://'
        and distributor_handbook_url ~ '^https?://' and venue_handbook_url ~ '^https?://'
    ),
    constraint network_minimum_holder_age_check check (minimum_holder_age between 0 and 99),
    constraint network_retention_months_check check (retention_months between 1 and 120)
);

comment on table network is 'The national network: exactly one row with Kaikukeskus'' contacts, links and national settings.';
comment on column network.id is 'Always 1.';
comment on column network.areas_url is 'Where the links to all areas'' own pages are.';
comment on column network.distributor_handbook_url is 'Handbook and introduction slides for distributors.';
comment on column network.venue_handbook_url is 'Introduction material for venues.';
comment on column network.minimum_holder_age is 'Age that a holder reaches at the latest during the calendar year of issue.';
comment on column network.retention_months is 'Months after a card''s last valid day until its background facts go; an area may have its own.';
comment on column network.is_demo is 'True in a register filled with demo data: it says so on every page and serves on loopback only.';
comment on column network.version is 'Counted up by each update; an update must name the version it read.';

insert into network (
    contact_name, areas_url, operating_model_url, privacy_notice_url, distributor_handbook_url,
    venue_handbook_url, created_at
)
values (
    'Kaikukeskus',
    'https://kaikukortti.fi/alueet/',
    'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
    'https://kaikukortti.fi/tietosuojaseloste',
    'https://kaikukortti.fi/kortinjakajille/perehdytysmateriaali-kortinjakajille',
    'https://kaikukortti.fi/kaikukortti-kohteille/perehdytysmateriaali-kulttuurikohteille/',
    '2026-11-23 00:00Z'
);
