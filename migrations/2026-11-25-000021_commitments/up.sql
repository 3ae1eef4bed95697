-- Commitments to the operating model, and the checklist of the year.

create table commitments (
    id uuid not null,
    organisation_id uuid not null,
    model_version text not null,
    committed_on date not null,
    contact_name text not null,
    contact_title text,
    recorded_by uuid not null,
    recorded_at timestamptz not null,
    constraint commitments_pkey primary key (id),
    constraint commitments_organisation_id_model_version_key unique (organisation_id, model_version),
    constraint commitments_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint commitments_recorded_by_fkey foreign key (recorded_by) references users (id),
    constraint commitments_model_version_check check (btrim(model_version) <> ''),
    constraint commitments_committed_on_check
        check (committed_on <= (recorded_at at time zone 'Europe/Helsinki')::date),
    constraint commitments_contact_name_check check (btrim(contact_name) <> '')
);
create index commitments_recorded_by_idx on commitments (recorded_by);

comment on table commitments is 'Ledger: organisations'' promises to follow the operating model (sitoumus), one for each version of it.';
comment on column commitments.contact_name is 'The contact person who made it, as named then.';
comment on column commitments.contact_title is 'The person''s role in the organisation, as named then.';
comment on column commitments.recorded_by is 'The contact person''s own account, or a coordinator''s; never a shared one.';

create trigger commitments_ledger before update or delete or truncate on commitments
    for each statement execute function refuse_ledger_change();

create table checklist_items (
    id uuid not null,
    code text not null,
    first_year integer not null,
    last_year integer,
    position integer not null,
    asks_day boolean not null default false,
    text_fi text not null,
    text_sv text not null,
    text_en text not null,
    url text,
    created_at timestamptz not null default now(),
    constraint checklist_items_pkey primary key (id),
    constraint checklist_items_code_first_year_key unique (code, first_year),
    constraint checklist_items_code_check check (code ~ '^[a-z][a-z0-9_]{0,59}$'),
    constraint checklist_items_years_check check (first_year >= 2015 and last_year >= first_year),
    constraint checklist_items_texts_check check (btrim(text_fi) <> '' and btrim(text_sv) <> '' and btrim(text_en) <> ''),
    constraint checklist_items_url_check check (url ~ '^(https?://|/)')
);

comment on table checklist_items is
    'What a distributor does each year (muistilista). A new wording is a new row from its first year on, so that a past year keeps its words.';
comment on column checklist_items.code is 'Names the item through all its wordings.';
comment on column checklist_items.last_year is 'Last year in which this wording stands; null while it does.';
comment on column checklist_items.asks_day is 'True: answered with the day on which it was done, as for the instruction of the staff.';
comment on column checklist_items.url is 'Where the item leads: an address, or a path of the application.';

create table checklist_answers (
    organisation_id uuid not null,
    year integer not null,
    item_id uuid not null,
    done_on date not null,
    answered_by uuid not null,
    answered_at timestamptz not null,
    constraint checklist_answers_pkey primary key (organisation_id, year, item_id),
    constraint checklist_answers_organisation_id_fkey foreign key (organisation_id) references organisations (id),
    constraint checklist_answers_item_id_fkey foreign key (item_id) references checklist_items (id),
    constraint checklist_answers_answered_by_fkey foreign key (answered_by) references users (id)
);
create index checklist_answers_item_id_idx on checklist_answers (item_id);
create index checklist_answers_answered_by_idx on checklist_answers (answered_by);

comment on table checklist_answers is 'What an organisation has done of the checklist of a year; an item taken back has no row.';
comment on column checklist_answers.done_on is 'The day on which it was done; the day of the answer where the item asks for none.';
