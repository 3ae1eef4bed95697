-- Accounts of sites and venues or of persons, and the second factor.

alter table users
    add column display_name text,
    add column is_personal boolean not null default false,
    add column is_contact_person boolean not null default false,
    add column totp_secret bytea,
    add column totp_confirmed_at timestamptz,
    add column totp_last_step bigint,
    add constraint users_display_name_check check (btrim(display_name) <> ''),
    add constraint users_is_personal_check check (display_name is null or is_personal),
    add constraint users_is_contact_person_check check (
        not is_contact_person or is_personal and role in ('distributor', 'venue')
    ),
    add constraint users_totp_check check (totp_confirmed_at is null or totp_secret is not null);

comment on column users.display_name is 'Name of the person at work whose account it is; null for an account of a site or venue. Never a holder''s.';
comment on column users.is_personal is 'True for one person''s account; false for one that the people of a site or venue share.';
comment on column users.is_contact_person is
    'True for the personal account of the organisation''s contact person, who may make its commitment.';
comment on column users.totp_secret is 'Secret of the second factor (RFC 6238), sealed with the installation''s secret.';
comment on column users.totp_confirmed_at is 'Set once a first code was right: from then on signing in asks for a code.';
comment on column users.totp_last_step is 'Time step of the last code that was taken: a code works once.';

create table recovery_codes (
    user_id uuid not null,
    code_hash bytea not null,
    used_at timestamptz,
    constraint recovery_codes_pkey primary key (user_id, code_hash),
    constraint recovery_codes_user_id_fkey foreign key (user_id) references users (id),
    constraint recovery_codes_code_hash_check check (octet_length(code_hash) = 32)
);

comment on table recovery_codes is 'Codes that stand in for the second factor once each, when the device is lost.';
comment on column recovery_codes.code_hash is 'SHA-256 of the code, which is shown once.';
comment on column recovery_codes.used_at is 'When it was used; null while it is good.';
