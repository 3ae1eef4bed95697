alter table users drop constraint users_totp_check;
update users set totp_secret = totp_pending_secret where totp_secret is null;
alter table users
    drop column totp_pending_secret,
    add constraint users_totp_check check (totp_confirmed_at is null or totp_secret is not null);

comment on column users.totp_secret is 'Secret of the second factor (RFC 6238), sealed with the installation''s secret.';
comment on column users.totp_confirmed_at is 'Set once a first code was right: from then on signing in asks for a code.';
