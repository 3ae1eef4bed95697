-- A second factor that has begun waits beside the one that is in use, which stands until a first code of the new one was right.

alter table users add column totp_pending_secret bytea;
update users set totp_pending_secret = totp_secret, totp_secret = null where totp_confirmed_at is null;
alter table users
    drop constraint users_totp_check,
    add constraint users_totp_check check ((totp_confirmed_at is null) = (totp_secret is null));

comment on column users.totp_secret is 'Secret of the second factor in use (RFC 6238), sealed with the installation''s secret.';
comment on column users.totp_confirmed_at is 'When its first code was right; null while none is in use.';
comment on column users.totp_pending_secret is
    'Sealed secret of a second factor that has begun; null when none has. Its first code puts it in the place of totp_secret.';
