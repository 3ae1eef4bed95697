-- Finland's regions, municipalities and postal codes: where a holder or a venue is, never more exactly.

create table regions (
    code text not null,
    name_fi text not null,
    name_sv text not null,
    constraint regions_pkey primary key (code),
    constraint regions_code_check check (code ~ '^[A-Z0-9]{5}$'),
    constraint regions_names_check check (btrim(name_fi) <> '' and btrim(name_sv) <> '')
);

comment on table regions is 'Regions (maakunta, landskap); reference data.';
comment on column regions.code is 'NUTS 3 code.';

create table municipalities (
    code text not null,
    name_fi text not null,
    name_sv text not null,
    region_code text not null,
    constraint municipalities_pkey primary key (code),
    constraint municipalities_region_code_fkey foreign key (region_code) references regions (code),
    constraint municipalities_code_check check (code ~ '^[0-9]{3}$'),
    constraint municipalities_names_check check (btrim(name_fi) <> '' and btrim(name_sv) <> '')
);
create index municipalities_region_code_idx on municipalities (region_code);

comment on table municipalities is 'Municipalities; reference data.';
comment on column municipalities.code is 'Three digits, as Statistics Finland numbers them.';

create table postal_codes (
    code text not null,
    name_fi text not null,
    name_sv text not null,
    municipality_code text not null,
    is_residential boolean not null default true,
    constraint postal_codes_pkey primary key (code),
    constraint postal_codes_municipality_code_fkey foreign key (municipality_code) references municipalities (code),
    constraint postal_codes_code_check check (code ~ '^[0-9]{5}$'),
    constraint postal_codes_names_check check (btrim(name_fi) <> '' and btrim(name_sv) <> '')
);
create index postal_codes_municipality_code_idx on postal_codes (municipality_code);

comment on table postal_codes is 'Postal codes and the municipality each lies in; reference data.';
comment on column postal_codes.is_residential is
    'False for parcel lockers, pick-up points and reply mail: a real code that is nobody''s home.';
