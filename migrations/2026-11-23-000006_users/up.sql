-- Accounts (one role and one scope each) and their sessions.

create table users (
    id uuid not null,
    username text not null,
    password_hash text not null,
    role text not null,
    area_id uuid,
    site_id uuid,
    venue_id uuid,
    coordinator_side text,
    language text not null default 'fi',
    must_change_password boolean not null default true,
    locked_at timestamptz,
    last_sign_in_at timestamptz,
    version integer not null default 1,
    created_at timestamptz not null default now(),
    constraint users_pkey primary key (id),
    constraint users_username_key unique (username),
    constraint users_area_id_fkey foreign key (area_id) references areas (id),
    constraint users_site_id_fkey foreign key (site_id) references sites (id),
    constraint users_venue_id_fkey foreign key (venue_id) references venues (id),
    constraint users_username_check check (username ~ '^[a-z0-9]([a-z0-9._-]{1,62})[a-z0-9]$'),
    constraint users_password_hash_check check (password_hash like '$argon2id$%'),
    constraint users_role_check check (role in ('national_admin', 'area_coordinator', 'distributor', 'venue')),
    constraint users_scope_check check (
        (area_id is not null) = (role = 'area_coordinator')
        and (site_id is not null) = (role = 'distributor')
        and (venue_id is not null) = (role = 'venue')
    ),
    constraint users_coordinator_side_check check (coordinator_side in ('social', 'culture')),
    constraint users_coordinator_side_role_check
        check ((coordinator_side is not null) = (role = 'area_coordinator')),
    constraint users_language_check check (language in ('fi', 'sv', 'en'))
);
create index users_area_id_idx on users (area_id);
create index users_site_id_idx on users (site_id);
create index users_venue_id_idx on users (venue_id);

comment on table users is 'Accounts of staff: one role and one scope (network, area, site or venue) each. Holders have none.';
comment on column users.username is 'Stored in lower case and compared so: upper and lower case name the same account.';
comment on column users.password_hash is 'Argon2id in PHC format.';
comment on column users.coordinator_side is 'Which side an area coordinator answers for: social (distributors) or culture (venues).';
comment on column users.must_change_password is 'True until the one-time password has been changed.';
comment on column users.locked_at is 'Set: the account cannot sign in and its sessions are over. Accounts are locked, not deleted.';

create table sessions (
    id uuid not null,
    user_id uuid not null,
    refresh_hash bytea not null,
    previous_refresh_hash bytea,
    rotated_at timestamptz,
    created_at timestamptz not null,
    expires_at timestamptz not null,
    ended_at timestamptz,
    constraint sessions_pkey primary key (id),
    constraint sessions_refresh_hash_key unique (refresh_hash),
    constraint sessions_user_id_fkey foreign key (user_id) references users (id),
    constraint sessions_refresh_hash_check check (octet_length(refresh_hash) = 32),
    constraint sessions_previous_refresh_hash_check check (octet_length(previous_refresh_hash) = 32),
    constraint sessions_rotation_check check ((rotated_at is null) = (previous_refresh_hash is null)),
    constraint sessions_expires_at_check check (expires_at > created_at)
);
create index sessions_user_id_idx on sessions (user_id);
create index sessions_previous_refresh_hash_idx on sessions (previous_refresh_hash);
create index sessions_expires_at_idx on sessions (expires_at);

comment on table sessions is 'Signed-in sessions. Nothing about the device or its address is kept.';
comment on column sessions.refresh_hash is 'SHA-256 of the refresh token that is good now.';
comment on column sessions.previous_refresh_hash is
    'SHA-256 of the token before it: accepted for a short grace after rotated_at, afterwards its use ends the session.';
