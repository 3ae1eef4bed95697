-- Links, brochures, posters and handbooks, where staff look for them.

create table materials (
    id uuid not null,
    kind text not null,
    audience text not null,
    area_id uuid,
    position integer not null default 100,
    title_fi text not null,
    title_sv text not null,
    title_en text not null,
    url_fi text not null,
    url_sv text,
    url_en text,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint materials_pkey primary key (id),
    constraint materials_area_id_fkey foreign key (area_id) references areas (id),
    constraint materials_kind_check check (kind in (
        'handbook', 'slides', 'operating_model', 'privacy_notice', 'areas', 'service_description', 'poster',
        'paper_form', 'brochure', 'other'
    )),
    constraint materials_audience_check check (audience in ('all', 'distributors', 'venues', 'coordinators')),
    constraint materials_titles_check check (btrim(title_fi) <> '' and btrim(title_sv) <> '' and btrim(title_en) <> ''),
    constraint materials_urls_check check (
        url_fi ~ '^(https?://|/)' and url_sv ~ '^(https?://|/)' and url_en ~ '^(https?://|/)'
    )
);
create index materials_area_id_idx on materials (area_id);

comment on table materials is 'Material for staff, as links: national, or of one area.';
comment on column materials.area_id is 'The area whose staff see it; null for all of the network.';
comment on column materials.url_sv is 'Null where there is no Swedish one: then the Finnish one is given.';
comment on column materials.url_en is 'Null where there is no English one: then the Finnish one is given.';
comment on column materials.version is 'Counted up by each update; an update must name the version it read.';
