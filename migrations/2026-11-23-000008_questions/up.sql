-- The national questionnaire: optional questions whose answers are codes, never text.

create table questions (
    id uuid not null,
    code text not null,
    position integer not null,
    text_fi text not null,
    text_sv text not null,
    text_en text not null,
    is_example boolean not null default false,
    retired_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint questions_pkey primary key (id),
    constraint questions_code_key unique (code),
    constraint questions_code_check check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint questions_texts_check check (btrim(text_fi) <> '' and btrim(text_sv) <> '' and btrim(text_en) <> '')
);

comment on table questions is 'Optional national questions asked at registration; answered by an option, never in words.';
comment on column questions.position is 'Order on the form; questions of the same position follow by code.';
comment on column questions.is_example is 'True for the questions shipped with the software: examples for Kaikukeskus to replace.';
comment on column questions.retired_at is 'Set: no longer asked; answers given earlier stay readable.';

create table question_options (
    id uuid not null,
    question_id uuid not null,
    code text not null,
    position integer not null,
    text_fi text not null,
    text_sv text not null,
    text_en text not null,
    retired_at timestamptz,
    created_at timestamptz not null default now(),
    constraint question_options_pkey primary key (id),
    constraint question_options_question_id_id_key unique (question_id, id),
    constraint question_options_question_id_code_key unique (question_id, code),
    constraint question_options_question_id_fkey foreign key (question_id) references questions (id),
    constraint question_options_code_check check (code ~ '^[a-z][a-z0-9_]{0,39}$'),
    constraint question_options_texts_check
        check (btrim(text_fi) <> '' and btrim(text_sv) <> '' and btrim(text_en) <> '')
);

comment on table question_options is 'The answers one may choose from. Every question has the option not_told (does not want to tell).';
comment on column question_options.code is 'Keeps its meaning for ever: another meaning is another option.';
comment on column question_options.retired_at is 'Set: no longer offered; answers given earlier stay readable.';

insert into questions (id, created_at, code, position, is_example, text_fi, text_sv, text_en) values
    ('019abc00-0000-7000-8000-000000000001', '2026-11-23 00:00Z', 'life_situation', 1, true,
        'Elämäntilanne', 'Livssituation', 'Life situation'),
    ('019abc00-0000-7000-8000-000000000002', '2026-11-23 00:00Z', 'gender', 2, true, 'Sukupuoli', 'Kön', 'Gender');

insert into question_options (id, created_at, question_id, code, position, text_fi, text_sv, text_en) values
    ('019abc00-0000-7000-8000-000000000101', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'employed', 1,
        'Työssä', 'I arbete', 'Employed'),
    ('019abc00-0000-7000-8000-000000000102', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'unemployed', 2,
        'Työtön tai lomautettu', 'Arbetslös eller permitterad', 'Unemployed or laid off'),
    ('019abc00-0000-7000-8000-000000000103', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'student', 3,
        'Opiskelija', 'Studerande', 'Student'),
    ('019abc00-0000-7000-8000-000000000104', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'pensioner', 4,
        'Eläkkeellä', 'Pensionerad', 'Retired or on a pension'),
    ('019abc00-0000-7000-8000-000000000105', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'carer_at_home', 5,
        'Hoitaa lasta tai läheistä kotona', 'Vårdar barn eller närstående hemma', 'Caring for a child or relative at home'),
    ('019abc00-0000-7000-8000-000000000106', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'other', 6,
        'Muu elämäntilanne', 'Annan livssituation', 'Other situation'),
    ('019abc00-0000-7000-8000-000000000107', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000001', 'not_told', 7,
        'Ei halua kertoa', 'Vill inte berätta', 'Does not want to tell'),
    ('019abc00-0000-7000-8000-000000000201', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000002', 'woman', 1,
        'Nainen', 'Kvinna', 'Woman'),
    ('019abc00-0000-7000-8000-000000000202', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000002', 'man', 2,
        'Mies', 'Man', 'Man'),
    ('019abc00-0000-7000-8000-000000000203', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000002', 'other', 3,
        'Muu', 'Annat', 'Other'),
    ('019abc00-0000-7000-8000-000000000204', '2026-11-23 00:00Z', '019abc00-0000-7000-8000-000000000002', 'not_told', 4,
        'Ei halua kertoa', 'Vill inte berätta', 'Does not want to tell');
