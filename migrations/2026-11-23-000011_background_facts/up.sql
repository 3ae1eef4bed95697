-- Background facts of a card, the coded answers, and the coarse stamps that figures keep when the facts are gone.

create table background_facts (
    card_id uuid not null,
    birth_year integer not null,
    residence text not null,
    postal_code text,
    municipality_code text,
    children_count integer,
    version integer not null default 1,
    constraint background_facts_pkey primary key (card_id),
    constraint background_facts_card_id_fkey foreign key (card_id) references cards (id),
    constraint background_facts_postal_code_fkey foreign key (postal_code) references postal_codes (code),
    constraint background_facts_municipality_code_fkey
        foreign key (municipality_code) references municipalities (code),
    constraint background_facts_birth_year_check check (birth_year between 1900 and 2200),
    constraint background_facts_residence_check check (residence in ('postal_code', 'municipality', 'not_told')),
    constraint background_facts_residence_told_check check (
        (postal_code is not null) = (residence = 'postal_code')
        and (municipality_code is not null) = (residence = 'municipality')
    ),
    constraint background_facts_children_count_check check (children_count between 0 and 30)
);
create index background_facts_postal_code_idx on background_facts (postal_code);
create index background_facts_municipality_code_idx on background_facts (municipality_code);

comment on table background_facts is
    'Background facts of a personal card: years, places and codes, never identity. Deleted after the retention time or when the holder asks.';
comment on column background_facts.card_id is 'Changes when the card is replaced: the facts move to the new one.';
comment on column background_facts.residence is 'How exactly it was told: postal code, municipality only, or not told.';
comment on column background_facts.children_count is 'Number of under-age children; null when not told.';
comment on column background_facts.version is 'Counted up by each update; an update must name the version it read.';

create table background_answers (
    card_id uuid not null,
    question_id uuid not null,
    option_id uuid not null,
    constraint background_answers_pkey primary key (card_id, question_id),
    constraint background_answers_card_id_fkey foreign key (card_id) references background_facts (card_id)
        on update cascade on delete cascade,
    constraint background_answers_option_id_fkey
        foreign key (question_id, option_id) references question_options (question_id, id)
);
create index background_answers_question_id_option_id_idx on background_answers (question_id, option_id);

comment on table background_answers is 'Coded answers to the optional questions; they move and go with the facts.';

create table issuance_stamps (
    id uuid not null,
    card_id uuid,
    issuance_kind text not null,
    quarter_start date not null,
    area_id uuid not null,
    organisation_id uuid not null,
    site_id uuid not null,
    age_group text not null,
    municipality_code text,
    constraint issuance_stamps_pkey primary key (id),
    constraint issuance_stamps_card_id_fkey foreign key (card_id) references background_facts (card_id)
        on update cascade on delete set null,
    constraint issuance_stamps_area_id_fkey foreign key (area_id) references areas (id),
    constraint issuance_stamps_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint issuance_stamps_site_id_fkey foreign key (site_id) references sites (id),
    constraint issuance_stamps_municipality_code_fkey
        foreign key (municipality_code) references municipalities (code),
    constraint issuance_stamps_issuance_kind_check check (issuance_kind in ('first', 'renewal', 'replacement')),
    constraint issuance_stamps_quarter_start_check check (
        extract(day from quarter_start) = 1 and extract(month from quarter_start) in (1, 4, 7, 10)
    ),
    constraint issuance_stamps_age_group_check check (age_group in (
        '0-17', '18-24', '25-34', '35-44', '45-54', '55-64', '65-74', '75+'
    ))
);
create index issuance_stamps_card_id_idx on issuance_stamps (card_id);
create index issuance_stamps_area_id_quarter_start_idx on issuance_stamps (area_id, quarter_start);
create index issuance_stamps_organisation_id_quarter_start_idx on issuance_stamps (organisation_id, quarter_start);
create index issuance_stamps_site_id_quarter_start_idx on issuance_stamps (site_id, quarter_start);
create index issuance_stamps_municipality_code_idx on issuance_stamps (municipality_code);

comment on table issuance_stamps is
    'One row per issuance of a personal card with what figures need of its facts. Coarse on purpose, without a time of writing: once the facts are gone it cannot be joined to a card.';
comment on column issuance_stamps.id is 'Random (UUIDv4): it must not tell when the row was written.';
comment on column issuance_stamps.card_id is
    'Link to the facts, so that a correction or an undo reaches the stamp; the database clears it when the facts are deleted.';
comment on column issuance_stamps.quarter_start is 'First day of the quarter of the issue day.';
comment on column issuance_stamps.age_group is 'By issue year less birth year.';
comment on column issuance_stamps.municipality_code is 'Municipality of residence; null when not told.';
